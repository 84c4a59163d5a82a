"""Dates and TIMEX3 values in words, with their precision and never beyond it."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

from rashomon.values import Interval

if TYPE_CHECKING:
    from rashomon.values import Dated, PartialDate

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
_CLOCK = re.compile(r"(?:.*T)?(\d{2}:\d{2})")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_HOURS = {"H": "hour", "M": "minute", "S": "second"}
#: How the parts of a year are called (TIMEX3, TimeML 1.2.1).
_PARTS = {
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half", "H2": "second half",
    "Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter",
}  # fmt: skip
_TIMES_OF_DAY = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
#: What a share of likelihood is called, in the words of the IPCC (Mastrandrea et al. 2010, table 1), but that "very
#: likely" is kept for what hardly leaves anything else.
_SURENESS = ((0.99, "very likely"), (0.66, "likely"), (0.0, "uncertain"))
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}


def date_words(value: PartialDate) -> str:
    """``13 January 2022``, ``January 2022``, ``2022``, ``10 to 11 January 2022``."""
    first, _, last = value.value.partition("/")
    if not last:
        return timex_words(first)
    start, end = timex_words(first), timex_words(last)
    if first[:7] == last[:7] and len(first) == len(last) == 10:
        start = str(int(first[8:]))
    return f"{start} to {end}"


def published_words(dated: Dated | None) -> str:
    """A document's date with how it is known; ``date unknown`` when it is not."""
    if dated is None:
        return "date unknown"
    known = {"stated": "stated in the article", "metadata": "from its metadata", "inferred": "inferred"}[dated.basis]
    sure = f", {confidence_words(dated.confidence)}" if dated.confidence is not None else ""
    return f"{date_words(dated.value)}, {known}{sure}"


def precision_words(value: PartialDate) -> str:
    """``to the day``, ``to the month``, ``to the year``, ``within 5 days``."""
    if value.precision != "range":
        return f"to the {value.precision}"
    return f"within {(value.last() - value.first()).days + 1} days"


def confidence_words(confidence: float) -> str:
    """``likely (96 %)``: never surer than 99 in a hundred."""
    word = next(word for least, word in _SURENESS if confidence >= least)
    share = "over 99" if confidence > 0.99 else f"{confidence * 100:.0f}"
    return f"{word} ({share} %)"


def timex_words(value: str) -> str:
    """A TIMEX3 value for people; what has no plain form is given as it is."""
    if value in _REFERENCES:
        return _REFERENCES[value]
    if value.startswith("["):
        return " or ".join(timex_words(one) for one in value.strip("[]").split(","))
    if value.startswith("P"):
        return _duration(value) or value
    day, _, hour = value.partition("T")
    words = _calendar(day) or day
    tail = time_of_day(value)
    if hour and not tail:
        return value
    return f"{words}, {tail}" if tail else words


def time_of_day(value: str) -> str:
    """``14:30`` or ``morning``; empty where the value has none."""
    hour = value.partition("T")[2]
    clock = _CLOCK.match(value) if hour else None
    return clock[1] if clock else _TIMES_OF_DAY.get(hour, "")


def first_day(value: str | None) -> date | None:
    """The earliest calendar day that a TIMEX3 value can mean; ``None`` when it is on no calendar, or has parts that
    nobody knows (X)."""
    found = Interval.of(value) if value and "X" not in value else None
    return found.first if found else None


def _calendar(day: str) -> str | None:
    if found := _DAY.fullmatch(day):
        return f"{int(found[3])} {_month(found[2])} {found[1]}"
    if found := _MONTH.fullmatch(day):
        return f"{_month(found[2])} {found[1]}"
    if (found := _WEEK.fullmatch(day)) and (first := first_day(day)):
        return f"{'weekend' if found[3] else 'week'} of {first.day} {calendar.month_name[first.month]} {first.year}"
    if found := _PART.fullmatch(day):
        return f"{_PARTS[found[2]]} of {found[1]}"
    if found := re.fullmatch(r"XXXX-WXX-([1-7])", day):
        return f"a {calendar.day_name[int(found[1]) - 1]}, which one is not known"
    return f"the {day}{'0' * (4 - len(day))}s" if re.fullmatch(r"\d{2,3}", day) else None


def _month(number: str) -> str:
    return calendar.month_name[int(number)] if 1 <= int(number) <= 12 else number


def _duration(value: str) -> str | None:
    found = re.fullmatch(r"P(?:([\dX.]+)([YMWD]))?(?:T([\dX.]+)([HMS]))?", value)
    if not found or len(value) < 3:
        return None
    parts = []
    for count, unit in ((found[1], _UNITS.get(found[2] or "")), (found[3], _HOURS.get(found[4] or ""))):
        if count and unit:
            parts.append(f"{'some' if 'X' in count else count} {unit}{'' if count == '1' else 's'}")
    return ", ".join(parts)
