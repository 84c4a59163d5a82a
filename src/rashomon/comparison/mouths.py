"""Who speaks in a statement: however many outlets carry it, one spokesman is one source."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.comparison.statements import speaker_of
from rashomon.values import Entity, FigureAccount, Quotation, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rashomon.comparison.ground import Ground

#: So many letters tell a word from another whatever its ending: "president", "presidency".
ROOT = 7
#: Words of a description that tell nobody.
_EMPTY = frozenset("a an and at for from he her his in it its mr mrs ms of on that the their to who".split())
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Mouth:
    """One source of a statement: what it is called, and the documents that quote it."""

    name: str
    documents: tuple[str, ...]


def mouths(ground: Ground, statement: Statement, quotations: Sequence[Quotation]) -> list[Mouth] | None:
    """The sources of the quotations of a statement, a spokesman and the office that he speaks for together; ``None``
    where an account does not tell who speaks. The one that most documents quote comes first."""
    told: dict[str, set[str]] = defaultdict(set)
    entities: dict[str, Entity] = {}
    for quotation in quotations:
        speaker = speaker_of(ground, quotation, statement)
        if speaker is None:
            return None
        first = next((e.id for e in entities.values() if e.id == speaker.id or one_voice(e, speaker)), speaker.id)
        entities.setdefault(first, speaker)
        if _is_named(speaker) and not _is_named(entities[first]):
            entities[first] = speaker
        told[first].add(quotation.content[0].document)
    found = [Mouth(entities[own].name, tuple(sorted(told[own]))) for own in told]
    return sorted(found, key=lambda m: (-len(m.documents), m.name))


def counters(ground: Ground, accounts: Sequence[FigureAccount]) -> list[Mouth] | None:
    """Those whose count the accounts of a figure are, in the same form; ``None`` where one names nobody, or somebody
    whom nothing tells from others."""
    told = [(_counter(ground, account), account.span.document) for account in accounts]
    entities = {who.id: who for who, _ in told if who is not None}
    if not told or any(who is None for who, _ in told):
        return None
    documents = {key: tuple(sorted({d for who, d in told if who and who.id == key})) for key in sorted(entities)}
    return sorted((Mouth(entities[k].name, documents[k]) for k in documents), key=lambda m: (-len(m.documents), m.name))


def _counter(ground: Ground, account: FigureAccount) -> Entity | None:
    """The entity with a name that the words for the source are a mention of: the longest mention within them."""
    mentions = ground.readings[account.span.document].annotations.mentions
    own = [m for m in mentions if any(source.covers(m.span) for source in account.according_to)]
    longest = max(own, key=lambda m: (len(m.span), -m.span.start), default=None)
    entity = ground.entity(account.span.document, longest.chain) if longest else None
    return entity if entity is not None and _is_named(entity) else None


def one_voice(one: Entity, other: Entity) -> bool:
    """Is one the office for which the other speaks: do all the words that describe it stand in what the other is
    called ("the presidency", "spokesman of the president")?"""
    left, right = _called(one), _called(other)
    return any(
        len(name) > 1 and (name <= whole or (whole <= name and len(whole) > 1)) for name in left for whole in right
    )


def _called(entity: Entity) -> set[frozenset[str]]:
    names = (entity.name, *entity.aliases)
    return {frozenset(w.casefold()[:ROOT] for w in _WORD.findall(n) if w.casefold() not in _EMPTY) for n in names}


def _is_named(entity: Entity) -> bool:
    return any(form == "name" for _, form in entity.mentions)
