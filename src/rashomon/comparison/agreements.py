"""Agreements: facts that at least two independent documents state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.comparison.facts import Fact, facts
from rashomon.comparison.prose import capital, count, names
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
    told = f"{count(len(groups), 'independent account')} agree on {fact.label} ({names(ground, fact.documents)})."
    if not copies:
        return capital(told)
    return capital(f"{told} {' '.join(f'{c} share one text or source and count once.' for c in copies)}")
