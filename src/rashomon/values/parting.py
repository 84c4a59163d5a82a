"""Readings as a person decided them: mentions that the reader took for one, and that are two, get chains of their own.

What the reader read stays in the case as it is; this is how linking, comparison and presentation see it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.values.accounts import EventAccount, Quotation
from rashomon.values.annotations import Annotations
from rashomon.values.case import Reading
from rashomon.values.decisions import Decision, Side, meant
from rashomon.values.spans import Span

#: The new chains of spans in one document.
Moves = Mapping[Span, int]


def as_decided(readings: Iterable[Reading], decisions: Iterable[Decision]) -> tuple[Reading, ...]:
    """The readings in their order; where both sides of a decision "different" or "split" lie in one chain of a
    document, the mentions of the first side leave it. The same whatever the order of the decisions."""
    parting: dict[str, list[Decision]] = defaultdict(list)
    for one in sorted(decisions, key=lambda d: d.content):
        if one.about == "entity" and one.kind in ("different", "split"):
            for document in sorted({a.span.document for side in one.sides for a in side.anchors}):
                parting[document].append(one)
    return tuple(_parted(r, parting[r.document.id]) if r.document.id in parting else r for r in readings)


def _parted(reading: Reading, decisions: Sequence[Decision]) -> Reading:
    found = reading.annotations
    for one in decisions:
        for place, side in enumerate(one.sides[:-1]):
            if moves := _moves(found, side, one.sides[place + 1 :]):
                found = _moved(found, moves)
    return reading if found is reading.annotations else replace(reading, annotations=found)


def _moves(found: Annotations, side: Side, others: Sequence[Side]) -> Moves:
    """The mentions of a side in chains in which another side has mentions too, with their new chains."""
    chain_of = {m.span: m.chain for m in found.mentions}
    own = _spans(side, found, chain_of)
    theirs = {span for other in others for span in _spans(other, found, chain_of)} - own
    torn = sorted({chain_of[span] for span in own} & {chain_of[span] for span in theirs})
    first = max(chain_of.values(), default=-1) + 1
    number = {chain: first + place for place, chain in enumerate(torn)}
    return {span: number[chain_of[span]] for span in sorted(own) if chain_of[span] in number}


def _spans(side: Side, found: Annotations, spans: Iterable[Span]) -> set[Span]:
    held = list(spans)
    places = [a.span for a in side.anchors if a.span.document == found.document]
    return {span for place in places if (span := meant(place, held)) is not None}


def _moved(found: Annotations, moves: Moves) -> Annotations:
    """The annotations with these mentions in their new chains, and what refers to them by its words."""
    old = {(m.chain, m.span): moves[m.span] for m in found.mentions if m.span in moves}
    return replace(
        found,
        mentions=tuple(replace(m, chain=moves.get(m.span, m.chain)) for m in found.mentions),
        quotations=tuple(_quotation(q, old) for q in found.quotations),
        events=tuple(_event(e, old) for e in found.events),
    )


def _new(chain: int | None, spans: Sequence[Span], old: Mapping[tuple[int, Span], int]) -> int | None:
    """The chain of what stands in these spans, once those of ``old`` have moved."""
    moved = [new for (before, span), new in old.items() if before == chain and any(s.touches(span) for s in spans)]
    return moved[0] if moved else chain


def _quotation(quotation: Quotation, old: Mapping[tuple[int, Span], int]) -> Quotation:
    speaker = _new(quotation.speaker, quotation.source, old)
    return quotation if speaker == quotation.speaker else replace(quotation, speaker=speaker)


def _event(event: EventAccount, old: Mapping[tuple[int, Span], int]) -> EventAccount:
    people = tuple(replace(p, chain=_new(p.chain, [p.span], old)) for p in event.participants)
    return event if people == event.participants else replace(event, participants=people)
