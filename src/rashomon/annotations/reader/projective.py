"""Trees without crossing arcs.

In the treebanks one arc in 230 crosses another; among those that a word chooses for itself one in 45 does, and then one
of the two is nearly always wrong (GUM and EWT, development parts, without punctuation).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: A sentence with more crossing arcs than so many moves can undo is none, but a table or a list of things.
_MOVES = 16


def uncrossed(scores: Floats, heads: list[int], marks: Bools) -> list[int]:
    """The heads of a sentence's words, 1-based with 0 for the root, where arcs that cross others have been moved to the
    next best place at which they cross none, the one that costs least first.

    ``scores`` [words, 1 + words] are those that the tree was made from. ``marks`` are words that nothing hangs on and
    whose arcs do not count: punctuation, which finds its place when the tree is done.
    """
    all_heads = np.array([0, *heads], np.int64)
    words = np.flatnonzero(~marks) + 1
    for _ in range(_MOVES):
        moves = list(_moves(scores, all_heads, words))
        if not moves:
            break
        _, word, head = min(moves)
        all_heads[word] = head
    return [int(h) for h in all_heads[1:]]


def _moves(scores: Floats, heads: Ints, words: Ints) -> Iterator[tuple[float, int, int]]:
    """For each word whose arc crosses another: what moving it costs, the word, its new head."""
    low, high = np.minimum(words, heads[words]), np.maximum(words, heads[words])
    crossing = (low[:, None] < low) & (low < high[:, None]) & (high[:, None] < high)
    if not crossing.any():
        return
    for at in np.flatnonzero(crossing.any(0) | crossing.any(1)):
        word = int(words[at])
        if not heads[word]:  # another root would be another sentence
            continue
        places = _places(word, words, np.delete(low, at), np.delete(high, at))
        own = scores[word - 1]
        for head in places[np.argsort(-own[places], kind="stable")]:
            if not _hangs_on(int(head), word, heads):
                yield float(own[heads[word]] - own[head]), word, int(head)
                break


def _places(word: int, words: Ints, low: Ints, high: Ints) -> Ints:
    """The words that ``word`` may hang on without crossing an arc from ``low`` to ``high``."""
    around = (low < word) & (word < high)
    first = low[around].max(initial=0)
    last = high[around].min(initial=words[-1])
    beside = (high < word) | (word < low)  # what lies under such an arc is out of reach
    depth = np.zeros(int(words[-1]) + 2, np.int64)
    np.add.at(depth, low[beside] + 1, 1)
    np.add.at(depth, high[beside], -1)
    free = depth.cumsum()[words] == 0
    found: Ints = words[free & (words >= first) & (words <= last) & (words != word)]
    return found


def _hangs_on(word: int, other: int, heads: Ints) -> bool:
    """Does ``word`` hang on ``other``, over whatever stands between?"""
    while word and word != other:
        word = int(heads[word])
    return word == other
