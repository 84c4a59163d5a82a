"""How likely an article that gives a clue is to have been published on each day."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rashomon.links.dating.clues import Clue
    from rashomon.links.dating.days import Gaps, Scores

#: Clues of one article go together, so that each counts for so much of what it would say alone: full dates for most,
#: weekdays, which come in numbers, for least. Found on articles of daily news.
WEIGHT = 0.65
WEIGHTS = {
    "last day": 0.9,
    "last day, a weekday": 1.0,
    "dateline": 1.0,
    "named day": 0.9,
    "first weekday": 0.5,
    "weekday past": 0.4,
    "weekday none": 0.3,
    "weekday future": 0.4,
    "month none": 0.3,
    "month future": 0.3,
}
#: What every group of gaps gets on top of what was counted, so that nothing is held to be impossible.
SMOOTHING = 0.3
#: A dateline is a statement: it is wrong only where the reader errs.
_FIRM = {"dateline": 0.02}
#: Gaps in days fall into these groups, each from its number up to the next.
EDGES = (
    *(-36500, -3650, -1095, -366, -183, -92, -31, -14, -7, -3, -1, 0),
    *(1, 2, 3, 5, 8, 15, 32, 93, 184, 367, 1096, 3651, 36500),
)
#: How many days lie within what is named: all of them have the gap 0.
_WITHIN = {"last month": 30, "last year": 365, "copyright": 365}
#: Kinds whose gaps come round again: weekdays and months. Their gaps are groups of their own.
ROUND = {"weekday past": 7, "weekday none": 7, "weekday future": 7, "first weekday": 7}
ROUND |= {"month past": 12, "month none": 12, "month future": 12}


def log_likelihood(clue: Clue) -> Scores:
    """For each day the logarithm of how much likelier the clue is there than elsewhere, up to a constant."""
    table = _tables()[clue.kind]
    scores: Scores = WEIGHTS.get(clue.kind, WEIGHT) * table[groups(clue.kind, clue.gaps)]
    return scores


def groups(kind: str, gaps: Gaps) -> Gaps:
    """The groups into which gaps fall."""
    if kind in ROUND:
        return gaps
    found: Gaps = np.clip(np.searchsorted(EDGES, gaps, side="right") - 1, 0, len(EDGES) - 2)
    return found


@cache
def _tables() -> dict[str, NDArray[np.float64]]:
    """For each kind the logarithms of the shares per day, from what ``gaps.toml`` holds."""
    read = tomllib.loads(files(__package__).joinpath("gaps.toml").read_text(encoding="utf-8"))
    counts = read["counts"] | read["set"]
    return {kind: _logarithms(kind, np.array(counted, dtype=np.float64)) for kind, counted in counts.items()}


def _logarithms(kind: str, counts: NDArray[np.float64]) -> NDArray[np.float64]:
    smoothed = counts + _FIRM.get(kind, SMOOTHING)
    shares = smoothed / smoothed.sum()
    if kind in ROUND:
        rounded: NDArray[np.float64] = np.log(shares)
        return rounded
    widths = np.minimum(np.diff(EDGES), 20_000).astype(np.float64)
    widths[EDGES.index(0)] = _WITHIN.get(kind, 1)
    found: NDArray[np.float64] = np.log(shares / widths)
    return found
