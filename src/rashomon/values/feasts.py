"""Feasts: the day on which each falls in a year.

Days that countries keep differently (Independence Day, Mother's Day, Memorial Day), and feasts whose day a council or
the sight of the moon decides, have no entry: their date would be a guess. Those of one country alone are under its name
for them: Thanksgiving is the United States'.
"""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta

#: Feasts on one day of every year, as month and day.
FIXED = {
    "new year's day": (1, 1),
    "epiphany": (1, 6),
    "orthodox christmas": (1, 7),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "st patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "earth day": (4, 22),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "all souls' day": (11, 2),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}

#: Days from Easter Sunday.
FROM_EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit monday": 50,
    "corpus christi": 60,
}

#: The n-th weekday (Monday is 1) of a month: month, weekday, n. The United States' federal holidays (5 U.S.C. 6103).
NTH_WEEKDAY = {
    "martin luther king day": (1, 1, 3),
    "presidents' day": (2, 1, 3),
    "labor day": (9, 1, 1),
    "columbus day": (10, 1, 2),
    "thanksgiving day": (11, 4, 4),
    "thanksgiving": (11, 4, 4),
}

#: The feasts of the Orthodox churches that keep the old calendar, as days from their Easter.
FROM_ORTHODOX_EASTER = {"orthodox good friday": -2, "orthodox easter": 0}

NAMES = tuple(sorted({*FIXED, *FROM_EASTER, *NTH_WEEKDAY, *FROM_ORTHODOX_EASTER}))


def feast(name: str, year: int) -> date | None:
    """The day of a feast; ``None`` in a year that the calendar does not reach.

    Raises ``KeyError`` for a name that is not in ``NAMES``.
    """
    try:
        return _day(name, year)
    except (ValueError, OverflowError):
        return None


def _day(name: str, year: int) -> date:
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in NTH_WEEKDAY:
        return nth_weekday(year, *NTH_WEEKDAY[name])
    if name in FROM_ORTHODOX_EASTER:
        return orthodox_easter(year) + timedelta(days=FROM_ORTHODOX_EASTER[name])
    return easter(year) + timedelta(days=FROM_EASTER[name])


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th such weekday of a month; Monday is 1."""
    first = (weekday - 1 - months.weekday(year, month, 1)) % 7
    return date(year, month, 1 + first + 7 * (n - 1))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    golden, century = year % 19, year // 100
    leap = century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15
    moon = leap % 30
    moon -= moon // 28 * (1 - moon // 28 * (29 // (moon + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days = moon - sunday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> date:
    """Easter Sunday by the Julian calendar, as a day of the Gregorian one (Meeus 1991, chapter 8)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    behind = year // 100 - year // 400 - 2
    return date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1) + timedelta(days=behind)
