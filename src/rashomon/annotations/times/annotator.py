"""Times: what the words of an article say about when."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rashomon.annotations.page import Page
from rashomon.annotations.times import reckoning, tense
from rashomon.annotations.times.grammar import Direction, Moment, Rule
from rashomon.annotations.times.joining import joined
from rashomon.annotations.times.scanning import Found, extent, matches, read, widened
from rashomon.values import Annotations, Document, Time

_SLASHED = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)/\d{4}(?!\d)")

#: For so many sentences a date stays the date of clock times that name none.
_CLOCK_REACH = 2


class Times:
    """Finds time expressions and their values: TIMEX3 of TimeML 1.2.1 (Saurí et al. 2006).

    Values are told from the day of publication, as far as it is known. What it does not settle stays open:
    ``XXXX-01-11`` is an eleventh of January, ``XXXX-WXX-4`` a Thursday, ``None`` a time that cannot be told at all.
    """

    requires = frozenset({"sentences"})
    assigns = "times"

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in ``times``."""
        return replace(found, times=tuple(_Reader(page).times()))


class _Reader:
    """One page's times, read in order: what was said before settles what comes after."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._text = page.document.text
        self._anchor: str | None = None
        self._last_day: tuple[int, str] | None = None
        self._todays = published(page.document)
        self._day_first = day_first(self._text)
        self._starts = [token.idx for token in page.doc]
        self._names = [
            (e.start_char, e.end_char) for e in page.doc.ents if e.label_ in ("person", "organization", "place")
        ]

    def times(self) -> Iterator[Time]:
        """Every time of the article, in text order."""
        for index, sentence in enumerate(self._page.sentences):
            for one in joined(self._text, list(self._found(sentence.start_char, sentence.end_char))):
                value = self._dated(one, index)
                yield Time(self._page.between(one.start, one.end), one.type, value)

    def _found(self, start: int, end: int) -> Iterator[Found]:
        free = start
        for rule, match in matches(self._text, start, end):
            first, last = extent(match)
            if self._is_name(first, last) or self._is_count(rule, first):
                continue
            value = self._value(rule, match)
            if rule.type == "DATE" and value and value[0] in "12X" and not value.startswith("XXXX-W"):
                self._anchor = value
            wide = widened(self._text, first, rule.type)
            yield Found(wide if wide >= free else first, last, rule.type, value, rule.kind)
            free = last

    def _value(self, rule: Rule, match: re.Match[str]) -> str | None:
        values = [read(rule, match, self._moment(today, match)) for today in self._todays]
        if not values or values[0] != values[-1]:
            common = reckoning.shared(values[0], values[-1]) if values else None
            return common or read(rule, match, self._moment(None, match))
        return values[0]

    def _moment(self, today: date | None, match: re.Match[str]) -> Moment:
        def direction() -> Direction | None:
            return tense.direction(self._page.doc[bisect_right(self._starts, extent(match)[0]) - 1])

        return Moment(today, self._anchor, direction, self._day_first)

    def _dated(self, found: Found, index: int) -> str | None:
        """The value, a clock time's with the day that was last mentioned nearby."""
        value = found.value
        if found.kind == "clock" and value:
            day = self._last_day[1] if self._last_day and index - self._last_day[0] <= _CLOCK_REACH else None
            return f"{day or reckoning.UNKNOWN['day']}{value}"
        if reckoning.day_in(value) and value:
            self._last_day = (index, value[:10])
        return value

    def _is_name(self, start: int, end: int) -> bool:
        """A part of somebody's name: April Jones, the Sunday Telegraph."""
        return any(first <= start and end <= last for first, last in self._names)

    def _is_count(self, rule: Rule, start: int) -> bool:
        """A year's digits that count something: "2000 troops"."""
        token = self._page.doc[bisect_right(self._starts, start) - 1]
        counts = token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ in ("NNS", "NNPS")
        return rule.type == "DATE" and counts and len(token) == 4 and token.is_digit


def published(document: Document) -> tuple[date, ...]:
    """The first and the last day on which a document can have been published; nothing where that is not known."""
    if document.published is None:
        return ()
    value = document.published.value
    return (value.first(), value.last())


def day_first(text: str) -> bool | None:
    """Does this text write 13/01/2022, or 01/13/2022? ``None`` where it does neither, or both."""
    first = [int(a) > 12 for a, b in _SLASHED.findall(text) if (int(a) > 12) != (int(b) > 12)]
    return first[0] if first and len(set(first)) == 1 else None
