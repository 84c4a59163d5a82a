"""Events as findings tell them: whether two accounts are of one deed, and what each amounts to in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.comparison.lexicon import stem
from rashomon.values import EventAccount, FindingAccount, Participant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.comparison.ground import Ground

#: How many words behind a trigger say what the deed aims at.
AIM = 5
#: What marks a participant that is known by its words alone.
_WORD = "word:"
#: Words that tell nobody and nothing in particular.
EMPTY = frozenset(
    "the a an some any this that these those his her its their our he she it they we i you who which what one two three"
    " them him us me people person men women".split()
)
_DENIED = re.compile(r"\b(?:no|not|never|nobody|nothing)\b|n[’']t\b", re.IGNORECASE)
_STATUS = {
    "CT+": "",
    "PR+": "probably",
    "PS+": "possibly",
    "CT-": "did not happen:",
    "PR-": "probably did not happen:",
    "PS-": "possibly did not happen:",
    "Uu": "not known whether it happened:",
}


def same_deed(ground: Ground, one: EventAccount, other: EventAccount) -> bool:
    """The same predicate, and the same ones in it wherever both say who acted or who suffered."""
    concept = ground.lexicon.concept
    if one.span.document == other.span.document or concept(one.predicate) != concept(other.predicate):
        return False
    shared = cast(ground, one) & cast(ground, other)
    if not all(_compatible(one, other, shared, role) for role in ("agent", "patient")):
        return False
    weak = all(who.startswith(_WORD) and " " not in who for _, who in shared)
    return bool(shared) and (not weak or bool(_aim(ground, one) & _aim(ground, other)))


def _aim(ground: Ground, account: EventAccount) -> frozenset[str]:
    """The stems of the few words behind the trigger: where to, into what."""
    text = ground.document(account.span).text
    after = text[account.span.end : account.sentence.end]
    words = re.split(r"[.,;:!?]", after)[0].split()[:AIM]
    return frozenset(stem(w) for w in words if len(w) > 3) - ground.lexicon.generic


def _compatible(one: EventAccount, other: EventAccount, shared: frozenset[tuple[str, str]], role: str) -> bool:
    """Where both accounts fill a role, someone must fill it in both: one attacker may have attacked two."""
    filled = all(any(p.role == role for p in a.participants) for a in (one, other))
    return not filled or any(r == role for r, _ in shared)


def cast(ground: Ground, account: EventAccount) -> frozenset[tuple[str, str]]:
    """The roles of an event and who or what fills them: the entity where it has a name or other documents share it,
    else the words of the description ("petrol bombs")."""
    filled = {(p.role, who) for p in account.participants for who in _who(ground, account, p)}
    return frozenset(filled)


def _who(ground: Ground, account: EventAccount, participant: Participant) -> Iterator[str]:
    entity = ground.entity(account.span.document, participant.chain)
    if entity is not None:
        yield entity.id
    if entity is None or all(form == "nominal" for _, form in entity.mentions):
        head = re.split(r" (?:of|in|who|that|from|with|on|at) |,", ground.words(participant.span))[0]
        stems = [stem(w) for w in head.split() if w.casefold() not in EMPTY and w[:1].isalpha()]
        if stems:
            yield _WORD + " ".join(stems)


def told(ground: Ground, account: EventAccount) -> str:
    """What an account of an event amounts to: its status, where the words do not show it, and its words."""
    words = ground.clause(account)
    shown = account.status.endswith("-") and _DENIED.search(words)
    return words if shown else f"{_STATUS[account.status]} {words}".strip()


def side(ground: Ground, account: EventAccount) -> FindingAccount:
    """An account of an event as one side of a finding."""
    return FindingAccount(account.span, told(ground, account))


def weighty(ground: Ground, account: EventAccount) -> bool:
    """Is it a fact of its own?

    It happened, the document says so itself and does not ask, it is no act of speech and no mere state, and we know who
    or what was in it: by name, or with more than that: to whom, where or when.
    """
    if account.according_to or not ground.asserted(account.span) or ground.words(account.sentence).endswith("?"):
        return False
    roles = {p.role for p in account.participants if ground.words(p.span).casefold() not in EMPTY}
    told = len(roles & {"agent", "patient", "recipient"}) + (account.place is not None) + (account.time is not None)
    parts = [p for p in account.participants if p.role in ("agent", "patient")]
    held = [ground.entity(account.span.document, p.chain) for p in parts]
    named = any(form == "name" for entity in held if entity for _, form in entity.mentions)
    known = bool(roles & {"agent", "patient"}) and (named or told > 1)
    return known and account.status == "CT+" and stem(account.predicate) not in ground.lexicon.light
