"""Who and what is referred to, across documents and spellings.

Chains that bear one name are one bearer. Full names are compared and clustered first; what is less than a full name
joins after that: family names and initials (``attaching``), then names that leave out words (``shortening``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.links.attaching import attach
from rashomon.links.bearers import Bearer, bearers
from rashomon.links.chains import Chain, chains
from rashomon.links.clustering import NEVER, Pair, candidates, groups
from rashomon.links.collection import Collection
from rashomon.links.evidence import Evidence
from rashomon.links.groups import Group
from rashomon.links.keys import keys_of
from rashomon.links.likeness import compare_beside, compare_names
from rashomon.links.naming import described, named
from rashomon.links.shortening import shorten
from rashomon.values import Entity, EntityKind, Links, Merge

#: Two full names are one entity from here on.
SURE = 0.85


def find_entities(collection: Collection, links: Links) -> tuple[Entity, ...]:
    """Every chain that a name or a description belongs to is in exactly one entity."""
    found = chains(collection)
    story_of = {document: story.id for story in links.stories for document in story.documents}
    held = bearers([c for c in found if c.names], story_of, collection)
    full = _full([b for b in held if not b.partial])
    joined = shorten([*full, *attach([b for b in held if b.partial], full)])
    unnamed = [described(chain, collection) for chain in found if not chain.names]
    return tuple(sorted([*named(_members(joined), collection), *unnamed], key=lambda e: e.id))


def _members(held: Iterable[Group]) -> list[tuple[EntityKind, list[Chain], list[Merge]]]:
    return [(g.kind, [c for b in g.bearers for c in b.chains], g.merges) for g in held]


def _full(held: Sequence[Bearer]) -> list[Group]:
    """Full names, clustered within each kind."""
    evidence = {
        (i, j): e
        for i, j in candidates([[k for n in b.names for k in keys_of(n, b.kind)] for b in held])
        if (e := _compare(held[i], held[j]))
    }
    scores = {pair: e.score for pair, e in evidence.items()}
    return [
        Group(held[group[0]].kind, [held[i] for i in group], _reasons(group, held, evidence))
        for group in groups(len(held), scores, SURE, strangers=0)
    ]


def _compare(left: Bearer, right: Bearer) -> Evidence | None:
    """The best reason that any two of their names give, unless the names they go by are two persons'."""
    if left.kind != right.kind:
        return None
    first = compare_names(left.names[0], right.names[0], left.kind)
    if left.stories & right.stories:
        beside = compare_beside(left.names[0], right.names[0], left.kind)
        misspelt = first and first.score == NEVER and left.documents & right.documents
        first = beside if beside and not misspelt and (first is None or first.score < beside.score) else first
    if first and first.score == NEVER:
        return first
    telling = [[n for n in bearer.names if not n.generic] for bearer in (left, right)]
    found = [e for one in telling[0] for other in telling[1] if (e := compare_names(one, other, left.kind))]
    return max([*found, *([first] if first else [])], key=lambda e: e.score, default=None)


def _reasons(group: Sequence[int], held: Sequence[Bearer], evidence: Mapping[Pair, Evidence]) -> list[Merge]:
    """The reason for each bearer beyond the first: the best that ties it to one before it."""
    merges = [merge for i in group for merge in held[i].merges]
    for place, right in enumerate(group):
        ties = [(evidence[left, right], left) for left in group[:place] if (left, right) in evidence]
        if ties:
            best, left = max(ties, key=lambda tie: (tie[0].score, -tie[1]))
            merges.append(Merge(held[left].names[0].surface, held[right].names[0].surface, best.score, best.reason))
    return merges
