"""Which accounts are independent of each other: copies, texts of one agency, and articles of one outlet count once."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rashomon.presentation.views.index import Index
    from rashomon.values import Copy, Document, Span

#: A document of which this share of its news repeats another is a copy as a whole.
WHOLE = 0.5


def independent(index: Index, spans: Iterable[Span]) -> int:
    """How many independent accounts these words are: words in passages that repeat each other count once, and so do
    words of one outlet, and of texts that credit one agency at their head."""
    at = tuple(spans)
    documents = {span.document for span in at}
    copies = index.copies_of(documents, least=2)
    return _groups(index, documents, [_repeated(index, copy, at) for copy in copies])


def independent_documents(index: Index, documents: Iterable[str]) -> int:
    """How many independent articles these are: those that mostly repeat each other count once, and so do those of one
    outlet or one agency."""
    names = set(documents)
    return _groups(index, names, [c.documents for c in index.copies_of(names, least=2) if _whole(index, c)])


def _repeated(index: Index, copy: Copy, at: Iterable[Span]) -> set[str]:
    """The documents of the spans that stand in repeated words, or in a document that is a copy as a whole."""
    inside = set()
    for span in at:
        if span.document in copy.documents:
            own = [s for s in copy.spans if s.document == span.document]
            if any(s.touches(span) for s in own) or _share(index, copy, span.document) >= WHOLE:
                inside.add(span.document)
    return inside


def _whole(index: Index, copy: Copy) -> bool:
    """Does the copy make up most of at least one of its documents?"""
    return any(_share(index, copy, name) >= WHOLE for name in copy.documents)


def _share(index: Index, copy: Copy, name: str) -> float:
    """How much of the document's news the copy is; all of it when the copy names no words."""
    own = [len(s) for s in copy.spans if s.document == name]
    news = sum(len(b.span) for b in index.document(name).blocks if b.kind != "furniture")
    return sum(own) / news if own and news else 1.0


def _groups(index: Index, documents: set[str], copied: Iterable[Iterable[str]]) -> int:
    """How many groups are left when documents with a common copy, outlet or agency are put together."""
    tied = {name: name for name in documents}
    for group in (*copied, *_kin(index, documents)):
        for left, right in combinations(sorted(documents.intersection(group)), 2):
            low, high = sorted((_root(tied, left), _root(tied, right)))
            tied[high] = low
    return len({_root(tied, name) for name in documents})


def _root(tied: dict[str, str], name: str) -> str:
    while tied[name] != name:
        name = tied[name]
    return name


def _kin(index: Index, documents: set[str]) -> list[list[str]]:
    """The documents by outlet and by the agency at their head."""
    kin: dict[tuple[str, str], list[str]] = {}
    for name in sorted(documents):
        for origin in _origins(index.document(name)):
            kin.setdefault(origin, []).append(name)
    return list(kin.values())


def _origins(document: Document) -> Iterator[tuple[str, str]]:
    """A credit in the byline or dateline speaks for the whole text; one in a paragraph, or of a photo, does not."""
    if document.outlet:
        yield "outlet", document.outlet.casefold()
    heads = [b.span for b in document.blocks if b.kind in ("byline", "dateline")]
    for credit in document.credits:
        if credit.scope == "text" and any(head.touches(credit.span) for head in heads):
            yield "agency", credit.agency.casefold()
