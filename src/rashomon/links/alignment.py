"""The stretches of two texts that are alike though words were changed, dropped or added: local alignment.

Smith & Waterman (1981), with a linear penalty for gaps, for many pairs at once. Whole numbers only, so that the way
back is found exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]

#: What a word costs that stands against another one, and one that stands against nothing. An equal content word makes
#: up for three of them, so that a passage stays one where more than every other word was changed.
CHANGED, SKIPPED = 4, 3
#: So many cells of the table of all pairs of places are filled at once, unless one pair of texts has more.
CELLS = 4_000_000

#: Pairs of equal words by their places, in the order of both texts.
Path = list[tuple[int, int]]


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two stretches of words by number, and what each word of the left one brings when it stands against its equal."""

    ours: Numbers
    theirs: Numbers
    gains: Numbers

    @property
    def size(self) -> tuple[int, int]:
        """The number of words on both sides."""
        return len(self.ours), len(self.theirs)


def align(pairs: Sequence[Pair], least: int) -> list[Path]:
    """The best alignment of each pair; empty where it brings less than ``least``."""
    found: list[Path] = [[] for _ in pairs]
    for batch in _batches(pairs):
        tables = _tables([pairs[at] for at in batch])
        for place, at in enumerate(batch):
            if tables[:, place].max(initial=0) >= least:
                found[at] = _back(tables[:, place], pairs[at])
    return found


def _batches(pairs: Sequence[Pair]) -> list[list[int]]:
    """Pairs of about the same size together, as many as there is room for."""
    batches: list[list[int]] = []
    for at in sorted(range(len(pairs)), key=lambda at: (max(pairs[at].size), at)):
        room = CELLS // (max(pairs[at].size) + 1) ** 2
        if batches and len(batches[-1]) < room:
            batches[-1].append(at)
        else:
            batches.append([at])
    return batches


def _tables(pairs: Sequence[Pair]) -> Numbers:
    """For each place of the left texts, each pair and each place of the right texts: what the best alignment that ends
    there brings, at least nothing. Short texts are filled up with words that equal no other."""
    ours, theirs = _filled([p.ours for p in pairs], -1), _filled([p.theirs for p in pairs], -2)
    gains = _filled([p.gains for p in pairs], 0)
    tables = np.zeros((ours.shape[1] + 1, len(pairs), theirs.shape[1] + 1), np.int32)
    ramp = SKIPPED * np.arange(theirs.shape[1] + 1, dtype=np.int32)
    for at in range(ours.shape[1]):
        above, row = tables[at], tables[at + 1]
        step = np.where(theirs == ours[:, at : at + 1], gains[:, at : at + 1], -CHANGED)
        np.maximum(above[:, :-1] + step, above[:, 1:] - SKIPPED, out=row[:, 1:])
        np.maximum(row, 0, out=row)
        # A gap to the left: the best of all before, less what the way from there costs.
        row += ramp
        np.maximum.accumulate(row, axis=1, out=row)
        row -= ramp
    return tables


def _filled(texts: Sequence[Numbers], filling: int) -> Numbers:
    filled = np.full((len(texts), max(map(len, texts), default=0)), filling, np.int32)
    for place, text in enumerate(texts):
        filled[place, : len(text)] = text
    return filled


def _back(table: Numbers, pair: Pair) -> Path:
    """The way back from the best end to where the alignment brings nothing yet."""
    i, j = divmod(int(table.argmax()), table.shape[1])
    path: Path = []
    while table[i, j] > 0:
        same = pair.ours[i - 1] == pair.theirs[j - 1]
        if table[i, j] == table[i - 1, j - 1] + (pair.gains[i - 1] if same else -CHANGED):
            i, j = i - 1, j - 1
            if same:
                path.append((i, j))
        elif table[i, j] == table[i - 1, j] - SKIPPED:
            i -= 1
        else:
            j -= 1
    return path[::-1]
