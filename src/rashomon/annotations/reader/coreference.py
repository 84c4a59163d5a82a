"""Which mentions of a text refer to the same: each chooses one earlier mention or none.

Mentions are compared by their head words (Dobrovolskii 2021), so that the cost of a text grows with its length only:
each mention looks at the nearest ones before it and at a few further ones that share a word with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.annotations.reader.pairs import Mentions, Seen, core, features

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

#: Scores of pairs, from the vectors of mentions, the numbers of the later and the earlier, their features.
Scorer = Callable[[Floats, Ints, Ints, Ints], Floats]

_NEAREST, _ALIKE = 80, 12
#: A pair must score more than this. In training, where all mentions were known, the border was 0; among the mentions
#: that the reader finds, this one measured better (GUM dev, CoNLL F1: 62.9 instead of 62.1).
_LEAST = -0.5
_BLOCK = 128  # mentions whose pairs are scored at once


def chains(seen: Sequence[Seen], vectors: Floats, score: Scorer) -> list[int]:
    """The chain of each mention, numbered in order of first mention, from the mentions' vectors [mentions, size]."""
    prepared = Mentions(seen)
    chain = list(range(len(seen)))
    pairs = list(_candidates(seen))
    for at in range(0, len(seen), _BLOCK):
        block = pairs[at : at + _BLOCK]
        later = np.array([at + i for i, row in enumerate(block) for _ in row], np.int64)
        earlier = np.array([j for row in block for j in row], np.int64)
        if not len(later):
            continue
        kept, index = np.unique(np.concatenate([later, earlier]), return_inverse=True)
        scores = score(vectors[kept], index[: len(later)], index[len(later) :], features(prepared, later, earlier))
        end = np.cumsum([len(row) for row in block])
        for i, row in enumerate(block):
            own = scores[end[i] - len(row) : end[i]]
            if len(row) and own.max() > _LEAST:
                chain[at + i] = chain[row[int(own.argmax())]]
    numbers: dict[int, int] = {}
    return [numbers.setdefault(c, len(numbers)) for c in chain]


def _candidates(seen: Sequence[Seen]) -> Iterator[list[int]]:
    """For each mention the earlier ones it is compared with, in text order."""
    known: dict[str, list[int]] = {}
    for i, one in enumerate(seen):
        words = {w.lower() for w in core(one) if len(w) > 2}
        nearest = range(max(0, i - _NEAREST), i)
        far = {j for w in words for j in known.get(w, ())[-2 * _ALIKE :] if j < nearest.start}
        yield [*sorted(far)[-_ALIKE:], *nearest]
        for w in words:
            known.setdefault(w, []).append(i)
