"""Dates as they are written, with their precision. What can be read in two ways is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.values import PartialDate

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
#: A month's name, or its usual short form; matches in any case under ``re.IGNORECASE``.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?P<y>(?:1[6-9]|2\d)\d\d)"
_DAY = r"(?P<d>\d{1,2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d/.-]){_YEAR}(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s){_DAY}(?!\d|[-/.]\d)",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th)?(?: of)?[ -]+(?P<n>{MONTH})\b\.?,?[ -]+{_YEAR}(?!\d)",
        rf"\b(?P<n>{MONTH})\b\.? {_DAY}(?:st|nd|rd|th)?,? (?:\d\d:\d\d(?::\d\d)? (?:[A-Z]{{3,4}} )?)?{_YEAR}(?!\d)",
        rf"(?<![\d/.-])(?P<a>\d{{1,2}})(?P<s>[/.-])(?P<b>\d{{1,2}})(?P=s){_YEAR}(?!\d|[-/.]\d)",
        rf"(?<!\d)(?<!\d )(?<!\w)(?P<n>{MONTH})\b\.?,? {_YEAR}(?!\d)",
        rf"^\s*{_YEAR}-(?P<m>\d\d)\s*$",
        rf"^\s*{_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?:T?\d{{4,6}}Z?)?\s*$",
        rf"^\s*{_YEAR}\s*$",
    )
)
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Written:
    """A date in a string: where, and what it says. Two readings are kept as they are: 03/04/2022."""

    start: int
    end: int
    readings: tuple[PartialDate, ...]


def dates_in(words: str) -> Iterator[Written]:
    """The dates of a short string, in order; of overlapping forms the more exact one."""
    same_length = _SPACE.sub(" ", words)
    taken: list[Written] = []
    for form in _FORMS:
        for match in form.finditer(same_length):
            readings = _readings(match.groupdict())
            if readings and all(match.end() <= other.start or other.end <= match.start() for other in taken):
                taken.append(Written(match.start(), match.end(), readings))
    return iter(sorted(taken, key=lambda written: written.start))


def date_of(words: str) -> PartialDate | None:
    """The first date of a string, if it can be read in one way only."""
    first = next(dates_in(words), None)
    return first.readings[0] if first and len(first.readings) == 1 else None


def _readings(parts: dict[str, str | None]) -> tuple[PartialDate, ...]:
    year = parts["y"] or ""
    if parts.get("a"):
        pairs = {(parts["a"], parts["b"]), (parts["b"], parts["a"])}
        return tuple(sorted(date for day, month in pairs if (date := _date(year, month, day))))
    name = (parts.get("n") or "").lower()[:3]
    month = parts.get("m") or (str([m[:3] for m in MONTHS].index(name) + 1) if name else None)
    date = _date(year, month, parts.get("d"))
    return (date,) if date else ()


def _date(year: str, month: str | None, day: str | None) -> PartialDate | None:
    value = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    try:
        date = PartialDate(value)
        date.first(), date.last()
    except ValueError:
        return None
    return date
