"""Names that leave out words of a longer one: "the Air Force" of the Kenyan Air Force, "Velin" of Velin Marine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from rashomon.links.countries import country, people, state
from rashomon.links.decided import Rulings
from rashomon.links.evidence import Evidence
from rashomon.links.groups import Fit, Group, nearest
from rashomon.links.lexicon import listed
from rashomon.links.names import SMALL, Name
from rashomon.links.ruling import Place
from rashomon.links.spelling import same_token, sound
from rashomon.values import EntityKind

DIRECTIONS = listed("names", "directions")

OWNED = Evidence(0.86, "the same name with and without the country, place or maker before it")
LATER = Evidence(0.86, "a shorter form that stands only in documents that have the longer one before it")

#: A group and the names it had before any shorter ones joined it.
Named = tuple[Group, Sequence[Name]]


def shorten(held: Sequence[Group], rulings: Rulings[Place]) -> list[Group]:
    """Let names of organizations, places and things join the only longer one of their kind that comes into question:
    in their document, else in their story, else in the case. The shorter goes first, so that chains of forms end in
    one. What stays undecided stays alone."""
    names = [list(group.names) for group in held]
    index = _longer(held)
    owners = {n.key for own in names for n in own if not n.short and not set(n.tokens) & DIRECTIONS}
    gone: set[int] = set()
    for place in sorted(range(len(held)), key=lambda i: (min(len(n.tokens) for n in names[i]), i)):
        group = held[place]
        if group.kind == "person":
            continue
        own = group, names[place]
        longer = {j for n in names[place] for j in index.get((group.kind, _heard(n.tokens)), ())} - gone - {place}
        free = [j for j in sorted(longer) if not (rulings and rulings.apart(group.units, held[j].units))]
        fitting = [fit for j in free if (fit := _longer_fit(own, (held[j], names[j]), owners))]
        chosen = nearest(group, fitting, wide=not any(n.common for n in names[place]))
        if chosen is not None:
            chosen.group.take(group.bearers, group.merges, chosen)
            gone.add(place)
    return [group for place, group in enumerate(held) if place not in gone]


def _longer(held: Sequence[Group]) -> Mapping[tuple[EntityKind, str], list[int]]:
    """The groups by what their names begin and end with."""
    index: dict[tuple[EntityKind, str], list[int]] = defaultdict(list)
    for place, group in enumerate(held):
        parts = {part for n in group.names for at in range(1, len(n.tokens)) for part in (n.tokens[:at], n.tokens[at:])}
        for heard in sorted({_heard(part) for part in parts}):
            index[group.kind, heard].append(place)
    return index


def _heard(tokens: Iterable[str]) -> str:
    return " ".join(map(sound, tokens))


def _longer_fit(short: Named, long: Named, owners: Set[str]) -> Fit | None:
    for name in long[1]:
        for own in short[1]:
            extra = _extra(own, name)
            evidence = _owned(own, extra, owners) if extra else None
            if extra and not evidence and not own.acronym:
                evidence = _later(short[0], long[0])
            if evidence:
                return Fit(long[0], name, evidence)
    return None


def _extra(short: Name, long: Name) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The words that the longer name has before and behind the shorter one."""
    more = len(long.tokens) - len(short.tokens)
    if more <= 0 or _tied(short, long):
        return None
    if _same(long.tokens[more:], short.tokens):
        return long.tokens[:more], ()
    return ((), long.tokens[-more:]) if _same(long.tokens[:-more], short.tokens) else None


def _tied(short: Name, long: Name) -> bool:
    """Does a preposition or "and" tie the shorter name to the other words? "Wealth of Nations" is no nation."""
    whole, part = long.surface.casefold(), short.surface.casefold()
    before = whole.removesuffix(part).split()[-1:] if whole.endswith(part) else []
    behind = whole.removeprefix(part).split()[:1] if whole.startswith(part) else []
    return bool(set(before) & {*SMALL, "&", "-", "–"} or set(behind) & {"and", "&", "-", "–"})


def _same(left: Sequence[str], right: Sequence[str]) -> bool:
    return all((same_token(one, other) or 0) >= 0.95 for one, other in zip(left, right, strict=True))


def _owned(short: Name, extra: tuple[tuple[str, ...], tuple[str, ...]], owners: Set[str]) -> Evidence | None:
    """Are the words before it the name of something else: a country or its people, a place, a maker?"""
    before = " ".join(extra[0])
    if not before or country(short.surface):
        return None
    known = country(before) or people(before) or state(before) or before in owners
    return OWNED if known else None


def _later(short: Group, long: Group) -> Evidence | None:
    """Does the shorter form stand in documents of the longer one only, and never before it?"""
    first, second = _firsts(long), _firsts(short)
    after = all(document in first and first[document] < at for document, at in second.items())
    return LATER if after else None


def _firsts(group: Group) -> dict[str, int]:
    """Where the first name of a group stands in each document."""
    found: dict[str, int] = {}
    for chain in (c for b in group.bearers for c in b.chains):
        for mention, name in zip(chain.mentions, chain.named, strict=True):
            if name is not None:
                found[chain.document] = min(mention.span.start, found.get(chain.document, mention.span.start))
    return found
