"""Descriptions that are as good as names: they say which one it is, and every document means the same by them."""

from __future__ import annotations

import re

from rashomon.links.countries import country, people
from rashomon.links.lexicon import listed
from rashomon.links.names import DESIGNATORS, ROLES, SMALL, SORTS, TITLES, Name, parse, plain
from rashomon.links.weights import common_words
from rashomon.values import EntityKind

INSTITUTIONS = listed("names", "institutions")
BRANCHES = listed("names", "branches")

_START = re.compile(r"^(?:(?:the|our|its|their)\s+|(?=[A-Z]\S*['’]s\s+[A-Z]))", re.IGNORECASE)
_OF_NAME = re.compile(
    r"^(?:the\s+)?(?:\S+\s+){0,4}?(?P<sort>[a-z]+)\s+of\s+(?P<name>[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,3})$"
)


def name_in(text: str, kind: EntityKind) -> Name | None:
    """The name in a description of something other than a person; ``None`` where it has none to go by.

    >>> name_in("the Harbour Bay hotel", "place").surface, name_in("the town of Velin", "place").surface
    ('Harbour Bay hotel', 'Velin')
    """
    words = " ".join(text.split())
    return None if kind == "person" else _institution(words) or _sort_of(words, kind) or _capitals(words, kind)


def _capitals(text: str, kind: EntityKind) -> Name | None:
    """An article or owner, capitals, and behind them perhaps what sort of thing it is: "the Harbour Bay hotel"."""
    start = _START.match(text)
    rest = text[start.end() :] if start else ""
    parts = rest.split()
    while parts and plain(parts[-1]) in DESIGNATORS | SORTS and parts[-1].islower():
        parts = parts[:-1]
    telling = [p for p in parts if plain(p) not in DESIGNATORS | SORTS | SMALL | TITLES | ROLES]
    capital = parts and all(p[:1].isupper() or p in SMALL for p in parts) and parts[0][:1].isupper()
    if not capital or not telling or (len(parts) == 1 and plain(parts[0]) in common_words()):
        return None
    return None if people(parts[0]) or people(parts[-1]) else parse(rest, kind)


def _sort_of(text: str, kind: EntityKind) -> Name | None:
    """The old town of Velin is Velin. A town that bears a country's name is not that country."""
    found = _OF_NAME.match(text)
    told = found and kind == "place" and found["sort"] in SORTS and not country(found["name"])
    return parse(found["name"], kind) if found and told else None


def _institution(text: str) -> Name | None:
    """What a country has one of: "the Kenyan government", "Kenya's foreign ministry", "the government of Kenya"."""
    named = re.sub(r"^the\s+", "", text, flags=re.IGNORECASE)
    parts = re.sub(r"['’]s?(?=\s|$)", "", named).split()
    nations = [p for p in parts if p[:1].isupper() and (people(p) or country(p))]
    rest = [plain(p) for p in parts if p not in nations and p not in SMALL]
    own = [word for word in rest if word in INSTITUTIONS]
    if len(nations) != 1 or len(own) != 1 or not all(word in INSTITUTIONS | BRANCHES for word in rest):
        return None
    return parse(named, "organization")
