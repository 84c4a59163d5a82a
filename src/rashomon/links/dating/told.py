"""Dates without a year, months and weekdays: told from the day of publication, they tell it in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from rashomon.links.dating import days
from rashomon.links.dating.clue import Clue
from rashomon.links.dating.days import Gaps
from rashomon.links.dating.written import is_latest_weekday
from rashomon.values import Reckoning, Time

if TYPE_CHECKING:
    from rashomon.links.collection import Article

_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
#: What several weekdays are called.
_NUMBERS = {1: "one weekday", 2: "two weekdays"}

_Told = tuple[Time, Gaps]


def told(article: Article, times: Sequence[Time]) -> Iterator[tuple[str, Clue]]:
    """What dates without a year, months and weekdays say."""
    several: dict[str, list[_Told]] = {}
    for time in times:
        gaps = days.gaps_of(time.reckoning) if time.reckoning else None
        if time.reckoning is None or gaps is None:
            continue
        kind = _kind(article, times, time, time.reckoning)
        if kind in ("dateline", "named day", "named day, a weekday"):
            yield time.reckoning.written(), Clue(kind, time.span, gaps)
        else:
            several.setdefault(kind, []).append((time, gaps))
    yield from _weekdays(several.pop("weekday", []))
    for kind, found in several.items():
        yield kind, _nearest(kind, found)


def _kind(article: Article, times: Sequence[Time], time: Time, reckoning: Reckoning) -> str:
    which = time.direction or "none"
    if reckoning.form == "weekday":
        return "weekday future" if which == "future" else "weekday"
    if reckoning.form == "month":
        return f"month {which}"
    if _in_dateline(article, time):
        return "dateline"
    if reckoning.weekday:
        firm = which != "future" and is_latest_weekday(reckoning.weekday, times)
        return "named day, a weekday" if firm else "named day"
    return "opening day" if which == "none" and _opens(article, time) else f"day {which}"


def _weekdays(found: Sequence[_Told]) -> Iterator[tuple[str, Clue]]:
    """The weekdays that are not ahead, together: how far a day lies after the last of them; and the first by itself."""
    if not found:
        return
    time, gaps = found[0]
    yield "", Clue("first weekday", time.span, gaps)
    every = {int(t.reckoning.n): (t, g) for t, g in reversed(found) if t.reckoning}
    kind = _NUMBERS.get(len(every), "several weekdays")
    yield "", Clue(kind, found[-1][0].span, np.array([g for _, g in every.values()]).min(axis=0))


def _nearest(kind: str, several: Sequence[_Told]) -> Clue:
    """What several dates of a kind say together: it is the nearest one before (or, of those ahead, after) a day that
    tells; an article that looks back to several days of a month is not four times as sure to be near them."""
    every = np.array([gaps for _, gaps in several])
    far = 10**6
    if kind == "day future":
        ahead = np.where(every <= 0, every, -far).max(axis=0)
        gaps = np.where(ahead > -far, ahead, every.min(axis=0))
    elif kind == "weekday future":
        gaps = -((-every) % 7).min(axis=0) % 7
    elif kind in ("day past", "day none", "opening day"):
        before = np.where(every >= 0, every, far).min(axis=0)
        gaps = np.where(before < far, before, every.max(axis=0))
    else:
        gaps = every.min(axis=0)
    return Clue(kind, several[-1][0].span, gaps)


def _opens(article: Article, time: Time) -> bool:
    """Does a time stand in the opening?"""
    return any(sentence.span.covers(time.span) for sentence in article.opening)


def _in_dateline(article: Article, time: Time) -> bool:
    """Does a time stand in the dateline? A line that says when the page was updated is none."""
    found = (b for b in article.document.blocks if b.span.start <= time.span.start < b.span.end)
    block = next(found, None)
    return (
        block is not None
        and block.kind == "dateline"
        and not _UPDATED.search(article.document.text, block.span.start, time.span.start)
    )
