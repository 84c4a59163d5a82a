"""How often names that were linked are one entity's, and names that were nearly linked, by the evidence for it.

Referents are the gold entities of chains, by (document, chain). Two names are one where at least half of the pairs of
their chains are: most names have one referent, and which of two "Velin" a reason speaks of, nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from benchmarks.calibration import calibration
from benchmarks.scoring import percent
from rashomon.links.certainty import probability
from rashomon.links.chains import chains
from rashomon.links.collection import Collection
from rashomon.links.entities import find_entities, grouped
from rashomon.links.groups import Group
from rashomon.links.proposals import nearly
from rashomon.links.ruling import Place, entity_rulings
from rashomon.values import Links

#: Evidence, and whether it was right.
Sample = tuple[float, bool]
Referents = Mapping[Place, str]

#: A step of the table rests on so many samples at least; fewer join their neighbours.
LEAST = 30


@dataclass(frozen=True, slots=True)
class Samples:
    """Reasons for which names were held to be one, and those for which two entities were nearly."""

    together: tuple[Sample, ...] = ()
    apart: tuple[Sample, ...] = ()

    def __add__(self, other: Samples) -> Samples:
        return Samples(self.together + other.together, self.apart + other.apart)


def samples(collection: Collection, referents: Referents) -> Samples:
    """Those of one case."""
    named = [c for c in chains(collection) if c.names]
    held = grouped(named, Links(), collection, entity_rulings(collection))
    near = nearly(Links(entities=find_entities(collection, Links())))
    ties = [(m.score, _of(g, m.left), _of(g, m.right)) for g in held for m in g.merges]
    return Samples(
        _told(ties, referents), _told([(e.score, one.chains, other.chains) for one, other, e in near], referents)
    )


def _of(group: Group, surface: str) -> list[Place]:
    """The chains of a group that go by this name first, else all that have it."""
    first = [b for b in group.bearers if b.names[0].surface == surface]
    own = first or [b for b in group.bearers if any(n.surface == surface for n in b.names)]
    return [chain.place for bearer in own for chain in bearer.chains]


def _told(ties: Iterable[tuple[float, Sequence[Place], Sequence[Place]]], referents: Referents) -> tuple[Sample, ...]:
    """Nothing of two names of one and the same chain."""
    found = []
    for evidence, left, right in ties:
        told = [referents[one] == referents[other] for one in left for other in right if one != other]
        found += [(evidence, 2 * sum(told) >= len(told))] if told else []
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Step:
    """Samples of neighbouring evidence: how many, how many were right, and the sum of the evidence."""

    size: int
    right: int
    total: float

    @property
    def share(self) -> float:
        """How many were right, with one right and one wrong more, as few say little (Laplace's rule)."""
        return (self.right + 1) / (self.size + 2)

    def __add__(self, other: _Step) -> _Step:
        return _Step(self.size + other.size, self.right + other.right, self.total + other.total)


def fitted(known: Iterable[Sample]) -> list[tuple[float, float]]:
    """Evidence and probability, both rising, by pooling neighbours that fall or are too few (pool adjacent violators;
    Ayer et al. 1955). Nothing for no samples."""
    steps: list[_Step] = []
    for evidence, own in groupby(sorted(known), key=lambda sample: sample[0]):
        told = [right for _, right in own]
        steps.append(_Step(len(told), sum(told), evidence * len(told)))
        while len(steps) > 1 and (steps[-2].size < LEAST or steps[-2].share >= steps[-1].share):
            steps[-2:] = [steps[-2] + steps[-1]]
    if len(steps) > 1 and steps[-1].size < LEAST:
        steps[-2:] = [steps[-2] + steps[-1]]
    return [(round(s.total / s.size, 3), round(s.share, 2)) for s in steps]


def held_out(parts: Sequence[Samples]) -> dict[str, object]:
    """How many names held to be one are (percent), how well their probability is known from the other parts, and the
    same of the evidence taken for a probability; and how many of the names that were nearly one are."""
    scored = []
    for at, part in enumerate(parts):
        points = fitted(s for other in (*parts[:at], *parts[at + 1 :]) for s in other.together)
        scored += [(probability(points, evidence), right) for evidence, right in part.together if points]
    every = sum(parts, Samples())
    plain = calibration(every.together)
    return {
        **{f"merges_{name}": value for name, value in calibration(scored).items()},
        "merges_right": _share(every.together),
        **{f"evidence_{name}": plain[name] for name in ("brier", "ece")},
        "near_pairs": len(every.apart),
        "near_right": _share(every.apart),
    }


def _share(told: Sequence[Sample]) -> float | None:
    return percent(sum(right for _, right in told), len(told)) if told else None
