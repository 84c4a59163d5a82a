"""How far apart articles come out: from likelihoods of one's days to those of another's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from rashomon.links.dating.days import Scores

#: Shares of pairs, each of those that are up to so many days apart and farther than the part before says.
Parts = Sequence[tuple[int, float]]


def apart(shares: Scores, parts: Parts, rest: float) -> Scores:
    """Likelihoods of days for an article that lies so far from one with these; ``rest`` is spread over all days."""
    total = np.concatenate([[0.0], np.cumsum(shares)])
    size = len(shares)
    place = np.arange(size)
    found: Scores = np.full(size, rest / size)
    inner: Scores = np.zeros(size)
    before = -1
    for last, share in parts:
        outer: Scores = total[np.minimum(place + last + 1, size)] - total[np.maximum(place - last, 0)]
        found += share / (2 * (last - before) - (before < 0)) * np.maximum(outer - inner, 0.0)
        inner, before = outer, last
    return found
