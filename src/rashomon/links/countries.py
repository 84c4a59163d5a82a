"""What is known of countries: their names, their people's, their capitals; and how the press shortens states.

Names come from Unicode's CLDR through Babel and from the lexicon. ``countries.tsv`` has a line for each country: its
code (ISO 3166-1), what its people are called, its seats of government; made from the data of countryinfo (MIT licence)
and completed by hand.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from babel import Locale

from rashomon.links.lexicon import pairs, synonyms

_STATE = re.compile(r"^(?:(?:\w+ )?republic|kingdom|state|commonwealth|principality|sultanate) of (?:the )?")


@lru_cache(maxsize=100_000)
def country(name: str) -> str | None:
    """The code of the country that this is a name of; ``None`` for regions, cities and the rest.

    >>> country("the United States"), country("Abuja")
    ('US', None)
    """
    plain = _plain(name)
    return _names().get(plain) or _names().get(_STATE.sub("", plain))


@lru_cache(maxsize=100_000)
def people(word: str) -> str | None:
    """The code of the country whose people or things are called so; ``None`` when no one country's are.

    >>> people("Kenyan"), people("Kenyans"), people("Kenya")
    ('KE', 'KE', None)
    """
    plain = _plain(word)
    return _columns()[0].get(plain) or _columns()[0].get(plain.removesuffix("s"))


def capital(name: str) -> str | None:
    """The code of the country whose government sits in the place of this name."""
    return _columns()[1].get(_plain(name))


def state(name: str) -> str | None:
    """The full name, in lower case, of the state or province that this is a name or the press's abbreviation of (United
    States and Canada); abbreviations are told by their capital: Pa. is Pennsylvania, PA is not.

    >>> state("Pa."), state("Pennsylvania"), state("PA")
    ('pennsylvania', 'pennsylvania', None)
    """
    bare = name.removesuffix(".").replace(". ", ".")
    return _states().get(bare) or (name.casefold() if name.casefold() in _states().values() else None)


def _plain(name: str) -> str:
    return name.casefold().replace("’", "'").removeprefix("the ")


@cache
def _names() -> dict[str, str]:
    """Code by lower-cased name."""
    known = Locale("en").territories
    codes = {name.casefold().replace("’", "'"): code for code, name in sorted(known.items()) if len(code) == 2}
    for names in synonyms("names", "countries"):
        code = next((codes[name] for name in names if name in codes), names[0])
        codes |= dict.fromkeys(names, code)
    return codes


@cache
def _columns() -> tuple[dict[str, str], dict[str, str]]:
    """Code by people and by capital, in lower case; what two countries share is nobody's."""
    found: tuple[dict[str, str], dict[str, str]] = ({}, {})
    shared: tuple[set[str], set[str]] = (set(), set())
    for line in files(__package__).joinpath("countries.tsv").read_text(encoding="utf-8").splitlines():
        code, *columns = line.split("\t")
        for names, twice, column in zip(found, shared, columns, strict=True):
            for name in filter(None, column.casefold().split(", ")):
                twice.update([name] if name in names else [])
                names[name] = code
    peoples, capitals = found
    for names, twice in zip(found, shared, strict=True):
        for name in twice:
            del names[name]
    return peoples, capitals


@cache
def _states() -> dict[str, str]:
    return {short.replace("_", " "): name.replace("_", " ") for short, name in pairs("names", "states").items()}
