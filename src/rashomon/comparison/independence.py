"""Which accounts are independent. Copies of each other, texts of one agency, what two outlets have from one agency, and
articles of one outlet count once."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.values import Copy, Document, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

#: A document of which at least this share repeats another is held to be a copy as a whole.
WHOLE = 0.5
#: A credit in one of these blocks speaks for the whole text ("By Reuters staff", "© 2031 Reuters"); one in a paragraph
#: does not, and neither does one of a photo.
_HEAD_KINDS = ("byline", "dateline", "furniture")


class Origins:
    """Who copies whom in a case, asked for single spans: an outlet's own paragraph beside a copied one is its own."""

    def __init__(
        self,
        documents: Sequence[Document],
        copies: Sequence[Copy],
        cited: Callable[[Span], frozenset[str]] | None = None,
    ) -> None:
        """``cited`` tells the agencies and outlets that the sentence of a span names as where it has this from."""
        self._cited = cited or _nobody
        self._documents = {d.id: d for d in documents}
        self._copies: dict[str, list[Copy]] = defaultdict(list)
        for copy in copies:
            for document in copy.documents:
                self._copies[document].append(copy)
        self._agencies = {d.id: _agencies(d) for d in documents}

    def shared(self, one: Span, other: Span) -> str | None:
        """Why two spans of different documents are not independent, or ``None`` when they are."""
        for copy in self._copies[one.document]:
            if other.document in copy.documents and self._within(copy, one) and self._within(copy, other):
                return copy.why or "they carry the same text"
        both = sorted(self._agencies[one.document] & self._agencies[other.document])
        if both:
            return f"both are texts of {both[0]}"
        relayed = sorted(self._cited(one) & self._cited(other))
        if relayed:
            return f"both have it from {relayed[0]}"
        outlet = self._documents[one.document].outlet
        same = outlet is not None and outlet == self._documents[other.document].outlet
        return f"both are articles of {outlet}" if same else None

    def groups(self, spans: Iterable[Span]) -> list[list[str]]:
        """The documents of the spans, those of one origin together; sorted."""
        ordered = sorted(spans)
        parent = {s.document: s.document for s in ordered}
        for one, other in combinations(ordered, 2):
            if one.document != other.document and self.shared(one, other):
                low, high = sorted((_root(parent, one.document), _root(parent, other.document)))
                parent[high] = low
        groups: dict[str, list[str]] = defaultdict(list)
        for document in sorted(parent):
            groups[_root(parent, document)].append(document)
        return [groups[root] for root in sorted(groups)]

    def count(self, spans: Iterable[Span]) -> int:
        """How many independent origins the spans have."""
        return len(self.groups(spans))

    def _within(self, copy: Copy, span: Span) -> bool:
        own = [s for s in copy.spans if s.document == span.document]
        if not own or any(s.touches(span) for s in own):
            return True
        return sum(len(s) for s in own) >= WHOLE * _length(self._documents[span.document])


def _nobody(_: Span) -> frozenset[str]:
    return frozenset()


def _root(parent: dict[str, str], document: str) -> str:
    while parent[document] != document:
        document = parent[document]
    return document


def _length(document: Document) -> int:
    return sum(len(b.span) for b in document.blocks if b.kind != "furniture") or len(document.text)


def _agencies(document: Document) -> frozenset[str]:
    heads = [b.span for b in document.blocks if b.kind in _HEAD_KINDS]
    words = [c for c in document.credits if c.scope == "text"]
    return frozenset(c.agency for c in words if any(h.touches(c.span) for h in heads))
