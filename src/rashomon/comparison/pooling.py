"""Figures that linking kept apart but that give the same toll of the same story are compared as one quantity."""

from __future__ import annotations

from collections import defaultdict

from rashomon.comparison.ground import Ground
from rashomon.comparison.quantities import amount, singular
from rashomon.comparison.scope import CROWD, content, crowds, meanings, part
from rashomon.values import Figure, FigureAccount

#: What is measured so has one size in a story: there is one spill, one fire. Lengths and spans of time are of many
#: things.
MEASURED = ("volume", "mass", "area")

#: What makes two leads give the same toll: story, outcomes, narrowing words, unit.
Key = tuple[str, frozenset[str], frozenset[str], str]


def quantities(ground: Ground) -> list[Figure]:
    """The figures of the case, those joined that stand in the leads of one story with the same outcome and scope.

    Linking weighs words and values, and a toll that has grown may look like another number. But the killed of whom the
    opening of each report speaks are the same killed. So are what is weighed under the same word, and the crowd
    wherever a report counts it. The joined figure has the id of its largest part.
    """
    parent = {figure.id: figure.id for figure in ground.links.figures}
    first: dict[Key, str] = {}
    for figure in sorted(ground.links.figures, key=lambda f: f.id):
        for key in sorted({k for a in figure.accounts for k in _keys(ground, a)}, key=_sortable):
            low, high = sorted((_root(parent, first.setdefault(key, figure.id)), _root(parent, figure.id)))
            parent[high] = low
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in ground.links.figures:
        groups[_root(parent, figure.id)].append(figure)
    return [_joined(groups[root]) for root in sorted(groups)]


def _sortable(key: Key) -> tuple[str, list[str], list[str], str]:
    return key[0], sorted(key[1]), sorted(key[2]), key[3]


def _keys(ground: Ground, account: FigureAccount) -> list[Key]:
    stories = [s.id for s in ground.links.stories if account.span.document in s.documents]
    dimension = amount(account, "").dimension
    if dimension in MEASURED:
        return [(s, frozenset({word}), frozenset(), dimension) for s in stories for word in content(ground, account)]
    if crowds(ground, account, account):
        return [(s, frozenset({CROWD}), frozenset(), "people") for s in stories]
    if not ground.prominence(account.span) or part(ground, account):
        return []
    words = meanings(ground, account)
    outcomes, narrowing = words & ground.lexicon.outcomes, words & ground.lexicon.limiting
    unit = ground.lexicon.concept(singular(account.unit)) if account.unit else ground.lexicon.concept("people")
    return [(story, outcomes, narrowing, unit) for story in stories if outcomes]


def _joined(figures: list[Figure]) -> Figure:
    largest = min(figures, key=lambda f: (-len(f.accounts), f.id))
    accounts = {(a.span, a.low, a.high, a.unit, a.counted): a for f in figures for a in f.accounts}
    return Figure(largest.id, largest.quantity, tuple(sorted(accounts.values(), key=lambda a: (a.span, a.counted))))


def _root(parent: dict[str, str], figure: str) -> str:
    while parent[figure] != figure:
        figure = parent[figure]
    return figure
