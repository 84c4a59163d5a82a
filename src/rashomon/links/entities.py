"""Who and what is referred to, across documents and spellings.

Chains that bear one name are one bearer. Full names are compared and clustered first; what is less than a full name
joins after that: family names and initials (``attaching``), then names that leave out words (``shortening``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rashomon.links.attaching import attach
from rashomon.links.bearers import Bearer, bearers
from rashomon.links.certainty import certain
from rashomon.links.chains import Chain, chains
from rashomon.links.clustering import NEVER, Pair, candidates
from rashomon.links.collection import Collection
from rashomon.links.decided import Rulings, best, decided_groups
from rashomon.links.evidence import Evidence
from rashomon.links.groups import Group
from rashomon.links.keys import keys_of
from rashomon.links.likeness import compare_beside, compare_names
from rashomon.links.naming import described, named
from rashomon.links.ruling import Place, entity_rulings
from rashomon.links.shortening import shorten
from rashomon.values import Entity, EntityKind, Links, Merge

#: Two full names are one entity from here on.
SURE = 0.85

#: An entity with a name in the making: its kind, its chains, and why they are one.
Member = tuple[EntityKind, list[Chain], list[Merge]]


def find_entities(collection: Collection, links: Links) -> tuple[Entity, ...]:
    """Every chain that a name or a description belongs to is in exactly one entity."""
    found, rulings = chains(collection), entity_rulings(collection)
    joined = _members(grouped([c for c in found if c.names], links, collection, rulings), rulings)
    unnamed = _unnamed([c for c in found if not c.names], joined, rulings)
    rest = [described(own, rulings.merges(_units(own)), collection) for own in unnamed]
    return tuple(sorted([*named(joined, collection), *rest], key=lambda e: e.id))


def grouped(named: Sequence[Chain], links: Links, collection: Collection, rulings: Rulings[Place]) -> list[Group]:
    """Chains with a name, in groups that are one entity each. The scores of the reasons are the evidence as it was
    weighed, not yet probabilities."""
    story_of = {document: story.id for story in links.stories for document in story.documents}
    held = bearers(named, story_of, collection, rulings)
    tied = _tied(held, rulings)
    full = _full([b for at, b in enumerate(held) if not b.partial or at in tied], rulings)
    partial = [b for at, b in enumerate(held) if b.partial and at not in tied]
    return shorten([*full, *attach(partial, full, rulings)], rulings)


def _members(held: Iterable[Group], rulings: Rulings[Place]) -> list[Member]:
    """What a decision says stands beside how likely the other reasons are right."""
    return [
        (g.kind, [c for b in g.bearers for c in b.chains], [*map(certain, g.merges), *rulings.merges(g.units)])
        for g in held
    ]


def _units(chains: Iterable[Chain]) -> list[Place]:
    return [c.place for c in chains]


def _tied(held: Sequence[Bearer], rulings: Rulings[Place]) -> set[int]:
    """The bearers that a decision makes one with another, however little of a name they have."""
    bundles = rulings.bundles([b.units for b in held]) if rulings else []
    return {place for bundle in bundles if len(bundle) > 1 for place in bundle}


def _unnamed(chains: Sequence[Chain], named: Sequence[Member], rulings: Rulings[Place]) -> list[list[Chain]]:
    """Chains without a name, each alone or with those it was decided to be one with; those that were decided to be one
    of ``named`` join it."""
    if not rulings:
        return [[chain] for chain in chains]
    found: dict[Place, list[Chain]] = {rulings.root(c.place): members for _, members, _ in named for c in members}
    alone = []
    for chain in chains:
        root = rulings.root(chain.place)
        if root not in found:
            alone.append(found.setdefault(root, []))
        found[root].append(chain)
    return alone


def _full(held: Sequence[Bearer], rulings: Rulings[Place]) -> list[Group]:
    """Full names, clustered within each kind; with them those less than full that were decided to be one with others,
    which are compared with nothing."""
    keys = [[] if b.partial else [k for n in b.names for k in keys_of(n, b.kind)] for b in held]
    evidence = {(i, j): e for i, j in candidates(keys) if (e := _compare(held[i], held[j]))}
    scores = {pair: e.score for pair, e in evidence.items()}
    found = decided_groups([b.units for b in held], scores, SURE, rulings, strangers=0, pool=best)
    return [Group(_kind(g, held), [held[i] for i in g], _reasons(g, held, evidence)) for g in found]


def _kind(group: Sequence[int], held: Sequence[Bearer]) -> EntityKind:
    """All are of one kind unless a person decided otherwise; then that of most chains."""
    votes = Counter(held[i].kind for i in group for _ in held[i].chains)
    return min(votes, key=lambda kind: (-votes[kind], kind))


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
    if _father_and_son(left, right):
        return Evidence(NEVER, "one article names both, once with and once without a generation")
    telling = [[n for n in bearer.names if not n.generic] for bearer in (left, right)]
    found = [e for one in telling[0] for other in telling[1] if (e := compare_names(one, other, left.kind))]
    return max([*found, *([first] if first else [])], key=lambda e: e.score, default=None)


def _father_and_son(left: Bearer, right: Bearer) -> bool:
    """Is one named with a generation ("Jr.", "III"), the other without, both in one article and in none as one? The
    father often goes without "Sr."."""
    one, other = left.names[0], right.names[0]
    if one.tokens != other.tokens or bool(one.generation) == bool(other.generation):
        return False
    chained = one.key in {n.key for n in right.names} or other.key in {n.key for n in left.names}
    return bool(left.documents & right.documents) and not chained


def _reasons(group: Sequence[int], held: Sequence[Bearer], evidence: Mapping[Pair, Evidence]) -> list[Merge]:
    """The reason for each bearer beyond the first: the best that ties it to one before it. Where only a decision does,
    that is added at the end."""
    merges = [merge for i in group for merge in held[i].merges]
    for place, right in enumerate(group):
        ties = [(evidence[left, right], left) for left in group[:place] if (left, right) in evidence]
        why, left = max(ties, key=lambda tie: (tie[0].score, -tie[1]), default=(None, right))
        if why and why.score != NEVER:
            merges.append(Merge(held[left].names[0].surface, held[right].names[0].surface, why.score, why.reason))
    return merges
