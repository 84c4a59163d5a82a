"""Times: what the words of an article say about when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from rashomon.annotations.page import Page
from rashomon.annotations.times import tense
from rashomon.annotations.times.anchoring import Anchors
from rashomon.annotations.times.grammar import NO_TIME, Rule, Setting
from rashomon.annotations.times.joining import joined
from rashomon.annotations.times.numeric import day_first
from rashomon.annotations.times.scanning import Found, extent, matches, read, widened
from rashomon.values import Annotations, Time
from rashomon.values.dating import days_of, resolved
from rashomon.values.reckoning import Direction


class Times:
    """Finds time expressions and their values: TIMEX3 of TimeML 1.2.1 (Saurí et al. 2006).

    What is read is how each value is told; the day of publication, as far as it is known, comes last. What it does not
    settle stays open: ``XXXX-01-11`` is an eleventh of January, ``XXXX-WXX-4`` a Thursday, ``None`` a time that cannot
    be told at all.
    """

    requires = frozenset({"sentences"})
    assigns = "times"

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in ``times``."""
        return replace(found, times=resolved(tuple(_Reader(page).times()), days_of(page.document.published)))


class _Reader:
    """One page's times, read in order: what was said before settles what comes after."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._text = page.document.text
        self._anchors = Anchors()
        self._day_first = day_first(self._text)
        self._starts: list[int] = page.doc.to_array("IDX").tolist()
        self._names = [
            (e.start_char, e.end_char) for e in page.doc.ents if e.label_ in ("person", "organization", "place")
        ]

    def times(self) -> Iterator[Time]:
        """Every time of the article, in text order, its value still open where it is told from another."""
        for index, sentence in enumerate(self._page.sentences):
            for one in joined(self._text, list(self._found(sentence.start_char, sentence.end_char))):
                time = self._anchors.placed(one, self._page.between(one.start, one.end), index)
                if time is not None:
                    yield time

    def _found(self, start: int, end: int) -> Iterator[Found]:
        free = start
        for rule, match in matches(self._text, start, end):
            first, last = extent(match)
            if self._is_name(first, last) or self._is_count(rule, first):
                continue
            direction = self._direction(first) if rule.type in ("DATE", "TIME") else None
            told = read(rule, match, Setting(direction, self._day_first))
            if told == NO_TIME:
                continue
            wide = widened(self._text, first, rule, match)
            yield Found(wide if wide >= free else first, last, rule.type, told, rule.kind, rule.origins, direction)
            free = last

    def _direction(self, start: int) -> Direction | None:
        return tense.direction(self._page.doc[bisect_right(self._starts, start) - 1])

    def _is_name(self, start: int, end: int) -> bool:
        """A part of somebody's name: April Jones, the Sunday Telegraph."""
        return any(first <= start and end <= last for first, last in self._names)

    def _is_count(self, rule: Rule, start: int) -> bool:
        """A year's digits that count something: "2000 troops". "1992 protests" are those of that year: who counts so
        exactly writes "1,992"."""
        token = self._page.doc[bisect_right(self._starts, start) - 1]
        counts = token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ in ("NNS", "NNPS")
        return (
            rule.type == "DATE" and counts and token.is_digit and len(token) == 4 and token.text.endswith(("00", "50"))
        )
