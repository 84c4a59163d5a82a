"""The full texts, with a place to arrive at for every span that the page quotes."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rashomon.presentation.views.anchors import anchor, web_address
from rashomon.presentation.views.dates import published_words
from rashomon.presentation.views.nesting import Node, nested
from rashomon.presentation.views.words import Reference, reference
from rashomon.values import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rashomon.presentation.views.index import Index
    from rashomon.values import Document


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block as nested nodes; ``kind`` as in ``Block``, or ``empty`` for a document without text."""

    kind: str
    children: tuple[Node | str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring blocks that are all furniture, or all not."""

    furniture: bool
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A whole document."""

    anchor: str
    reference: Reference
    source: str
    url: str
    link: str | None
    published: str
    runs: tuple[Run, ...]


def documents(index: Index, sections: Iterable[object]) -> tuple[DocumentView, ...]:
    """Every document in order of publication, with an anchor for every span cited in the sections."""
    cited: dict[str, set[Span]] = {}
    for span in _cited(tuple(sections)):
        cited.setdefault(span.document, set()).add(span)
    return tuple(
        _document(index, name, cited.get(name, set())) for name in sorted(index.order, key=index.order.__getitem__)
    )


def _cited(view: object) -> Iterator[Span]:
    """Every span that a view leads to: those in its fields named ``span``, however deep."""
    if isinstance(view, tuple):
        for item in view:
            yield from _cited(item)
    elif is_dataclass(view) and not isinstance(view, Span):
        for field in fields(view):
            value: Any = getattr(view, field.name)
            if field.name == "span":
                yield value
            else:
                yield from _cited(value)


def _document(index: Index, name: str, cited: set[Span]) -> DocumentView:
    document = index.document(name)
    return DocumentView(
        anchor=anchor(name),
        reference=reference(index, name),
        source=document.source,
        url=document.url or "",
        link=web_address(document.url),
        published=published_words(document.published),
        runs=_runs(_blocks(document, cited)),
    )


def _blocks(document: Document, cited: set[Span]) -> list[BlockView]:
    stretches = list(_stretches(document)) or [("empty", Span(document.id, 0, len(document.text)))]
    texts = nested(document.text, [span for _, span in stretches], cited)
    return [BlockView(kind, children) for (kind, _), children in zip(stretches, texts, strict=True)]


def _stretches(document: Document) -> Iterator[tuple[str, Span]]:
    """The blocks; and, so that nothing is lost, any text that stands in none."""
    at = 0
    for block in document.blocks:
        yield from _between(document, at, block.span.start)
        yield block.kind, block.span
        at = block.span.end
    yield from _between(document, at, len(document.text))


def _between(document: Document, start: int, end: int) -> Iterator[tuple[str, Span]]:
    if document.text[start:end].strip():
        yield "paragraph", Span(document.id, start, end)


def _runs(blocks: list[BlockView]) -> tuple[Run, ...]:
    """Neighbours of one sort together."""
    grouped = groupby(blocks, key=lambda block: block.kind == "furniture")
    return tuple(Run(furniture, tuple(some)) for furniture, some in grouped)
