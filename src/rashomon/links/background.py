"""What bodies have in common anyway: the words that an outlet prints in many articles, and how alike two articles are
besides a passage that they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rashomon.links.neighbours import Hashes, Places, Shingles
from rashomon.links.told import Numbers, Told, number
from rashomon.links.weights import PRIOR_DOCUMENTS, RARE, common_words

#: First words, and those after the last.
Stretches = Sequence[tuple[int, int]]

#: A shingle that so many articles of one outlet hold, and few elsewhere, belongs to the outlet: a standing appeal,
#: links between the lines, the note on the author, as far as they were not recognised as furniture.
HOUSE, MOSTLY = 3, 0.8


def house_shingles(held: Shingles, outlets: Places) -> Hashes:
    """Of the shingles that several texts hold, the hashes of those that belong to an outlet, in order; ``outlets`` has
    the number of each text's outlet, negative where it has none."""
    own = outlets[held.texts]
    order = np.lexsort((own, held.hashes))
    hashes, own = held.hashes[order], own[order]
    begins = np.flatnonzero(np.append(True, (hashes[1:] != hashes[:-1]) | (own[1:] != own[:-1]))[: len(hashes)])
    counts = np.diff(np.append(begins, len(hashes)))
    known, first = np.unique(hashes[begins], return_index=True)
    if not len(known):
        return known
    every = np.add.reduceat(counts, first)
    most = np.maximum.reduceat(np.where(own[begins] < 0, 0, counts), first)
    return known[(most >= HOUSE) & (most >= MOSTLY * every)]


def without(bodies: Sequence[Told], found: Shingles, house: Hashes) -> Iterator[Told]:
    """The bodies, the words of the house as little their own as a quotation; ``found`` are all their shingles."""
    found = found[np.isin(found.hashes, house)]
    edges = np.searchsorted(found.texts, np.arange(len(bodies) + 1))
    for body, (first, last) in zip(bodies, pairwise(edges.tolist()), strict=True):
        yield body.without(found.places[first:last], found.ends[first:last]) if first < last else body


class Background:
    """How much words weigh in a case, to tell how much two of its articles have in common."""

    def __init__(self, bodies: Sequence[Told]) -> None:
        distinct = [np.unique(body.numbers[body.content]) for body in bodies]
        known, counts = np.unique(np.concatenate([*distinct, np.zeros(0, np.int32)]), return_counts=True)
        prior = {number(stem): share for stem, share in common_words().items()}
        shares = np.array([prior.get(own, RARE) for own in known.tolist()])
        expected = (counts + PRIOR_DOCUMENTS * shares) / (len(bodies) + PRIOR_DOCUMENTS)
        self._known, self._weights = known, -np.log(np.minimum(1.0, expected))

    def relation(self, left: Told, ours: Stretches, right: Told, theirs: Stretches) -> float:
        """The cosine of the weighed words of two bodies without these stretches of theirs, 0 to 1."""
        one, other = _rest(left, ours), _rest(right, theirs)
        norm = np.sqrt(self._squares(one) * self._squares(other))
        return float(self._squares(np.intersect1d(one, other)) / norm) if norm else 0.0

    def _squares(self, words: NDArray[np.int32]) -> float:
        return float((self._weights[np.searchsorted(self._known, words)] ** 2).sum())


def _rest(body: Told, stretches: Stretches) -> Numbers:
    kept = body.content.copy()
    for first, last in stretches:
        kept[first:last] = False
    return np.unique(body.numbers[kept])
