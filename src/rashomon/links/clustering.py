"""Groups from scores: which things may be compared, and which belong together. It knows nothing of what they are."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

#: The score of two things that must never share a group, whatever else speaks for it.
NEVER = float("-inf")

#: How many uncompared pairs between two groups may count against them; about what ``candidates`` leaves of a full key.
STRANGERS = 30

Pair = tuple[int, int]


def candidates(keys: Sequence[Iterable[str]], *, window: int = 30) -> list[Pair]:
    """The pairs (i < j) worth comparing: those that share a key. Behind a key that many share, each is compared with
    the ``window`` next ones only, so that the cost grows with the number of things and not with its square."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for key in set(own):
            holders[key].append(index)
    pairs: set[Pair] = set()
    for held in holders.values():
        for at, left in enumerate(held):
            pairs.update((left, right) for right in held[at + 1 : at + 1 + window])
    return sorted(pairs)


@dataclass(frozen=True, slots=True)
class Tie:
    """What is known between two groups: the sum of the scores of the pairs that were compared, and their number."""

    total: float
    count: int


def groups(
    size: int, scores: Mapping[Pair, float], threshold: float, *, strangers: int = STRANGERS
) -> list[tuple[int, ...]]:
    """Average linkage: the two groups whose members are most alike on average join first, until none reaches
    ``threshold``; a pair scored ``NEVER`` keeps its groups apart.

    A pair that was not compared shares no key, and counts as not alike at all; but of pairs between large groups, where
    candidates were left out for cost, only ``strangers`` in all count so. Every index from 0 to ``size`` - 1 is in
    exactly one group; groups and members are in order."""
    members = {index: [index] for index in range(size)}
    near = _neighbours(size, scores)
    heap = [(-score, left, right) for (left, right), score in scores.items() if score >= threshold]
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
    return sorted(tuple(sorted(group)) for group in members.values())


def _neighbours(size: int, scores: Mapping[Pair, float]) -> list[dict[int, Tie]]:
    near: list[dict[int, Tie]] = [{} for _ in range(size)]
    for (left, right), score in scores.items():
        near[left][right] = near[right][left] = Tie(score, 1)
    return near


def _join(left: int, right: int, near: list[dict[int, Tie]]) -> None:
    """Let ``left`` take over the neighbours of ``right``."""
    near[left].pop(right)
    near[right].pop(left)
    for other, tie in near[right].items():
        before = near[left].get(other, Tie(0.0, 0))
        near[left][other] = near[other][left] = Tie(before.total + tie.total, before.count + tie.count)
        near[other].pop(right)
    near[right] = {}
