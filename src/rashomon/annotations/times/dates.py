"""Dates that name their month, weekday or year."""

from __future__ import annotations

from rashomon.annotations.times import lexicon, which
from rashomon.annotations.times.grammar import Parts, Rule, Setting, Told, rule
from rashomon.values import Reckoning
from rashomon.values.calendar import exact
from rashomon.values.reckoning import shift


def _month(parts: Parts) -> int:
    return lexicon.MONTHS[parts["month"].rstrip(".")]


def month_day(parts: Parts, setting: Setting) -> Told:
    """``January 11``: in the year that is given, or that fits the weekday, or the nearest."""
    month, day = _month(parts), int(parts["day"])
    if parts.get("year") or parts.get("away") or parts.get("spoken"):
        return which.in_year(parts, f"-{month:02}-{day:02}")
    if exact(2000, month, day) is None:
        return None
    weekday = lexicon.WEEKDAYS[parts["weekday"].rstrip(".")] if parts.get("weekday") else 0
    strict = which.is_strict(parts) or bool(parts.get("ended"))
    direction = "past" if parts.get("ended") else which.direction(parts, setting)
    return Reckoning("date", month, day=day, weekday=weekday, direction=direction, strict=strict)


def month(parts: Parts, setting: Setting) -> Told:
    """``January``, ``last May``, ``May 2020``: the year that is given, or the nearest in the verb's direction."""
    number = _month(parts)
    if year := which.in_year(parts, f"-{number:02}"):
        return year
    if parts.get("which") == "this":
        return shift("year", 0, f"-{number:02}")
    return Reckoning("month", number, direction=which.direction(parts, setting), strict=which.is_strict(parts))


def weekday(parts: Parts, setting: Setting) -> Told:
    """``Thursday``: the latest one up to the day of publication, in news; the next where the verb looks ahead."""
    number = lexicon.WEEKDAYS[parts["weekday"].rstrip(".")]
    if parts.get("which") == "this":
        return shift("week", 0, f"-{number}")
    return Reckoning("weekday", number, direction=which.direction(parts, setting), strict=which.is_strict(parts))


def year(parts: Parts, _setting: Setting) -> Told:
    """``2009``."""
    return f"{int(parts['year'])}"


def spoken_year(parts: Parts, _setting: Setting) -> Told:
    """``nineteen ninety-seven``, as broadcasters' transcripts have it."""
    return lexicon.spoken_year(parts["spoken"])


def same_month(parts: Parts, _setting: Setting) -> Told:
    """The ``5`` of ``January 2-5``: another day of the month that was just named."""
    return shift("month", 0, f"-{int(parts['day']):02}")


_TITLES = "prayers?|sermons?|Times|Telegraph|Mirror|Mail|Express|Herald|Post|Night|School|Independent"
_SURE = "January|February|April|June|July|August|September|October|November|December"
_SURE = f"(?-i:{_SURE}|{_SURE.upper()})"
_BEFORE = (
    "early|late|in|since|until|till|by|before|after|during|through|from|throughout|between|end of"
    "|beginning of|middle of|start of"
)
_ENDS = "(?:st|nd|rd|th)?"
_AFTER_DAY = r"(?!\d|[.,:]\d|\s?%|\s(?:per\s?cent|million|billion|people)\b)"
#: "2000 troops": a round number of things is no year, nor is any number of people or of a measure. Words in -s that are
#: not plurals of things counted are let through.
_UNCOUNTED = (
    r"(?!(?<=[05]0)\s(?:\w+\s)?[a-z]{3,}(?<![suai])s\b(?!\s+(?:of|in)\s))"
    r"(?!\s(?:\w+\s)?(?:people|men|women|children|miles|kilometers|kilometres|meters|metres|feet|tons|tonnes|acres|hectares"
    r"|dollars|euros|pounds|hours|days|years|times)\b)"
)

RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:<weekday>,? |(?P<which>last|next) )?<month> (?:the )?<day>{_ENDS}{_AFTER_DAY}{which.OF_YEAR}?",
        month_day,
        kind="day",
    ),
    rule(rf"(?:<weekday>,? )?(?:the )?<day>{_ENDS}(?: of)? <month>{which.OF_YEAR}?", month_day, kind="day"),
    rule(
        rf"(?P<time><day>{_ENDS})(?=(?:[-–—]| to | and |, )(?:[12]\d|3[01]|\d){_ENDS}(?: of)? <month>\b(?:,? <year>)?)",
        month_day,
        kind="day",
    ),
    rule(rf"<weekday> \(<month> <day>{_ENDS}{which.OF_YEAR}?\)", month_day, kind="day"),
    rule(rf"<weekday> \((?:the )?<day>{_ENDS}(?: of)? <month>{which.OF_YEAR}?\)", month_day, kind="day"),
    rule(rf"<month>{which.OF_YEAR}", month),
    rule(rf"{which.WHICH} <month>", month),
    rule(rf"{which.BESIDE} <month>", month, origins=("date", "today")),
    rule(rf"(?P<month>{_SURE})", month),
    rule(rf"(?:(?:{_BEFORE}) |mid-)(?P<time><month>)", month),
    rule(rf"(?:{which.WHICH} )?<weekday>(?!\s(?-i:{_TITLES})\b)", weekday, kind="weekday"),
    rule(rf"{which.BESIDE} <weekday>", weekday, kind="weekday", origins=("day", "today")),
    rule(rf"(?P<ended>ended) (?P<time><month> <day>{_ENDS}{_AFTER_DAY})(?!,? <year>)", month_day, kind="day"),
    rule(r"(?:in|since|by|during|until|till) (?P<time>(?P<year>(?:19|20)\d\d))(?!-[^\W\d]|[%\d]|[.,]\d)", year),
    rule(rf"(?<![$£€#/.:\d])(?<!\d[-–])(?:the year |fiscal )?<year>(?!-[^\W\d]){_UNCOUNTED}", year),
    rule("(?:the year )?<spoken>(?![-\\w])(?! (?-i:people|men|women|children|dollars|[a-z]{3,}s)\\b)", spoken_year),
)

#: What may go on after a date: the second day of "January 2-5", the second year of "2020-2022".
CONTINUATIONS: tuple[Rule, ...] = (
    rule(
        rf"(?:[-–—]| to | through )(?P<time><day>{_ENDS})(?![.,:]?\d|\s?%|\s(?:per\s?cent|million|billion"
        rf"|people)\b|\s?[-/]|(?: of)? <month>)",
        same_month,
        kind="day",
        origins=("date",),
    ),
    rule(
        rf"(?:,| and|, and|,? or) (?P<time><day>{_ENDS})(?![.,:]\d)"
        r"(?=[.,;:)]|$| (?:at|in|on|for|to|and|when|as|after|before|by)\b)",
        same_month,
        kind="day",
        origins=("date",),
    ),
    rule(r"[-–—/](?P<time><year>)", year),
)
