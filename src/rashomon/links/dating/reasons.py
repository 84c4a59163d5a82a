"""Why an article is held to be of a day: the words that tell it, and how much surer they make it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rashomon.links.dating import days
from rashomon.links.dating.solution import Solution
from rashomon.values import Dated, Span

if TYPE_CHECKING:
    from rashomon.links.dating.days import Scores

#: What makes the answer less sure than this by its absence is told; so many reasons at most.
TELLING, MOST = 0.01, 5


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for or against days: its words, what it says in plain words, and how much for each day
    (logarithms). ``spans`` are of the article itself. ``firm``: it states the day, so that a day beside it is no more
    likely than the scores say (see ``solution.SLACK``)."""

    spans: tuple[Span, ...]
    words: str
    scores: Scores
    firm: bool = False


def explained(solution: Solution, reasons: Sequence[Reason], total: Scores) -> Dated:
    """The answer as a date of publication, with the words of those reasons without which it would be less sure; where
    no single one makes it, of those that speak for it most."""
    first, last = days.place(solution.value.first()), days.place(solution.value.last())

    def sureness(scores: Scores) -> tuple[float, float]:
        """The likelihood of the answer, and its odds (logarithm), which tell apart what is almost sure."""
        inside = np.logaddexp.reduce(scores[first : last + 1])
        outside = np.logaddexp(_sum(scores[:first]), _sum(scores[last + 1 :]))
        return float(np.exp(inside - np.logaddexp(inside, outside))), float(inside - outside)

    whole, odds = sureness(total)
    without = [sureness(total - reason.scores) for reason in reasons]
    gains = [(round(whole - share, 4), round(odds - other, 4), -i) for i, (share, other) in enumerate(without)]
    kept = [gain for gain in sorted(gains, reverse=True)[:MOST] if gain[1] > 0]
    telling = [gain for gain in kept if gain[0] >= TELLING] or kept
    told = [reasons[i] for i in sorted(-gain[2] for gain in telling)]
    evidence = tuple(sorted({span for reason in told for span in reason.spans}))
    words = "; ".join(reason.words for reason in told)
    return Dated(solution.value, "inferred", evidence, words, solution.confidence)


def _sum(scores: Scores) -> float:
    return float(np.logaddexp.reduce(scores)) if len(scores) else -np.inf
