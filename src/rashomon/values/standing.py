"""What became of a person's decisions: do they hold in the links as they are?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from rashomon.values.case import Reading
from rashomon.values.decisions import Anchor, Decision, Subject, meant
from rashomon.values.links import Links

#: "gone": a side is no longer in the case, so that there is nothing to apply it to. "broken": what it decides is not
#: so, because places that it parts are one mention now. "open": it decides nothing.
State = Literal["holds", "broken", "gone", "open"]

#: Finds the id of the thing that a place belongs to; ``None`` where there is none.
Finding = Callable[[Anchor], str | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision and what became of it. ``things`` are the ids of the entities or stories that its sides are now, by
    the first place of each side that is still there."""

    decision: Decision
    state: State
    things: tuple[str | None, ...]


def standings(decisions: Iterable[Decision], readings: Iterable[Reading], links: Links) -> tuple[Standing, ...]:
    """Each decision, in its order. The readings are as they were decided (see ``parting.as_decided``)."""
    held = list(decisions)
    if not held:
        return ()
    find: Mapping[Subject, Finding] = {
        "entity": _entities(held, readings, links),
        "story": _stories(links),
    }
    return tuple(_standing(one, find[one.about]) for one in held)


def _standing(decision: Decision, find: Finding) -> Standing:
    sides = [[found for anchor in side.anchors if (found := find(anchor))] for side in decision.sides]
    things = tuple(side[0] if side else None for side in sides)
    if decision.kind == "undecided":
        return Standing(decision, "open", things)
    if None in things:
        return Standing(decision, "gone", things)
    if decision.kind == "same":
        return Standing(decision, "holds" if len(set(things)) == 1 else "broken", things)
    off = sides[0] if decision.kind == "split" else sides[0][:1]
    alone = all(thing not in things[1:] for thing in off) and all(a != b for a, b in combinations(things, 2))
    return Standing(decision, "holds" if alone else "broken", things)


def _entities(decisions: Sequence[Decision], readings: Iterable[Reading], links: Links) -> Finding:
    places = {a.span.document for one in decisions for side in one.sides for a in side.anchors}
    spans = {
        r.document.id: {m.span: m.chain for m in r.annotations.mentions} for r in readings if r.document.id in places
    }
    of_chain = {chain: entity.id for entity in links.entities for chain in entity.chains}

    def find(anchor: Anchor) -> str | None:
        document = anchor.span.document
        found = meant(anchor.span, spans.get(document, ()))
        return None if found is None else of_chain.get((document, spans[document][found]))

    return find


def _stories(links: Links) -> Finding:
    of_document = {document: story.id for story in links.stories for document in story.documents}
    return lambda anchor: of_document.get(anchor.span.document)
