"""Arithmetic on the calendar, at the precision that the words give."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.annotations.times.grammar import Direction

#: What is said of a day, week, month or year when nothing ties it to the calendar.
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
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
_ONE_OF = {"fortnight": ("week", 2), "night": ("day", 1), "decade": ("year", 10), "century": ("year", 100)}


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
    if unit in _ONE_OF:
        base, times = _ONE_OF[unit]
        n, unit = n * times, base
    if unit in ("hour", "minute", "second", "hr", "min", "sec"):
        return None
    if unit in ("day", "week", "weekend"):
        return written(day + timedelta(days=round(n * (1 if unit == "day" else 7))), unit)
    there = months_away(day, round(n * {"month": 1, "quarter": 3}.get(unit, 12)))
    return written(there, unit) if there else None


def weekday(today: date | None, number: int, direction: Direction | None, *, strict: bool = False) -> str:
    """The latest such weekday up to today, or the next from today on; ``strict`` leaves today out."""
    if today is None:
        return f"XXXX-WXX-{number}"
    if direction == "future":
        days = (number - today.isoweekday()) % 7
        return (today + timedelta(days=days or 7 * strict)).isoformat()
    days = (today.isoweekday() - number) % 7
    return (today - timedelta(days=days or 7 * strict)).isoformat()


def month(today: date | None, number: int, direction: Direction | None, *, strict: bool = False) -> str:
    """The month of that number: the latest, the next, or, with no direction, the nearest."""
    if today is None:
        return f"XXXX-{number:02}"
    back = (today.month - number) % 12
    if direction is None:
        direction = "past" if back <= 6 else "future"
    if direction == "future":
        away = (number - today.month) % 12 or 12 * strict
        there = months_away(today, away)
    else:
        there = months_away(today, -(back or 12 * strict))
    return written(there, "month") if there else f"XXXX-{number:02}"


def day_of_year(today: date | None, month: int, day: int, direction: Direction | None) -> str | None:
    """The day of that month and number nearest to today; far off, in the verb's direction. ``None`` if no year has
    such a day."""
    unknown = f"XXXX-{month:02}-{day:02}"
    if exact(2000, month, day) is None:
        return None
    if today is None:
        return unknown
    days = [date.fromisoformat(v) for y in range(-4, 5) if (v := exact(today.year + y, month, day))]
    if not days:
        return unknown
    nearest = min(days, key=lambda d: (abs(d - today), d))
    if abs(nearest - today) > _NEAR and direction:
        days = [d for d in days if (d <= today) == (direction == "past")] or days
        nearest = min(days, key=lambda d: (abs(d - today), d))
    return nearest.isoformat()


def exact(year: int, month: int, day: int) -> str | None:
    """An ISO date; ``None`` if the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def day_in(value: str | None) -> date | None:
    """The day of a TIMEX3 value, where it is known."""
    return date.fromisoformat(value[:10]) if value and _DAY.match(value) else None


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
