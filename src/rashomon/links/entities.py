"""Who and what is referred to, across documents and spellings.

Chains that bear one name are one bearer. Full names are compared and clustered first; what is less than a full name (a
family name alone, initials) then joins the only full name that comes into question: in its document, else in its
story, else in the case. Where several do, it stays alone, undecided.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.links.bearers import Bearer, bearers
from rashomon.links.chains import Chain, chains
from rashomon.links.clustering import NEVER, Pair, candidates, groups
from rashomon.links.collection import Collection
from rashomon.links.evidence import Evidence
from rashomon.links.likeness import abbreviation, compare_names, identical, single_name
from rashomon.links.names import Name, country, initials, skeleton
from rashomon.links.naming import described, named
from rashomon.values import Entity, EntityKind, Links, Merge

#: Two full names are one entity from here on.
SURE = 0.85
#: A name less than full joins the full name it fits best if no other comes nearer to it than this.
AHEAD = 0.15


@dataclass(slots=True)
class Group:
    """Bearers held to be one entity, with the reasons so far."""

    kind: EntityKind
    bearers: list[Bearer]
    merges: list[Merge]

    @property
    def stories(self) -> set[str]:
        """The stories it is mentioned in."""
        return {story for bearer in self.bearers for story in bearer.stories}

    @property
    def documents(self) -> set[str]:
        """The documents it is mentioned in."""
        return {document for bearer in self.bearers for document in bearer.documents}


def find_entities(collection: Collection, links: Links) -> tuple[Entity, ...]:
    """Every chain that a name or a description belongs to is in exactly one entity."""
    found = chains(collection)
    story_of = {document: story.id for story in links.stories for document in story.documents}
    held = bearers([c for c in found if c.names], story_of, collection)
    full = _full([b for b in held if not b.partial])
    rest = _attach([b for b in held if b.partial], full)
    unnamed = [described(chain, collection) for chain in found if not chain.names]
    return tuple(sorted([*named(_members([*full, *rest]), collection), *unnamed], key=lambda e: e.id))


def _members(held: Iterable[Group]) -> list[tuple[EntityKind, list[Chain], list[Merge]]]:
    return [(g.kind, [c for b in g.bearers for c in b.chains], g.merges) for g in held]


def _full(held: Sequence[Bearer]) -> list[Group]:
    """Full names, clustered within each kind."""
    evidence = {(i, j): e for i, j in candidates([_keys(b) for b in held]) if (e := _compare(held[i], held[j]))}
    scores = {pair: e.score for pair, e in evidence.items()}
    return [
        Group(held[group[0]].kind, [held[i] for i in group], _reasons(group, held, evidence))
        for group in groups(len(held), scores, SURE, strangers=0)
    ]


def _compare(left: Bearer, right: Bearer) -> Evidence | None:
    if left.kind != right.kind:
        return None
    found = [e for one in left.names for other in right.names if (e := compare_names(one, other, left.kind))]
    first = compare_names(left.names[0], right.names[0], left.kind)
    return first if first and first.score == NEVER else max(found, key=lambda e: e.score, default=None)


def _keys(bearer: Bearer) -> list[str]:
    """What names that may be one share: the frame of their weighty words, the first letters, the country."""
    found: list[str] = []
    for name in bearer.names:
        frames = [skeleton(t) for t in name.tokens]
        found += [f"frame {f}" for f in (frames[-1:] if bearer.kind == "person" else frames[:1])]
        found += [f"all {''.join(frames)}", f"joined {''.join(name.tokens)}"]
        code = country(name.surface)
        found += [f"country {code}"] if code else []
    return [f"{bearer.kind} {key}" for key in found]


def _reasons(group: Sequence[int], held: Sequence[Bearer], evidence: Mapping[Pair, Evidence]) -> list[Merge]:
    """The reason for each bearer beyond the first: the best that ties it to one before it."""
    merges = [merge for i in group for merge in held[i].merges]
    for place, right in enumerate(group):
        ties = [(evidence[left, right], left) for left in group[:place] if (left, right) in evidence]
        if ties:
            best, left = max(ties, key=lambda tie: (tie[0].score, -tie[1]))
            merges.append(Merge(held[left].names[0].surface, held[right].names[0].surface, best.score, best.reason))
    return merges


def _attach(partial: Sequence[Bearer], full: Sequence[Group]) -> list[Group]:
    """Let each partial name join the full one it belongs to; what stays undecided becomes a group of its own. Single
    names that nobody in the case has more of are one wherever they stand."""
    index = _index(full)
    alone: list[Group] = []
    only: dict[tuple[str, str], Group] = {}
    for bearer in partial:
        places = sorted({i for key in _partial_keys(bearer) for i in index.get(key, ())})
        fitting = [Fit(full[i], *found) for i in places if (found := _fit(bearer, full[i]))]
        chosen = _choose(bearer, fitting)
        if chosen is not None:
            _add(chosen.group, bearer, chosen.name.surface, chosen.evidence)
        elif not fitting and (bearer.kind, bearer.names[0].key) in only:
            _add(only[bearer.kind, bearer.names[0].key], bearer, bearer.names[0].surface, ONLY)
        else:
            alone.append(Group(bearer.kind, [bearer], list(bearer.merges)))
            if not fitting:
                only[bearer.kind, bearer.names[0].key] = alone[-1]
    return alone


ONLY = Evidence(0.7, "the same single name in two stories, and no full name in the case to tell more")


@dataclass(frozen=True, slots=True)
class Fit:
    """A full name that a partial one may be short for."""

    group: Group
    name: Name
    evidence: Evidence


def _add(group: Group, bearer: Bearer, name: str, evidence: Evidence) -> None:
    group.bearers.append(bearer)
    group.merges += [*bearer.merges, Merge(name, bearer.names[0].surface, evidence.score, evidence.reason)]


def _index(full: Sequence[Group]) -> dict[str, list[int]]:
    """The groups by each word that a partial name could be."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(full):
        keys: set[str] = set()
        for name in (n for b in group.bearers for n in b.names):
            keys.update([skeleton(t) for t in name.tokens] if group.kind == "person" else initials(name.surface))
            keys.add(name.key)
        for key in sorted(keys):
            index[f"{group.kind == 'person'} {key}"].append(place)
    return index


def _partial_keys(bearer: Bearer) -> list[str]:
    token = bearer.names[0].tokens[0]
    return [f"True {skeleton(token)}"] if bearer.kind == "person" else [f"False {token}"]


def _choose(bearer: Bearer, fitting: Sequence[Fit]) -> Fit | None:
    """The only one that comes into question: in the same document, else in the same story, else in the case."""
    circles = (
        [f for f in fitting if f.group.documents & bearer.documents],
        [f for f in fitting if f.group.stories & bearer.stories],
        [f for f in fitting if f.evidence.score > 0.8],
    )
    near = sorted(next((c for c in circles if c), []), key=lambda f: -f.evidence.score)
    if not near or (len(near) > 1 and near[0].evidence.score - near[1].evidence.score < AHEAD):
        return None
    return near[0]


def _fit(bearer: Bearer, group: Group) -> tuple[Name, Evidence] | None:
    """The name of the group that the partial name fits best."""
    compare = single_name if bearer.kind == "person" else abbreviation
    own = bearer.names[0]
    found = [(n, e) for b in group.bearers for n in b.names if (e := identical(own, n) or compare(own, n))]
    return max(found, key=lambda f: f[1].score, default=None)
