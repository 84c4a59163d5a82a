"""What a comparison returns: a score and a reason in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rashomon.links.clustering import NEVER, Pair, candidates

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for (positive) or against (negative) two things being one, and why; ``NEVER`` decides against.

    A comparison that cannot tell returns ``None``, which differs from finding no likeness."""

    score: float
    reason: str


Comparison = Callable[[T, T], Evidence | None]


def weigh(left: T, right: T, comparisons: Sequence[Comparison[T]]) -> Evidence:
    """The sum of what all comparisons find, with their reasons; one that decides against ends the matter."""
    found: list[Evidence] = []
    for comparison in comparisons:
        evidence = comparison(left, right)
        if evidence is None:
            continue
        if evidence.score == NEVER:
            return evidence
        found.append(evidence)
    return Evidence(sum(e.score for e in found), "; ".join(e.reason for e in found))


def compared(
    items: Sequence[T], keys: Sequence[Iterable[str]], comparisons: Sequence[Comparison[T]], *, window: int = 40
) -> dict[Pair, float]:
    """The scores of all pairs of items that share a key (see ``clustering.candidates``)."""
    return {(i, j): weigh(items[i], items[j], comparisons).score for i, j in candidates(keys, window=window)}
