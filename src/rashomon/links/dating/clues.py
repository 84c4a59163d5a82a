"""What the words of one article say about the day on which it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from rashomon.links.dating import days
from rashomon.links.dating.days import Gaps
from rashomon.values import PartialDate, Span, Time

if TYPE_CHECKING:
    from rashomon.links.collection import Article

#: A date that is written out, at the precision it has.
_WRITTEN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(?=$|T)")
_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)[\s,]*(?:by\s+\S+\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_PRECISION = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that tell something of the day of publication. ``kind`` says how: see ``KINDS``; ``gaps`` holds for each
    day how far it lies after what the words name (see ``days``)."""

    kind: str
    span: Span
    gaps: Gaps = field(compare=False, repr=False)


#: The kinds of clues, each with what it says of an article, for a reader; ``{}`` stands for the words.
KINDS = {
    "last day": "the latest date that it gives in full is {}",
    "last day, a weekday": "the latest date that it gives in full is {}, and that is the latest weekday that it names",
    "last month": "the latest month that it gives with a year is {}",
    "last year": "the latest year that it speaks of is {}",
    "dateline": "its dateline says {}",
    "named day": "it speaks of {}, which is such a weekday only in some years",
    "day past": "it looks back to {}",
    "day none": "it names {}",
    "day future": "it looks ahead to {}",
    "month past": "it looks back to {}",
    "month none": "it names {}",
    "month future": "it looks ahead to {}",
    "weekday past": "it looks back to {}",
    "weekday none": "it names {}",
    "weekday future": "it looks ahead to {}",
    "first weekday": "the first weekday that it names is {}",
    "copyright": "its page is marked {}",
}


def clues(article: Article) -> list[Clue]:
    """Every clue of an article, in text order; what is said twice counts once."""
    found: dict[tuple[str, str], Clue] = {}
    latest = list(_latest(article))
    for name, clue in (*latest, *_not_told_by(latest, _told(article)), *_copyright(article)):
        found.setdefault((clue.kind, name), clue)
    return sorted(found.values(), key=lambda c: (c.span, c.kind))


def _times(article: Article) -> list[Time]:
    """The dates and clock times of the article that are not told from another one."""
    times = (t for t in article.annotations.times if t.type in ("DATE", "TIME") and t.anchor is None)
    return sorted(times, key=lambda t: t.span)


def _latest(article: Article) -> Iterator[tuple[str, Clue]]:
    """The latest date, month and year that stand in the article with their year and do not lie ahead of it. Earlier
    ones say nothing: an article tells of all that was before."""
    last: dict[str, tuple[str, Time]] = {}
    for time in _times(article):
        found = _WRITTEN.match(time.value or "") if time.reckoning is None else None
        if found is None or time.direction == "future" or _days(found[0]) is None:
            continue
        if found[0][2:4] not in time.span.of(article.document.text):
            continue  # "9/11" is the name of a day
        kind = f"last {_PRECISION[len(found[0])]}"
        if kind not in last or found[0] > last[kind][0]:
            last[kind] = found[0], time
    for kind, (value, time) in last.items():
        if (range_ := _days(value)) is not None:
            firm = kind == "last day" and _is_latest_weekday(article, range_[0])
            yield value, Clue(f"{kind}, a weekday" if firm else kind, time.span, days.since(*range_))


def _not_told_by(latest: list[tuple[str, Clue]], told: Iterator[tuple[str, Clue]]) -> Iterator[tuple[str, Clue]]:
    """The clues without the weekdays that only say again what the latest date says."""
    day = next((value for value, clue in latest if clue.kind == "last day, a weekday"), None)
    for name, clue in told:
        if day is None or "weekday" not in clue.kind or clue.gaps[days.place(date.fromisoformat(day))] != 0:
            yield name, clue


def _is_latest_weekday(article: Article, day: date) -> bool:
    """Does the article name this day's weekday, too, and none that would be up to three days later?"""
    told = (t for t in _times(article) if t.reckoning and t.reckoning.form == "weekday" and t.direction != "future")
    later = {(int(t.reckoning.n) - day.isoweekday()) % 7 for t in told if t.reckoning}
    return 0 in later and not later & {1, 2, 3}


def _days(value: str) -> tuple[date, date] | None:
    """The first and last day of a written date that is one of those considered."""
    try:
        written = PartialDate(value)
        first, last = written.first(), written.last()
    except ValueError:
        return None
    return (first, last) if first >= days.FIRST and last <= days.LAST else None


def _told(article: Article) -> Iterator[tuple[str, Clue]]:
    """Dates without a year, months, weekdays."""
    first = True
    days_told: dict[str, list[tuple[Time, Gaps]]] = {}
    for time in _times(article):
        gaps = days.gaps_of(time.reckoning) if time.reckoning else None
        if time.reckoning is None or gaps is None:
            continue
        which = time.direction or "none"
        if time.reckoning.form == "weekday":
            yield time.reckoning.written(), Clue(f"weekday {which}", time.span, gaps)
            if first and which != "future":
                yield "", Clue("first weekday", time.span, gaps)
            first = False
        elif time.reckoning.form == "date" and _in_dateline(article, time):
            yield time.reckoning.written(), Clue("dateline", time.span, gaps)
        elif time.reckoning.form == "date" and time.reckoning.weekday:
            yield time.reckoning.written(), Clue("named day", time.span, gaps)
        else:
            names = {"date": "day", "month": "month"}
            days_told.setdefault(f"{names[time.reckoning.form]} {which}", []).append((time, gaps))
    for kind, several in days_told.items():
        yield kind, _nearest(kind, several)


def _nearest(kind: str, several: list[tuple[Time, Gaps]]) -> Clue:
    """What several dates of a kind say together: it is the nearest one before (or, of those ahead, after) a day that
    tells; an article that looks back to several days of a month is not four times as sure to be near them."""
    every = np.array([gaps for _, gaps in several])
    far = 10**6
    if kind == "day future":
        ahead = np.where(every <= 0, every, -far).max(axis=0)
        gaps = np.where(ahead > -far, ahead, every.min(axis=0))
    elif kind.startswith("day"):
        before = np.where(every >= 0, every, far).min(axis=0)
        gaps = np.where(before < far, before, every.max(axis=0))
    else:
        gaps = every.min(axis=0)
    return Clue(kind, several[-1][0].span, gaps)


def _copyright(article: Article) -> Iterator[tuple[str, Clue]]:
    """The years of copyright lines in the page's furniture: the article is not younger than they are."""
    for block in article.document.blocks:
        if block.kind == "furniture":
            for match in _COPYRIGHT.finditer(block.span.of(article.document.text)):
                year = int(match[1])
                start = block.span.start + match.start()
                gaps = days.since(date(year, 1, 1), date(year, 12, 31))
                yield match[1], Clue("copyright", Span(article.id, start, start + len(match[0])), gaps)


def _in_dateline(article: Article, time: Time) -> bool:
    """Does a time stand in the dateline? A line that says when the page was updated is none."""
    found = (b for b in article.document.blocks if b.span.start <= time.span.start < b.span.end)
    block = next(found, None)
    return (
        block is not None
        and block.kind == "dateline"
        and not _UPDATED.search(article.document.text, block.span.start, time.span.start)
    )
