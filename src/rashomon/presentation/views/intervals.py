"""Intervals of days in words."""

from __future__ import annotations

from rashomon.presentation.views.dates import date_words
from rashomon.values import Interval, PartialDate


def interval_words(text: str) -> str:
    """``by 13 January 2022``, ``13 January 2022 or later``, ``10 to 13 January 2022``, of an interval as it is
    written: ``../2022-01-13``."""
    interval = Interval.read(text)
    if interval.first is None and interval.last is None:
        return "day not known"
    if interval.first is None or interval.last is None:
        day = date_words(PartialDate(str(interval.first or interval.last)))
        return f"{day} or later" if interval.first else f"by {day}"
    return date_words(PartialDate(str(interval.first) if interval.first == interval.last else text))
