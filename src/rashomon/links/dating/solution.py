"""From scores of days to an answer as exact as they allow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from rashomon.links.dating import days
from rashomon.values import PartialDate

if TYPE_CHECKING:
    from rashomon.links.dating.days import Scores

#: A time is the answer when so much of all likelihood lies on it.
ENOUGH = 0.92
#: So often an article is dated a day before or after the one that everything speaks for. Where the two or more other
#: articles of its story are of one day and it names that weekday as its latest, it is of that day in 83 of 100 cases.
SLACK = 0.1
#: A range is no longer than this many days; what is longer is told as a month or a year, or not at all.
RANGE = 31


@dataclass(frozen=True, slots=True)
class Solution:
    """When an article was published, and how likely that is."""

    value: PartialDate
    confidence: float


def shares(scores: Scores) -> Scores:
    """What part of all likelihood each day has; they add up to 1."""
    found: Scores = np.exp(scores - scores.max())
    found /= found.sum()
    return found


def slackened(scores: Scores) -> Scores:
    """The logarithms of likelihoods, part of each day's given to the days beside it (see ``SLACK``)."""
    found = shares(scores)
    near = (1 - SLACK) * found
    near[1:] += SLACK / 2 * found[:-1]
    near[:-1] += SLACK / 2 * found[1:]
    slack: Scores = np.log(np.maximum(near, np.finfo(np.float64).tiny))
    return slack


def solved(scores: Scores) -> Solution | None:
    """The shortest stretch of days that is likely enough; ``None`` where even a year would be a guess."""
    found = shares(scores)
    best = int(found.argmax())
    if found[best] >= ENOUGH:
        return _solution(found, best, best)
    return _range(found, best) or _whole(found, days.day(best))


def _range(found: Scores, best: int) -> Solution | None:
    """The shortest stretch of two days or more with the likeliest day that holds enough; of equal ones the likelier."""
    total = np.concatenate([[0.0], np.cumsum(found)])
    firsts = range(max(0, best - RANGE + 1), best + 1)
    lasts = [max(int(np.searchsorted(total, total[first] + ENOUGH)) - 1, first + 1) for first in firsts]
    fitting = [
        (last - first, -(total[last + 1] - total[first]), first, last)
        for first, last in zip(firsts, lasts, strict=True)
        if best <= last < len(found) and last - first < RANGE
    ]
    return _solution(found, *min(fitting)[2:]) if fitting else None


def _whole(found: Scores, best: date) -> Solution | None:
    """The month, or the year, of the likeliest day, if enough lies in it."""
    for name in (f"{best.year:04}-{best.month:02}", f"{best.year:04}"):
        value = PartialDate(name)
        confidence = float(found[days.place(value.first()) : days.place(value.last()) + 1].sum())
        if confidence >= ENOUGH:
            return Solution(value, round(confidence, 2))
    return None


def _solution(found: Scores, first: int, last: int) -> Solution:
    start, end = days.day(first).isoformat(), days.day(last).isoformat()
    value = PartialDate(start if first == last else f"{start}/{end}")
    return Solution(value, round(float(found[first : last + 1].sum()), 2))
