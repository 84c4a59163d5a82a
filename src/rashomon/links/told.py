"""The words of an article's body, as copies are looked for in them: numbers, so that many bodies fit into memory."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rashomon.links.collection import Article
from rashomon.links.quoted import quoted
from rashomon.links.words import STOP, Word, stem, words
from rashomon.values import Span

#: The blocks that can be copied. A title alone is no copy: two desks may well find the same one.
BODY = ("standfirst", "paragraph", "caption")

Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]

_FUNCTION = frozenset(stem(word) for word in STOP) | STOP


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """The words of a body, without title, furniture, dateline and byline; all arrays are as long. ``numbers`` stand for
    the stems; ``content`` tells which carry content, ``own`` which are not quoted, ``name`` which look like part of a
    name; ``stretch`` numbers the unbroken stretches of the body."""

    starts: Numbers
    ends: Numbers
    numbers: Numbers
    content: Flags
    own: Flags
    name: Flags
    stretch: Numbers

    def __len__(self) -> int:
        return len(self.numbers)

    def without(self, first: Numbers, last: Numbers) -> Told:
        """The same, but that the words from each ``first`` up to its ``last`` are not the article's own."""
        edges = np.zeros(len(self) + 1, np.int64)
        np.add.at(edges, first, 1)
        np.add.at(edges, last, -1)
        return replace(self, own=self.own & (np.cumsum(edges)[:-1] == 0))

    def spans(self, document: str, first: int, last: int) -> list[Span]:
        """Words ``first`` up to ``last`` as spans that leave out whatever breaks the body."""
        breaks = np.flatnonzero(np.diff(self.stretch[first:last])) + first + 1
        edges = [first, *breaks.tolist(), last]
        return [Span(document, int(self.starts[low]), int(self.ends[high - 1])) for low, high in pairwise(edges)]


def told(article: Article) -> Told:
    """The body of an article."""
    text = article.document.text
    found: list[Word] = []
    stretch: list[int] = []
    broken = 0
    for block in article.document.blocks:
        own = words(text, block.span.start, block.span.end) if block.kind in BODY else []
        broken += not own
        found += own
        stretch += [broken] * len(own)
    starts = np.array([word.start for word in found], dtype=np.int32)
    return Told(
        starts=starts,
        ends=np.array([word.end for word in found], dtype=np.int32),
        numbers=np.array([number(word.stem) for word in found], dtype=np.int32),
        content=np.array([_carries_content(word.stem) for word in found], dtype=bool),
        own=~_within(starts, quoted(article)),
        name=np.array([_in_name(text, word.start) for word in found], dtype=bool),
        stretch=np.array(stretch, dtype=np.int32),
    )


@lru_cache(maxsize=200_000)
def number(own: str) -> int:
    """A number for a stem, the same in every case. Two stems in some billions share one; no passage is of one word."""
    return zlib.crc32(own.encode("utf-8", "surrogatepass")) >> 1


def _carries_content(own: str) -> bool:
    return own not in _FUNCTION and len(own) > 1


def _within(starts: Numbers, stretches: list[tuple[int, int]]) -> Flags:
    """Which places lie in one of these stretches, which are in order and apart."""
    if not stretches:
        return np.zeros(len(starts), dtype=bool)
    begins, ends = np.array(stretches, dtype=np.int64).T
    at = np.searchsorted(begins, starts, side="right") - 1
    within: Flags = (at >= 0) & (starts < ends[np.maximum(at, 0)])
    return within


def _in_name(text: str, start: int) -> bool:
    """Does a word begin with a capital, though no sentence does?"""
    if not text[start].isupper():
        return False
    before = text[max(0, start - 3) : start].rstrip(" ")
    return bool(before) and before[-1] not in '.!?:"“”\n'
