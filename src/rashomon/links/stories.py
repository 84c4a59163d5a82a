"""Which documents are about the same happening."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from rashomon.links.clustering import Scores, Weak
from rashomon.links.collection import Article, Collection
from rashomon.links.decided import decided_groups
from rashomon.links.evidence import Comparison, compared
from rashomon.links.happening import COMPARISONS, Gist, gists, probability, title
from rashomon.links.ruling import story_rulings
from rashomon.values import Links, Story, content_id

#: Articles are of one story when their pairs are likely by so much on average, of which pairs that were not compared
#: count as nothing. A story too many is put right on sight; two stories in one mislead: precision goes before recall.
THRESHOLD = 0.35
#: How many of its weightiest words a document is looked up by. Two articles are compared if they share two of these, or
#: one that no more than ``FEW`` articles have. On 951 articles that gives better stories from fewer pairs than one
#: shared word of 25 does; and in a larger case, where many share a word by accident, an article has hardly more pairs.
LOOKUP, FEW = 40, 2


def find_stories(collection: Collection, _links: Links) -> tuple[Story, ...]:
    """Every document is in exactly one story; one that nothing else is about is a story of its own."""
    articles = collection.articles
    scores = likenesses(collection)
    found = decided_groups([[a.id] for a in articles], scores, THRESHOLD, story_rulings(collection))
    central = _centrality(found, scores)
    return tuple(sorted((_story([articles[i] for i in g], [central[i] for i in g]) for g in found), key=lambda s: s.id))


def likenesses(collection: Collection) -> Scores:
    """How likely each two articles that share weighty words are about one happening, by their places."""
    evidence = weighed(collection, COMPARISONS)
    return Scores(evidence.pairs, probability(evidence.each))


def weighed(collection: Collection, comparisons: Sequence[Comparison[Gist]]) -> Scores:
    """What these comparisons say of each two articles that share weighty words, in nats. Of many articles that share a
    word, those are compared that came out next to each other."""
    places = sorted(range(len(collection.articles)), key=lambda at: _day(collection.articles[at]))
    held = gists(collection)
    by_day = [held[at] for at in places]
    scores = compared(by_day, (_keys(g) for g in by_day), comparisons, window=60, few=FEW)
    return Scores(np.sort(np.array(places, dtype=np.int64)[scores.pairs], axis=1), scores.each)


def _day(article: Article) -> tuple[bool, date]:
    """Where an article stands among the others; undated ones come last."""
    published = article.document.published
    return published is None, published.value.first() if published else date.max


def _keys(gist: Gist) -> list[Weak]:
    return [Weak(stem) for stem, _ in sorted(gist.bag.items(), key=lambda kv: (-kv[1], kv[0]))[:LOOKUP]]


def _centrality(found: Sequence[tuple[int, ...]], scores: Scores) -> list[float]:
    """How much each article is like the others of its story, together."""
    story = np.zeros(sum(map(len, found)), dtype=np.int64)
    for number, members in enumerate(found):
        story[list(members)] = number
    within = scores.rows(story[scores.pairs[:, 0]] == story[scores.pairs[:, 1]])
    return [round(like, 6) for like in np.bincount(within.pairs.ravel(), within.each.repeat(2), len(story)).tolist()]


def _story(members: Sequence[Article], central: Sequence[float]) -> Story:
    """Named after its most central document: the one most like all the others."""
    centre = min(range(len(members)), key=lambda at: (-central[at], members[at].id))
    ids = tuple(article.id for article in members)
    return Story(content_id("story", ids[0]), title(members[centre].document), ids)
