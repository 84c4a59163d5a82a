"""The documents of a case as all linkers read them, in one order whatever order they came in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rashomon.links.weights import Weights
from rashomon.links.words import content
from rashomon.values import Decision, Reading, Sentence, Span

#: Blocks that tell the news; furniture is no part of the article.
TOLD = ("title", "standfirst", "paragraph", "caption")
#: How many sentences an article opens with.
OPENING = 4


@dataclass(frozen=True, slots=True, eq=False)
class Vector:
    """A direction of meaning, and its length. That of one sentence is the reader's own bytes (see ``values.Sentence``):
    there are as many as accounts, and they must fit into memory."""

    numbers: NDArray[np.int8] | NDArray[np.float32]
    length: float


class Article:
    """One reading with what linking looks up in it again and again."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document
        self.annotations = reading.annotations
        self.undated = reading.document.published is None or reading.document.published.basis == "inferred"
        self._sentences = sorted(reading.annotations.sentences, key=lambda s: s.span)
        self._starts = [s.span.start for s in self._sentences]

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @cached_property
    def stems(self) -> list[str]:
        """The content words of the article proper."""
        told = [b.span for b in self.document.blocks if b.kind in TOLD]
        return [stem for span in told or [Span(self.id, 0, len(self.document.text))] for stem in self.content(span)]

    @property
    def opening(self) -> list[Sentence]:
        """The title and the first sentences: what the article says it is about."""
        return self._sentences[:OPENING]

    def content(self, span: Span) -> list[str]:
        """The content words of a stretch."""
        return content(self.document.text, span.start, span.end)

    def sentences(self, span: Span) -> list[Sentence]:
        """The sentences that a stretch touches."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_right(self._starts, max(span.start, span.end - 1))
        return [s for s in self._sentences[first:last] if s.span.touches(span)]

    def meaning(self, spans: Iterable[Span]) -> Vector | None:
        """What the sentences of these stretches mean together: each counts for as much of the stretch as it holds."""
        parts = [
            (min(s.span.end, span.end) - max(s.span.start, span.start), s.meaning)
            for span in spans
            for s in self.sentences(span)
            if s.meaning
        ]
        return unit(parts)


def unit(parts: Sequence[tuple[float, bytes]]) -> Vector | None:
    """The weighted mean direction of embeddings (see ``values.Sentence``); ``None`` when there is none."""
    held = [(weight, np.frombuffer(meaning, dtype=np.int8)) for weight, meaning in parts]
    if len(held) == 1:
        return _vector(held[0][1])
    summed = np.zeros(len(held[0][1]) if held else 0, dtype=np.float32)
    for weight, numbers in held:
        if len(numbers) == len(summed):
            summed += weight * numbers.astype(np.float32)
    return _vector(summed)


def _vector(numbers: NDArray[np.int8] | NDArray[np.float32]) -> Vector | None:
    length = float(np.linalg.norm(numbers.astype(np.float32)))
    return Vector(numbers, length) if length else None


def alike(left: Vector | None, right: Vector | None) -> float | None:
    """The cosine of two directions, rounded so that it does not depend on the machine; ``None`` if one is missing."""
    if left is None or right is None or len(left.numbers) != len(right.numbers):
        return None
    product = float(left.numbers.astype(np.float32) @ right.numbers.astype(np.float32))
    return round(product / (left.length * right.length), 4)


class Collection:
    """All articles of a case by document id, how much each of their words weighs, and a person's decisions on what
    links them."""

    def __init__(self, readings: Iterable[Reading], decisions: Iterable[Decision] = ()) -> None:
        self.decisions = tuple(decisions)
        self.by_id = {r.document.id: Article(r) for r in sorted(readings, key=lambda r: r.document.id)}
        self.articles = tuple(self.by_id.values())

    @cached_property
    def weights(self) -> Weights:
        """Inverse document frequencies."""
        return Weights(a.stems for a in self.articles)

    def text(self, span: Span) -> str:
        """The words of a span."""
        return span.of(self.by_id[span.document].document.text)
