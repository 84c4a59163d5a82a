"""Whom a pronoun stands for, where the reader does not tell, or tells what is unlikely."""

from __future__ import annotations

from rashomon.annotations.mentions.candidates import Candidate
from rashomon.annotations.mentions.chains import Chain, gender_of
from rashomon.annotations.mentions.lexicon import COLLECTIVE, PLURAL
from rashomon.annotations.syntax import base

#: How many sentences back a pronoun looks; a long quotation may stand between "he" and whoever it is.
_REACH = 6
#: How many sentences back "he said" goes on from whoever spoke last.
_GOING_ON = 4


def speaks_on(candidate: Candidate) -> bool:
    """Is it a pronoun that says something ("he said")?"""
    head = candidate.head
    return candidate.form == "pronoun" and candidate.speaks and head.tag_ == "PRP" and base(head) == "nsubj"


def in_focus(chain: Chain, pronoun: Candidate) -> bool:
    """Is it mentioned in the pronoun's sentence, or does it speak or act in the one before?"""
    return any(_is_near(m, pronoun) for m in chain.members)


def _is_near(mention: Candidate, pronoun: Candidate) -> bool:
    apart = pronoun.sentence - mention.sentence
    prominent = mention.speaks or base(mention.top) == "nsubj" or mention.form == "pronoun"
    return apart == 0 or (apart == 1 and prominent)


def last_to_speak(pronoun: Candidate, chains: list[Chain]) -> Chain | None:
    """Whoever spoke last goes on: "he" of "he said" is rarely somebody that was named in passing."""
    spoke = [
        (m.words.start_char, -c.number, c)
        for c in chains
        for m in c.members
        if m.speaks and 0 <= pronoun.sentence - m.sentence <= _GOING_ON and _can_be(c, pronoun, gender_of(pronoun))
    ]
    return max(spoke, key=lambda s: s[:2])[2] if spoke else None


def by_pronoun(candidate: Candidate, chains: list[Chain]) -> Chain | None:
    """The most salient chain that a pronoun can stand for."""
    fitting = [c for c in chains if _can_be(c, candidate, gender_of(candidate))]
    return max(fitting, key=lambda c: _salience(c, candidate), default=None)


def _can_be(chain: Chain, pronoun: Candidate, gender: str) -> bool:
    last = chain.last
    if (
        chain.kind != pronoun.kind
        or pronoun.sentence - last.sentence > _REACH
        or last.words.start >= pronoun.words.start
    ):
        return False
    body = is_body(chain)
    if pronoun.head.lower_ in PLURAL:
        return (chain.plural or body) and not _same_clause(last, pronoun)
    if chain.plural or (gender and (body or chain.gender not in {"", gender})):
        return False
    return not _same_clause(last, pronoun)


def is_body(chain: Chain) -> bool:
    """Is it only described, and as a body of people ("the crew")?"""
    return not chain.names and not chain.described.isdisjoint(COLLECTIVE)


def _same_clause(one: Candidate, pronoun: Candidate) -> bool:
    """Subject and object of one verb are two people, unless the pronoun is reflexive or possessive."""
    word = pronoun.head
    reflexive = word.lower_.endswith(("self", "selves")) or word.tag_ == "PRP$" or word.dep_ == "nmod:poss"
    return not reflexive and one.top.head == word.head and one.top.dep_ != "conj"


def _salience(chain: Chain, pronoun: Candidate) -> tuple[float, int]:
    """Nearer is better, subjects are better, names are better than descriptions (Lappin & Leass 1994)."""
    best = max(
        -2.0 * (pronoun.sentence - m.sentence)
        + 1.5 * (base(m.top) == "nsubj")
        + 1.0 * (m.form == "name")
        + 0.5 * (m.form == "pronoun")
        for m in chain.members
        if pronoun.sentence - m.sentence <= _REACH
    )
    return best, chain.last.words.start_char
