"""Persons: an office that one account says somebody holds, and another that he held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.comparison.lexicon import stem
from rashomon.comparison.prose import names, quoted, verb
from rashomon.comparison.verdict import finding
from rashomon.values import About, Entity, Finding, FindingAccount, Span

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground

#: What says that somebody holds an office no more. A retired welder is still a welder, who holds no office.
_PAST = re.compile(r"\b(?:former|ex|ousted|deposed)\b[- ]?", re.IGNORECASE)
#: The stems of what one holds and can lose.
_OFFICES = frozenset(
    map(
        stem,
        (
            "mayor president minister premier chancellor governor senator ambassador secretary director chairman "
            "chairwoman chair chief head commander commissioner judge prosecutor spokesman spokeswoman leader ceo "
            "deputy manager coach captain bishop king queen speaker envoy adviser advisor"
        ).split(),
    )
)
_WORD = re.compile(r"[^\W\d_]+")
#: Words of a role that tell no office.
_SMALL = frozenset("a an and at for from in of on the to with his her its their".split())


@dataclass(frozen=True, slots=True)
class Held:
    """A role beside a name: the words, the stems of the office, and whether it is past."""

    span: Span
    role: str
    office: frozenset[str]
    past: bool


def disagreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each person who is said to hold an office here, and to have held the same there."""
    for entity in ground.links.entities:
        if entity.kind == "person":
            yield from _disagreement(ground, entity, sorted(_roles(ground, entity), key=lambda h: h.span))


def _roles(ground: Ground, entity: Entity) -> Iterator[Held]:
    chains = set(entity.chains)
    for document in sorted({d for d, _ in entity.chains} & ground.readings.keys()):
        for mention in ground.readings[document].annotations.mentions:
            if mention.role and (document, mention.chain) in chains and mention.form == "name":
                plain = _PAST.sub("", mention.role)
                office = frozenset(stem(w) for w in _WORD.findall(plain)) - _SMALL
                yield Held(mention.span, mention.role, office, plain != mention.role)


def _disagreement(ground: Ground, entity: Entity, roles: list[Held]) -> Iterator[Finding]:
    """The documents that say both are left out: they tell of the change."""
    pairs = [p for p in combinations(roles, 2) if _differ(ground, *p)]
    by_past = [{h.span.document for h in roles if h.past is past} for past in (False, True)]
    pairs = [p for p in pairs if not {h.span.document for h in p} & by_past[0] & by_past[1]]
    if pairs:
        held = {h.span: h for pair in pairs for h in pair}
        now, then = ([h for h in held.values() if h.past is past] for past in (False, True))
        sides = [
            f"{names(ground, _documents(own))} {verb('write', _documents(own))} {quoted(own[0].role)}"
            for own in (now, then)
        ]
        reason = f"The accounts differ on the office of {entity.name}: {sides[0]}, {sides[1]}."
        accounts = [FindingAccount(h.span, h.role) for h in held.values()]
        kind = "update" if all(_later(ground, one, other) for one in now for other in then) else "conflict"
        yield finding("update" if kind == "update" else "conflict", About("entity", entity.id), reason, accounts)


def _documents(held: list[Held]) -> list[str]:
    return sorted({h.span.document for h in held})


def _differ(ground: Ground, one: Held, other: Held) -> bool:
    """The same office, past in one of them only, in reports of one story."""
    left, right = one.span.document, other.span.document
    if left == right or one.past == other.past or one.office != other.office or not one.office & _OFFICES:
        return False
    return ground.one_subject(left, right)


def _later(ground: Ground, one: Held, other: Held) -> bool:
    """Was the second published on a later day?"""
    first, last = ground.published(one.span.document), ground.published(other.span.document)
    return first is not None and last is not None and first.value.last() < last.value.first()
