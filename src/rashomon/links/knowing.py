"""Which of a user's known entities those of a case are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.links.evidence import Evidence
from rashomon.links.gazetteer import Known
from rashomon.links.keys import keys_of
from rashomon.links.likeness import compare_names
from rashomon.links.names import Name, parse
from rashomon.values import Entity, EntityKind

#: As sure as two names in a case must be to be one.
SURE = 0.85
#: Entries that fit an entity less well than the best by no more than this are rivals.
AHEAD = 0.04


@dataclass(frozen=True, slots=True)
class Recognition:
    """An entity of the case and the entry that it is, with the score and the reason. ``rivals`` are the ids of other
    entries that fit as well; where there are any, nothing says which one it is, and ``known`` is ``None``."""

    entity: str
    known: str | None
    score: float
    reason: str
    rivals: tuple[str, ...] = ()


def recognize(entities: Iterable[Entity], gazetteer: Iterable[Known]) -> tuple[Recognition, ...]:
    """The entities that entries of a gazetteer may be, in order of their ids. A person's single name and initials are
    recognized only when an entry has them as a name. The gazetteer is gone through once and may be of any length."""
    held = [_Own(entity, _names(entity)) for entity in sorted(entities, key=lambda e: e.id)]
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
        self.fits: list[tuple[str, Evidence]] = []


def _names(entity: Entity) -> list[Name]:
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
            evidence = [e for one in own.names for n in names if (e := compare_names(one, n, kind))]
            best = max(evidence, key=lambda e: e.score, default=None)
            if best is not None and best.score >= SURE:
                own.fits.append((known.id, best))


def _best(own: _Own) -> Recognition:
    fits = sorted(own.fits, key=lambda f: (-f[1].score, f[0]))
    best, evidence = fits[0]
    rivals = tuple(sorted({known for known, e in fits if known != best and evidence.score - e.score <= AHEAD}))
    if rivals:
        reason = f"{evidence.reason}; but {len(rivals) + 1} entries fit alike"
        return Recognition(own.entity.id, None, evidence.score, reason, tuple(sorted({best, *rivals})))
    return Recognition(own.entity.id, best, evidence.score, evidence.reason)
