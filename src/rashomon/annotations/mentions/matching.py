"""When two names within one document are the same."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from rashomon.values import EntityKind

_LITTLE = frozenset("of the and for in on de la le el al von van der den da do dos du".split())
_TITLES = frozenset("mr mrs ms miss dr sir lord lady prof president minister general col gen sen rep gov".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as lower-cased words without accents, titles and little words at its start."""

    words: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Name:
        """The name in the words of a mention."""
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode() or text
        words = [w.strip(".,'’\"()").lower() for w in plain.replace("-", " ").split()]
        words = [w for w in (word.removesuffix("'s") for word in words) if w]
        while len(words) > 1 and (words[0] in _TITLES or words[0] == "the"):
            words = words[1:]
        return cls(tuple(words))

    @property
    def key(self) -> tuple[str, ...]:
        """What must be equal for two names to be the same word for word."""
        return self.words


def same_name(name: Name, others: list[Name], kind: EntityKind) -> bool:
    """Is ``name`` one of the names of a chain, or a short form or spelling of one?"""
    if any(name.key == o.key for o in others):
        return True
    test = _same_person if kind == "person" else _same_body
    return bool(name.words) and all(o.words for o in others) and any(test(name.words, o.words) for o in others)


def _same_person(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """A surname or given name alone goes with the full name; two full names need the same surname and given name."""
    short, long = sorted((one, two), key=len)
    if len(short) == 1:
        return (
            any(_spelt_alike(short[0], w) for w in (long[-1], long[0]))
            if len(long) > 1
            else _spelt_alike(*short, *long)
        )
    return _spelt_alike(short[-1], long[-1]) and (_spelt_alike(short[0], long[0]) or _initial(short[0], long[0]))


def _initial(one: str, two: str) -> bool:
    return min(len(one), len(two)) == 1 and one[0] == two[0]


def _spelt_alike(one: str, two: str) -> bool:
    """Equal, or one letter apart in a long word: transliterations vary, also within one article."""
    return one == two or (min(len(one), len(two)) >= 6 and Levenshtein.distance(one, two, score_cutoff=1) <= 1)


def _same_body(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """An acronym goes with what it abbreviates; a short form ends like the long one and leaves out only its start."""
    short, long = sorted((one, two), key=len)
    if len(short) == 1 and len(long) > 1 and _abbreviates(short[0], long):
        return True
    return 1 < len(short) < len(long) and long[-len(short) :] == short


def _abbreviates(short: str, long: tuple[str, ...]) -> bool:
    letters = short.replace(".", "")
    return len(letters) > 1 and letters in {
        "".join(w[0] for w in long),
        "".join(w[0] for w in long if w not in _LITTLE),
    }
