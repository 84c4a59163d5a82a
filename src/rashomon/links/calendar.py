"""How much it says that two articles came out so many days apart: much in a case of years, little in one of a week."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

#: Gaps in days fall into these groups, each from its number up to the next.
EDGES = (0, 1, 2, 3, 4, 6, 8, 15, 31, 92)
#: Besides the pairs of the case so many of a collection of ``YEARS`` count: a handful of articles of one day are not a
#: week's whole news.
PAIRS, YEARS = 1000, 3


def group(gap: int) -> int:
    """The group of a gap of 0 days or more."""
    return sum(gap >= edge for edge in EDGES) - 1


class Calendar:
    """The days of a case's dated articles, and the gaps that articles of one story have (``together``: a number for
    each of ``EDGES``)."""

    def __init__(self, days: Iterable[int], together: Sequence[float]) -> None:
        apart = _pairs(sorted(days)) + PAIRS * _long_run()
        share = np.array(together, dtype=np.float64)
        ratio = np.log(share / share.sum()) - np.log(apart / apart.sum())
        self._worth = [round(float(v), 4) for v in ratio]

    def worth(self, gap: int) -> float:
        """How much likelier the gap is between articles of one story than between any two of the case, in nats."""
        return self._worth[group(gap)]


def _pairs(days: Sequence[int]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """How many pairs of articles have a gap of each group."""
    known = np.array(days, dtype=np.int64)
    at = np.arange(len(known))
    below = [int((np.searchsorted(known, known + edge, side="left") - at - 1).sum()) for edge in EDGES[1:]]
    whole = len(known) * (len(known) - 1) // 2
    return np.diff(np.array([0, *below, whole], dtype=np.float64))


def _long_run() -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The share of each group among pairs of days drawn from ``YEARS``: gaps of g days are as many as days are left."""
    span = math.floor(365.25 * YEARS)
    upto = [1 - (1 - min(edge, span) / span) ** 2 for edge in EDGES]
    return np.diff(np.array([*upto, 1.0]))
