"""Which names the reader held to be one in single documents, and which it kept apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rashomon.links.chains import Chain
from rashomon.links.countries import country
from rashomon.links.names import Name
from rashomon.links.spelling import slip
from rashomon.values import EntityKind


class Companions:
    """For each name of a kind, the chains that bear it in each document."""

    def __init__(self, chains: Iterable[Chain]) -> None:
        self._bearers: dict[tuple[EntityKind, str], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        for chain in chains:
            for name in chain.names:
                self._bearers[chain.kind, name.key][chain.document].add(chain.number)

    def apart(self, left: Name, right: Name, kind: EntityKind) -> int:
        """In how many documents both names stand, and for no one and the same."""
        one, other = self._bearers.get((kind, left.key), {}), self._bearers.get((kind, right.key), {})
        return sum(not one[document] & other[document] for document in one.keys() & other.keys())


def akin(left: Name, right: Name) -> bool:
    """May these be two names of one thing, when a text uses them so? They share a word that says which one it is, or
    differ by a slip of the pen. A country in the name of its ministry is not the ministry."""
    if country(left.surface) or country(right.surface):
        return False
    short, long = sorted((left.bare, right.bare), key=lambda t: (len(t), t))
    if len(short) == len(long) and sum(a != b for a, b in zip(short, long, strict=True)) == 1:
        return any(slip(a, b) for a, b in zip(short, long, strict=True))
    return set(short) <= set(long)
