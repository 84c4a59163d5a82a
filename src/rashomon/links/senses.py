"""Words that tell the same: outcomes for those counted, happenings, units."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rashomon.links.lexicon import classes, pairs
from rashomon.links.words import stem


@cache
def _by_stem(section: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, held in classes(section).items():
        for word in held:
            found.setdefault(stem(word), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def outcomes(stems: Iterable[str]) -> frozenset[str]:
    """What happened to those counted ("killed", "injured" ...), as far as the words tell."""
    table = _by_stem("outcomes")
    return frozenset(name for own in stems for name in table.get(own, ()))


def populations(stems: Iterable[str]) -> frozenset[str]:
    """Who is counted: the sorts of people that the words beside a number name; a word of no sort stands for itself.
    Nobody in particular ("people", "victims", a bare number) gives nothing."""
    table, plain = _by_stem("populations"), _by_stem("counting")
    told = [own for own in stems if own not in plain and own and not own[0].isdigit()]
    return frozenset(name for own in told for name in table.get(own, (own,)))


def known_populations(stems: Iterable[str]) -> frozenset[str]:
    """Of these words, those that name a sort of people or things that we know."""
    table = _by_stem("populations")
    return frozenset(name for own in stems for name in table.get(own, ()))


def happenings(predicate: str) -> frozenset[str]:
    """The sorts of happening that a predicate tells of."""
    return _by_stem("happenings").get(stem(predicate), frozenset())


def is_speech(predicate: str) -> bool:
    """Is this a verb of speech?"""
    return stem(predicate) in _by_stem("speech")


@cache
def unit(word: str) -> str:
    """One word for units that measure the same sort of thing; a unit that is not known stands for itself."""
    words = word.casefold().split()
    named = [name for name, held in classes("units").items() if {word.casefold(), *words[-1:]} & set(held)]
    return named[0] if named else " ".join(stem(w) for w in words)


@cache
def factor(word: str) -> float:
    """What one of a unit comes to in the unit that its class is measured in."""
    sort = unit(word)
    if sort not in classes("factors"):
        return 1.0
    known = pairs("factors", sort)
    last = word.casefold().split()[-1]
    return float(known.get(last) or known.get(last.removesuffix("s")) or 1.0)


@cache
def is_measured(word: str) -> bool:
    """Is this a unit of measure or money, and not what is counted?"""
    return unit(word) in _MEASURES


#: The classes of units that measure.
_MEASURES = frozenset("dollar euro pound percent distance weight time".split())
