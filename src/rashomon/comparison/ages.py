"""Ages: one person of two ages. Whose age it is decides, not how the sentence counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rashomon.comparison.figures import by_value, given, side, standing
from rashomon.comparison.ground import Ground
from rashomon.comparison.prose import listing, names, verb
from rashomon.comparison.verdict import finding
from rashomon.values import About, Entity, FigureAccount, Finding, Mention

#: Documents further apart than this may both be right: people grow older.
DAYS_APART = 90
#: Ages further apart than this are hardly given to one person by mistake: they are of two.
YEARS_APART = 2
#: So often a document speaks of the person whom it is about.
CENTRAL = 3


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
        about = About("entity", key)
        yield from _disagreement(ground, about, entities[key].name, sorted(found[key], key=lambda a: a.span))
    told = {a.span for accounts in found.values() if len({a.span.document for a in accounts}) > 1 for a in accounts}
    for figure in ground.links.figures:
        aged = [a for a in figure.accounts if a.span not in told and _is_of_someone_central(ground, a)]
        yield from _disagreement(ground, About("figure", figure.id), _described(ground, aged), aged)


def _is_of_someone_central(ground: Ground, account: FigureAccount) -> bool:
    """Is it the age of somebody without a name, of whom the document speaks again and again?"""
    if given(ground, account).dimension != "age":
        return False
    mentions = ground.readings[account.span.document].annotations.mentions
    own = _holder(ground, account)
    return own is None or sum(m.chain == own.chain for m in mentions) >= CENTRAL


def _described(ground: Ground, accounts: list[FigureAccount]) -> str:
    """What they call the one whose age it is: "the boy"."""
    heads = [ground.words(m.head).casefold() for a in accounts if (m := _holder(ground, a)) and m.form == "nominal"]
    plain = [h for h in heads if h.isalpha()]
    return f"the {min(plain, key=lambda h: (-plain.count(h), h))}" if plain else "one person"


def bearer(ground: Ground, account: FigureAccount) -> Entity | None:
    """The person whose age an account gives: the smallest mention that holds it, as in "five-year-old Mira"."""
    if given(ground, account).dimension != "age":
        return None
    own = _holder(ground, account)
    return ground.entity(account.span.document, own.chain) if own else None


def _holder(ground: Ground, account: FigureAccount) -> Mention | None:
    mentions = ground.readings[account.span.document].annotations.mentions
    own = [m for m in mentions if m.span.covers(account.span) and m.kind == "person"]
    return min(own, key=lambda m: (len(m.span), m.span), default=None)


def _disagreement(ground: Ground, about: About, who: str, accounts: list[FigureAccount]) -> Iterator[Finding]:
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
        reason = f"The accounts differ on the age of {who}: {listing(told)}."
        yield finding("conflict", about, reason, [side(ground, a) for a in involved])


def _exclude(left: list[FigureAccount], right: list[FigureAccount]) -> bool:
    """No age of one document is an age of the other, and each document knows one age."""
    ages = [{(a.low, a.high, a.unit) for a in own} for own in (left, right)]
    return len(ages[0]) == len(ages[1]) == 1 and ages[0] != ages[1] and _near(left[0], right[0])


def _near(one: FigureAccount, other: FigureAccount) -> bool:
    """Are both exact, and apart by an error rather than by a generation?"""
    if one.unit != other.unit or one.low is None or other.low is None or one.high is None or other.high is None:
        return False
    return abs(one.low - other.low) <= YEARS_APART


def _close(ground: Ground, left: str, right: str) -> bool:
    dates = [ground.published(d) for d in (left, right)]
    if dates[0] is None or dates[1] is None:
        return True
    return abs((dates[0].value.first() - dates[1].value.first()).days) <= DAYS_APART
