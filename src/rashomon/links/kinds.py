"""Of what kind a name is, where the reader takes one name for different kinds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from rashomon.links.countries import country
from rashomon.links.names import Name
from rashomon.links.spelling import sound
from rashomon.values import EntityKind

#: The kind of a chain, its names, how many of its mentions are names, and its document.
Vote = tuple[EntityKind, Sequence[Name], int, str]


def settled(votes: Sequence[Vote]) -> list[EntityKind]:
    """The kind of each chain, by the majority of mentions of its name in the case. A single name that a full name of a
    person in the case ends with stays as it is: Washington and Washington are not one. So does a name that one document
    has for a person and for something else, such as the house that she founded."""
    counts: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for kind, names, times, _ in votes:
        if names:
            counts[_heard(kind, names)][kind] += times
    families = {
        sound(n.tokens[-1]) for kind, names, *_ in votes if kind == "person" for n in names if len(n.tokens) > 1
    }
    kept = families | _torn(votes)
    return [_settled(kind, names, counts, kept) if names else kind for kind, names, *_ in votes]


def _torn(votes: Sequence[Vote]) -> set[str]:
    """Names that one document has for a person and for something else, and each more than once: once may be a slip of
    the reader."""
    sides: dict[tuple[str, str], Counter[bool]] = defaultdict(Counter)
    for kind, names, times, document in votes:
        if names:
            sides[document, _heard(kind, names)][kind == "person"] += times
    return {heard for (_, heard), held in sides.items() if min(held[True], held[False]) > 1}


def _heard(kind: EntityKind, names: Sequence[Name]) -> str:
    """How the first name sounds; of a place without its sort, so that the Velin River and the Velin are of one kind.
    Velin Airlines and Velin need not be."""
    return " ".join(map(sound, names[0].bare if kind == "place" else names[0].tokens))


def _settled(
    kind: EntityKind, names: Sequence[Name], counts: dict[str, Counter[EntityKind]], kept: Set[str]
) -> EntityKind:
    """A country is a place, and its government goes by the same name."""
    if kind != "person" and country(names[0].surface):
        return "place"
    heard = _heard(kind, names)
    votes, free = counts[heard], heard not in kept
    eligible = {k: n for k, n in votes.items() if free or (k == "person") == (kind == "person")}
    return min(eligible, key=lambda k: (-eligible[k], k))
