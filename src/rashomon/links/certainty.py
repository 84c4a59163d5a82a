"""From evidence to probability: how often names with such evidence were one.

What comparisons return only orders reasons and is weighed against thresholds. What a person is shown is how likely the
link is right, read off a table of counts (``certainty.toml``) that never falls as the evidence rises (isotonic
regression; Zadrozny and Elkan 2002). Linking itself knows nothing of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import numpy as np

from rashomon.values import Merge

#: Evidence and probability, both rising.
Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Table:
    """What ``certainty.toml`` holds: for names that were held to be one, and for those of two entities that were
    nearly one."""

    together: Points
    apart: Points


@cache
def table() -> Table:
    """The numbers, read once."""
    held = tomllib.loads(files(__package__).joinpath("certainty.toml").read_text(encoding="utf-8"))
    return Table(*(tuple((float(e), float(p)) for e, p in held[name]) for name in ("together", "apart")))


def probability(points: Points, evidence: float) -> float:
    """That of the nearest points on both sides, by the distance to each; beyond the first and last theirs.

    >>> probability([(0.8, 0.5), (0.9, 0.9)], 0.85)
    0.7
    """
    return round(float(np.interp(evidence, [e for e, _ in points], [p for _, p in points])), 2)


def certain(merge: Merge) -> Merge:
    """The reason with the probability that the two names are one, instead of the evidence for it."""
    return replace(merge, score=probability(table().together, merge.score))
