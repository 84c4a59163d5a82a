"""To whom, on what and where something was said, as the words around the cue tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.page import Page
from rashomon.annotations.quotations.lexicon import (
    CHANNELS,
    EXCHANGES,
    ISSUING,
    OCCASIONS,
    PLATFORMS,
    SAYING_TO,
    SCREENS,
    SPEAKING,
    TELLING,
    VOICING,
)
from rashomon.annotations.syntax import base, has_child, is_passive, phrase, preposition

Stretch = tuple[int, int]

_THROUGH = frozenset("at during in inside on over through throughout via".split())
_WHERE = frozenset("aboard across around at by from in inside near on outside".split())
_HEARERS = frozenset({"person", "organization", "place", "group"})
_REFLEXIVE = ("self", "selves")
_OBJECTS = frozenset({"obj", "iobj"})
#: Verbs of speaking.
VOICED = SAYING_TO | SPEAKING | TELLING | VOICING


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Stretches of words in text order; empty where nothing is said of it."""

    addressee: tuple[Words, ...] = ()
    medium: tuple[Words, ...] = ()
    place: tuple[Words, ...] = ()


def circumstances(cue: Sequence[Token], speaker: Token | None, page: Page, taken: Sequence[Stretch]) -> Circumstances:
    """What stands with the words of a cue, outside of the stretches that are ``taken`` by what is said.

    ``speaker`` heads the source: a letter or an interview that "says" something has an addressee of its own.
    """
    spoken = list(_governors(cue))
    governors = [*spoken, *([speaker] if speaker is not None and _is_channel(speaker) else [])]
    media = [*(n for g in governors for n in _dependents(g) if _is_medium(n, g, page)), *_carriers(spoken)]
    hearers = [n for g in [*governors, *media] for n in _dependents(g) if n not in media and _hears(n, g, page)]
    around = [*filter(_voices, spoken), *(n for n in (*media, *hearers) if _is_occasion(n) or base(n) in _OBJECTS)]
    places = [n for g in around for n in _dependents(g) if n not in media and _is_where(n, page)]
    return Circumstances(*(_phrases(nouns, page, taken) for nouns in (hearers, media, places)))


def _governors(cue: Sequence[Token]) -> Iterator[Token]:
    """The verbs and nouns of a cue, and the verbs of speaking that go with them ("speaking in Geneva, she said")."""
    for word in cue:
        if word.pos_ in {"VERB", "AUX", "NOUN"}:
            yield word
            beside = [c for c in word.children if c.dep_ in {"advcl", "acl"}]
            beside += [word.head] if word.dep_ in {"conj", "advcl"} else []
            yield from (b for b in beside if b.lemma_.lower() in SPEAKING and b not in cue)


def _dependents(word: Token) -> Iterator[Token]:
    """Objects and phrases with a preposition, each with what is joined to it ("told reporters and diplomats")."""
    for child in word.children:
        if base(child) in {"obj", "iobj", "obl", "nmod"} and child.dep_ != "nmod:poss":
            yield child
            yield from (c for c in child.children if c.dep_ == "conj" and not has_child(c, "case"))


def _is_medium(noun: Token, governor: Token, page: Page) -> bool:
    before = preposition(_first(noun))
    if _is_platform(noun):
        return before in _THROUGH or before in {"to", "from"}
    if before == "by":  # "by decree", but not "by a decree of the king", who then speaks
        return _is_channel(noun) and not any(c.i < noun.i and c.dep_ != "case" for c in noun.children)
    if not before:  # "told a news conference"
        return base(noun) in _OBJECTS and _telling(governor) and _is_occasion(noun) and not _is_heard(noun, page)
    if before in {"on", "in"} and _label(noun) == "organization":  # "said on Tavia News", "wrote in the Brul Post"
        return before == "on" or governor.lemma_.lower() in {"write", "publish", "print"}
    if before == "on":
        return not SCREENS.isdisjoint({noun.lower_, noun.lemma_.lower()})
    return before in _THROUGH and (_is_occasion(noun) or (before != "at" and _is_channel(noun)))


def _carriers(governors: Iterable[Token]) -> Iterator[Token]:
    """As in "issued a statement saying", "sent a letter in which she wrote": what was issued carries the words."""
    for word in governors:
        issued = [word.head] if word.dep_.startswith("acl") else []
        issued += [c for c in word.children if c.dep_ == "obj"]
        yield from (n for n in issued if n.dep_ == "obj" and n.head.lemma_.lower() in ISSUING and _is_channel(n))


def _hears(noun: Token, governor: Token, page: Page) -> bool:
    """Is this who is spoken to?"""
    before, lemma = preposition(_first(noun)), governor.lemma_.lower()
    if not _is_heard(noun, page):
        return False
    if base(noun) in _OBJECTS:
        return _telling(governor) and (base(noun) == "iobj" or not has_child(governor, "iobj"))
    if base(noun) == "conj" and not before:
        return _hears(noun.head, governor, page)
    if before == "to":
        return lemma in SAYING_TO or (governor.pos_ == "NOUN" and (_is_channel(governor) or _is_occasion(governor)))
    if before == "with":
        return lemma in EXCHANGES or lemma in {"speak", "talk"}
    return before == "before" and lemma in {"appear", "speak", "testify", "testimony"}


def _telling(verb: Token) -> bool:
    return verb.lemma_.lower() in TELLING and verb.pos_ == "VERB"


def _voices(verb: Token) -> bool:
    return verb.lemma_.lower() in VOICED and not is_passive(verb)


def _is_heard(noun: Token, page: Page) -> bool:
    """Somebody, or a body of people; no time ("said to date"), no thing, nobody who speaks to himself."""
    if noun.tag_ == "PRP":
        return noun.lower_ != "it" and not noun.lower_.endswith(_REFLEXIVE)
    return (_label(noun) or page.heads.get(noun.i)) in _HEARERS


def _is_where(noun: Token, page: Page) -> bool:
    return preposition(_first(noun)) in _WHERE and "place" in (_label(noun), page.heads.get(noun.i))


def _first(noun: Token) -> Token:
    """Of what is joined by "and", the first, which bears the preposition."""
    return noun.head if noun.dep_ == "conj" and not preposition(noun) else noun


def _label(noun: Token) -> str:
    return noun.ent_type_


def _is_platform(noun: Token) -> bool:
    return noun.text == "X" if noun.lower_ == "x" else noun.lower_ in PLATFORMS and noun.pos_ == "PROPN"


def _is_channel(noun: Token) -> bool:
    return not CHANNELS.isdisjoint({noun.lower_, noun.lemma_.lower()}) or _is_platform(noun)


def _is_occasion(noun: Token) -> bool:
    return not OCCASIONS.isdisjoint({noun.lower_, noun.lemma_.lower()})


def _phrases(nouns: Iterable[Token], page: Page, taken: Sequence[Stretch]) -> tuple[Words, ...]:
    found = [_words(noun, page) for noun in sorted(set(nouns), key=lambda n: n.i)]
    free = [w for w in found if not any(s < w.end_char and w.start_char < e for s, e in taken)]
    outer = [w for w in free if not any(w != o and o.start <= w.start and w.end <= o.end for o in free)]
    return tuple(sorted(outer, key=lambda w: (w.start, w.end)))


def _words(noun: Token, page: Page) -> Words:
    """The noun's phrase without what tells when or where ("reporters | in Geneva", "a letter | of Monday")."""
    words = phrase(noun)
    apart = [c.left_edge.i for c in noun.rights if page.heads.get(c.i) == "time" or _is_where(c, page)]
    return noun.doc[words.start : max(noun.i + 1, min([words.end, *apart]))]
