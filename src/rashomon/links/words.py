"""Words as linking compares them: without case, inflection and function words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rashomon.links.lexicon import listed, pairs

_WORD = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")

#: Words that say nothing of what a sentence is about.
STOP = listed("words", "stop")
#: Forms that the endings below do not reach.
_IRREGULAR = pairs("words", "irregular")


class Word(NamedTuple):
    """A word of a text: where it stands, and its stem."""

    start: int
    end: int
    stem: str


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The part of an English word that its inflections share: ``released``, ``releases`` and ``release`` are one.

    Inflection only (-s, -ed, -ing, final -e, doubled consonants); derivation is left alone, as in the S-stemmer of
    Harman (1991): an over-merged word costs linking more than a missed one.
    """
    word = _POSSESSIVE.sub("", word.casefold()).replace("’", "'")
    if word in _IRREGULAR:
        return _strip_e(_IRREGULAR[word])
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[: -2 if word.endswith(("sses", "shes", "ches", "xes", "zes")) else -1]
    if len(word) > 4 and word.endswith("ied"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) > 2 and re.search("[aeiouy]", word[: -len(ending)]):
            return _undouble(word[: -len(ending)])
    return _strip_e(word)


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """All words of ``text[start:end]``, function words too; offsets are those of ``text``."""
    stop = len(text) if end is None else end
    return [Word(m.start(), m.end(), _stem(m.group())) for m in _WORD.finditer(text, start, stop)]


def content(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The stems of the words that carry content, in order."""
    return [w.stem for w in words(text, start, end) if w.stem not in _STOP_STEMS and len(w.stem) > 1]


def _stem(word: str) -> str:
    """In capitals a country, not a pronoun."""
    return "u.s." if word == "US" else stem(word)


def _undouble(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        return word[:-1]
    return _strip_e(word)


def _strip_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


_STOP_STEMS = frozenset(stem(w) for w in STOP) | STOP
