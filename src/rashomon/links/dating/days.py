"""The days on which an article can have been published, as one row of numbers: what a clue says of each of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from rashomon.values import Reckoning

#: A whole number for each day.
Gaps = NDArray[np.int64]
#: A number for each day.
Scores = NDArray[np.float64]

#: Every day that is considered.
FIRST, LAST = date(1950, 1, 1), date(2049, 12, 31)

_DATES = [FIRST + timedelta(days=i) for i in range((LAST - FIRST).days + 1)]
_COUNT = np.arange(len(_DATES), dtype=np.int64)
_MONTHS = np.array([d.month for d in _DATES], dtype=np.int64)
_OF_MONTH = np.array([d.day for d in _DATES], dtype=np.int64)
_YEARS = np.array([d.year for d in _DATES], dtype=np.float64)
_WEEKDAYS = np.array([d.isoweekday() for d in _DATES], dtype=np.int64)


#: Before any clue: articles that come without a date are mostly of the years of the web; those long before, and those
#: of years still to come, are less likely by so much a year (logarithms).
_WEB, _BEFORE, _AFTER = (1995, 2035), 0.05, 0.2


def prior() -> Scores:
    """How likely each day is before anything is known of an article: logarithms."""
    found: Scores = -_BEFORE * np.maximum(_WEB[0] - _YEARS, 0) - _AFTER * np.maximum(_YEARS - _WEB[1], 0)
    return found


def size() -> int:
    """How many days there are."""
    return len(_DATES)


def day(place: int) -> date:
    """The day at a place of the row."""
    return _DATES[place]


def place(when: date) -> int:
    """The place of a day; one before or after all stands at the end."""
    return min(max((when - FIRST).days, 0), len(_DATES) - 1)


def since(first: date, last: date) -> Gaps:
    """For each day: how many days after ``last`` it is, as a negative number before ``first``, 0 from the one to the
    other."""
    start, end = (first - FIRST).days, (last - FIRST).days
    gaps: Gaps = np.where(start > _COUNT, _COUNT - start, np.maximum(_COUNT - end, 0))
    return gaps


def since_nearest(month: int, of_month: int, weekday: int = 0) -> Gaps | None:
    """For each day: how many days after the nearest such day of a month it is, negative before it. ``weekday``, if
    given, is the one that the day must be. ``None``: there is no such day."""
    known = np.flatnonzero((month == _MONTHS) & (of_month == _OF_MONTH) & ((weekday == _WEEKDAYS) | (weekday == 0)))
    if not len(known):
        return None
    after = np.searchsorted(known, _COUNT, side="right")
    before = known[np.maximum(after - 1, 0)]
    ahead = known[np.minimum(after, len(known) - 1)]
    gaps: Gaps = np.where(np.abs(_COUNT - before) <= np.abs(_COUNT - ahead), _COUNT - before, _COUNT - ahead)
    return gaps


def since_weekday(number: int) -> Gaps:
    """For each day: how many days after the last such weekday it is, 0 to 6."""
    gaps: Gaps = (_WEEKDAYS - number) % 7
    return gaps


def since_month(number: int) -> Gaps:
    """For each day: how many months after the last such month its own is, 0 to 11."""
    gaps: Gaps = (_MONTHS - number) % 12
    return gaps


def gaps_of(reckoning: Reckoning) -> Gaps | None:
    """How far after what a reckoning names each day is; ``None`` where that says nothing of the day by itself
    ("yesterday")."""
    if reckoning.form == "date":
        return since_nearest(int(reckoning.n), reckoning.day, reckoning.weekday)
    if reckoning.form == "weekday":
        return since_weekday(int(reckoning.n))
    return since_month(int(reckoning.n)) if reckoning.form == "month" else None
