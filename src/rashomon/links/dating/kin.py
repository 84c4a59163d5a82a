"""Articles on one subject come out within months of each other, more often than not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from rashomon.links.collection import Collection
    from rashomon.links.dating.days import Scores

from rashomon.links.stories import likenesses

#: Articles are of one subject from this likeness on (see ``links.stories``), and so many of the likest are asked.
KIN, ASKED = 0.16, 3
#: How far apart articles of one subject but not of one story are: the share of pairs up to so many days. Of 1,400 pairs
#: in a collection of daily news of five years; beyond a year this is a guess, and the rest lie anywhere.
APART = ((0, 0.02), (3, 0.06), (14, 0.07), (31, 0.10), (60, 0.10), (180, 0.25), (365, 0.20), (1095, 0.12), (3650, 0.05))
REST = 0.03
#: Several articles of one subject are not independent: each counts for so much.
WEIGHT = 0.6


def kin(collection: Collection) -> Mapping[str, list[str]]:
    """For each undated document the documents most like it, likest first."""
    articles = collection.articles
    found: dict[str, list[tuple[float, str]]] = {a.id: [] for a in articles if a.undated}
    for (i, j), score in likenesses(collection).items():
        for one, other in ((i, j), (j, i)):
            if score >= KIN and articles[one].id in found:
                found[articles[one].id].append((-score, articles[other].id))
    return {document: [other for _, other in sorted(others)[:ASKED]] for document, others in sorted(found.items())}


def near(shares: Scores) -> Scores:
    """What it says of an article's day that one of its subject has these likelihoods: logarithms."""
    total = np.concatenate([[0.0], np.cumsum(shares)])
    size = len(shares)
    place = np.arange(size)
    found: Scores = np.full(size, REST / size)
    before = -1
    for last, share in APART:
        width = 2 * (last - before) - (1 if before < 0 else 0)
        outer = total[np.minimum(place + last + 1, size)] - total[np.maximum(place - last, 0)]
        inner = (
            total[np.minimum(place + before + 1, size)] - total[np.maximum(place - before, 0)] if before >= 0 else 0.0
        )
        found += share / width * (outer - inner)
        before = last
    told: Scores = WEIGHT * np.log(found)
    return told
