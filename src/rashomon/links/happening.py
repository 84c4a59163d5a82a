"""Reasons why two articles are about one happening, and how likely it is by all of them.

Each reason counts in nats: how much likelier such a pair is when the two are about one happening than when not. They
are added to what holds of any two articles that share words, and the sum is a probability (logistic regression; Platt
1999). The numbers stand in ``stories.toml``.
"""

from __future__ import annotations

import math
import re
import tomllib
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from rashomon.links.calendar import EDGES, Calendar
from rashomon.links.collection import TOLD, Article, Collection, Vector, alike
from rashomon.links.evidence import Evidence
from rashomon.links.weights import Bag, Weights, cosine
from rashomon.links.words import content
from rashomon.values import Document

#: Words among the first ``LEAD`` count double; those of the title as if they stood ``TITLE`` times more.
TITLE, LEAD = 2, 150
#: So many words in a row are a phrase.
PHRASE = 4
#: How many pairs of the archive count beside those of a case, and when the search for their share ends at the latest.
FIRM, ROUNDS = 10, 100
#: Added to a share before its logarithm is taken, so that nothing in common is not the end of the matter.
LEAST = 0.02

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False)
class Gist:
    """What a document is about: its weighted words and those of its title, its phrases by number, the days between
    which it came out (ordinals), what its opening means; and the calendar of its case."""

    bag: Bag
    title: Bag
    phrases: NDArray[np.uint32]
    days: tuple[int, int] | None
    meaning: Vector | None
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Table:
    """What ``stories.toml`` holds: what any two articles that share words start from, how large a share of such
    pairs are about one happening there, for each reason its weight and
    the value that says nothing, and how many pairs of one story had each gap (see ``calendar.EDGES``)."""

    base: float
    share: float
    reasons: Mapping[str, tuple[float, float]]
    together: tuple[float, ...]


@cache
def table() -> Table:
    """The numbers, read once."""
    held = tomllib.loads(files(__package__).joinpath("stories.toml").read_text(encoding="utf-8"))
    reasons = {name: (float(weight), float(neutral)) for name, (weight, neutral) in held["reasons"].items()}
    return Table(float(held["base"]), float(held["share"]), reasons, smoothed(held["together"]))


def smoothed(counts: list[int]) -> tuple[float, ...]:
    """Counts of gaps with half a pair more each; no longer gaps are likelier than shorter ones."""
    found: list[float] = []
    for number in counts:
        found.append(min(number + 0.5, found[-1]) if found else number + 0.5)
    return tuple(found[: len(EDGES)])


def gists(collection: Collection) -> list[Gist]:
    """The gist of each article, in the collection's order."""
    days = [_days(article.document) for article in collection.articles]
    calendar = Calendar((first for first, last in filter(None, days) if first == last), table().together)
    return [
        _gist(article, own, collection.weights, calendar)
        for article, own in zip(collection.articles, days, strict=True)
    ]


def same_words(left: Gist, right: Gist) -> Evidence:
    """Titles and texts use the same rare words."""
    share = cosine(left.bag, right.bag)
    return _worth("words", math.log(share + LEAST), f"their words agree by {share:.0%}")


def same_title(left: Gist, right: Gist) -> Evidence:
    """Their headlines use the same rare words."""
    share = cosine(left.title, right.title)
    return _worth("title", share, f"their headlines agree by {share:.0%}")


def same_phrases(left: Gist, right: Gist) -> Evidence | None:
    """Four words in a row stand in both: words of one speaker, one agency, one name. Cannot tell of a text of less."""
    least = min(len(left.phrases), len(right.phrases))
    if not least:
        return None
    share = len(np.intersect1d(left.phrases, right.phrases, assume_unique=True)) / least
    return _worth("phrases", math.sqrt(share), f"{share:.1%} of the phrases of one stand in the other")


def same_meaning(left: Gist, right: Gist) -> Evidence | None:
    """Titles and openings mean the same, whatever their words. Cannot tell without embeddings."""
    likeness = alike(left.meaning, right.meaning)
    return None if likeness is None else _worth("meaning", likeness, f"their openings are alike by {likeness:.0%}")


def near_days(left: Gist, right: Gist) -> Evidence | None:
    """Reports of one happening come out within days of each other. Cannot tell without both dates, nor where one is no
    day and the other may lie within it."""
    gap = _gap(left, right)
    if gap is None or left.calendar.worth(gap) < 0:
        return None
    words = f"published {gap} days apart" if gap else "published at the same time"
    return _worth("near", left.calendar.worth(gap), words)


def far_days(left: Gist, right: Gist) -> Evidence | None:
    """What comes out long after is another happening, however like the words."""
    gap = _gap(left, right)
    if gap is None or left.calendar.worth(gap) >= 0:
        return None
    return _worth("far", left.calendar.worth(gap), f"published as far apart as {gap} days")


#: In this order; an article without title, date or embedding is judged by the others.
COMPARISONS = (same_words, same_title, same_phrases, same_meaning, near_days, far_days)


def probability(evidence: NDArray[np.float64]) -> NDArray[np.float64]:
    """How likely pairs are about one happening by the sum of their evidence; rounded so that it does not depend on the
    machine.

    A case that was gathered around one event has far more such pairs than a year's archive. How common they are in this
    one is found from the pairs themselves: the share that agrees with the mean of what it makes them (Saerens, Latinne
    and Decaestecker 2002), the archive from which the numbers were learned counting as ``FIRM`` pairs more.
    """
    usual = table().share
    share, found = usual, _likely(evidence)
    for _ in range(ROUNDS):
        mean = (math.fsum(found.tolist()) + FIRM * usual) / (len(found) + FIRM)
        if abs(mean - share) < 1e-6:
            break
        share = mean
        found = _likely(evidence + _logit(share) - _logit(usual))
    return np.round(found, 6)


def _likely(evidence: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(table().base + evidence, -50.0, 50.0)))
    return found


def _logit(share: float) -> float:
    return math.log(share / (1 - share))


def _worth(name: str, value: float, reason: str) -> Evidence:
    weight, neutral = table().reasons[name]
    return Evidence(weight * (value - neutral), reason)


def _gap(left: Gist, right: Gist) -> int | None:
    """The least number of days between them; ``None`` where nobody can tell."""
    if left.days is None or right.days is None:
        return None
    gap = max(left.days[0] - right.days[1], right.days[0] - left.days[1], 0)
    return gap if gap or left.days == right.days else None


def _days(document: Document) -> tuple[int, int] | None:
    published = document.published
    return (published.value.first().toordinal(), published.value.last().toordinal()) if published else None


def _gist(article: Article, days: tuple[int, int] | None, weights: Weights, calendar: Calendar) -> Gist:
    heading = content(title(article.document))
    counts: Counter[str] = Counter()
    for stem in heading:
        counts[stem] += TITLE
    for place, stem in enumerate(article.stems):
        counts[stem] += 2 if place < LEAD else 1
    meaning = article.meaning([s.span for s in article.opening])
    phrases = _phrases(" ".join(b.span.of(article.document.text) for b in article.document.blocks if b.kind in TOLD))
    return Gist(_bag(counts, weights), _bag(Counter(heading), weights), phrases, days, meaning, calendar)


def _bag(counts: Counter[str], weights: Weights) -> Bag:
    return Bag((stem, (1 + math.log(counts[stem])) * weights(stem)) for stem in sorted(counts))


def _phrases(text: str) -> NDArray[np.uint32]:
    words = [zlib.crc32(word.encode()) for word in _WORD.findall(text.casefold())]
    numbers = np.array(words, dtype=np.uint64)
    runs = np.zeros(max(0, len(numbers) - PHRASE + 1), dtype=np.uint64)
    for at in range(PHRASE):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + numbers[at : at + len(runs)]
    return np.unique((runs >> np.uint64(32)).astype(np.uint32))


def title(document: Document) -> str:
    """A document's title, else the first line of its article, else what people call it."""
    if document.title:
        return document.title
    for kind in ("title", "standfirst", "paragraph"):
        for block in document.blocks:
            line = block.span.of(document.text).strip().split("\n")[0]
            if block.kind == kind and line:
                return line
    return document.name
