"""Which mentions of a text refer to the same: each goes to the referent of an earlier mention or opens one.

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
#: How likely it is, beside the mentions before it, that a mention opens a chain: in training and here.
_OPENS = 1.0
#: A chain of which no mention is so likely is none to go to, however many there are: faint likenesses do not add up.
_LEAST = 1 / 3
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
        _join(chain, block, first, scores)
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


def _join(chain: list[int], block: Sequence[Sequence[int]], first: int, scores: Floats) -> None:
    """Give each mention of a block, from number ``first`` on, the chain that it most likely belongs to, if that is
    likelier than none; ``scores`` has those of the candidates of all in a row.

    The network learned that any mention of the right referent is right (Lee et al. 2017), so how likely a chain is is
    the sum over its mentions: several that fit well outweigh one that fits a little better.
    """
    at = 0
    for mention, row in enumerate(block, first):
        likely = np.exp(scores[at : at + len(row)].astype(np.float64)).tolist()
        at += len(row)
        together: dict[int, float] = {}
        for candidate, one in zip(row, likely, strict=True):
            together[chain[candidate]] = together.get(chain[candidate], 0.0) + one
        firm = {chain[candidate] for candidate, one in zip(row, likely, strict=True) if one > _LEAST}
        best = max((c for c in together if c in firm), key=together.__getitem__, default=None)
        if best is not None and together[best] > _OPENS:
            chain[mention] = best


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
