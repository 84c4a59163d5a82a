"""The words themselves: a passage with the very words marked, and where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import anchor, span_anchor
from rashomon.presentation.views.dates import date_words
from rashomon.values import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rashomon.presentation.views.index import Index

#: A passage longer than this is cut on both sides of the marked words, to this many characters on each side.
LONGEST, BESIDE = 480, 160


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """The document that some words stand in, as it is named beside them. ``day`` is empty when the date is unknown."""

    name: str
    day: str
    title: str
    href: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: ``span`` is where the link leads, ``passage`` what is shown around it."""

    span: Span
    passage: Span
    reference: Reference

    @property
    def href(self) -> str:
        """The words in the full text."""
        return f"#{span_anchor(self.span)}"


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with the very words marked, and every place where it stands, word for word the same."""

    pieces: tuple[Piece, ...]
    places: tuple[Place, ...]


def reference(index: Index, document: str) -> Reference:
    """How the document is named beside its words."""
    of = index.document(document)
    day = date_words(of.published.value) if of.published else ""
    return Reference(of.name, day, of.title or "", f"#{anchor(of.id)}", of.language)


def quote(index: Index, spans: Sequence[Span], *, mark: bool = True) -> Quote:
    """The passage around the spans of one document (the first is where the link leads), with them marked."""
    whole = passage_of(index, spans)
    passage = _clipped(index, whole, spans)
    pieces = marked(index.document(whole.document).text, passage, spans if mark else ())
    if passage.start > whole.start:
        pieces = (Piece("… "), *pieces)
    if passage.end < whole.end:
        pieces = (*pieces, Piece(" …"))
    return Quote(pieces, (Place(spans[0], whole, reference(index, whole.document)),))


def quotes(index: Index, spans: Iterable[Span], *, mark: bool = True) -> tuple[Quote, ...]:
    """The passages around the spans, in order of publication. Spans of one sentence share a quote, and so do passages
    that are word for word the same."""
    together: dict[Span, list[Span]] = {}
    for span in sorted(set(spans), key=index.place):
        together.setdefault(passage_of(index, (span,)), []).append(span)
    return merged(quote(index, group, mark=mark) for group in together.values())


def merged(some: Iterable[Quote]) -> tuple[Quote, ...]:
    """The quotes, those that are word for word the same made one."""
    same: dict[object, Quote] = {}
    for one in some:
        first = same.get(look(one))
        same[look(one)] = joined(first, one) if first else one
    return tuple(same.values())


def look(one: Quote) -> object:
    """How the quote looks: equal for passages that are word for word the same, with the same words marked."""
    return tuple((" ".join(piece.text.split()), piece.marked) for piece in one.pieces)


def joined(first: Quote, other: Quote) -> Quote:
    """One quote with the places of both."""
    return Quote(first.pieces, (*first.places, *other.places))


def passage_of(index: Index, spans: Sequence[Span]) -> Span:
    """The sentences that the spans touch; outside of sentences the block; outside of blocks the spans themselves."""
    reading = index.readings[spans[0].document]
    reach = Span(spans[0].document, min(s.start for s in spans), max(s.end for s in spans))
    around = _touched([s.span for s in reading.annotations.sentences], reach)
    around = around or _touched([b.span for b in reading.document.blocks], reach)
    ends = [reach, *around]
    return Span(reach.document, min(s.start for s in ends), max(s.end for s in ends))


def marked(text: str, passage: Span, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The passage's text in pieces, the spans marked. Spans that overlap make one mark."""
    pieces, at = [], passage.start
    for span in sorted(spans):
        start, end = max(span.start, at), min(span.end, passage.end)
        if start < end:
            pieces += [Piece(text[at:start]), Piece(text[start:end], marked=True)]
            at = end
    return tuple(p for p in (*pieces, Piece(text[at : passage.end])) if p.text)


def _touched(runs: list[Span], reach: Span) -> list[Span]:
    """The runs, sorted and without overlap, that share a character with the reach."""
    first = bisect_right([r.end for r in runs], reach.start)
    last = bisect_left([r.start for r in runs], reach.end)
    return runs[first:last]


def _clipped(index: Index, passage: Span, spans: Sequence[Span]) -> Span:
    """A long passage cut at white space on both sides of the spans."""
    if len(passage) <= LONGEST:
        return passage
    text = index.document(passage.document).text
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    start = max(passage.start, first - BESIDE)
    end = min(passage.end, last + BESIDE)
    if start > passage.start and (space := re.compile(r"\s").search(text, start, first)):
        start = space.end()
    if end < passage.end and (at := max(text.rfind(" ", last, end), text.rfind("\n", last, end))) > 0:
        end = at
    return Span(passage.document, start, end)
