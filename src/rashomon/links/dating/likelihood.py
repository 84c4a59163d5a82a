"""How likely an article that gives a clue is to have been published on each day."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rashomon.links.dating.clue import Clue
    from rashomon.links.dating.days import Gaps, Scores

#: Gaps in days fall into these groups, each from its number up to the next; after a month or a year into wider ones.
EDGES = (
    *(-36500, -3650, -1095, -366, -183, -92, -31, -14, -7, -3, -1, 0),
    *(1, 2, 3, 5, 8, 15, 32, 93, 184, 367, 1096, 3651, 36500),
)
_WIDE = (*(-36500, -3650, -1095, -366, -183, -92, -31, 0), *(1, 32, 93, 184, 367, 1096, 3651, 36500))
_MONTHS_AND_YEARS = frozenset({"last month", "last year", "year future", "copyright"})
#: Kinds whose gaps are groups of their own: weekdays and months, which come round again, and how many hold their
#: offices (``offices.Holders``).
ROUND = dict.fromkeys(("one weekday", "two weekdays", "several weekdays", "first weekday", "weekday future"), 7)
ROUND |= dict.fromkeys(("month past", "month none", "month future"), 12)
ROUND |= dict.fromkeys(("office", "offices"), 5)


def log_likelihood(clue: Clue) -> Scores:
    """For each day the logarithm of how much likelier the clue is there than elsewhere, up to a constant."""
    scores: Scores = _tables()[clue.kind][groups(clue.kind, clue.gaps)]
    return scores


def groups(kind: str, gaps: Gaps) -> Gaps:
    """The groups into which gaps fall."""
    if kind in ROUND:
        return gaps
    ends = edges(kind)
    found: Gaps = np.clip(np.searchsorted(ends, gaps, side="right") - 1, 0, len(ends) - 2)
    return found


def edges(kind: str) -> tuple[int, ...]:
    """Where the groups of gaps in days begin, and the last one ends."""
    return _WIDE if kind in _MONTHS_AND_YEARS else EDGES


@cache
def _tables() -> dict[str, NDArray[np.float64]]:
    """For each kind what ``gaps.toml`` holds of its groups."""
    read = tomllib.loads(files(__package__).joinpath("gaps.toml").read_text(encoding="utf-8"))
    return {kind: np.array(scores, dtype=np.float64) for kind, scores in (read["scores"] | read["set"]).items()}
