"""Arithmetic on the calendar, at the precision that the words give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

#: What is said of a day, week, month or year when nothing ties it to the calendar.
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXXX",
    "century": "XXXX",
}

#: A day so near is meant whatever the verb: "must leave by 14 January" stands beside past tenses all the time.
_NEAR = timedelta(days=120)

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKDAY = re.compile(r"(\d{4}-W\d\d-[1-7])(.*)")
_ONE_OF = {"fortnight": ("week", 2), "night": ("day", 1), "decade": ("year", 10), "century": ("year", 100)}

#: How a value is written at the precision of a unit, where it is that fine.
_CUTS = {
    "day": re.compile(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|W[\dX]{2}-\d)"),
    "week": re.compile(r"[\dX]{4}-W[\dX]{2}"),
    "weekend": re.compile(r"[\dX]{4}-W[\dX]{2}-WE"),
    "month": re.compile(r"[\dX]{4}-[\dX]{2}"),
    "quarter": re.compile(r"[\dX]{4}-Q[\dX]"),
    "year": re.compile(r"\d{4}|XXXX"),
}
#: Values that are whole, by their precision.
_WHOLE = {
    "day": re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?"),
    "week": re.compile(r"\d{4}-W\d\d(?:-WE)?"),
    "month": re.compile(r"\d{4}-\d\d"),
    "quarter": re.compile(r"\d{4}-Q[1-4]"),
    "year": re.compile(r"\d{4}(?:-(?:SP|SU|FA|WI|H[12]|XX-XX|XX))?"),
}
#: The precisions at which a value tells a unit.
_TELLING = {
    "day": ("day",),
    "week": ("day", "week"),
    "weekend": ("day", "week"),
    "month": ("day", "month"),
    "quarter": ("day", "month", "quarter"),
    "year": ("day", "week", "month", "quarter", "year"),
}


def written(day: date, unit: str) -> str:
    """A day at the precision of a unit: ``2022-01-13``, ``2022-W02``, ``2022-01``, ``2022-Q1``, ``2022``, ``202X``."""
    year, week, _ = day.isocalendar()
    forms = {
        "week": f"{year:04}-W{week:02}",
        "fortnight": f"{year:04}-W{week:02}",
        "weekend": f"{year:04}-W{week:02}-WE",
        "month": f"{day.year:04}-{day.month:02}",
        "quarter": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "year": f"{day.year:04}",
        "decade": f"{day.year // 10}X",
        "century": f"{day.year // 100}XX",
    }
    return forms.get(unit, day.isoformat())


def months_away(day: date, months: int) -> date | None:
    """The first of the month so many months away."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1) if 1 <= year <= 9999 else None


def shifted(day: date, unit: str, n: float) -> str | None:
    """So many units away, written at the unit's own precision; ``None`` for hours and less, which need a clock.

    Raises ``OverflowError`` beyond the calendar's ends.
    """
    if unit in _ONE_OF and (n or unit in ("fortnight", "night")):
        base, times = _ONE_OF[unit]
        n, unit = n * times, base
    if unit in ("hour", "minute", "second", "hr", "min", "sec"):
        return None
    if unit in ("day", "week", "weekend"):
        return written(day + timedelta(days=round(n * (1 if unit == "day" else 7))), unit)
    there = months_away(day, round(n * {"month": 1, "quarter": 3}.get(unit, 12)))
    return written(there, unit) if there else None


def weekday(today: date, number: int, direction: Literal["past", "future"] | None, *, strict: bool = False) -> str:
    """The latest such weekday up to today, or the next from today on; ``strict`` leaves today out."""
    if direction == "future":
        days = (number - today.isoweekday()) % 7
        return (today + timedelta(days=days or 7 * strict)).isoformat()
    days = (today.isoweekday() - number) % 7
    return (today - timedelta(days=days or 7 * strict)).isoformat()


def month(today: date, number: int, direction: Literal["past", "future"] | None, *, strict: bool = False) -> str:
    """The month of that number: the latest, the next, or, with no direction, the nearest."""
    back = (today.month - number) % 12
    if direction is None:
        direction = "past" if back <= 6 else "future"
    if direction == "future":
        away = (number - today.month) % 12 or 12 * strict
        there = months_away(today, away)
    else:
        there = months_away(today, -(back or 12 * strict))
    return written(there, "month") if there else f"XXXX-{number:02}"


def quarter(today: date, number: int, direction: Literal["past", "future"] | None, *, strict: bool = False) -> str:
    """The quarter of that number. The one that has just ended is the nearest whichever way the verb looks: what a
    company "will report for the third quarter" in October is of the quarter before."""
    back = ((today.month + 2) // 3 - number) % 4
    ahead = back > 1 if direction == "future" else direction is None and back == 3
    away = (4 - back) if ahead else -(back or 4 * strict)
    there = months_away(today, 3 * away)
    return written(there, "quarter") if there else f"XXXX-Q{number}"


def day_of_year(
    today: date, month: int, day: int, direction: Literal["past", "future"] | None, *, strict: bool = False
) -> str:
    """The day of that month and number nearest to today; see ``nearest``."""
    values = [exact(today.year + away, month, day) for away in range(-4, 5)]
    found = nearest(today, [date.fromisoformat(v) for v in values if v], direction, strict=strict)
    return found.isoformat() if found else f"XXXX-{month:02}-{day:02}"


def nearest(
    today: date, days: Sequence[date], direction: Literal["past", "future"] | None, *, strict: bool = False
) -> date | None:
    """The day nearest to today, the earlier of two; far off, or where it is ``strict``, in the verb's direction."""
    if not days:
        return None
    found = min(days, key=lambda d: (abs(d - today), d))
    if direction and (strict or abs(found - today) > _NEAR):
        days = [d for d in days if (d <= today) == (direction == "past")] or days
        found = min(days, key=lambda d: (abs(d - today), d))
    return found


def fitting(today: date, month: int, day: int, number: int) -> str | None:
    """The nearest year in which the day falls on the weekday of that number."""
    around = (exact(today.year + away, month, day) for away in (0, -1, 1, -2, 2, -3, 3, -4, 4))
    days = (day_in(value) for value in around)
    return next((d.isoformat() for d in days if d and d.isoweekday() == number), None)


def exact(year: int, month: int, day: int) -> str | None:
    """An ISO date; ``None`` if the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def completed(value: str | None, rest: str) -> str | None:
    """A value and what TIMEX3 writes after it, a weekday of a known week as its day; ``None`` if there is no such
    day."""
    if not rest or value is None:
        return value
    whole = f"{value}{rest}"
    if found := _WEEKDAY.fullmatch(whole):
        return f"{date.fromisoformat(found[1]).isoformat()}{found[2]}"
    if _DAY.match(whole) and exact(*map(int, whole[:10].split("-"))) is None:
        return None
    return whole


def day_in(value: str | None) -> date | None:
    """The day of a TIMEX3 value, where it is known and the calendar has it."""
    found = _DAY.match(value or "")
    return date.fromisoformat(day) if found and (day := exact(*map(int, found[0].split("-")))) else None


def cut(value: str, unit: str) -> str | None:
    """A value at the precision of a unit, where it is that fine: the month of ``XXXX-01-11`` is ``XXXX-01``."""
    found = _CUTS[unit].match(value) if unit in _CUTS else None
    return found[0] if found else None


def start(value: str, unit: str) -> date | None:
    """A day of a value, where that tells the unit: a month tells its year, but not its week. ``None`` too for a value
    that no calendar has."""
    wanted = _TELLING.get(_ONE_OF.get(unit, (unit, 1))[0], ())
    precision = next((name for name in wanted if _WHOLE[name].fullmatch(value)), None)
    try:
        return _day_of(value, precision) if precision else None
    except ValueError:
        return None


def _day_of(value: str, precision: str) -> date:
    year = int(value[:4])
    if precision == "day":
        return date.fromisoformat(value[:10])
    if precision == "week":
        return date.fromisocalendar(year, int(value[6:8]), 4)
    if precision == "month":
        return date(year, int(value[5:7]), 1)
    return date(year, 3 * int(value[6]) - 2 if precision == "quarter" else 1, 1)


def shared(first: str | None, last: str | None) -> str | None:
    """What two readings of one expression have in common: the value, or its year and month with X for the rest.
    ``None``: nothing."""
    if first == last:
        return first
    if not first or not last or not (_DAY.match(first) and _DAY.match(last)) or first[:4] != last[:4]:
        return None
    return (
        (first[:7] if first[:7] == last[:7] else f"{first[:4]}-XX")
        + "-XX"
        + (first[10:] if first[10:] == last[10:] else "")
    )
