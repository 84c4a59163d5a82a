"""Names as linking compares them: without titles, articles, accents and the accidents of typing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from rashomon.links.lexicon import listed, pairs
from rashomon.values import EntityKind

TITLES = listed("names", "titles")
ROLES = listed("names", "roles")
GENERATIONS = pairs("names", "generations")
#: Before a name ("the elder Toll"), in lower case only: an Elder is an office.
AGES = {"elder": "sr", "younger": "jr"}
SUFFIXES = listed("names", "suffixes")
DESIGNATORS = listed("names", "designators")
SORTS = listed("names", "sorts")
DISTINCTIVE = listed("names", "distinctive")
SMALL = listed("names", "small")
PARTICLES = listed("names", "particles")
COMMON = listed("names", "generic")
GENERIC = COMMON | listed("names", "institutions") | listed("names", "branches")

_EDGES = "\"'“”‘’«»„`#@()[]{},;:.!?-–—*_ \t\n\r"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_TOKEN = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_DOTS_WITHIN = re.compile(r"\b((?:[^\W\d_]\.){2,})(?!\w)|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?(?:[A-Z0-9&]|\.(?=[A-Z])){1,8}\.?")
_LOWER_ACRONYM = re.compile(r"[a-z]{2,4}")
_POSSESSIVE = re.compile(r"\s?['’][sS](?!\w)")
_PARTED = re.compile(r"\b([A-Z]\.)\s(?=[A-Z]\.)")
_ARTICLE = re.compile(r"^(?:the|a|an|our|my|his|her|its|their|your)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A name: as a reader would write it, its words for comparing, and whether it is made of initials. ``bare`` are the
    words that say which one it is, not what sort of thing; ``generation`` is a person's "jr", "sr", "ii" ..."""

    surface: str
    tokens: tuple[str, ...]
    acronym: bool = False
    bare: tuple[str, ...] = ()
    generation: str = ""

    @property
    def short(self) -> bool:
        """Is this less than a name to know one thing by: initials, or words that many things of a sort go by?"""
        return self.acronym or self.generic

    @property
    def generic(self) -> bool:
        """Is it made of words that many things of a sort go by: "the University", "the Supreme Court"?"""
        return all(t in GENERIC for t in self.tokens)

    @property
    def common(self) -> bool:
        """Is it a single word that every document may mean another thing by: "the University"?"""
        return len(self.tokens) == 1 and self.tokens[0] in COMMON

    @property
    def key(self) -> str:
        """Equal for names that differ in nothing but case, accents, titles, articles and spaces."""
        return " ".join((*self.tokens, self.generation)).strip()


@lru_cache(maxsize=100_000)
def parse(text: str, kind: EntityKind) -> Name | None:
    """The name in the words of a mention; ``None`` when nothing of a name is left in them.

    >>> parse("President Askar Umarov’s", "person").surface
    'Askar Umarov'
    """
    surface = _trimmed(text)
    name = _person(surface) if kind == "person" else _other(surface, kind)
    return name if any(name.tokens) else None


def _trimmed(text: str) -> str:
    """Without marks, article, possessive ending and what stands in brackets; a handle or hashtag in its words."""
    surface = _PARTED.sub(r"\1", _POSSESSIVE.sub("'s", " ".join(text.split()))).strip(_EDGES)
    surface = re.sub(r"['’]s?$", "", re.split(r"\s[(\[]", surface)[0]).strip(_EDGES)
    if " " not in surface and text.strip()[:1] in ("#", "@"):
        surface = _CAMEL.sub(" ", surface).replace("_", " ")
    surface = _ARTICLE.sub("", surface)
    return surface + "." if _DOTTED.fullmatch(surface) else surface


def _person(surface: str) -> Name:
    """A person's name; "Toll, Mira" is turned, "Mira Toll, mayor of Velin" cut."""
    family, _, given = surface.partition(", ")
    if given and " " not in family and not {plain(w) for w in given.split()} & (ROLES | SUFFIXES | GENERATIONS.keys()):
        surface = f"{given} {family}"
    elif given and plain(given) not in GENERATIONS:
        surface = family
    whole = surface.replace(",", "").split()
    parts = _without_titles(whole)
    generation = GENERATIONS.get(plain(parts[-1]), "") if len(parts) > 1 else ""
    parts = parts[:-1] if generation else parts
    generation = generation or (AGES.get(whole[0], "") if whole[1:2] and whole[1][0].isupper() else "")
    surface = " ".join(parts).strip(_EDGES)
    found = _TOKEN.findall(anyascii(re.sub(r"['’`](?=\w)", "", surface)).casefold())
    tokens = tuple([t for t in found if t not in PARTICLES] or found)
    return Name(surface, tokens, bare=tokens, generation=generation)


def _without_titles(parts: list[str]) -> list[str]:
    """Titles before the name go, with all that stands before an office; but a name must be left: the general who is
    called General stays."""
    offices = [at for at, part in enumerate(parts[:-1]) if plain(part) in ROLES and plain(parts[at + 1]) != "of"]
    parts = parts[offices[-1] + 1 :] if offices and offices[-1] else parts
    while len(parts) > 1 and parts[1] != "of" and (plain(parts[0]) in TITLES | ROLES or _described(parts[0])):
        parts = parts[1:]
    while len(parts) > 1 and plain(parts[-1]) in SUFFIXES:
        parts = parts[:-1]
    return parts


def _described(word: str) -> bool:
    """Is a word before a name in lower case, and no particle of it?"""
    return word.isalpha() and word.islower() and word not in PARTICLES


def _other(surface: str, kind: EntityKind) -> Name:
    """The name of something else. Words in lower case before it describe it; the sort of a place goes with it."""
    if kind == "place" and "," in surface:
        surface = surface.split(",")[0].strip(_EDGES) or surface
    parts = surface.split()
    while len(parts) > 1 and _described(parts[0]) and any(p[0].isupper() for p in parts[1:]) and parts[1] not in SMALL:
        parts = parts[1:]
    surface = " ".join(parts)
    if _ACRONYM.fullmatch(surface) or (kind == "organization" and _LOWER_ACRONYM.fullmatch(surface)):
        tokens = (plain(surface),)
        return Name(surface, tokens, True, tokens)
    found = [(token, w) for w in _words(surface) if (token := plain_word(w))]
    kept = [(t, w) for t, w in found if t not in SMALL] or found
    bare = [t for t, w in kept if not _is_sort(t, w, kind)] or [t for t, _ in kept]
    bare = bare[:-1] if len(bare) > 2 and bare[-1] == "".join(t[0] for t in bare[:-1]) else bare
    return Name(surface, tuple(t for t, _ in kept), False, tuple(bare))


def _words(surface: str) -> list[str]:
    """The words as they are written: initials without dots, no possessive endings, hyphens parted."""
    undotted = _DOTS_WITHIN.sub(lambda m: (m.group(1) or "").replace(".", ""), re.sub(r"['’][sS](?!\w)", "", surface))
    return _TOKEN.findall(re.sub(r"['’`](?=\w)", "", undotted))


def plain_word(word: str) -> str:
    """A word for comparing: in ASCII and lower case; several A380s are one A380.

    >>> plain_word("A380s"), plain_word("Zürich")
    ('a380', 'zurich')
    """
    return re.sub(r"(?<=\d)s$", "", plain(word))


def _is_sort(token: str, word: str, kind: EntityKind) -> bool:
    if token in DESIGNATORS:
        return True
    return token in SORTS and (word.islower() or (kind == "place" and token not in DISTINCTIVE))


def plain(word: str) -> str:
    """The letters and digits of a word, in ASCII and lower case."""
    return "".join(_TOKEN.findall(anyascii(word).casefold()))


def initials(name: str) -> set[str]:
    """What a name may be shortened to: the first letters of its words, with and without the small ones, and without
    those that only say what sort of thing it is."""
    every = [w for w in re.split(r"[\s\-/]+", anyascii(name).strip()) if w[:1].isalnum()]
    great = [w for w in every if w.casefold() not in SMALL]
    telling = [w for w in great if plain(w) not in DESIGNATORS]
    return {"".join(w[0].casefold() for w in words) for words in (every, great, telling) if len(words) > 1}
