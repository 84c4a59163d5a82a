"""Scores of clusters of mentions, by the definitions of the reference scorer (Pradhan et al. 2014, version 8.01).

Mentions are predicted: a mention may stand on one side only, and both sides count as they are, nothing is put in for
what the other lacks. A mention stands in one cluster of a side at most. Over several documents the numerators and
denominators are added, not the scores.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

from benchmarks.scoring import percent

#: The mentions of one document, or of many, that refer to the same: one set for each referent.
Clusters = Sequence[frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Score:
    """Numerators and denominators of recall and precision; adding adds both."""

    recalled: float = 0.0
    gold: float = 0.0
    precise: float = 0.0
    found: float = 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.recalled + other.recalled,
            self.gold + other.gold,
            self.precise + other.precise,
            self.found + other.found,
        )

    @property
    def f1(self) -> float | None:
        """The F1 as a share; ``None`` where there was nothing to find and nothing found."""
        if not self.gold and not self.found:
            return None
        recall = self.recalled / self.gold if self.gold else 0.0
        precision = self.precise / self.found if self.found else 0.0
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def clusters(members: Iterable[tuple[Hashable, Hashable]]) -> list[frozenset[Hashable]]:
    """The clusters of pairs (cluster, mention), singletons left out. A mention that comes again, in its own or another
    cluster, counts where it came first."""
    cluster_of: dict[Hashable, Hashable] = {}
    for cluster, mention in members:
        cluster_of.setdefault(mention, cluster)
    found: dict[Hashable, list[Hashable]] = {}
    for mention, cluster in cluster_of.items():
        found.setdefault(cluster, []).append(mention)
    return [frozenset(mentions) for mentions in found.values() if len(mentions) > 1]


def muc(gold: Clusters, found: Clusters) -> Score:
    """Links (Vilain et al. 1995): a cluster needs one link fewer than its mentions, and lacks one for each part into
    which the other side breaks it, less one."""
    recalled, in_gold = _links(gold, found)
    precise, in_found = _links(found, gold)
    return Score(recalled, in_gold, precise, in_found)


def _links(ours: Clusters, theirs: Clusters) -> tuple[int, int]:
    """The links of ours that theirs has too, and all links of ours."""
    where = {mention: number for number, cluster in enumerate(theirs) for mention in cluster}
    kept = 0
    for cluster in ours:
        known = [where[mention] for mention in cluster if mention in where]
        parts = len(set(known)) + len(cluster) - len(known)
        kept += len(cluster) - parts
    return kept, sum(len(cluster) - 1 for cluster in ours)


def b_cubed(gold: Clusters, found: Clusters) -> Score:
    """Mentions (Bagga & Baldwin 1998): for each the share of its cluster that stands in its cluster of the other side;
    nothing for a mention that the other side lacks."""
    shared = _shared(gold, found)
    return Score(
        sum(n * n / len(gold[g]) for (g, _), n in shared.items()),
        sum(map(len, gold)),
        sum(n * n / len(found[f]) for (_, f), n in shared.items()),
        sum(map(len, found)),
    )


def ceaf_e(gold: Clusters, found: Clusters) -> Score:
    """Clusters (Luo 2005, similarity phi 4): pairs of one gold and one found cluster, each cluster in one pair at most,
    chosen so that the sum of twice the shared mentions by all mentions of the two is the greatest."""
    likeness = np.zeros((len(gold), len(found)))
    for (g, f), n in _shared(gold, found).items():
        likeness[g, f] = 2 * n / (len(gold[g]) + len(found[f]))
    total = float(likeness[linear_sum_assignment(likeness, maximize=True)].sum())
    return Score(total, len(gold), total, len(found))


def _shared(gold: Clusters, found: Clusters) -> Counter[tuple[int, int]]:
    """How many mentions the clusters with these two numbers share; pairs that share none are left out."""
    where = {mention: number for number, cluster in enumerate(found) for mention in cluster}
    pairs = ((g, where[mention]) for g, cluster in enumerate(gold) for mention in cluster if mention in where)
    return Counter(sorted(pairs))  # sorted: sums of fractions are the same in every run


#: The measures whose mean F1 is the CoNLL score.
MEASURES = {"muc": muc, "b3": b_cubed, "ceafe": ceaf_e}


def compare(gold: Clusters, found: Clusters) -> dict[str, Score]:
    """Every measure of one document."""
    return {name: measure(gold, found) for name, measure in MEASURES.items()}


def figures(scores: Mapping[str, Score], prefix: str = "") -> dict[str, float | None]:
    """F1 of each measure and their mean, ``conll``, in percent; ``None`` where there was nothing to score."""
    shares = {name: scores[name].f1 for name in MEASURES}
    known = [share for share in shares.values() if share is not None]
    mean = percent(sum(known), len(MEASURES)) if len(known) == len(MEASURES) else None
    percents = {name: None if share is None else percent(share, 1) for name, share in shares.items()}
    return {prefix + name: value for name, value in {**percents, "conll": mean}.items()}
