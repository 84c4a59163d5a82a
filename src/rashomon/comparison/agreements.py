"""Agreements: facts that at least two independent documents state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.comparison.facts import Fact, facts
from rashomon.comparison.prose import capital, count, listing, names
from rashomon.comparison.verdict import finding
from rashomon.values import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.comparison.ground import Ground


def agreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each fact with two or more independent origins."""
    for fact in facts(ground):
        groups = ground.origins.groups(fact.spans)
        if len(groups) > 1:
            yield finding("agreement", fact.about, _reason(ground, fact, groups), fact.sides)


def _reason(ground: Ground, fact: Fact, groups: list[list[str]]) -> str:
    copies = [names(ground, group) for group in groups if len(group) > 1]
    told = [_told(ground, fact, len(groups))]
    told += [f"{c} share one text or source and count once." for c in copies]
    return capital(" ".join(told))


def _told(ground: Ground, fact: Fact, number: int) -> str:
    """What agrees, and of whom: those who quote one speaker are independent accounts of what he said, and one account
    of what he speaks of."""
    where = names(ground, fact.documents)
    if len(fact.mouths) == 1:
        words = fact.label.removeprefix("the statement ")
        who = fact.mouths[0].name
        if fact.about.type == "figure":
            return f"{count(number, 'independent account')} have it from one source, {who}: {words} ({where})."
        return f"{count(number, 'independent account')} quote one speaker, {who}: {words} ({where})."
    if fact.mouths and len(fact.mouths) < number:
        who = listing([f"{m.name} (in {names(ground, m.documents)})" for m in fact.mouths])
        return (
            f"{count(number, 'independent account')} agree on {fact.label}, in the words of {_speakers(fact)}: {who}."
        )
    return f"{count(number, 'independent account')} agree on {fact.label} ({where})."


def _speakers(fact: Fact) -> str:
    return f"{count(len(fact.mouths), 'speaker')} only"
