"""Varied copies of sentences: other names in the same places, other letter case, other typography.

A reader that has seen a few thousand names learns them by heart. Swapping names for others of their class teaches the
places where names stand ("mention replacement", Dai and Adel 2020, COLING); casing and typography teach headlines.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from functools import partial

from anyascii import anyascii

from benchmarks.scoring import chunks
from training.corpora import Sentence
from training.name_pools import Person, Pools, load

_INITIALS = "ABCDEFGHIJKLMNOPRSTVWZ"
_CURLY = {"'": "’", "''": "”", "``": "“", '"': "”", "-": "–", "--": "—", "...": "…"}
_STRAIGHT = {"’": "'", "‘": "'", "”": '"', "“": '"', "–": "-", "—": "--", "…": "..."}

Swap = Callable[[list[str], random.Random], list[str]]


class Variation:
    """Varies sentences that carry names and nothing else.

    ``share`` gives a probability for each name of a class (``person``, ``place``, ``organization``, ``group``) to be
    swapped, and for each sentence to be written otherwise: ``upper``, ``title``, ``lower`` (at most one of the three),
    ``plain`` (no diacritics), ``typography``. What is not named does not happen.
    """

    def __init__(self, sentences: Sequence[Sentence], share: dict[str, float], pools: Pools | None = None) -> None:
        self._share = share
        self._pools = pools or load()
        seen = _seen(sentences)
        short = [n for n in seen["organization"] if len(n) <= 3]
        self._organizations = {same: [n for n in short if _is_acronym(n) == same] for same in (False, True)}
        people = [n[0] for n in seen["group"] if len(n) == 1 and n[0][0].isupper() and n[0].isalpha()]
        known = sorted({*people, *self._pools.demonyms, *(d + "s" for d in self._pools.demonyms if d.endswith("n"))})
        self._peoples = {many: [p for p in known if p.endswith("s") == many] for many in (False, True)}

    def __call__(self, sentence: Sentence, chance: random.Random) -> Sentence:
        """The sentence itself, or a varied copy; the same for the same state of ``chance``."""
        if set(sentence.layers) != {"name"} or sentence.heads is not None:
            return sentence
        words, labels = self._swapped(sentence, chance)
        words = self._written(words, chance)
        if words == sentence.words:
            return sentence
        return Sentence(words, {"name": labels}, None, sentence.opens_document)

    def _swapped(self, sentence: Sentence, chance: random.Random) -> tuple[list[str], list[str]]:
        swaps: dict[str, Swap] = {
            "person": partial(self._person, {}),
            "place": self._place,
            "organization": self._organization,
            "group": self._group,
        }
        labels = sentence.layers["name"]
        words, out, at = [], [], 0
        for first, last, kind in chunks([x if x[1:2] == "-" else "O" for x in labels]):
            name = sentence.words[first : last + 1]
            if kind in swaps and chance.random() < self._share.get(kind, 0):
                name = swaps[kind](name, chance)
            words += [*sentence.words[at:first], *name]
            out += [*labels[at:first], f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)]
            at = last + 1
        return words + sentence.words[at:], out + labels[at:]

    def _person(self, chosen: dict[str, Person], name: list[str], chance: random.Random) -> list[str]:
        """Another person's name; within a sentence the same family name stays the same person's."""
        if len(name) > 4 or not all(re.fullmatch(r"[^\W\d_][\w.'’-]*|-", w) for w in name):
            return name
        people = chance.choice(self._pools.persons)
        person = chosen.setdefault(name[-1].lower(), chance.choice(people))
        return like(split(person.family if len(name) == 1 else full_name(person, chance.choice(people), chance)), name)

    def _place(self, name: list[str], chance: random.Random) -> list[str]:
        """A country for a country, else a town; names of several words only where the gazetteer knows them."""
        sort = self._pools.sorts.get(" ".join(name))
        if len(name) > 2 or (sort is None and len(name) > 1) or not name[0][0].isupper():
            return name
        return like(split(chance.choice(sort or self._pools.cities)), name)

    def _organization(self, name: list[str], chance: random.Random) -> list[str]:
        """Another place or people within the name; or a short name for a short one, acronym for acronym."""
        known = [i for i, w in enumerate(name) if w in self._pools.sorts]
        if len(name) > 1 and known:
            at = chance.choice(known)
            return [*name[:at], *like(split(chance.choice(self._pools.sorts[name[at]])), [name[at]]), *name[at + 1 :]]
        others = self._organizations[_is_acronym(name)]
        return list(chance.choice(others)) if len(name) <= 2 and others else name

    def _group(self, name: list[str], chance: random.Random) -> list[str]:
        """Another people, party or faith in the same number."""
        peoples = self._peoples[name[-1].endswith("s")]
        return like([chance.choice(peoples)], name) if len(name) == 1 and peoples and name[0].isalpha() else name

    def _written(self, words: list[str], chance: random.Random) -> list[str]:
        drawn, up_to = chance.random(), 0.0
        for case in ("upper", "title", "lower"):
            up_to += self._share.get(case, 0)
            if drawn < up_to:
                words = _CASES[case](words)
                break
        if chance.random() < self._share.get("plain", 0):
            words = [plain(w) for w in words]
        if chance.random() < self._share.get("typography", 0):
            marks = chance.choice((_CURLY, _STRAIGHT))
            words = [marks.get(w) or _apostrophe(w, marks) for w in words]
        return words


def _seen(sentences: Sequence[Sentence]) -> dict[str, list[list[str]]]:
    """The different organizations and groups of the sentences, in order."""
    found: dict[str, set[tuple[str, ...]]] = {"organization": set(), "group": set()}
    for sentence in sentences:
        for first, last, kind in chunks([x if x[1:2] == "-" else "O" for x in sentence.layers.get("name", [])]):
            if kind in found:
                found[kind].add(tuple(sentence.words[first : last + 1]))
    return {kind: [list(n) for n in sorted(names)] for kind, names in found.items()}


def full_name(person: Person, other: Person, chance: random.Random) -> str:
    """A person's name as news writes it: at times with an initial, or with the family name of an ``other``."""
    given, family = person.given, person.family
    form = chance.random()
    if person.family_first:
        return f"{family} {given}" if form < 0.9 else f"{given} {family}"
    if form < 0.08:
        given = f"{given} {chance.choice(_INITIALS)}."
    elif form < 0.12:
        given = f"{given[0]}."
    elif form < 0.17:
        family = f"{other.family}-{family}"
    return f"{given} {family}"


def _is_acronym(name: list[str]) -> bool:
    return len(name) == 1 and name[0].isupper() and len(name[0]) > 1


def split(name: str) -> list[str]:
    """Words as the corpora and the tokenizer of the reader have them: hyphens stand alone."""
    return re.findall(r"[^\s-]+|-", name)


def like(words: list[str], name: list[str]) -> list[str]:
    """The words in the letter case of the name that they stand for."""
    letters = "".join(name)
    if letters.isupper() and len(letters) > 3:
        return [w.upper() for w in words]
    return [w.lower() for w in words] if letters.islower() else words


def plain(word: str) -> str:
    """The word without diacritics; unchanged where that would leave nothing or two words."""
    written = word if word.isascii() or not any(c.isalpha() for c in word) else anyascii(word)
    return written if written.strip() and " " not in written else word


def headline(words: list[str]) -> list[str]:
    """The words as in a headline: capitals but for small words within."""
    return [w if i and len(w) < 4 else w[:1].upper() + w[1:] for i, w in enumerate(words)]


def _apostrophe(word: str, marks: dict[str, str]) -> str:
    old, new = ("'", "’") if marks is _CURLY else ("’", "'")
    return word.replace(old, new)


_CASES: dict[str, Callable[[list[str]], list[str]]] = {
    "upper": lambda words: [w.upper() for w in words],
    "title": headline,
    "lower": lambda words: [w.lower() for w in words],
}
