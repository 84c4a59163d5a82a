"""Family names and initials, and the full names that they stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.links.bearers import Bearer
from rashomon.links.bodies import known_as, known_by
from rashomon.links.decided import Rulings
from rashomon.links.evidence import Evidence
from rashomon.links.groups import Fit, Group, nearest
from rashomon.links.likeness import abbreviation, identical, shortened, single_name
from rashomon.links.names import Name
from rashomon.links.ruling import Place
from rashomon.links.spelling import skeleton
from rashomon.values import EntityKind

ONLY = Evidence(0.7, "the same single name in two stories, and no full name in the case to tell more")
ELSEWHERE = Evidence(0.8, "the same initials as in documents that have the full name too")


def attach(partial: Sequence[Bearer], full: Sequence[Group], rulings: Rulings[Place]) -> list[Group]:
    """Let each family name and each initials join the full name they belong to: first where a document or story has
    both, then in the whole case, where initials mean what they meant before. What stays undecided becomes a group of
    its own; single names that nobody in the case has more of are one wherever they stand."""
    fits = _Fits(full, rulings)
    meant: dict[tuple[EntityKind, str], list[Group]] = defaultdict(list)
    left = []
    for bearer in partial:
        chosen = nearest(bearer, fits.of(bearer), wide=False)
        if chosen is None:
            left.append(bearer)
            continue
        chosen.group.take([bearer], bearer.merges, chosen)
        if chosen.group not in meant[bearer.kind, bearer.names[0].key]:
            meant[bearer.kind, bearer.names[0].key].append(chosen.group)
    return _attach_widely(left, fits, meant)


def _attach_widely(
    partial: Sequence[Bearer], fits: _Fits, meant: Mapping[tuple[EntityKind, str], Sequence[Group]]
) -> list[Group]:
    alone: list[Group] = []
    only: dict[tuple[EntityKind, str], Group] = {}
    for bearer in partial:
        own, fitting = bearer.names[0], fits.of(bearer)
        same = [g for g in meant.get((bearer.kind, own.key), ()) if fits.may_join(bearer, g)] if own.acronym else ()
        chosen = Fit(same[0], own, ELSEWHERE) if len(same) == 1 else nearest(bearer, fitting, wide=not own.common)
        if chosen is not None:
            chosen.group.take([bearer], bearer.merges, chosen)
        elif not fitting and (group := only.get((bearer.kind, own.key))) and fits.may_join(bearer, group):
            group.take([bearer], bearer.merges, Fit(group, own, ONLY))
        else:
            alone.append(Group(bearer.kind, [bearer], list(bearer.merges)))
            if not fitting and not own.common:
                only[bearer.kind, own.key] = alone[-1]
    return alone


class _Fits:
    """Finds the full names that a partial one may stand for."""

    def __init__(self, full: Sequence[Group], rulings: Rulings[Place]) -> None:
        self._full, self._rulings = full, rulings
        self._names = [list(group.full_names) for group in full]
        self._index = _index(full)

    def may_join(self, bearer: Bearer, group: Group) -> bool:
        """Did nobody decide that they are two?"""
        return not (self._rulings and self._rulings.apart(bearer.units, group.units))

    def of(self, bearer: Bearer) -> list[Fit]:
        """All that come into question: those of its own kind, or, since readers err about initials, of another."""
        places = sorted({i for key in _partial_keys(bearer) for i in self._index.get(key, ())})
        fits = [
            fit
            for i in places
            if (fit := _fit(bearer, self._full[i], self._names[i])) and self.may_join(bearer, fit.group)
        ]
        return [fit for fit in fits if fit.group.kind == bearer.kind] or fits


def _index(full: Sequence[Group]) -> dict[str, list[int]]:
    """The groups by each word that a partial name could be."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(full):
        keys = {key for name in group.full_names for key in (name.key, *_full_keys(name, group.kind))}
        for key in sorted(keys):
            index[f"{group.kind == 'person'} {key}"].append(place)
    return index


def _full_keys(name: Name, kind: EntityKind) -> Iterable[str]:
    if kind == "person":
        return [skeleton(t) for t in name.tokens]
    known = known_as(name)
    return [*shortened(name), *([] if known is None else [f"known {known}"])]


def _partial_keys(bearer: Bearer) -> list[str]:
    name = bearer.names[0]
    if bearer.kind == "person":
        return [f"True {skeleton(name.tokens[0])}"]
    return [f"False {name.tokens[0]}", f"False known {known_as(name)}"]


def _fit(bearer: Bearer, group: Group, names: Iterable[Name]) -> Fit | None:
    """The name of the group that the partial name fits best; "Mrs. Toll" fits no man's."""
    if group.female is not None and bearer.female is (not group.female):
        return None
    own = bearer.names[0]
    comparisons = (identical, single_name) if bearer.kind == "person" else (identical, known_by, abbreviation)
    found = [(n, e) for n in names for compare in comparisons if (e := compare(own, n))]
    return max((Fit(group, n, e) for n, e in found), key=lambda f: f.evidence.score, default=None)
