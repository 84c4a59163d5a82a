"""Names as linking compares them: without titles, articles, accents and the accidents of transliteration."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from babel import Locale
from rapidfuzz.distance import OSA

from rashomon.links.lexicon import listed, sets, synonyms
from rashomon.values import EntityKind

TITLES = listed("names", "titles")
SUFFIXES = listed("names", "suffixes")
DESIGNATORS = listed("names", "designators")
SMALL = listed("names", "small")
PARTICLES = listed("names", "particles")
NICKNAMES = {name: number for number, names in enumerate(sets("names", "nicknames")) for name in names}
#: Names of one country beside the one that Unicode's CLDR gives it.
COUNTRIES = synonyms("names", "countries")

_EDGES = "\"'“”‘’«»„#@()[]{},;:.!?-–—*_ \t\n\r"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_TOKEN = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?(?:[A-Z0-9&]|\.(?=[A-Z])){1,8}\.?")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: as a reader would write it, its words for comparing, and whether it is made of initials."""

    surface: str
    tokens: tuple[str, ...]
    acronym: bool = False

    @property
    def key(self) -> str:
        """Equal for names that differ in nothing but case, accents, titles, articles and spaces."""
        return " ".join(self.tokens)


def parse(text: str, kind: EntityKind) -> Name | None:
    """The name in the words of a mention; ``None`` when nothing of a name is left in them.

    >>> parse("President Askar Umarov’s", "person").surface
    'Askar Umarov'
    """
    surface = " ".join(text.split()).strip(_EDGES)
    surface = re.sub(r"['’][sS]?$", "", surface) if re.search(r"['’][sS]?$", surface) else surface
    handle = " " not in surface and text.strip()[:1] in "#@"
    surface = _CAMEL.sub(" ", surface).replace("_", " ") if handle else surface
    surface = re.sub(r"^(?:the|The|THE)\s+(?=\S)", "", surface)
    if kind == "person":
        surface = _without_titles(surface)
    if kind == "place":
        surface = surface.split(",")[0].strip(_EDGES) or surface
    surface = surface + "." if _DOTTED.fullmatch(surface) else surface
    acronym = kind != "person" and bool(_ACRONYM.fullmatch(surface))
    tokens = (_plain(surface.replace(".", "")),) if acronym else _tokens(surface, kind)
    return Name(surface, tokens, acronym) if any(tokens) else None


def _without_titles(surface: str) -> str:
    """Titles before the name go, as long as a name is left: the general who is called General stays."""
    parts = surface.split()
    while len(parts) > 1 and _plain(parts[0]) in TITLES:
        parts = parts[1:]
    while len(parts) > 1 and _plain(parts[-1]) in SUFFIXES:
        parts = parts[:-1]
    return " ".join(parts).strip(_EDGES)


def _plain(word: str) -> str:
    return "".join(_TOKEN.findall(anyascii(word).casefold()))


def _tokens(surface: str, kind: EntityKind) -> tuple[str, ...]:
    found = _TOKEN.findall(anyascii(re.sub(r"['’`](?=\w)", "", surface)).casefold())
    drop = PARTICLES if kind == "person" else SMALL
    kept = [t for t in found if t not in drop]
    return tuple(kept or found)


@lru_cache(maxsize=100_000)
def sound(token: str) -> str:
    """A word with the spellings that transliterators disagree about made one (c/k, y/i/j, ye/e, kh/h, w/v, ss/s ...).

    >>> sound("roscosmos") == sound("roskosmos"), sound("yevgeny") == sound("evgeni")
    (True, True)
    """
    for pattern, plain in _SOUNDS:
        token = pattern.sub(plain, token)
    return token


_SOUNDS = [
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^y(?=e)", ""),
        (r"shch|sch", "sh"),
        (r"dzh|dj|zh", "j"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ts|tz|cz|c(?=[eiy])", "s"),
        (r"ck|c(?!h)|q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"iy|yi|ij|yy|ey|ei|ee", "i"),
        (r"y", "i"),
        (r"(?<=[aeou])i(?=[aeou])", ""),
        (r"ou|oo", "u"),
        (r"(.)\1+", r"\1"),
    )
]


def skeleton(token: str) -> str:
    """The consonants of a word's sound, and its first letter: what survives most spellings."""
    heard = sound(token)
    return heard[:1] + re.sub("[aeiou]", "", heard[1:])


@lru_cache(maxsize=200_000)
def same_token(left: str, right: str) -> float | None:
    """How surely two words of names are one: 1 equal, 0.95 equal in sound, 0.9 two spellings of one consonant frame;
    ``None`` when they are not. ``Petrov`` and ``Petrova``, ``Mario`` and ``Maria`` are two persons."""
    if left == right:
        return 1.0
    one, other = sorted((sound(left), sound(right)), key=lambda s: (len(s), s))
    if one == other and len(one) > 2:
        return 0.95
    if other.rstrip("aeiou") == one or (one[:-1] == other[:-1] and {one[-1:], other[-1:]} <= set("aeiou")):
        return None
    allowed = 0 if len(one) < 6 else 1 if len(one) < 7 else 2
    framed = skeleton(left) == skeleton(right)
    return 0.9 if framed and OSA.distance(one, other, score_cutoff=allowed) <= allowed else None


def same_given(left: str, right: str) -> float | None:
    """As ``same_token``, for given names: an initial or a nickname will do."""
    if len(left) == 1 or len(right) == 1:
        return 0.85 if left[:1] == right[:1] else None
    if NICKNAMES.get(left, -1) == NICKNAMES.get(right, -2):
        return 0.85
    return same_token(left, right)


def initials(name: str) -> set[str]:
    """What a name may be shortened to: the first letters of its words, with and without the small ones."""
    every = [w for w in re.split(r"[\s\-/]+", anyascii(name).strip()) if w[:1].isalnum()]
    great = [w for w in every if w.casefold() not in SMALL]
    return {"".join(w[0].casefold() for w in words) for words in (every, great) if len(words) > 1}


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Code by lower-cased name: the English names of Unicode's CLDR (through Babel), and those of the lexicon."""
    known = Locale("en").territories
    codes = {name.casefold().replace("’", "'"): code for code, name in sorted(known.items()) if len(code) == 2}
    for names in COUNTRIES:
        code = next((codes[name] for name in names if name in codes), names[0])
        codes |= dict.fromkeys(names, code)
    return codes


def country(name: str) -> str | None:
    """The code of the country that this is a name of; ``None`` for regions, cities and the rest."""
    return _countries().get(name.casefold().replace("’", "'").removeprefix("the "))
