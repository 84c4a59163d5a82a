"""Dates that stand in an article with their year: the latest ones tell how old it is at least."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rashomon.links.dating import days
from rashomon.links.dating.clue import Clue
from rashomon.values import PartialDate, Time

if TYPE_CHECKING:
    from rashomon.links.collection import Article

#: A date that is written out, at the precision it has.
_WRITTEN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(?=$|T)")
_PRECISION = {4: "year", 7: "month", 10: "day"}
#: What stands before the date of a post that an article shows: a dash and a name, or an account.
_POSTED = re.compile(r"(?:@\w+\)?|[—–][^.!?\n]{2,60}[)\s])[\s,]*$")
_LOOK = 80
#: Words beside a picture that is older than the article.
_ARCHIVE = re.compile(
    r"\b(?:file|archiv\w+)\s+(?:photo|pic|image|footage)|\b(?:photo|image)\w*,?\s+(?:file|archive)\b", re.I
)
#: So many days after the latest date with a year another day may lie that is looked back to, and be of the same spell.
SPELL = 31

_Latest = tuple[str, Time]


def latest(article: Article, times: Sequence[Time]) -> Iterator[tuple[str, Clue]]:
    """The latest date, month and year that stand in the article with their year and do not lie ahead of it, and the
    nearest year that does. Earlier ones say nothing: an article tells of all that was before."""
    last: dict[str, _Latest] = {}
    for time in times:
        found = _WRITTEN.match(time.value or "") if time.reckoning is None else None
        if found is None or span_of(found[0]) is None or found[0][2:4] not in time.span.of(article.document.text):
            continue  # "9/11" is the name of a day
        kind = _sort(article, time, found[0])
        nearer = kind in last and (found[0] < last[kind][0]) == (kind == "year future")
        if kind not in last or (nearer and found[0] != last[kind][0]):
            last[kind] = found[0], time
    if "last day" in last and (after := _completed(last["last day"], times)):
        del last["last day"]
        last["day past"] = after
    for kind, (value, time) in last.items():
        if (range_ := span_of(value if kind != "year future" else value[:4])) is not None:
            yield value, Clue(_kind(kind, article, times, (value, time)), time.span, days.since(*range_))


def _sort(article: Article, time: Time, value: str) -> str:
    if time.direction == "future":
        return "year future"
    if len(value) == 10 and _archived(article, time):
        return "archive"
    return f"last {_PRECISION[len(value)]}"


def _completed(last: _Latest, times: Sequence[Time]) -> _Latest | None:
    """The latest day without a year that the article looks back to, if it lies within a month after the latest day with
    one: "it broke on 3 March 2031 … on 11 March it was closed". It is the later of the two, and of that year."""
    day = date.fromisoformat(last[0])
    found: list[_Latest] = []
    for time in times:
        if time.reckoning and time.reckoning.form == "date" and time.direction == "past" and not time.reckoning.weekday:
            told = (time.reckoning.on(day + timedelta(days=SPELL)) or "")[:10]
            if span_of(told) and timedelta(0) < date.fromisoformat(told) - day <= timedelta(days=SPELL):
                found.append((told, time))
    return max(found, key=lambda one: (one[0], one[1].span), default=None)


def _kind(kind: str, article: Article, times: Sequence[Time], last: _Latest) -> str:
    """A day's kind: is it that of a post, and is it the latest weekday that the article names?"""
    if kind != "last day":
        return kind
    value, time = last
    before = article.document.text[max(0, time.span.start - _LOOK) : time.span.start]
    kind = "post" if _POSTED.search(before) else kind
    return f"{kind}, a weekday" if is_latest_weekday(date.fromisoformat(value).isoweekday(), times) else kind


def _archived(article: Article, time: Time) -> bool:
    """Is it the date of a picture from the archive?"""
    text, at = article.document.text, time.span.start
    found = (b.span for b in article.document.blocks if b.span.start <= at < b.span.end)
    block = next(found, None)
    return block is not None and _ARCHIVE.search(text, block.start, block.end) is not None


def is_latest_weekday(weekday: int, times: Sequence[Time]) -> bool:
    """Does the article name this weekday, too, and none that would be up to three days later?"""
    named = (t for t in times if t.reckoning and t.reckoning.form == "weekday" and t.direction != "future")
    later = {(int(t.reckoning.n) - weekday) % 7 for t in named if t.reckoning}
    return 0 in later and not later & {1, 2, 3}


def span_of(value: str) -> tuple[date, date] | None:
    """The first and last day of a written date that is one of those considered."""
    try:
        written = PartialDate(value)
        first, last = written.first(), written.last()
    except ValueError:
        return None
    return (first, last) if first >= days.FIRST and last <= days.LAST else None
