"""What the text says of the order of events, by words that say hardly anything else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from rashomon.annotations.events.timing import span_of
from rashomon.annotations.page import Page
from rashomon.annotations.syntax import base
from rashomon.values import Order, OrderRelation

#: In front of a clause, or of a noun that tells of an event.
_SIGNALS: Mapping[str, OrderRelation] = {
    "after": "after",
    "before": "before",
    "following": "after",
    "once": "after",
    "since": "begun_by",
    "until": "ended_by",
    "till": "ended_by",
}
#: What they stand with goes on all the while.
_DURING = frozenset("during while".split())
#: Beside the second of two verbs.
_THEN = frozenset("then later subsequently afterwards afterward thereafter".split())
_CLAUSES = frozenset({"advcl", "obl", "nmod", "acl"})


def orders(page: Page, triggers: Mapping[int, Token]) -> Iterator[Order]:
    """The orders among the events of a page, in text order."""
    for token in triggers.values():
        yield from _subordinate(page, token, triggers)
        yield from _sequel(page, token, triggers)


def _subordinate(page: Page, token: Token, triggers: Mapping[int, Token]) -> Iterator[Order]:
    """Of "X after Y": token is Y, which hangs on X."""
    head = token.head
    if base(token) not in _CLAUSES or head.i == token.i or head.i not in triggers:
        return
    signal = next((c for c in token.children if c.dep_ in {"mark", "case"} and c.i < token.i), None)
    if signal is None:
        return
    word = signal.lower_
    here, there, said = (span_of(page, t) for t in (head, token, signal))
    if word in _DURING and _lasting(token, word):
        yield Order(there, "includes", here, said)
    elif word in _SIGNALS and (word not in {"since", "once"} or _temporal(head, token, word)):
        yield Order(here, _SIGNALS[word], there, said)


def _lasting(token: Token, word: str) -> bool:
    """While is also whereas: only with a verb in the progressive does it surely tell of time."""
    return word == "during" or token.tag_ == "VBG"


def _temporal(head: Token, token: Token, word: str) -> bool:
    """Since is also because: it tells of time where the main verb is in the perfect, and the other not in the present.
    Once is also formerly: it tells of an order in front of a clause."""
    if word == "once":
        return token.tag_ in {"VBD", "VBN", "VBZ", "VBP"}
    perfect = any(c.lower_ in {"has", "have", "had", "'ve", "’ve"} for c in head.children if base(c) == "aux")
    return perfect and token.tag_ in {"VBD", "VBG", "VBN", "NN", "NNS"}


def _sequel(page: Page, token: Token, triggers: Mapping[int, Token]) -> Iterator[Order]:
    """Of "X and then Y": token is Y, joined to X."""
    if token.dep_ != "conj" or token.pos_ != "VERB" or token.head.i not in triggers:
        return
    then = next((c for c in token.children if c.dep_ == "advmod" and c.lower_ in _THEN), None)
    if then is not None:
        yield Order(span_of(page, token.head), "before", span_of(page, token), span_of(page, then))
