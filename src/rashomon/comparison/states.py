"""States: what one account tells as so, a later one tells as over. The removed is reinstated, the closed reopened.

Only an account that knows nothing of the later state is overtaken by it: one that tells of both has them in order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rashomon.comparison.deeds import EMPTY, side
from rashomon.comparison.lexicon import stem
from rashomon.comparison.prose import dated, quoted
from rashomon.comparison.verdict import finding
from rashomon.values import About, EventAccount, Finding

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground

#: What ends the name of a thing within a longer phrase.
_AFTER = re.compile(r",| (?:of|from|in|on|at|that|which|who) ")
#: Two accounts of one thing: of the state, and of its end.
Pair = tuple[EventAccount, EventAccount]


def disagreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each thing of a story whose state some accounts give and others tell as ended."""
    events = {a.span: e.id for e in ground.links.events for a in e.accounts}
    told = [a for e in ground.links.events for a in e.accounts if _holds(ground, a)]
    for _, words, _, ends in ground.lexicon.reversals:
        states = [a for a in told if stem(a.predicate) in words]
        ended = [a for a in told if stem(a.predicate) in ends]
        knowing = _documents(ground, ends)
        pairs = [
            (one, other)
            for one in states
            if one.span.document not in knowing
            for other in ended
            if _ends(ground, one, other)
        ]
        by_end: dict[str, list[Pair]] = defaultdict(list)
        for one, other in pairs:
            by_end[events[other.span]].append((one, other))
        for event in sorted(by_end):
            yield _finding(ground, event, by_end[event])


def _holds(ground: Ground, account: EventAccount) -> bool:
    """Is it told as a fact, and as one that has come about?"""
    return account.status == "CT+" and account.tense != "future" and not ground.words(account.sentence).endswith("?")


def _documents(ground: Ground, ends: frozenset[str]) -> frozenset[str]:
    """The documents that speak of the later state at all, in whatever form."""
    return frozenset(
        document
        for document, reading in ground.readings.items()
        if any(stem(e.predicate) in ends for e in reading.annotations.events)
    )


def _ends(ground: Ground, one: EventAccount, other: EventAccount) -> bool:
    """Is the second account of the same thing and later?"""
    left, right = one.span.document, other.span.document
    if left == right or not _things(ground, one) & _things(ground, other):
        return False
    return _later(ground, left, right) and ground.one_subject(left, right)


def _later(ground: Ground, one: str, other: str) -> bool:
    """Was the second published on a later day?"""
    first, last = ground.published(one), ground.published(other)
    return first is not None and last is not None and first.value.last() < last.value.first()


def _things(ground: Ground, account: EventAccount) -> frozenset[str]:
    """What is in the state: the entities with a name, else the last word of the description."""
    found = set()
    for part in account.participants:
        if part.role != "patient":
            continue
        entity = ground.entity(account.span.document, part.chain)
        if entity is not None and any(form == "name" for _, form in entity.mentions):
            found.add(entity.id)
        head = _AFTER.split(ground.words(part.span))[0]
        words = [w for w in head.split() if w.casefold() not in EMPTY]
        found.update(stem(w) for w in words[-1:] if w[:1].isalpha())
    return frozenset(found)


def _finding(ground: Ground, event: str, pairs: list[Pair]) -> Finding:
    accounts = {a.span: a for pair in pairs for a in pair}
    one, other = min(pairs, key=lambda p: (p[0].span, p[1].span))
    told = " ".join(f"{dated(ground, a.span.document)}: {quoted(ground.words(a.sentence))}." for a in (one, other))
    reason = (
        f"What the earlier account gives as so is over by the later: {one.predicate}, then {other.predicate}. {told}"
    )
    return finding(
        "update", About("event", event), reason, [side(ground, a) for a in _shown(ground, accounts.values())]
    )


def _shown(ground: Ground, accounts: Iterable[EventAccount]) -> list[EventAccount]:
    """One account of each document: the first in its text, for a title says less."""
    best: dict[str, EventAccount] = {}
    for account in sorted(accounts, key=lambda a: (_set_apart(ground, a), a.span)):
        best.setdefault(account.span.document, account)
    return list(best.values())


def _set_apart(ground: Ground, account: EventAccount) -> int:
    """0 in running text, 1 in a caption, 2 in a title."""
    block = ground.block(account.span)
    return ("caption", "title").index(block.kind) + 1 if block and block.kind in ("caption", "title") else 0
