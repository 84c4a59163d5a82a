"""Groups from scores: which things may be compared, and which belong together. It knows nothing of what they are."""

from __future__ import annotations

import heapq
from array import array
from collections import defaultdict
from collections.abc import ItemsView, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: The score of two things that must never share a group, whatever else speaks for it.
NEVER = float("-inf")

#: How many uncompared pairs between two groups may count against them; about what ``candidates`` leaves of a full key.
STRANGERS = 30
#: Pairs are looked up for so many keys of things at once, to keep memory small.
AT_ONCE = 50_000

Pair = tuple[int, int]
Numbers = NDArray[np.int64]


class Weak(str):
    """A key that says little where many share it."""

    __slots__ = ()


def candidates(keys: Iterable[Iterable[str]], *, window: int = 30, few: int = 15) -> list[Pair]:
    """The pairs (i < j) worth comparing, sorted, as ``tied`` finds them."""
    left, right = tied(keys, window=window, few=few).T.tolist()
    return list(zip(left, right, strict=True))


def tied(keys: Iterable[Iterable[str]], *, window: int = 30, few: int = 15) -> Numbers:
    """The pairs (i < j) that share a key, sorted, one a row. Behind a key that many share, each is tied to the
    ``window`` next ones only, so that the cost grows with the number of things and not with its square: things that
    are likely to belong together should stand near each other.

    A ``Weak`` key that more than ``few`` things hold is no reason alone: two must share two such keys. The more things
    there are, the more of them share any word by accident; hardly any share two."""
    held = _held(keys, few)
    parts = [np.zeros(0, np.int64), *(_sharing(held, rows, window) for rows in held.batches())]
    return np.stack(np.divmod(np.concatenate(parts), max(held.size, 1)), axis=1)


@dataclass(frozen=True, slots=True)
class _Held:
    """Which thing holds which key, by number: key by key, and things in order. ``size`` things, and for each row
    whether its key is reason enough."""

    size: int
    keys: Numbers
    things: Numbers
    enough: NDArray[np.bool_]

    def batches(self) -> Iterator[Numbers]:
        """The rows, things in order; all rows of a thing are in one batch."""
        rows = np.argsort(self.things, kind="stable")
        begins = np.flatnonzero(np.diff(self.things[rows], prepend=-1))
        edges = begins[np.flatnonzero(np.diff(begins // AT_ONCE, prepend=-1))]
        return iter(np.split(rows, edges[1:]))


def _held(keys: Iterable[Iterable[str]], few: int) -> _Held:
    numbers: dict[str, int] = {}
    weak, own, things, size = array("b"), array("q"), array("q"), 0
    for size, held in enumerate(keys, start=1):
        for key in dict.fromkeys(held):
            number = numbers.setdefault(key, len(numbers))
            if number == len(weak):
                weak.append(isinstance(key, Weak))
            own.append(number)
            things.append(size - 1)
    unsorted = np.array(own, dtype=np.int64)
    order = np.argsort(unsorted, kind="stable")
    enough = (np.bincount(unsorted, minlength=len(weak)) <= few) | ~np.array(weak, dtype=bool)
    return _Held(size, unsorted[order], np.array(things, dtype=np.int64)[order], enough[unsorted[order]])


def _sharing(held: _Held, rows: Numbers, window: int) -> Numbers:
    """The pairs whose first thing holds one of these rows, as one number each, sorted."""
    sure, votes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for step in range(1, window + 1):
        rows = rows[rows + step < len(held.keys)]
        rows = rows[held.keys[rows] == held.keys[rows + step]]
        pairs = held.things[rows] * held.size + held.things[rows + step]
        sure.append(pairs[held.enough[rows]])
        votes.append(pairs[~held.enough[rows]])
    shared, times = np.unique(np.concatenate(votes), return_counts=True)
    return np.unique(np.concatenate([*sure, shared[times > 1]]))


@dataclass(frozen=True, slots=True, eq=False)
class Scores(Mapping[Pair, float]):
    """The scores of pairs (i < j), one pair a row, in arrays: of millions of pairs a dictionary would fill memory."""

    pairs: Numbers
    each: NDArray[np.float64]

    @classmethod
    def of(cls, scores: Mapping[Pair, float]) -> Scores:
        """The same scores in arrays."""
        if isinstance(scores, Scores):
            return scores
        pairs = np.array(list(scores), dtype=np.int64).reshape(-1, 2)
        return cls(pairs, np.array(list(scores.values()), dtype=np.float64))

    def __len__(self) -> int:
        return len(self.each)

    def __iter__(self) -> Iterator[Pair]:
        left, right = self.pairs.T.tolist()
        return zip(left, right, strict=True)

    def __getitem__(self, pair: Pair) -> float:
        found = np.flatnonzero((self.pairs == pair).all(axis=1))
        if not len(found):
            raise KeyError(pair)
        return float(self.each[found[0]])

    def items(self) -> ItemsView[Pair, float]:
        """Each pair with its score."""
        return _Items(self)

    def rows(self, chosen: NDArray[np.bool_] | Numbers) -> Scores:
        """Those of these rows."""
        return Scores(self.pairs[chosen], self.each[chosen])


class _Items(ItemsView[Pair, float]):
    def __init__(self, scores: Scores) -> None:
        super().__init__(scores)
        self._scores = scores

    def __iter__(self) -> Iterator[tuple[Pair, float]]:
        return zip(self._scores, self._scores.each.tolist(), strict=True)


@dataclass(frozen=True, slots=True)
class Tie:
    """What is known between two groups: the sum of the scores of the pairs that were compared, and their number."""

    total: float
    count: int


def groups(
    size: int, scores: Mapping[Pair, float], threshold: float, *, strangers: int = STRANGERS
) -> list[tuple[int, ...]]:
    """Average linkage: the two groups whose members are most alike on average join first, until none reaches
    ``threshold`` (more than 0); a pair scored ``NEVER`` keeps its groups apart.

    A pair that was not compared shares no key, and counts as not alike at all; but of pairs between large groups, where
    candidates were left out for cost, only ``strangers`` in all count so. Every index from 0 to ``size`` - 1 is in
    exactly one group; groups and members are in order."""
    held = Scores.of(scores)
    island = islands(size, held.rows(held.each >= threshold).pairs)
    alone = np.flatnonzero(np.bincount(island, minlength=size)[island] == 1)
    found: list[tuple[int, ...]] = [(index,) for index in alone.tolist()]
    for members, own in _by_island(held, island):
        found += _linked(members, own, threshold, strangers)
    return sorted(found)


def islands(size: int, pairs: Numbers) -> Numbers:
    """For each thing the first of those that it is tied to by a chain of these pairs."""
    first = list(range(size))

    def root(at: int) -> int:
        while first[at] != at:
            first[at] = at = first[first[at]]
        return at

    for left, right in pairs.tolist():
        one, other = root(left), root(right)
        first[max(one, other)] = min(one, other)
    return np.array([root(at) for at in range(size)], dtype=np.int64)


def _by_island(scores: Scores, island: Numbers) -> Iterator[tuple[list[int], Scores]]:
    """The members of each island of more than one, and the scores between them. No two islands can join, for no mean
    is above the greatest score: each is clustered for itself, which needs little memory."""
    within = scores.rows(island[scores.pairs[:, 0]] == island[scores.pairs[:, 1]])
    home = island[within.pairs[:, 0]]
    order = np.argsort(home, kind="stable")
    begins = np.flatnonzero(np.diff(home[order]))
    members: dict[int, list[int]] = defaultdict(list)
    for at, own in enumerate(island.tolist()):
        members[own].append(at)
    for rows in np.split(order, begins + 1) if len(order) else []:
        yield members[int(home[rows[0]])], within.rows(rows)


def _linked(own: list[int], scores: Scores, threshold: float, strangers: int) -> list[tuple[int, ...]]:
    """The groups of one island."""
    members = {index: [index] for index in own}
    near: dict[int, dict[int, Tie]] = {index: {} for index in own}
    heap: list[tuple[float, int, int]] = []
    for (left, right), score in scores.items():
        near[left][right] = near[right][left] = Tie(score, 1)
        if score >= threshold:
            heap.append((-score, left, right))
    heapq.heapify(heap)

    def mean(left: int, right: int) -> float:
        tie = near[left].get(right) if left in members and right in members else None
        if tie is None:
            return NEVER
        return tie.total / max(tie.count, min(len(members[left]) * len(members[right]), strangers))

    while heap:
        negative, left, right = heapq.heappop(heap)
        if mean(left, right) != -negative:
            continue
        _join(left, right, near)
        members[left] += members.pop(right)
        for other in near[left]:
            if mean(left, other) >= threshold:
                heapq.heappush(heap, (-mean(left, other), min(left, other), max(left, other)))
    return [tuple(sorted(group)) for group in members.values()]


def _join(left: int, right: int, near: dict[int, dict[int, Tie]]) -> None:
    """Let ``left`` take over the neighbours of ``right``."""
    near[left].pop(right)
    near[right].pop(left)
    for other, tie in near[right].items():
        before = near[left].get(other, Tie(0.0, 0))
        near[left][other] = near[other][left] = Tie(before.total + tie.total, before.count + tie.count)
        near[other].pop(right)
    near[right] = {}
