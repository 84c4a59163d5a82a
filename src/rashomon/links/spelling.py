"""Words of names: when two spellings are one word."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from rashomon.links.lexicon import sets

NICKNAMES = {name: number for number, names in enumerate(sets("names", "nicknames")) for name in names}

_SOUNDS = [
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^y(?=e)", ""),
        (r"^[ij](?=[au])", "y"),  # Jurij, Iurii, Yuri
        (r"(?<=[bcdfghjklmnprstvz])y(?=u)", ""),  # Lyudmila, Ludmila
        (r"(?<=[bcdfghjklmnprstvz])yo", "e"),  # Fyodor, Fedor
        (r"tsch|tch", "ch"),
        (r"shch|sch", "sh"),
        (r"dzh|dj|zh", "j"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"gh", "g"),
        (r"ts|tz|cz|dz|z|c(?=[eiy])", "s"),
        (r"ck|c(?!h)|q", "k"),
        (r"x", "ks"),
        (r"off?$", "ov"),
        (r"w", "v"),
        (r"(?<=[bt])re$", "er"),  # centre, center
        (r"our$", "or"),  # labour, labor
        (r"iy|yi|ij|yy|ey|ei|ee", "i"),
        (r"y", "i"),
        (r"(?<=[aeou])i(?=[aeou])", ""),
        (r"ou|oo", "u"),
        (r"(?<=[aeiou])h$", ""),
        (r"(.)\1+", r"\1"),
    )
]


@lru_cache(maxsize=100_000)
def sound(token: str) -> str:
    """A word with the spellings that transliterators disagree about made one (c/k, y/i/j, ye/e, kh/h, w/v, ss/s ...).

    >>> sound("roscosmos") == sound("roskosmos"), sound("yevgeny") == sound("evgeni")
    (True, True)
    """
    for pattern, plain in _SOUNDS:
        token = pattern.sub(plain, token)
    return token


@lru_cache(maxsize=100_000)
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
    if left.isdigit() or right.isdigit():
        return None
    one, other = sorted((sound(left), sound(right)), key=lambda s: (len(s), s))
    if one == other and len(one) > 2:
        return 0.95
    if _another_ending(one, other):
        return None
    allowed = 0 if len(one) < 6 else 1 if len(one) < 7 else 2
    framed = skeleton(left) == skeleton(right)
    return 0.9 if framed and OSA.distance(one, other, score_cutoff=allowed) <= allowed else None


def _another_ending(one: str, other: str) -> bool:
    """Do two sounds differ by their last vowel alone, which tells a woman from a man in many languages?"""
    return other.rstrip("aeiou") == one or (one[:-1] == other[:-1] and {one[-1:], other[-1:]} <= set("aeiou"))


def same_given(left: str, right: str) -> float | None:
    """As ``same_token``, for given names: an initial or a nickname will do."""
    if len(left) == 1 or len(right) == 1:
        return 0.85 if left[:1] == right[:1] else None
    if NICKNAMES.get(left, -1) == NICKNAMES.get(right, -2):
        return 0.85
    return same_token(left, right)


def slip(left: str, right: str) -> bool:
    """Do two words differ by one letter (put in, left out, exchanged or swapped), and not by their last vowel or by
    one being the other and an ending? Short words and numbers are never slips of each other."""
    if min(len(left), len(right)) < 5 or left.isdigit() or right.isdigit():
        return False
    one, other = sorted((left, right), key=lambda s: (len(s), s))
    if other.startswith(one) or _another_ending(one, other):
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1
