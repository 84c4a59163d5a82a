"""Stretches of days on the calendar, either end of which may be open."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

#: How an open end is written (ISO 8601-2, 4.4).
OPEN = ".."

#: The months in which the parts of a year begin and end (TIMEX3); a financial year has no fixed ones. The winter of a
#: year can be that at its beginning or that at its end, into March.
_PARTS = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "SP": (3, 6), "SU": (6, 9), "FA": (9, 12),
}  # fmt: skip
#: Values that name a stretch of years, a part of a year or a month; X stands for what is not known within it.
_YEARS = re.compile(r"(\d{4})(?:-XX(?:-XX)?)?|(\d{3})X?|(\d{2})(?:XX)?")
_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-XX)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Interval:
    """All days from ``first`` to ``last``, both included; ``None`` is an open end."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"an interval begins before it ends, got {self.first} to {self.last}")

    def __str__(self) -> str:
        """ISO 8601: ``2022-01-10/2022-01-13``, ``../2022-01-13``."""
        return "/".join(end.isoformat() if end else OPEN for end in (self.first, self.last))

    @classmethod
    def read(cls, text: str) -> Interval:
        """The interval that is written so.

        Raises ``ValueError`` for any other text.
        """
        first, slash, last = text.partition("/")
        if not slash:
            raise ValueError(f"not an interval such as 2022-01-10/2022-01-13 or ../2022-01-13: {text!r}")
        ends = [None if end == OPEN else date.fromisoformat(end) for end in (first, last)]
        return cls(*ends)

    @classmethod
    def of(cls, value: str | None) -> Interval | None:
        """The days that a TIMEX3 value can mean; ``None`` where it is on no calendar."""
        days = _days((value or "").partition("T")[0])
        return cls(*days) if days else None

    @property
    def known(self) -> bool:
        """Is there an end at all?"""
        return bool(self.first or self.last)

    def within(self, other: Interval) -> Interval | None:
        """The days that both have; ``None`` where they have none in common."""
        first = max((day for day in (self.first, other.first) if day), default=None)
        last = min((day for day in (self.last, other.last) if day), default=None)
        return None if first and last and first > last else Interval(first, last)


def _days(value: str) -> tuple[date, date] | None:
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value), date.fromisoformat(value)
        return _period(value)
    except ValueError:
        return None


def _period(value: str) -> tuple[date, date] | None:
    if found := _YEARS.fullmatch(value):
        known = found[1] or found[2] or found[3]
        rest = 4 - len(known)
        return date(int(known + "0" * rest), 1, 1), date(int(known + "9" * rest), 12, 31)
    if found := _MONTH.fullmatch(value):
        return _months(int(found[1]), int(found[2]), int(found[2]))
    if (found := _PART.fullmatch(value)) and found[2] == "WI":
        return date(int(found[1]), 1, 1), date(int(found[1]) + 1, 3, 31)
    if found := _PART.fullmatch(value):
        return _months(int(found[1]), *_PARTS[found[2]])
    if found := _WEEK.fullmatch(value):
        year, week = int(found[1]), int(found[2])
        return date.fromisocalendar(year, week, 6 if found[3] else 1), date.fromisocalendar(year, week, 7)
    return None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
