"""When articles were published, with how that is known: for the terminal, and as rows for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from rashomon.presentation.views.dates import precision_words, published_words
from rashomon.presentation.views.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from rashomon.values import Dated, Document, Span

#: What stands in the place of a date that no clue tells.
UNTOLD = "cannot be told from what it says"


def publication(documents: Iterable[Document]) -> RenderableType:
    """Each document's date of publication: how exactly and how surely it is known, why, and the words that tell it with
    their characters. Every word of an article is shown as text."""
    return Group(*(_shown(document) for document in documents))


def publication_rows(documents: Iterable[Document]) -> list[dict[str, Any]]:
    """The same as values of JSON; ``published`` is ``None`` where it cannot be told."""
    return [
        {
            "source": document.source,
            "outlet": document.outlet,
            "title": document.title,
            "published": _row(document, document.published) if document.published else None,
        }
        for document in documents
    ]


def _row(document: Document, dated: Dated) -> dict[str, Any]:
    return {
        "value": dated.value.value,
        "precision": dated.value.precision,
        "basis": dated.basis,
        "confidence": dated.confidence,
        "why": dated.why,
        "evidence": [
            {"start": span.start, "end": span.end, "words": span.of(document.text)} for span in sorted(dated.evidence)
        ],
    }


def _shown(document: Document) -> RenderableType:
    name = Text(one_line(document.source), style="bold")
    if document.outlet:
        name.append(f"  {one_line(document.outlet)}", style="not bold dim")
    dated = document.published
    if dated is None:
        return Group(name, _indented(Text(UNTOLD, style="yellow")), Text(""))
    parts = [Text(f"{published_words(dated)}; known {precision_words(dated.value)}", style="cyan")]
    parts += [Text(one_line(dated.why))] if dated.why else []
    parts += [_words(document, span) for span in sorted(dated.evidence)]
    return Group(name, *map(_indented, parts), Text(""))


def _words(document: Document, span: Span) -> Text:
    return Text.assemble(f"“{one_line(span.of(document.text))}”", (f"  characters {span.start}-{span.end}", "dim"))


def _indented(what: RenderableType) -> RenderableType:
    return Padding(what, (0, 0, 0, 2), expand=False)
