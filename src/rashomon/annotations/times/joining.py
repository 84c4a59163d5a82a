"""One expression out of two that stand side by side: a day with its hour, a weekday with its part of the day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rashomon.annotations.times.grammar import Told
from rashomon.annotations.times.scanning import Found
from rashomon.values import Reckoning
from rashomon.values.calendar import completed

_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}|[\dX]{4}-W[\dX]{2}-\d")
_HOUR_THEN_DAY = re.compile(r"(?:,? on(?: the)? |, | |,? local time,? (?:on )?)")
_DAY_THEN_HOUR = re.compile(r"(?:,? (?:at )?(?:about |around |exactly |just (?:before|after) )?)")
_PART_THEN_DAY = re.compile(r"(?: of| on|,)? (?:the )?")


def joined(text: str, found: Iterable[Found]) -> list[Found]:
    """The expressions, those that make one joined. A part of the day that no day claims ("evening") is left out; a
    clock time that no day claims keeps a value without a date (``T18:30``)."""
    result: list[Found] = []
    for this in found:
        one = _one(text, result[-1], this) if result else None
        if one:
            result[-1] = one
        else:
            result.append(this)
    return [each for each in result if each.kind != "part"]


def _one(text: str, left: Found, right: Found) -> Found | None:
    """Both as one expression, if they are."""
    gap = " ".join(text[left.end : right.start].split("\n")).replace("  ", " ")
    if is_day(left) and right.kind in ("clock", "part"):
        fits = _DAY_THEN_HOUR.fullmatch(gap) if right.kind == "clock" else gap == " "
        return _at(left, right, left, right) if fits else None
    if is_day(right) and left.kind in ("clock", "part"):
        fits = (_HOUR_THEN_DAY if left.kind == "clock" else _PART_THEN_DAY).fullmatch(gap)
        start = left.start - 4 if left.kind == "part" and text[: left.start].lower().endswith("the ") else left.start
        return _at(right, left, replace(left, start=start), right) if fits else None
    if _is_part_of_day(right) and left.kind == "clock" and gap in (" ", ", ", ","):
        return _at(_whole_day(right), left, left, right)
    if _is_part_of_day(left) and right.kind == "clock" and _DAY_THEN_HOUR.fullmatch(gap):
        return _at(_whole_day(left), right, left, right)
    if left.kind == "clock" and right.kind == "part" and gap == " in the " and left.told:
        return replace(left, end=right.end)
    return None


def is_day(found: Found) -> bool:
    """Does the expression name one day, known or not?"""
    return found.kind in ("weekday", "day") and bool(
        isinstance(found.told, Reckoning) or (found.told and _DAY.fullmatch(found.told))
    )


def _is_part_of_day(found: Found) -> bool:
    """Does it name a part of today or of a day near it: "this morning", "tonight", "last night"?"""
    told = found.told
    return isinstance(told, Reckoning) and told.unit == "day" and told.rest[:1] == "T" and found.origins == ("today",)


def _whole_day(found: Found) -> Found:
    return replace(found, told=replace(found.told, rest="")) if isinstance(found.told, Reckoning) else found


def _at(day: Found, hour: Found, first: Found, last: Found) -> Found:
    """The day at the hour."""
    told = with_hour(day.told, hour.told if isinstance(hour.told, str) else "")
    return replace(day, start=first.start, end=last.end, type="TIME", told=told, kind="other")


def with_hour(day: Told, hour: str) -> Told:
    """A day and what TIMEX3 writes of its hour."""
    return replace(day, rest=f"{day.rest}{hour}") if isinstance(day, Reckoning) else completed(day, hour)
