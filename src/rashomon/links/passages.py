"""Runs of equal words in two texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: So many equal words in a row start a passage. Shorter runs are phrases that any two writers share.
SEED = 5
#: Two runs with no more words than this between them, on both sides, are one passage that somebody edited.
GAP = 6
#: A run of words that stands more often than this in a text (a refrain, a list) is looked up no further.
OFTEN = 20


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` equal words, from word ``left`` of one text and word ``right`` of the other."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Runs that follow each other closely in both texts."""

    runs: tuple[Run, ...]

    @property
    def left(self) -> tuple[int, int]:
        """Its first word in the left text, and the one after its last."""
        return self.runs[0].left, self.runs[-1].left + self.runs[-1].length

    @property
    def right(self) -> tuple[int, int]:
        """The same for the right text."""
        return self.runs[0].right, self.runs[-1].right + self.runs[-1].length

    def places(self) -> Iterator[int]:
        """The places of the shared words in the left text."""
        for run in self.runs:
            yield from range(run.left, run.left + run.length)


def passages(left: Sequence[str], right: Sequence[str]) -> list[Passage]:
    """All passages that two texts share, in the order of the left one; paragraphs may have changed places."""
    found: list[list[Run]] = []
    for run in _runs(left, right):
        if found and _follows(found[-1][-1], run):
            found[-1].append(run)
        else:
            found.append([run])
    return [Passage(tuple(runs)) for runs in found]


def _follows(before: Run, run: Run) -> bool:
    skipped = run.left - before.left - before.length, run.right - before.right - before.length
    return all(0 <= words <= GAP for words in skipped)


def _runs(left: Sequence[str], right: Sequence[str]) -> Iterator[Run]:
    """Runs of equal words from left to right, at each place the longest, and among equals the one that goes on where
    the last one stopped."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(right) - SEED + 1):
        index[tuple(right[at : at + SEED])].append(at)
    at = after = 0
    while at <= len(left) - SEED:
        starts = index.get(tuple(left[at : at + SEED]), [])[:OFTEN]
        if not starts:
            at += 1
            continue
        best = min(starts, key=lambda start: (-_length(left, right, at, start), abs(start - after), start))
        run = Run(at, best, _length(left, right, at, best))
        yield run
        at, after = at + run.length, best + run.length


def _length(left: Sequence[str], right: Sequence[str], i: int, j: int) -> int:
    length = 0
    while i + length < len(left) and j + length < len(right) and left[i + length] == right[j + length]:
        length += 1
    return length
