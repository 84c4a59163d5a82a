"""Ages: one person of two ages. Whose age it is decides, not how the sentence counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rashomon.comparison.figures import by_value, given, side, standing
from rashomon.comparison.ground import Ground
from rashomon.comparison.prose import listing, names, verb
from rashomon.comparison.verdict import finding
from rashomon.values import About, Entity, FigureAccount, Finding

#: Documents further apart than this may both be right: people grow older.
DAYS_APART = 90


def disagreements(ground: Ground) -> Iterator[Finding]:
    """Persons whom documents of one time give ages that no birthday explains away."""
    found: dict[str, list[FigureAccount]] = defaultdict(list)
    entities: dict[str, Entity] = {}
    for figure in ground.links.figures:
        for account in figure.accounts:
            entity = bearer(ground, account)
            if entity is not None:
                entities[entity.id] = entity
                found[entity.id].append(account)
    for key in sorted(found):
        yield from _disagreement(ground, entities[key], sorted(found[key], key=lambda a: a.span))


def bearer(ground: Ground, account: FigureAccount) -> Entity | None:
    """The person whose age an account gives: the smallest mention that holds it, as in "five-year-old Mira"."""
    if given(ground, account).dimension != "age":
        return None
    document = account.span.document
    own = [
        m for m in ground.readings[document].annotations.mentions if m.span.covers(account.span) and m.kind == "person"
    ]
    return ground.entity(document, min(own, key=lambda m: (len(m.span), m.span)).chain) if own else None


def _disagreement(ground: Ground, person: Entity, accounts: list[FigureAccount]) -> Iterator[Finding]:
    by_document: dict[str, list[FigureAccount]] = defaultdict(list)
    for account in accounts:
        by_document[account.span.document].append(account)
    ages = {d: standing(ground, own) for d, own in by_document.items()}
    differ = [p for p in combinations(sorted(ages), 2) if _exclude(ages[p[0]], ages[p[1]]) and _close(ground, *p)]
    involved = [a for d in sorted({d for pair in differ for d in pair}) for a in ages[d]]
    if involved:
        told = [
            f"{names(ground, documents)} {verb('write', documents)} {words}"
            for words, documents in by_value(ground, involved)
        ]
        reason = f"The accounts differ on the age of {person.name}: {listing(told)}."
        yield finding("conflict", About("entity", person.id), reason, [side(ground, a) for a in involved])


def _exclude(left: list[FigureAccount], right: list[FigureAccount]) -> bool:
    """No age of one document is an age of the other, and each document knows one age."""
    ages = [{(a.low, a.high) for a in own} for own in (left, right)]
    return len(ages[0]) == len(ages[1]) == 1 and ages[0] != ages[1]


def _close(ground: Ground, left: str, right: str) -> bool:
    dates = [ground.published(d) for d in (left, right)]
    if dates[0] is None or dates[1] is None:
        return True
    return abs((dates[0].value.first() - dates[1].value.first()).days) <= DAYS_APART
