"""Reasons that take knowledge: countries and their peoples, states, bodies with several names, seats of government."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from rashomon.links.countries import capital, country, people, state
from rashomon.links.evidence import Evidence
from rashomon.links.lexicon import pairs, sets, synonyms
from rashomon.links.names import Name, parse
from rashomon.links.spelling import skeleton

RENDERINGS = {word: words[0] for words in sets("names", "renderings") for word in words}


def same_country(left: Name, right: Name) -> Evidence | None:
    """Two names of one country (Unicode's CLDR and the lexicon), or a country and its people."""
    one, other = (country(n.surface) or people(n.surface) for n in (left, right))
    return Evidence(0.95, "two names of one country") if one and one == other else None


def same_state(left: Name, right: Name) -> Evidence | None:
    """A state or province and how the press shortens it."""
    one, other = state(left.surface), state(right.surface)
    return Evidence(0.95, "a state and its abbreviation") if one and one == other else None


def known_by(left: Name, right: Name) -> Evidence | None:
    """Two names of one city or body that neither letters nor initials tie (the lexicon)."""
    one = known_as(left)
    return Evidence(0.92, "two names that it is known by") if one is not None and one == known_as(right) else None


def known_as(name: Name) -> int | None:
    """The row of the lexicon that has the name among others of one city or body."""
    return _known().get(name.surface.casefold() if name.acronym else " ".join(name.bare))


@cache
def _known() -> Mapping[str, int]:
    """The number of the row by each name in it, as written and as compared."""
    rows = enumerate([*synonyms("names", "cities"), *synonyms("names", "bodies")])
    parsed = [(number, name, parse(name.title(), "organization")) for number, row in rows for name in row]
    return {key: number for number, name, own in parsed for key in (name, " ".join(own.bare) if own else name)}


def body(left: Name, right: Name) -> Evidence | None:
    """The same words in another order, of one country or none, for translations of one name: "Ministry of Defence of
    Kenya", "Kenyan Defence Ministry"."""
    if min(len(left.tokens), len(right.tokens)) < 2 or left.tokens == right.tokens:
        return None
    one, other = rendered(left), rendered(right)
    if one == other and len(one) > 1:
        return Evidence(0.9, "the same words in another order or translation")
    return None


def seat(left: Name, right: Name) -> Evidence | None:
    """A palace or street, or a capital that acts, and the government that sits there."""
    code, other = government(left), government(right)
    own = left if _seat(left) else right
    if code is None or code != other or _seat(own) is None:
        return None
    return Evidence(0.87, f"{own.surface} stands for the government that sits there")


@lru_cache(maxsize=100_000)
def government(name: Name) -> str | None:
    """The code of the country whose government goes by this name, or by the place of this name."""
    words = rendered(name) - {skeleton("government"), skeleton("presidency")}
    return _seat(name) or (next(iter(words)) if len(words) == 1 < len(rendered(name)) else None)


def _seat(name: Name) -> str | None:
    return _seats().get("_".join(name.bare)) or capital(name.surface)


@cache
def _seats() -> Mapping[str, str]:
    found = {place: country(name.replace("_", " ")) for place, name in pairs("names", "seats").items()}
    return {place: code for place, code in found.items() if code}


@lru_cache(maxsize=100_000)
def rendered(name: Name) -> frozenset[str]:
    """The words of a name, each by its sound and as the lexicon translates it, countries and peoples by their codes."""
    found, at = [], 0
    while at < len(name.tokens):
        size, code = _nation(name.tokens[at : at + 3])
        found.append(code or skeleton(RENDERINGS.get(name.tokens[at], name.tokens[at])))
        at += size
    return frozenset(found) - {skeleton("affairs"), skeleton("republic")}


def _nation(tokens: Sequence[str]) -> tuple[int, str | None]:
    """How many of the first words name a country or its people, and its code; one word and ``None`` if they do not."""
    for size in range(len(tokens), 0, -1):
        words = " ".join(tokens[:size])
        code = country(words) or (people(words) if size < 3 else None)
        if code:
            return size, code
    return 1, None
