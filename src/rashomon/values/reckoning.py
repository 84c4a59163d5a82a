"""Times that are told from another day: how, before that day is known, and which, once it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from rashomon.values import calendar
from rashomon.values.feasts import FIXED, NAMES, feast

Direction = Literal["past", "future"]

#: A number of units away; the day that is a weekday, a day of a month; the named month, season or quarter; a weekend;
#: the same part of another year; a feast.
Form = Literal["shift", "weekday", "date", "month", "season", "quarter", "weekend", "like", "feast"]

#: A season's code and its first month in the north, by which the nearest one is told.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_CODES = tuple(SEASONS)

_WRITTEN = re.compile(
    r"(?:(?P<unit>[a-z]+) (?P<shift>[+-][\d.]+(?:e[+-]\d+)?)|(?P<form>weekday|month|quarter|like) (?P<n>\d+)"
    r"|season (?P<code>SP|SU|FA|WI)|date (?P<month>\d\d)-(?P<day>\d\d)(?: weekday (?P<beside>[1-7]))?"
    r"|(?P<we>the weekend)|feast (?P<feast>[a-z'-]+))"
    r"(?: (?P<direction>past|future))?(?P<strict> strict)?(?: (?P<rest>[-T]\S+))?"
)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """How a time is told from a day that may not be known yet.

    ``shift`` goes ``n`` times ``unit`` from that day: yesterday is one day back. The other forms name what is meant and
    leave open which one: the ``n``-th weekday (Monday is 1), month, season (spring is 1) or quarter; day ``day`` of
    month ``n`` (``weekday``, where it is not 0, stands beside it); the weekend; what another time is of its year in
    year ``n`` (``like``); the feast ``unit``. ``direction`` and ``strict`` (not the day, week or month itself) tell
    which. ``rest`` is what TIMEX3 writes after it: ``TNI``, ``T18:30``; after a year ``-05-11`` or ``-Q3``, after a
    month the day, after a week the weekday.
    """

    form: Form
    n: float = 0
    unit: str = ""
    day: int = 0
    weekday: int = 0
    direction: Direction | None = None
    strict: bool = False
    rest: str = ""

    def on(self, today: date | None) -> str | None:
        """The TIMEX3 value, told from ``today``; ``None`` where there is no such time, with X what is not known."""
        if today is None:
            return calendar.completed(_UNKNOWN[self.form](self), self.rest)
        try:
            value = _TOLD[self.form](self, today)
        except OverflowError:
            return None
        return calendar.completed(value, self.rest)

    def of(self, value: str | None) -> str | None:
        """The TIMEX3 value, told from another time's; that one may be a year or a month, where this is no finer."""
        if self.form == "like" and value and re.match(r"[\dX]{4}-Q", value):
            return f"{self.on(None)}{value[4:7]}"
        if self.form != "shift" or value is None:
            year_is_enough = self.form in ("month", "season", "quarter")
            return self.on(calendar.start(value or "", "year") if year_is_enough else calendar.day_in(value))
        if self.unit == "year" and self.n and not self.rest and re.match(r"\d{4}-Q", value):
            # Businesses compare like with like: a year from a quarter is a quarter.
            return calendar.completed(self._from(value), value[4:])
        return calendar.completed(self._from(value), self.rest)

    def _from(self, value: str) -> str | None:
        cut = None if self.n else calendar.cut(value, self.unit)
        start = calendar.start(value, self.unit)
        try:
            told = calendar.shifted(start, self.unit, self.n) if start else None
        except OverflowError:
            return None
        return told or cut or calendar.UNKNOWN.get(self.unit)

    def between(self, first: date, last: date) -> str | None:
        """What is known where today may be any day from ``first`` to ``last``: the value, or what all have in common.

        Only the two ends need to be told: a later day never tells of an earlier time.
        """
        return calendar.shared(self.on(first), self.on(last)) or self.on(None)

    @property
    def unknown(self) -> str | None:
        """The value where nothing tells the day: ``XXXX-WXX-4`` is some Thursday."""
        return self.on(None)

    def written(self) -> str:
        """One line for a case: ``day -1 TNI``, ``weekday 4 past strict``, ``date 01-13 weekday 4 future``."""
        named = {
            "shift": f"{self.unit} {self.n:+}",
            "season": f"season {_CODES[int(self.n) - 1] if self.form == 'season' else ''}",
            "date": f"date {int(self.n):02}-{self.day:02}" + (f" weekday {self.weekday}" if self.weekday else ""),
            "weekend": "the weekend",
            "feast": f"feast {self.unit.replace(' ', '-')}",
        }
        words = (named.get(self.form) or f"{self.form} {int(self.n)}", self.direction, self.strict and "strict")
        return " ".join(word for word in (*words, self.rest) if word)

    @classmethod
    def read(cls, line: str) -> Reckoning:
        """The reckoning of such a line.

        Raises ``ValueError`` for any other text.
        """
        found = _WRITTEN.fullmatch(line)
        if found is None or (found["feast"] and found["feast"].replace("-", " ") not in NAMES):
            raise ValueError(f"not a way to tell a time, such as 'day -1' or 'weekday 4 past': {line!r}")
        direction: Direction | None = {"past": "past", "future": "future", None: None}[found["direction"]]
        return replace(_named(found), direction=direction, strict=bool(found["strict"]), rest=found["rest"] or "")


def _named(found: re.Match[str]) -> Reckoning:
    """What the words before the direction name."""
    if found["unit"]:
        return shift(found["unit"], float(found["shift"]))
    if found["feast"]:
        return Reckoning("feast", unit=found["feast"].replace("-", " "))
    if found["code"]:
        return Reckoning("season", _CODES.index(found["code"]) + 1)
    if found["month"]:
        return Reckoning("date", int(found["month"]), day=int(found["day"]), weekday=int(found["beside"] or 0))
    forms: dict[str, Form] = {"weekday": "weekday", "month": "month", "quarter": "quarter", "like": "like"}
    return Reckoning(forms[found["form"]], int(found["n"])) if found["form"] else Reckoning("weekend")


def shift(unit: str, n: float, rest: str = "") -> Reckoning:
    """So many units from the day, with what TIMEX3 writes after it."""
    return Reckoning("shift", int(n) if n % 1 == 0 else n, unit, rest=rest)


def _season(told: Reckoning, today: date) -> str:
    code = _CODES[int(told.n) - 1]
    return f"{calendar.month(today, SEASONS[code], told.direction, strict=told.strict)[:4]}-{code}"


def _date(told: Reckoning, today: date) -> str | None:
    month = int(told.n)
    fitting = calendar.fitting(today, month, told.day, told.weekday) if told.weekday else None
    return fitting or calendar.day_of_year(today, month, told.day, told.direction, strict=told.strict)


def _feast(told: Reckoning, today: date) -> str | None:
    days = [day for away in range(-2, 3) if (day := feast(told.unit, today.year + away))]
    found = calendar.nearest(today, days, told.direction, strict=told.strict)
    return found.isoformat() if found else None


def _weekend(told: Reckoning, today: date) -> str | None:
    back = told.direction == "past" and today.isoweekday() < 6
    return calendar.shifted(today, "weekend", -1 if back else 0)


_TOLD: dict[Form, Callable[[Reckoning, date], str | None]] = {
    "shift": lambda told, today: calendar.shifted(today, told.unit, told.n),
    "weekday": lambda told, today: calendar.weekday(today, int(told.n), told.direction, strict=told.strict),
    "month": lambda told, today: calendar.month(today, int(told.n), told.direction, strict=told.strict),
    "season": _season,
    "quarter": lambda told, today: calendar.quarter(today, int(told.n), told.direction, strict=told.strict),
    "date": _date,
    "weekend": _weekend,
    "feast": _feast,
    "like": lambda told, _today: f"{int(told.n):04}",
}
_UNKNOWN: dict[Form, Callable[[Reckoning], str | None]] = {
    "shift": lambda told: calendar.UNKNOWN.get(told.unit),
    "weekday": lambda told: f"XXXX-WXX-{int(told.n)}",
    "month": lambda told: f"XXXX-{int(told.n):02}",
    "season": lambda told: f"XXXX-{_CODES[int(told.n) - 1]}",
    "quarter": lambda told: f"XXXX-Q{int(told.n)}",
    "date": lambda told: f"XXXX-{int(told.n):02}-{told.day:02}",
    "weekend": lambda _told: calendar.UNKNOWN["weekend"],
    "feast": lambda told: (
        f"XXXX-{FIXED[told.unit][0]:02}-{FIXED[told.unit][1]:02}" if told.unit in FIXED else "XXXX-XX-XX"
    ),
    "like": lambda told: f"{int(told.n):04}",
}
