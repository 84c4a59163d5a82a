"""Do scores mean what they say: of pairs held to be one with 70 %, are seven of ten one?

``brier`` is the mean square of the error (Brier 1950), ``ece`` the expected calibration error: in each tenth of the
scale, how far the mean score lies from the share that is true, weighted by size. Pairs that are held to be less likely
than 1 % are left out of both, for they are most of all pairs and would make any figure look small.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from benchmarks.scoring import percent

#: Pairs below are not counted.
LEAST = 0.01


def calibration(scored: Iterable[tuple[float, bool]]) -> dict[str, object]:
    """Of (probability, truth) of pairs: how many count, and both errors in percent; ``None`` for no pair."""
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for score, truth in scored:
        if score >= LEAST:
            groups[min(int(score * 10), 9)].append((score, truth))
    size = sum(map(len, groups.values()))
    if not size:
        return {"pairs": 0, "brier": None, "ece": None}
    brier = sum((score - truth) ** 2 for group in groups.values() for score, truth in group) / size
    ece = sum(abs(sum(score - truth for score, truth in group)) for group in groups.values()) / size
    return {"pairs": size, "brier": percent(brier, 1), "ece": percent(ece, 1)}
