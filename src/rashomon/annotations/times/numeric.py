"""Dates in digits alone."""

from __future__ import annotations

import re
from datetime import date

from rashomon.annotations.times import lexicon
from rashomon.annotations.times.grammar import Parts, Rule, Setting, Told, constant, rule
from rashomon.values.calendar import exact

_SLASHED = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)(?!\d)")


def day_first(text: str) -> bool | None:
    """Does this text write 13/01/2022, or 01/13/2022? ``None`` where it does neither, or both."""
    first = [int(a) > 12 for a, b in _SLASHED.findall(text) if (int(a) > 12) != (int(b) > 12)]
    return first[0] if first and len(set(first)) == 1 else None


def iso(parts: Parts, _setting: Setting) -> Told:
    """``2022-01-13``; dates with dots put the day first wherever they are written."""
    return exact(int(parts["year"]), int(parts["mm"]), int(parts["dd"]))


def slashed(parts: Parts, setting: Setting) -> Told:
    """``01/13/2022``. Britain puts the day first, the United States the month. Where both are possible the weekday
    beside it tells, or another date of the same text; where nothing does, the value is both, written as ISO 8601-2:2019
    (EDTF, level 2) writes "one of": ``[2021-03-04,2021-04-03]``."""
    first, second, year = int(parts["aa"]), int(parts["bb"]), _year(parts)
    american, british = exact(year, first, second), exact(year, second, first)
    readings = [day for day in dict.fromkeys((british, american)) if day]
    if parts.get("weekday"):
        number = lexicon.WEEKDAYS[parts["weekday"].rstrip(".")]
        readings = [day for day in readings if date.fromisoformat(day).isoweekday() == number] or readings
    if len(readings) == 2 and setting.day_first is not None:
        return british if setting.day_first else american
    return f"[{','.join(sorted(readings))}]" if len(readings) == 2 else next(iter(readings), None)


def _year(parts: Parts) -> int:
    """The year, of two digits as POSIX reads them (strptime, %y): 69 to 99 are of the last century."""
    if parts.get("year"):
        return int(parts["year"])
    short = int(parts["yy"])
    return short + (1900 if short > 68 else 2000)


RULES: tuple[Rule, ...] = (
    rule(r"<year>-(?P<mm>\d\d)-(?P<dd>\d\d)", iso, kind="day"),
    rule(r"(?P<dd>\d\d?)\.(?P<mm>\d\d?)\.<year>", iso, kind="day"),
    rule(r"(?:<weekday>,? )?(?P<aa>\d\d?)/(?P<bb>\d\d?)/(?:<year>|(?P<yy>\d\d)(?![\d/]))", slashed, kind="day"),
    rule("9/11", constant("2001-09-11"), kind="day"),
)
