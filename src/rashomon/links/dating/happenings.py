"""A day that two articles name in sentences of one sense: "protests erupted on January 2" beside "protests began on
January 2, 2022" tells the year.

Only for dates. Of sentences that are alike and say "today" here, "on Thursday" there, no more than a quarter mean one
day, however alike they are (3,100 pairs of articles of one story); of those that name the same date nine of ten do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rashomon.links.collection import Article, Vector, alike
from rashomon.links.dating import days
from rashomon.links.evidence import Evidence, compared
from rashomon.links.weights import Bag, Weights, likeness
from rashomon.values import Span, Time, calendar

if TYPE_CHECKING:
    from rashomon.links.dating.days import Scores

#: Two sentences are of one sense from this score on; how much their words' likeness counts in it.
ONE, WORDS = 0.55, 0.5
#: So likely are two such sentences to tell of different years after all.
ASTRAY = 0.1
#: An article says something of another's year when so few days are likely for its own.
KNOWN = 400


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that names a date, with or without its year: ``day`` is ``MM-DD``."""

    sentence: Span
    time: Time
    day: str
    bag: Bag
    meaning: Vector | None


def told(article: Article, weights: Weights) -> list[Told]:
    """The dates that an article names, with the sentences that name them."""
    found: dict[tuple[Span, str], Told] = {}
    for time in article.annotations.times:
        day = _day(time)
        for sentence in article.sentences(time.span)[:1] if day else []:
            bag = weights.bag(article.content(sentence.span))
            found[sentence.span, day] = Told(sentence.span, time, day, bag, article.meaning([sentence.span]))
    return [found[key] for key in sorted(found)]


def _day(time: Time) -> str:
    if time.type not in ("DATE", "TIME") or time.anchor is not None:
        return ""
    if time.reckoning is not None:
        return f"{int(time.reckoning.n):02}-{time.reckoning.day:02}" if time.reckoning.form == "date" else ""
    return (time.value or "")[5:10] if calendar.day_in(time.value) else ""


def alike_words(one: Told, other: Told) -> Evidence:
    """They use the same rare words."""
    share = likeness(one.bag, other.bag)
    return Evidence(WORDS * share, f"their words agree by {share:.0%}")


def alike_meaning(one: Told, other: Told) -> Evidence | None:
    """They mean the same, whatever their words. Cannot tell without embeddings."""
    share = alike(one.meaning, other.meaning)
    return None if share is None else Evidence(share, f"they are alike by {share:.0%}")


def pairs(ones: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Sentences of different articles that name one date and are of one sense, in the order of ``ones``."""
    scores = compared(ones, [[one.day] for one in ones], (alike_words, alike_meaning))
    return [
        (ones[i], ones[j])
        for (i, j), score in sorted(scores.items())
        if score >= ONE and ones[i].sentence.document != ones[j].sentence.document
    ]


def happened(time: Time, shares: Scores) -> Scores | None:
    """How likely what a date names is to lie on each day, when its article's day has these likelihoods. ``None``: that
    is not known well enough to say anything."""
    there: Scores = np.zeros(days.size())
    if time.reckoning is None:
        day = calendar.day_in(time.value)
        if day is None or not days.FIRST <= day <= days.LAST:
            return None
        there[days.place(day)] = 1.0
        return there
    likely = np.flatnonzero(shares > shares.max() / 1000)
    gaps = days.gaps_of(time.reckoning)
    if gaps is None or len(likely) > KNOWN:
        return None
    np.add.at(there, np.clip(likely - gaps[likely], 0, len(there) - 1), shares[likely])
    return there


def published(time: Time, there: Scores) -> Scores | None:
    """What it says of an article's day that its ``time`` is of a happening which lies on each day as likely as
    ``there``: logarithms. ``None``: nothing, the time has a year."""
    gaps = days.gaps_of(time.reckoning) if time.reckoning else None
    if gaps is None:
        return None
    meant = np.clip(np.arange(len(there)) - gaps, 0, len(there) - 1)
    found: Scores = np.log(ASTRAY + (1 - ASTRAY) * there[meant])
    return found
