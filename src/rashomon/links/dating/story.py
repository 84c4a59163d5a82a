"""Articles about one happening come out within days of each other."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from rashomon.links.dating.days import size
from rashomon.links.dating.distances import apart
from rashomon.links.dating.solution import shares

if TYPE_CHECKING:
    from rashomon.links.collection import Collection
    from rashomon.links.dating.days import Scores
    from rashomon.links.dating.kin import Likenesses
    from rashomon.values import Story as Linked

#: How far from its story's day an article of it comes out, that tells the same news. Of 471 pairs of one story in a
#: collection of daily news 311 are of one day, 137 a day apart, 19 two or three, 4 more: what two such steps give.
SAME_NEWS = ((0, 0.8), (1, 0.17), (3, 0.03))
#: And one that takes the story up again, or is of another that resembles it: as far apart as articles that are alike by
#: less than 0.3 and more than three days from each other. The rest lie anywhere.
OTHER_NEWS = ((3, 0.08), (14, 0.14), (60, 0.32), (365, 0.35), (3650, 0.09))
REST = 0.01
#: How many of the pairs of articles that are alike by so much (see ``links.stories``), without their dates being known,
#: came out within three days; of 1,500 pairs of daily news of five years, and a little more, because here they are
#: linked as one story. Both articles have to be near the middle of their story for that, so each is with the root of
#: it.
TIES = ((0.1, 0.28), (0.2, 0.46), (0.35, 0.49), (0.5, 0.72), (0.65, 0.84), (0.8, 0.92), (0.9, 0.96), (0.97, 0.99))
LEAST = 0.1


def tie(likeness: float) -> float:
    """How likely an article is to tell the news of its story, when the one most like it there is so much like it."""
    place = bisect_right(TIES, (likeness, 1.0))
    return math.sqrt(TIES[place - 1][1] if place else LEAST)


def ties(stories: Iterable[Linked], collection: Collection, likenesses: Likenesses) -> Mapping[str, float]:
    """For each document of a story how likely it tells the same news as the one most like it there."""
    of = {document: story.id for story in stories for document in story.documents}
    best: dict[str, float] = defaultdict(float)
    for (i, j), score in likenesses.items():
        one, other = collection.articles[i].id, collection.articles[j].id
        if one in of and of[one] == of.get(other):
            for document in (one, other):
                best[document] = max(best[document], score)
    return {document: tie(best[document]) for document in sorted(of)}


def spread(own: Scores, same: float = 1.0) -> Scores:
    """Likelihoods of days near those that are likely; ``same`` is the share of what tells the same news."""
    parts: dict[int, float] = defaultdict(float)
    for share, told in ((same, SAME_NEWS), (1 - same, OTHER_NEWS)):
        for last, part in told:
            parts[last] += (1 - REST) * share * part
    return apart(own, sorted(parts.items()), 1 - sum(parts.values()))


class Story:
    """The articles of one story, each with its own likelihoods of days, which add up to 1, as ``own`` gives them, and
    how likely it tells the same news as the others (see ``ties``).

    Every article lies near a middle that nobody knows: the messages of sum and product on that tree are exact (Pearl
    1988). No more than two rows of days are held at once, however many articles there are."""

    def __init__(self, documents: Sequence[str], own: Callable[[str], Scores], ties: Mapping[str, float]) -> None:
        self._own, self._ties = own, ties
        self._middle = sum((self._told(document) for document in sorted(documents)), np.zeros(size()))

    def _told(self, document: str) -> Scores:
        told: Scores = np.log(spread(self._own(document), self._ties[document]))
        return told

    def beside(self, document: str) -> Scores:
        """What the other articles say of this one's day: logarithms."""
        others = shares(self._middle - self._told(document))
        told: Scores = np.log(spread(others, self._ties[document]))
        return told
