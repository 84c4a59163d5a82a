"""Which way a date lies that names no year: the verb it belongs to tells."""

from __future__ import annotations

from itertools import pairwise, takewhile

from spacy.tokens import Token

from rashomon.values.reckoning import Direction

#: Auxiliaries that put their verb after now.
_AHEAD = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "can", "should", "must"})

#: Verbs whose own time is that of what they arrange: "scheduled a vote for Monday".
_ARRANGING = frozenset("plan planned plans planning schedule scheduled slated expected due set".split())

#: Words whose infinitive is still to come.
_PLANNING = _ARRANGING | frozenset(
    "expect expects hope hopes hoped intend intends intended want wants promise promised promises agree agreed prepare "
    "preparing aim aims likely vow vowed vows pledge pledged decide decided need needs ask asked call "
    "called order ordered "
    "threaten threatened propose proposed going".split()
)

#: Words that say the same when there is no tree to read.
_AHEAD_WORDS = frozenset({"will", "'ll", "’ll", "wo", "shall", "scheduled", "upcoming", "due", "slated", "expected"})

#: Verbs that move a time into the future: "postponed until Monday", "has until Friday".
_DEFERRING = frozenset("postpone delay defer extend adjourn suspend remand give have push put set".split())
_UNTIL = frozenset({"until", "till", "through", "to"})
_EARLIEST = frozenset({"as early as", "as soon as", "no later than", "no earlier than"})

#: Helpers of the past.
_BEHIND = frozenset({"was", "were", "had", "has", "have", "been", "'ve", "’ve", "did"})

_CLAUSES = frozenset({"VERB", "AUX"})


def direction(token: Token) -> Direction | None:
    """Past or future, from the nearest verb above the word; ``None`` where the verb does not tell."""
    if not token.doc.has_annotation("DEP"):
        return _without_tree(token)
    verb = next((above for above in (token, *token.ancestors) if _is_clause(above)), None)
    if verb is None:
        return None
    return "future" if _is_deadline(token, verb) else _of_verb(verb)


def _is_deadline(token: Token, verb: Token) -> bool:
    """Until when something is put off, or when it is to come at the earliest."""
    before = token.doc[max(0, token.i - 3) : token.i].text.lower()
    if before in _EARLIEST:
        return True
    if verb.lemma_.lower() not in _DEFERRING:
        return False
    phrase = (token, *takewhile(lambda above: above != verb, token.ancestors))
    return any(child.lower_ in _UNTIL for word in phrase for child in word.children)


def _is_clause(word: Token) -> bool:
    """A verb, or a noun or adjective with a copula: what "is" says, UD puts there."""
    return word.pos_ in _CLAUSES or any(child.dep_ == "cop" for child in word.children)


def _of_verb(verb: Token) -> Direction | None:
    helpers = {child.lower_ for child in verb.children if child.dep_.startswith("aux") or child.dep_ == "cop"}
    if helpers & _AHEAD:
        return None if "have" in helpers else "future"
    if verb.lower_ in _ARRANGING:
        return "future"
    if helpers & _BEHIND or (verb.tag_ == "VBD" and not helpers):
        return "past"
    if any(child.lower_ == "to" and child.tag_ == "TO" for child in verb.children):
        return "future" if verb.head != verb and {verb.head.lower_, verb.head.lemma_} & _PLANNING else None
    return "past" if verb.tag_ == "VBN" and not helpers else None


def _without_tree(token: Token) -> Direction | None:
    """From the ten words before, up to the start of the sentence."""
    doc, first = token.doc, token.i
    while first > 0 and token.i - first < 10 and not doc[first].is_sent_start:
        first -= 1
    near = [word.lower_ for word in doc[first : token.i]]
    ahead = _AHEAD_WORDS.intersection(near) or any(a in ("is", "are") and b == "to" for a, b in pairwise(near))
    return "future" if ahead else None
