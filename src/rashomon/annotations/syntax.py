"""Questions about trees (Universal Dependencies 2) that several annotators ask."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

#: What belongs to a noun's own phrase on its left and on its right; an apposition or a clause is not part of a name.
_LEFT = frozenset("det amod compound nummod nmod nmod:poss nmod:desc nmod:unmarked advmod case flat det:predet".split())
_RIGHT = frozenset("nmod nmod:poss flat compound case fixed nummod nmod:unmarked".split())
_JOINED = frozenset({"cc", "conj"})


def base(token: Token) -> str:
    """The universal part of a dependency label: ``nsubj`` of ``nsubj:pass``."""
    return token.dep_.split(":")[0]


def phrase(noun: Token) -> Words:
    """The noun phrase of a head word without its apposition, clauses and coordination."""
    start, end = noun.i, noun.i + 1
    for child in sorted(noun.lefts, key=lambda t: -t.i):
        if child.right_edge.i + 1 != start or (child.dep_ not in _LEFT and not _hyphen(child)):
            break
        if child.dep_ == "case" and not _possessive(child):
            break
        start = child.left_edge.i
    for child in noun.rights:
        if child.left_edge.i != end or (child.dep_ not in _RIGHT and not _hyphen(child)):
            break
        if child.dep_ == "case" and _possessive(child):
            break
        end = _own_right(child) + 1
    return noun.doc[start:end]


def _own_right(noun: Token) -> int:
    """The last word of a dependent, without appositions and relative clauses hanging on it."""
    last = noun.i
    for child in noun.rights:
        if child.dep_ not in _RIGHT and child.dep_ not in _JOINED and not _hyphen(child):
            break
        last = _own_right(child)
    return last


def _hyphen(token: Token) -> bool:
    return token.text in {"-", "/", "&"}


def _possessive(token: Token) -> bool:
    return token.tag_ == "POS"


def subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one it shares with the verb it is joined to."""
    for child in verb.children:
        if base(child) == "nsubj" and child.dep_ != "nsubj:outer":
            return child
    if verb.dep_ in {"conj", "xcomp"} and verb.head != verb:
        return subject(verb.head)
    return None


def agent(verb: Token) -> Token | None:
    """The agent of a passive verb ("by the police")."""
    for child in verb.children:
        if child.dep_ == "obl:agent":
            return child
    return None


def is_passive(verb: Token) -> bool:
    """Does the verb have a passive subject or auxiliary?"""
    return any(c.dep_ in {"nsubj:pass", "aux:pass"} for c in verb.children)


def has_child(token: Token, *labels: str) -> bool:
    """Does a word have a dependent with one of the labels?"""
    return any(c.dep_ in labels for c in token.children)


def preposition(noun: Token) -> str:
    """The lower-cased preposition that a noun stands with, or nothing."""
    return next((c.lower_ for c in noun.children if c.dep_ == "case" and c.i < noun.i), "")


def runs(doc: Doc, words: set[int]) -> Iterator[Words]:
    """The contiguous stretches of a set of word numbers; white space between two does not part them."""
    start = before = None
    for i in sorted(words):
        if start is None:
            start = i
        elif before is not None and i != before + 1 and not all(t.is_space for t in doc[before + 1 : i]):
            yield doc[start : before + 1]
            start = i
        before = i
    if start is not None and before is not None:
        yield doc[start : before + 1]
