"""Attributions that a sentence's tree shows: which words say, who says, what is said.

Each pattern is a function from a word to the attribution that it cues, or nothing; ``PATTERNS`` lists them in order.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.quotations.lexicon import HEARSAY, NOUNS, PASSIVE, VERBS, WEAK
from rashomon.annotations.syntax import agent, base, clause_words, has_child, is_passive, phrase, subject

_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
_CUE_PARTS = frozenset({"aux", "aux:pass", "advmod", "compound:prt", "neg"})
_PARTING = frozenset(",”\"—–»’'")


@dataclass(slots=True)
class Attribution:
    """Token numbers of each part; ``source`` is the head word of who says, ``verb`` the word that cues."""

    verb: Token
    cue: set[int]
    source: Token | None
    content: set[int]
    hearsay: bool = False


def attributions(sentence: Words) -> list[Attribution]:
    """All attributions of a sentence, at most one for each cue, in text order."""
    found = []
    for token in sentence:
        for pattern in PATTERNS:
            attribution = pattern(token)
            if attribution is not None:
                found.append(attribution)
                break
    return found


def is_cue(token: Token) -> bool:
    """Is this a verb that can introduce what somebody says?"""
    return token.lemma_.lower() in VERBS and token.pos_ == "VERB"


def cue_words(verb: Token) -> set[int]:
    """The verb with its particle and auxiliaries ("has said", "pointed out")."""
    return {
        verb.i,
        *(c.i for c in verb.children if c.dep_ in _CUE_PARTS and abs(c.i - verb.i) <= 3 and c.tag_ != "WRB"),
    }


def speaker(verb: Token) -> Token | None:
    """Who says: the subject, or the agent of a passive."""
    if is_passive(verb):
        return agent(verb)
    found = subject(verb)
    if found is not None and found.tag_ in {"WP", "WDT"}:
        return verb.head if base(verb) == "acl" else _before(found)
    if found is None and verb.dep_ in {"advcl", "acl"}:
        found = subject(verb.head) if verb.dep_ == "advcl" else verb.head
    return found


def _before(relative: Token) -> Token | None:
    """The noun right before a relative pronoun, where the tree does not tie the two."""
    at = relative.i - 1
    if at > relative.sent.start and relative.doc[at].is_punct:
        at -= 1
    noun = relative.doc[at]
    while noun.dep_ in {"flat", "compound", "nmod"} and noun.head.i < noun.i:
        noun = noun.head
    return noun if at >= relative.sent.start and noun.pos_ in {"NOUN", "PROPN"} else None


def _clause(token: Token) -> Attribution | None:
    """As in "She said (that) the dam had failed": the clause is an object of the verb."""
    if not is_cue(token) or (is_passive(token) and token.lemma_.lower() not in PASSIVE):
        return None
    clause = next((c for c in token.children if base(c) in _CLAUSES and _is_said(c, token)), None)
    if clause is None:
        return None
    source = speaker(token)
    content = clause_words(clause) - cue_words(token) - (clause_words(source) if source is not None else set())
    hearsay = is_passive(token) and source is None
    if hearsay and (patient := subject(token)) is not None:  # "ten are believed to have died": the ten belong to it
        content |= clause_words(patient)
    else:
        content = _same_side(content, clause, token)
    return Attribution(token, cue_words(token), source, content, hearsay)


def _same_side(content: set[int], clause: Token, cue: Token) -> set[int]:
    """Only the words on the clause's side of the cue: "in an interview" after "..., she said" tells of the saying. A
    clause put around its cue ("The dam, she said, had failed") has its head after it and keeps both sides."""
    if clause.i < cue.i:
        return {i for i in content if i < cue.i}
    return content if base(cue) == "parataxis" else {i for i in content if i > cue.i}


def _is_said(clause: Token, verb: Token) -> bool:
    """A weak verb or a bare infinitive reports only with a clause that has its own subject."""
    weak = verb.lemma_.lower() in WEAK or base(clause) == "xcomp"
    if base(clause) == "parataxis" and (is_cue(clause) or clause.pos_ not in {"VERB", "AUX", "ADJ"}):
        return False
    return not weak or has_child(clause, "nsubj", "nsubj:pass", "expl") or is_passive(verb)


def _inserted(token: Token) -> Attribution | None:
    """As in "The dam had failed, she said": the verb hangs on what is said."""
    if not is_cue(token) or token.dep_ not in {"parataxis", "advcl", "ccomp", "discourse"} or token.head == token:
        return None
    source = subject_of_its_own(token)
    first = token.left_edge.i
    comma = any(token.doc[i].text in _PARTING for i in (first - 1, first) if i >= token.sent.start)
    if source is None or not (comma or first == token.sent.start) or has_child(token, "mark"):
        return None
    content = clause_words(token.head) - clause_words(token)
    return Attribution(token, cue_words(token), source, _same_side(content, token.head, token))


def subject_of_its_own(verb: Token) -> Token | None:
    """The verb's own subject, not one that it shares."""
    return next((c for c in verb.children if base(c) == "nsubj"), None)


def _according(token: Token) -> Attribution | None:
    """As in "According to the ministry, the dam had failed"."""
    if token.lower_ != "according" or token.i + 1 >= len(token.doc) or token.nbor().lower_ != "to":
        return None
    source = token.head if token.dep_ == "case" else next((c for c in token.children if base(c) == "obl"), None)
    if source is None or source.i < token.i or not token.sent.start <= source.i < token.sent.end:
        return None
    top = token if token.dep_ != "case" else source
    governor = top.head
    if governor == top:
        return None
    governor = _clause_head(governor)
    inside = clause_words(source) | {token.i, token.i + 1}
    return Attribution(token, {token.i, token.i + 1}, source, clause_words(governor) - inside)


def _clause_head(token: Token) -> Token:
    """The head of the clause that a word stands in: its verb, or the sentence's root."""
    while token.head != token and base(token) not in {"ccomp", "advcl", "parataxis", "conj", "acl"}:
        token = token.head
    return token


def _noun(token: Token) -> Attribution | None:
    """As in "His claim that the dam had failed": a noun with the clause that says what."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in NOUNS:
        return None
    clause = next(
        (c for c in token.children if base(c) in {"acl", "ccomp"} and c.dep_ != "acl:relcl" and _has_that(c)), None
    )
    if clause is None:
        return None
    source = next((c for c in token.children if c.dep_ == "nmod:poss"), None)
    cue = {token.i}
    if source is None and token.dep_ == "obj" and token.head.pos_ == "VERB":  # "expressed hope that ..."
        source, cue = speaker(token.head), cue | cue_words(token.head)
    content = {i for i in clause_words(clause) if i > token.i}
    return Attribution(token, cue, source, content, hearsay=source is None)


def _has_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in {"that", "whether"} for c in clause.children)


def _hearsay(token: Token) -> Attribution | None:
    """As in "The dam had allegedly failed": said, but by nobody named."""
    if token.lower_ not in HEARSAY or base(token) != "advmod":
        return None
    return Attribution(token, {token.i}, None, clause_words(token.head) - {token.i}, hearsay=True)


PATTERNS = (_clause, _inserted, _according, _noun, _hearsay)


def source_words(source: Token) -> Words:
    """The words of who says: the noun phrase with its apposition, without clauses that only go on."""
    start, end = phrase(source).start, phrase(source).end
    for child in source.rights:
        if child.dep_ in {"appos", "flat", "conj"} or child.dep_ == "nmod":
            end = max(end, child.right_edge.i + 1)
    return source.doc[start:end]
