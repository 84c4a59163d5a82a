"""A person's decisions as constraints on clustering: what must be one, and what must not.

A decision ties the telling places of its sides, come what may. All other places of the sides follow as far as nothing
else that was decided keeps them: so a whole can be decided about first and a part of it later. The result depends on
what was decided, and never on the order in which it was.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Generic, TypeVar

from rashomon.links.clustering import NEVER, STRANGERS, Pair, groups
from rashomon.values import Anchor, Decision, Merge

#: What is tied or kept apart: a chain of a document, or a document.
Unit = TypeVar("Unit", bound=Hashable)
#: On which side of a decision a unit is, and whether it is the place that stands for that side.
Label = tuple[int, bool]
#: On no side, because parts of two sides were decided to be one.
NEITHER = -1


class Rulings(Generic[Unit]):
    """Decisions on units of one sort; ``unit_of`` finds the unit at a place, ``None`` where there is none any more.
    A ruling without decisions is false, and changes nothing."""

    def __init__(self, decisions: Iterable[Decision], unit_of: Callable[[Anchor], Unit | None]) -> None:
        self._held = sorted(decisions, key=lambda one: one.content)
        self._sides = [[_units(side.anchors, unit_of) for side in one.sides] for one in self._held]
        self._parent: dict[Unit, Unit] = {}
        self._labels: dict[Unit, dict[int, Label]] = defaultdict(dict)
        self._clashes: list[tuple[int, Unit]] = []
        self._tie_mains()
        self._put_fences()
        self._tie_others()

    def __bool__(self) -> bool:
        return bool(self._held)

    def root(self, unit: Unit) -> Unit:
        """The one unit that stands for all that this one is tied to."""
        while unit in self._parent:
            unit = self._parent[unit]
        return unit

    def apart(self, left: Iterable[Unit], right: Iterable[Unit]) -> bool:
        """Was it decided that something of ``left`` is not one with something of ``right``?"""
        if not self._labels:
            return False
        sides: dict[int, set[int]] = defaultdict(set)
        for unit in left:
            for fence, (side, _) in self._labels.get(self.root(unit), {}).items():
                sides[fence].add(side)
        found = (item for unit in right for item in self._labels.get(self.root(unit), {}).items())
        return any(sides.get(fence, set()) - {side, NEITHER} for fence, (side, _) in found if side != NEITHER)

    def fenced(self, unit: Unit) -> bool:
        """Is anything decided to be apart from it?"""
        return bool(self._labels.get(self.root(unit)))

    def bundles(self, owned: Sequence[Collection[Unit]]) -> list[tuple[int, ...]]:
        """The places of ``owned`` that hold units tied to each other; each place is in exactly one bundle."""
        holders: dict[Unit, int] = {}
        joined: dict[int, int] = {}
        for place, units in enumerate(owned):
            for root in (self.root(unit) for unit in units):
                first = holders.setdefault(root, place)
                if (a := _last(joined, first)) != (b := _last(joined, place)):
                    joined[max(a, b)] = min(a, b)
        found: dict[int, list[int]] = defaultdict(list)
        for place in range(len(owned)):
            found[_last(joined, place)].append(place)
        return [tuple(found[first]) for first in sorted(found)]

    def merges(self, units: Iterable[Unit]) -> list[Merge]:
        """Why these units are one, as far as that was decided."""
        if not self:
            return []
        roots = {self.root(unit) for unit in units}
        return [
            Merge(one.sides[0].name, side.name, 1.0, one.reason)
            for one, sides in zip(self._held, self._sides, strict=True)
            if one.kind == "same" and all(sides) and self.root(sides[0][0]) in roots
            for side in one.sides[1:]
        ]

    def contradictions(self) -> list[list[Decision]]:
        """Decisions that cannot all hold, each time with those that lead from one side to the other."""
        return [[self._held[fence], *self._path(fence, unit)] for fence, unit in self._clashes]

    def _tie_mains(self) -> None:
        for one, sides in zip(self._held, self._sides, strict=True):
            if one.kind == "same":
                for left, right in pairwise([side[0] for side in sides if side]):
                    self._tie(left, right)

    def _tie(self, left: Unit, right: Unit) -> None:
        one, other = self.root(left), self.root(right)
        if one == other:
            return
        self._parent[other] = one
        for fence, label in self._labels.pop(other, {}).items():
            self._label(one, fence, label)

    def _put_fences(self) -> None:
        for fence, (one, sides) in enumerate(zip(self._held, self._sides, strict=True)):
            if one.kind in ("different", "split") and all(sides):
                for side, units in enumerate(sides):
                    for place, unit in enumerate(units):
                        main = place == 0 or (one.kind == "split" and side == 0)
                        self._label(self.root(unit), fence, (side, main))

    def _label(self, root: Unit, fence: int, label: Label) -> None:
        """What stands for a side says more than what was part of it; two parts say nothing against each other."""
        own = self._labels[root]
        before = own.get(fence, label)
        if before[0] == label[0]:
            own[fence] = (label[0], before[1] or label[1])
            return
        self._clashes.append((fence, root))
        if label[1] and not before[1]:
            own[fence] = label
        elif not (before[1] or label[1]):
            own[fence] = (NEITHER, False)

    def _tie_others(self) -> None:
        for one, sides in zip(self._held, self._sides, strict=True):
            if one.kind == "same" and all(sides):
                for unit in sorted({unit for side in sides for unit in side}, key=repr):
                    if not self.apart([sides[0][0]], [unit]):
                        self._tie(sides[0][0], unit)

    def _path(self, fence: int, root: Unit) -> list[Decision]:
        """The decisions "same" by which two sides of a fence come to be one, the shortest way."""
        ends = [[u for u in units if self.root(u) == self.root(root)] for units in self._sides[fence]]
        tied: dict[Unit, list[tuple[Unit, Decision]]] = defaultdict(list)
        for one, sides in zip(self._held, self._sides, strict=True):
            mains = [side[0] for side in sides if side] if one.kind == "same" else []
            for left, right in combinations(mains, 2):
                tied[left].append((right, one))
                tied[right].append((left, one))
        ways = [way for a, b in combinations(ends, 2) if a and b and (way := _shortest(tied, a, set(b)))]
        return min(ways, key=len, default=[])


def _units(anchors: Iterable[Anchor], unit_of: Callable[[Anchor], Unit | None]) -> list[Unit]:
    return list(dict.fromkeys(unit for anchor in anchors if (unit := unit_of(anchor)) is not None))


def _last(joined: Mapping[int, int], place: int) -> int:
    while place in joined:
        place = joined[place]
    return place


def _shortest(
    tied: Mapping[Unit, Sequence[tuple[Unit, Decision]]], starts: Iterable[Unit], ends: set[Unit]
) -> list[Decision]:
    ways: dict[Unit, list[Decision]] = {start: [] for start in starts}
    ahead = deque(ways)
    while ahead:
        at = ahead.popleft()
        if at in ends:
            return ways[at]
        for other, one in tied.get(at, ()):
            if other not in ways:
                ways[other] = [*ways[at], one]
                ahead.append(other)
    return []


#: Makes one score of those between two bundles, given how many pairs there are between them.
Pooling = Callable[[Sequence[float], int], float]


def best(scores: Sequence[float], _: int) -> float:
    """The best: a thing that goes by several names is what any of them is."""
    return max(scores)


def average(scores: Sequence[float], pairs: int) -> float:
    """The average, as ``clustering.groups`` counts it."""
    return sum(scores) / max(len(scores), min(pairs, STRANGERS))


def decided_groups(
    owned: Sequence[Collection[Unit]],
    scores: Mapping[Pair, float],
    threshold: float,
    rulings: Rulings[Unit],
    *,
    strangers: int = STRANGERS,
    pool: Pooling = average,
) -> list[tuple[int, ...]]:
    """``clustering.groups`` of things that hold these units, where what was decided to be one goes as one, and what was
    decided to be two never shares a group."""
    if not rulings:
        return groups(len(owned), scores, threshold, strangers=strangers)
    bundles = rulings.bundles(owned)
    number = {place: at for at, bundle in enumerate(bundles) for place in bundle}
    between: dict[Pair, list[float]] = defaultdict(list)
    for (left, right), score in scores.items():
        a, b = sorted((number[left], number[right]))
        if a != b:
            between[a, b].append(score)
    pooled = {(a, b): pool(s, len(bundles[a]) * len(bundles[b])) for (a, b), s in between.items()}
    pooled |= dict.fromkeys(_fences(bundles, owned, rulings), NEVER)
    found = groups(len(bundles), pooled, threshold, strangers=strangers)
    return sorted(tuple(sorted(place for at in group for place in bundles[at])) for group in found)


def _fences(
    bundles: Sequence[Sequence[int]], owned: Sequence[Collection[Unit]], rulings: Rulings[Unit]
) -> Iterable[Pair]:
    """The pairs of bundles that were decided to be apart."""
    units = [[unit for place in bundle for unit in owned[place]] for bundle in bundles]
    concerned = [at for at, held in enumerate(units) if any(rulings.fenced(unit) for unit in held)]
    return [(a, b) for a, b in combinations(concerned, 2) if rulings.apart(units[a], units[b])]
