"""What a comparison returns: a score and a reason in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from rashomon.links.clustering import NEVER, Scores, tied

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for (positive) or against (negative) two things being one, and why; ``NEVER`` decides against.

    A comparison that cannot tell returns ``None``, which differs from finding no likeness."""

    score: float
    reason: str


Comparison = Callable[[T, T], Evidence | None]


def weigh(left: T, right: T, comparisons: Sequence[Comparison[T]]) -> float:
    """The sum of what all comparisons find; one that decides against ends the matter."""
    total = 0.0
    for comparison in comparisons:
        evidence = comparison(left, right)
        if evidence is not None:
            if evidence.score == NEVER:
                return NEVER
            total += evidence.score
    return total


def compared(
    items: Sequence[T],
    keys: Iterable[Iterable[str]],
    comparisons: Sequence[Comparison[T]],
    *,
    window: int = 40,
    few: int = 15,
) -> Scores:
    """The scores of all pairs of items that share keys (see ``clustering.tied``)."""
    pairs = tied(keys, window=window, few=few)
    left, right = pairs.T.tolist()
    found = (weigh(items[i], items[j], comparisons) for i, j in zip(left, right, strict=True))
    return Scores(pairs, np.fromiter(found, dtype=np.float64, count=len(pairs)))
