"""Dates that name their month, weekday or year."""

from __future__ import annotations

import re
from datetime import timedelta

from rashomon.annotations.times import lexicon, reckoning
from rashomon.annotations.times.grammar import Direction, Moment, Parts, Rule, constant, rule

_YEARS_AWAY = {"last": -1, "this": 0, "the same": 0, "next": 1}
_DIRECTIONS: dict[str, Direction] = {
    "last": "past",
    "this past": "past",
    "the previous": "past",
    "next": "future",
    "this coming": "future",
    "the following": "future",
}
_WHICH = r"(?P<which>last|next|this past|this coming|this|the following|the previous)"
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_OF_YEAR = r"(?:(?:,|,? of)? <year>|,? (?:of )?(?P<away>last|this|next) year)"


def _month(parts: Parts) -> int:
    return lexicon.MONTHS[parts["month"].rstrip(".")]


def _year(parts: Parts, moment: Moment) -> int | None:
    if parts.get("year"):
        return int(parts["year"])
    if parts.get("away") and moment.today:
        return moment.today.year + _YEARS_AWAY[parts["away"]]
    return None


def month_day(parts: Parts, moment: Moment) -> str | None:
    """``January 11``: in the year that is given, or that fits the weekday, or the nearest."""
    month, day = _month(parts), int(parts["day"])
    if year := _year(parts, moment):
        return reckoning.exact(year, month, day)
    if parts.get("weekday") and moment.today and (value := _fitting(parts, moment, month, day)):
        return value
    direction = _DIRECTIONS.get(parts.get("which", "")) or moment.direction()
    return reckoning.day_of_year(moment.today, month, day, direction)


def _fitting(parts: Parts, moment: Moment, month: int, day: int) -> str | None:
    """The nearest year in which the day falls on the weekday that is named."""
    if moment.today is None:
        return None
    number = lexicon.WEEKDAYS[parts["weekday"].rstrip(".")]
    around = (reckoning.exact(moment.today.year + away, month, day) for away in (0, -1, 1, -2, 2, -3, 3, -4, 4))
    days = (reckoning.day_in(value) for value in around)
    return next((d.isoformat() for d in days if d and d.isoweekday() == number), None)


def month(parts: Parts, moment: Moment) -> str | None:
    """``January``, ``last May``, ``May 2020``: the year that is given, or the nearest in the verb's direction."""
    number = _month(parts)
    if year := _year(parts, moment):
        return f"{year}-{number:02}"
    which = parts.get("which", "")
    if which == "this" and moment.today:
        return f"{moment.today.year:04}-{number:02}"
    strict = which in ("last", "next")
    return reckoning.month(moment.today, number, _DIRECTIONS.get(which) or moment.direction(), strict=strict)


def weekday(parts: Parts, moment: Moment) -> str | None:
    """``Thursday``: the latest one up to the day of publication, in news; the next where the verb looks ahead."""
    number, which = lexicon.WEEKDAYS[parts["weekday"].rstrip(".")], parts.get("which", "")
    if which == "this" and moment.today:
        return (moment.today + timedelta(days=number - moment.today.isoweekday())).isoformat()
    direction = _DIRECTIONS.get(which) or moment.direction()
    return reckoning.weekday(moment.today, number, direction, strict=which in ("last", "next"))


def year(parts: Parts, _moment: Moment) -> str | None:
    """``2009``."""
    return f"{int(parts['year'])}"


def spoken_year(parts: Parts, _moment: Moment) -> str | None:
    """``nineteen ninety-seven``, as broadcasters' transcripts have it."""
    hundreds = {"eighteen": 18, "nineteen": 19, "twenty": 20}[parts["hundreds"]]
    return f"{hundreds}{int(lexicon.amount(parts['rest']) or 0):02}"


def same_month(parts: Parts, moment: Moment) -> str | None:
    """The ``5`` of ``January 2-5``: another day of the month that was just named."""
    if moment.anchor is None or not re.fullmatch(r"[\dX]{4}-\d\d-\d\d", moment.anchor):
        return None
    return f"{moment.anchor[:8]}{int(parts['day']):02}"


def decade(parts: Parts, _moment: Moment) -> str | None:
    """``the 1990s``, ``the '90s``, ``the nineties``: of the last century where it is not said."""
    if parts["word"]:
        return f"19{_TENS.index(parts['word']) + 2}X"
    return f"{int(parts['tens'] or '19' + parts['short'])}X"


def century(parts: Parts, _moment: Moment) -> str | None:
    """``the 20th century``."""
    return f"{lexicon.ORDINALS[parts['ordinal']] - 1:02}XX"


def season(parts: Parts, moment: Moment) -> str | None:
    """``summer 2020``, ``last fall``. A season's own months, in the north, tell which one is nearest."""
    code = lexicon.SEASONS[parts["season"]]
    if year := _year(parts, moment):
        return f"{year}-{code}"
    which = parts.get("which", "")
    if moment.today is None:
        return f"XXXX-{code}"
    if which == "this":
        return f"{moment.today.year:04}-{code}"
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    there = reckoning.month(moment.today, start, _DIRECTIONS.get(which) or moment.direction(), strict=which == "next")
    return f"{there[:4]}-{code}"


def quarter(parts: Parts, moment: Moment) -> str | None:
    """``the third quarter of 1984``, ``third-quarter``: the nearest such quarter where no year is given."""
    number = lexicon.ORDINALS[parts["ordinal"]]
    if year := _year(parts, moment):
        return f"{year}-Q{number}"
    there = reckoning.month(moment.today, 3 * number - 2, moment.direction())
    return f"{there[:4]}-Q{number}"


def half(parts: Parts, _moment: Moment) -> str | None:
    """``the first half of 2020``."""
    return f"{parts['year']}-H{1 if parts['half'] == 'first' else 2}"


def holiday(parts: Parts, moment: Moment) -> str | None:
    """``Christmas Eve``."""
    name = re.sub(r"\s+", " ", parts["name"].replace("’", "'").replace(".", ""))
    month, day = lexicon.HOLIDAYS[name if name in lexicon.HOLIDAYS else f"{name} day"]
    if parts["year"]:
        return reckoning.exact(int(parts["year"]), month, day)
    return reckoning.day_of_year(moment.today, month, day, moment.direction())


def iso(parts: Parts, _moment: Moment) -> str | None:
    """``2022-01-13``; dates with dots put the day first wherever they are written."""
    return reckoning.exact(int(parts["year"]), int(parts["mm"]), int(parts["dd"]))


def slashed(parts: Parts, moment: Moment) -> str | None:
    """``01/13/2022``. Britain puts the day first, the United States the month: where both are possible, another date of
    the same document must tell, or nothing does."""
    first, second, year = int(parts["aa"]), int(parts["bb"]), int(parts["year"])
    readings = {reckoning.exact(year, second, first), reckoning.exact(year, first, second)} - {None}
    if len(readings) == 1:
        return readings.pop()
    if moment.day_first is None:
        return None
    return reckoning.exact(year, second, first) if moment.day_first else reckoning.exact(year, first, second)


_NAMED = "Black|Bloody|Super|Cyber|Good|Holy|Ash|Palm|Easter|Maundy|Shrove|Giving"
_TITLES = "prayers?|sermons?|Times|Telegraph|Mirror|Mail|Express|Herald|Post|Night|School|Independent"
_SURE = "January|February|April|June|July|August|September|October|November|December"
_SURE = f"(?-i:{_SURE}|{_SURE.upper()})"
_BEFORE = (
    "early|late|in|since|until|till|by|before|after|during|through|from|throughout|between|end of"
    "|beginning of|middle of|start of"
)
_ENDS = "(?:st|nd|rd|th)?"
_AFTER_DAY = r"(?!\d|[.,:]\d|\s?%|\s(?:per\s?cent|million|billion|people)\b)"
#: "2000 people": a number of things is no year. Words in -s that are not plurals of things counted are let through.
_UNCOUNTED = r"(?!\s(?:\w+\s)?(?:people|men|women|children|[a-z]{3,}(?<![suai])s)\b(?!\s+(?:of|in)\s))"
_HOLIDAY = "|".join(
    name.replace(" day", r"(?: day)?" if name.startswith("christmas") else " day")
    .replace("'", "['’]")
    .replace("st ", r"st\.? ")
    for name in lexicon.HOLIDAYS
)
_DECADE = (
    r"(?P<tens>(?:1[5-9]|20)\d)0s|['’](?P<short>\d)0s|(?P<word>twenties|thirties|forties|fifties"
    r"|sixties|seventies|eighties|nineties)"
)
_LATER_TENS = "(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:<weekday>,? |(?P<which>last|next) )?<month> (?:the )?<day>{_ENDS}{_AFTER_DAY}{_OF_YEAR}?",
        month_day,
        kind="day",
    ),
    rule(rf"(?:<weekday>,? )?(?:the )?<day>{_ENDS}(?: of)? <month>{_OF_YEAR}?", month_day, kind="day"),
    rule(
        rf"(?P<time><day>{_ENDS})(?=(?:[-–—]| to | and |, )(?:[12]\d|3[01]|\d){_ENDS}(?: of)? <month>\b(?:,? <year>)?)",
        month_day,
        kind="day",
    ),
    rule(rf"<weekday> \(<month> <day>{_ENDS}{_OF_YEAR}?\)", month_day, kind="day"),
    rule(rf"<weekday> \((?:the )?<day>{_ENDS}(?: of)? <month>{_OF_YEAR}?\)", month_day, kind="day"),
    rule(rf"<month>{_OF_YEAR}", month),
    rule(rf"{_WHICH} <month>", month),
    rule(rf"(?P<month>{_SURE})", month),
    rule(rf"(?:(?:{_BEFORE}) |mid-)(?P<time><month>)", month),
    rule(rf"(?:{_WHICH} )?<weekday>(?!\s(?-i:{_TITLES})\b)", weekday, kind="weekday"),
    rule(rf"(?-i:{_NAMED}) <weekday>", constant(None)),
    rule(r"(?:in|since|by|during|until|till) (?P<time>(?P<year>(?:19|20)\d\d))(?!-[^\W\d]|[%\d]|[.,]\d)", year),
    rule(rf"(?<![$£€#/.:\d])(?<!\d[-–])(?:the year |fiscal )?<year>(?!-[^\W\d]){_UNCOUNTED}", year),
    rule(
        rf"(?P<hundreds>eighteen|nineteen|twenty) (?P<rest>{_LATER_TENS}|(?:thir|four|fif|six|seven|eigh|nine)teen)",
        spoken_year,
    ),
    rule(rf"(?:the )?(?:{_DECADE})", decade),
    rule("(?:the )?<ordinal>[- ]century", century),
    rule(rf"(?:(?:the|{_WHICH}) )?<season>{_OF_YEAR}", season),
    rule(rf"{_WHICH} <season>", season),
    rule("(?:in|during|by|since) (?P<time>the (?P<season>summer|winter|spring|autumn|fall))(?! of)", season),
    rule("<ordinal>-quarter", quarter),
    rule(r"(?:(?:the|its|their|this|last|fiscal) )*<ordinal> quarter(?:(?: of| in)? (?:fiscal )?<year>)?", quarter),
    rule(r"(?:the )?(?:<year>|(?P<away>last|this|next) year['’]s) <ordinal>[- ]quarter", quarter),
    rule(r"the (?P<half>first|second|last) half of (?:fiscal )?<year>", half),
    rule(rf"(?P<name>{_HOLIDAY})(?:,? <year>)?", holiday, kind="day"),
    rule(r"<year>-(?P<mm>\d\d)-(?P<dd>\d\d)", iso, kind="day"),
    rule(r"(?P<dd>\d\d?)\.(?P<mm>\d\d?)\.<year>", iso, kind="day"),
    rule(r"(?P<aa>\d\d?)/(?P<bb>\d\d?)/<year>", slashed, kind="day"),
    rule("9/11", constant("2001-09-11"), kind="day"),
)

#: What may go on after a date: the second day of "January 2-5", the second year of "2020-2022".
CONTINUATIONS: tuple[Rule, ...] = (
    rule(
        rf"(?:[-–—]| to | through )(?P<time><day>{_ENDS})(?![.,:]?\d|\s?%|\s(?:per\s?cent|million|billion"
        rf"|people)\b|\s?[-/]|(?: of)? <month>)",
        same_month,
        kind="day",
    ),
    rule(r"[-–—/](?P<time><year>)", year),
)
