"""Which documents are about the same happening."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from datetime import date

from rashomon.links.clustering import Pair, groups
from rashomon.links.collection import Article, Collection, Vector, alike
from rashomon.links.evidence import Evidence, compared
from rashomon.links.weights import Weights, cosine
from rashomon.links.words import content
from rashomon.values import Document, Links, Story, content_id

#: On 951 articles in 400 groups, from text and date alone, 0.14 is best (B-cubed F1 93.5); at 0.22
#: F1 is 92.1 with precision 97.2. A story too many is split on sight; two stories in one mislead.
THRESHOLD = 0.22
#: Words among the first ``LEAD`` count double; those of the title as if they stood ``TITLE`` times more.
TITLE, LEAD = 2, 150
#: How many of its weightiest words a document is looked up by.
LOOKUP = 25
#: A day's distance beyond the first takes this much away, but no distance more than ``FURTHEST``: a date may be wrong,
#: and an article that repeats another is of its story all the same.
PER_DAY, FURTHEST = 0.03, 0.6


@dataclass(frozen=True, slots=True)
class Gist:
    """What a document is about: its weighted words, its days, and what its opening means."""

    bag: dict[str, float]
    days: tuple[date, date] | None
    meaning: Vector | None


def find_stories(collection: Collection, _links: Links) -> tuple[Story, ...]:
    """Every document is in exactly one story; one that nothing else is about is a story of its own."""
    articles = collection.articles
    scores = likenesses(collection)
    found = groups(len(articles), scores, THRESHOLD)
    return tuple(sorted((_story([articles[i] for i in g], g, scores) for g in found), key=lambda s: s.id))


def likenesses(collection: Collection) -> dict[Pair, float]:
    """How much each two articles that share weighty words are about one thing, by their places in the collection."""
    gists = [_gist(article, collection.weights) for article in collection.articles]
    return compared(gists, [_keys(g) for g in gists], COMPARISONS, window=60)


def same_words(left: Gist, right: Gist) -> Evidence:
    """Titles and texts use the same rare words."""
    share = cosine(left.bag, right.bag)
    return Evidence(share, f"their words agree by {share:.0%}")


def near_days(left: Gist, right: Gist) -> Evidence | None:
    """Reports of one happening come out within days of each other. Cannot tell without both dates."""
    if left.days is None or right.days is None:
        return None
    gap = max((left.days[0] - right.days[1]).days, (right.days[0] - left.days[1]).days, 0)
    against = min(FURTHEST, PER_DAY * max(0, gap - 1))
    return Evidence(-against, f"published {gap} days apart" if gap else "published at the same time")


def same_meaning(left: Gist, right: Gist) -> Evidence | None:
    """Titles and openings mean the same, whatever their words. Cannot tell without embeddings."""
    likeness = alike(left.meaning, right.meaning)
    if likeness is None:
        return None
    return Evidence(MEANING * (likeness - UNRELATED), f"their openings are alike by {likeness:.0%}")


#: How much the openings' likeness counts, and the likeness at which it says nothing.
MEANING, UNRELATED = 0.2, 0.5

COMPARISONS = (same_words, near_days, same_meaning)


def _keys(gist: Gist) -> list[str]:
    return [stem for stem, _ in sorted(gist.bag.items(), key=lambda kv: (-kv[1], kv[0]))[:LOOKUP]]


def _gist(article: Article, weights: Weights) -> Gist:
    counts: Counter[str] = Counter()
    for stem in content(title(article.document)):
        counts[stem] += TITLE
    for place, stem in enumerate(article.stems):
        counts[stem] += 2 if place < LEAD else 1
    bag = {stem: (1 + math.log(counts[stem])) * weights(stem) for stem in sorted(counts)}
    published = article.document.published
    days = (published.value.first(), published.value.last()) if published else None
    return Gist(bag, days, article.meaning([s.span for s in article.opening]))


def _story(members: list[Article], places: tuple[int, ...], scores: dict[Pair, float]) -> Story:
    """Named after its most central document: the one most like all the others."""

    def centrality(at: int) -> float:
        return sum(scores.get((min(places[at], p), max(places[at], p)), 0.0) for p in places if p != places[at])

    centre = min(range(len(members)), key=lambda at: (-round(centrality(at), 6), members[at].id))
    ids = tuple(article.id for article in members)
    return Story(content_id("story", ids[0]), title(members[centre].document), ids)


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
