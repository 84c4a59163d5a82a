"""Which of a user's known entities those of a case are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.links.evidence import Evidence
from rashomon.links.keys import keys_of
from rashomon.links.likeness import compare_names
from rashomon.links.names import Name, parse
from rashomon.values import Entity, EntityKind, Known, Recognition

#: As sure as two names in a case must be to be one.
SURE = 0.85
#: Entries that fit an entity less well than the best by no more than this are rivals.
AHEAD = 0.04


def recognize(entities: Iterable[Entity], gazetteer: Iterable[Known]) -> tuple[Recognition, ...]:
    """The entities that entries of a gazetteer may be, in order of their ids. A person's single name and initials are
    recognized only when an entry has them as a name. The gazetteer is gone through once and may be of any length."""
    held = [_Own(entity, full_names(entity)) for entity in sorted(entities, key=lambda e: e.id)]
    index: dict[str, list[_Own]] = defaultdict(list)
    for own in held:
        for key in sorted({key for name in own.names for key in keys_of(name, own.entity.kind)}):
            index[key].append(own)
    for known in gazetteer:
        _try(known, index)
    return tuple(_best(own) for own in held if own.fits)


class _Own:
    """An entity of the case with what fits it so far."""

    def __init__(self, entity: Entity, names: Sequence[Name]) -> None:
        self.entity = entity
        self.names = names
        #: Which of its names fits which entry, and how well.
        self.fits: list[tuple[Known, Name, Evidence]] = []


def full_names(entity: Entity) -> list[Name]:
    """The name it goes by, and other full names; descriptions and single names among the aliases tell too little."""
    first = parse(entity.name, entity.kind)
    others = [parse(a, entity.kind) for a in entity.aliases if a[:1].isupper() and a[-1:].isalpha()]
    full = [n for n in others if n is not None and len(n.bare) > 1 and not n.generic]
    return ([first] if first else []) + full


def _try(known: Known, index: Mapping[str, Sequence[_Own]]) -> None:
    kinds: tuple[EntityKind, ...] = (known.kind,) if known.kind else ("person", "organization", "place", "other")
    for kind in kinds:
        names = [n for text in known.names if (n := parse(text, kind)) is not None]
        keys = {key for name in names for key in keys_of(name, kind)}
        found = {own.entity.id: own for key in keys for own in index.get(key, ()) if own.entity.kind == kind}
        for own in (found[number] for number in sorted(found)):
            for one in own.names:
                evidence = [e for n in names if (e := compare_names(one, n, kind))]
                best = max(evidence, key=lambda e: e.score, default=None)
                if best is not None and best.score >= SURE:
                    own.fits.append((known, one, best))


def _best(own: _Own) -> Recognition:
    best, _, evidence = min(own.fits, key=lambda fit: (-fit[2].score, fit[0].id))
    alike = {known.id for known, _, e in own.fits if evidence.score - e.score <= AHEAD}
    rivals, parts = tuple(sorted(alike - {best.id})), _parts(own)
    if rivals:
        reason = f"{evidence.reason}; but {len(rivals) + 1} entries fit alike"
        return Recognition(own.entity.id, None, evidence.score, reason, tuple(sorted(alike)), "", parts)
    return Recognition(own.entity.id, best.id, evidence.score, evidence.reason, (), best.names[0], parts)


def _parts(own: _Own) -> tuple[tuple[str, str], ...]:
    """Its names with the entries that fit each best, if no entry is among the best of all of them."""
    fitting: dict[str, dict[str, float]] = defaultdict(dict)
    for known, name, evidence in own.fits:
        fitting[name.surface][known.id] = max(evidence.score, fitting[name.surface].get(known.id, 0.0))
    first = {
        name: sorted(known for known, score in scores.items() if max(scores.values()) - score <= AHEAD)
        for name, scores in fitting.items()
    }
    if len(first) < 2 or set.intersection(*(set(known) for known in first.values())):
        return ()
    return tuple((name, known[0]) for name, known in first.items())
