"""Articles on one subject come out within months of each other, more often than not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from rashomon.links.dating.distances import apart

if TYPE_CHECKING:
    from rashomon.links.collection import Collection
    from rashomon.links.dating.days import Scores

#: How much two articles are about one thing (see ``links.stories``), by their places in the collection.
Likenesses = Mapping[tuple[int, int], float]
#: Articles are of one subject from this likeness on, and so many of the likest are asked.
KIN, ASKED = 0.02, 4
#: How far apart articles of one subject but not of one story are: the share of pairs up to so many days. Of 1,400 pairs
#: in a collection of daily news of five years; beyond a year this is a guess, and the rest lie anywhere.
APART = ((0, 0.02), (3, 0.06), (14, 0.07), (31, 0.10), (60, 0.10), (180, 0.25), (365, 0.20), (1095, 0.12), (3650, 0.05))
REST = 0.03
#: Several articles of one subject are not independent: each counts for so much.
WEIGHT = 0.6


def kin(collection: Collection, likenesses: Likenesses) -> Mapping[str, list[str]]:
    """For each undated document the documents most like it, likest first."""
    articles = collection.articles
    found: dict[str, list[tuple[float, str]]] = {a.id: [] for a in articles if a.undated}
    for (i, j), score in likenesses.items():
        for one, other in ((i, j), (j, i)):
            if score >= KIN and articles[one].id in found:
                found[articles[one].id].append((-score, articles[other].id))
    return {document: [other for _, other in sorted(others)[:ASKED]] for document, others in sorted(found.items())}


def near(shares: Scores) -> Scores:
    """What it says of an article's day that one of its subject has these likelihoods: logarithms."""
    told: Scores = WEIGHT * np.log(apart(shares, APART, REST))
    return told
