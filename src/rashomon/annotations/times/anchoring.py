"""From which other time of the text a time is told."""

from __future__ import annotations

import re

from rashomon.annotations.times.grammar import Origin
from rashomon.annotations.times.scanning import Found
from rashomon.values import Reckoning, Span, Time
from rashomon.values.reckoning import shift

#: For so many sentences a day stays the day of clock times that name none, and a quarter what a year is compared with.
_REACH = 2

#: Values that lie on the calendar, at whatever precision.
_CALENDAR = re.compile(r"[12X]")
_DAY = re.compile(r"[\dX]{4}-(?:\d\d-\d\d|W[\dX]{2}-\d)")
_QUARTER = re.compile(r"[\dX]{4}-Q\d")
#: Months or a year that a business reports on.
_TERM = re.compile(r"P(?:[2-9]|1\d)M|P1Y")
#: What follows a year, month or week where a day of it is meant.
_DAY_OF = {"year": re.compile(r"-\d\d-\d\d"), "month": re.compile(r"-\d\d"), "week": re.compile(r"-\d")}


class Anchors:
    """The times of a text that others may be told from, kept while it is read in order. Which one it is depends on the
    words alone, never on a day that is known by chance."""

    def __init__(self) -> None:
        self._latest: dict[Origin, tuple[int, Span]] = {}

    def placed(self, found: Found, span: Span, sentence: int) -> Time | None:
        """The time, with what it is told from; in ``sentence``, counted from 0. ``None``: a part of the day ("in the
        morning") of no day, which may be any."""
        told, origins = found.told, found.origins
        if found.kind in ("clock", "loose") and isinstance(told, str):
            told, origins = shift("day", 0, told), ("day",)
        if not isinstance(told, Reckoning):
            time = Time(span, found.type, told, direction=found.direction)
        elif (origin := next((o for o in origins if o == "today" or self._at(o, sentence)), None)) is None:
            if found.kind == "loose":
                return None
            time = Time(span, found.type, told.unknown, direction=found.direction)
        else:
            anchor = None if origin == "today" else self._at(origin, sentence)
            time = Time(span, found.type, None, told, anchor, found.direction)
        if "near quarter" not in origins:  # "a year earlier" compares: what follows is told from what is compared
            self._remember(time, sentence)
        return time

    def _at(self, origin: Origin, sentence: int) -> Span | None:
        """Where the latest time stands that may be told from, if it is not too far back."""
        where, span = self._latest.get(origin, (0, None))
        near = sentence - where <= _REACH
        return span if near or origin not in ("day", "near quarter") else None

    def _remember(self, time: Time, sentence: int) -> None:
        here = (sentence, time.span)
        if time.type not in ("DATE", "TIME"):
            # After "the first nine months" it is these that are compared with another year's.
            if time.value and _TERM.fullmatch(time.value):
                self._latest.pop("near quarter", None)
            return
        if time.reckoning or (time.value and _CALENDAR.match(time.value)):
            self._latest["date"] = here
        if _names_day(time):
            self._latest["day"] = here
        if _names_quarter(time):
            self._latest["quarter"] = self._latest["near quarter"] = here


def _names_day(time: Time) -> bool:
    how = time.reckoning
    if how is None:
        return bool(time.value and _DAY.match(time.value))
    if how.form == "shift":
        return how.unit in ("day", "night") or bool(how.unit in _DAY_OF and _DAY_OF[how.unit].match(how.rest))
    return how.form in ("weekday", "date", "feast")


def _names_quarter(time: Time) -> bool:
    """A quarter that is not itself told from another."""
    how = time.reckoning
    if how is None:
        return bool(time.value and _QUARTER.match(time.value))
    return time.anchor is None and (how.form == "quarter" or how.unit == "quarter" or how.rest.startswith("-Q"))
