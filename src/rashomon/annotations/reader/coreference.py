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
    candidates = list(_candidates(seen))
    chain = list(range(len(seen)))
    for first in range(0, len(seen), _BLOCK):
        block = candidates[first : first + _BLOCK]
        later, earlier = _pairs(block, first)
        scores = _scores(later, earlier, prepared, vectors, score)
        for mention, antecedent in enumerate(_chosen(block, scores), first):
            if antecedent is not None:
                chain[mention] = chain[antecedent]
    numbers: dict[int, int] = {}
    return [numbers.setdefault(c, len(numbers)) for c in chain]


def _pairs(block: Sequence[Sequence[int]], first: int) -> tuple[Ints, Ints]:
    """The later and the earlier mention of each pair, from the candidates of the mentions from ``first`` on."""
    later = [mention for mention, row in enumerate(block, first) for _ in row]
    earlier = [candidate for row in block for candidate in row]
    return np.array(later, np.int64), np.array(earlier, np.int64)


def _scores(later: Ints, earlier: Ints, prepared: Mentions, vectors: Floats, score: Scorer) -> Floats:
    """The score of each pair; the scorer sees the vectors of these mentions only, and numbers that count among them."""
    if not len(later):
        return np.zeros(0, np.float32)
    kept, index = np.unique(np.concatenate([later, earlier]), return_inverse=True)
    return score(vectors[kept], index[: len(later)], index[len(later) :], features(prepared, later, earlier))


def _chosen(block: Sequence[Sequence[int]], scores: Floats) -> Iterator[int | None]:
    """For each mention the surest of its candidates, if it is sure enough; ``scores`` has those of all in a row."""
    at = 0
    for row in block:
        own = scores[at : at + len(row)]
        at += len(row)
        yield row[int(own.argmax())] if len(row) and own.max() > _LEAST else None


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
