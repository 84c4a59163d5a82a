"""What is worth a person's look, and what was decided: for the terminal, and as rows for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from rashomon.presentation.views.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from rashomon.values import Anchor, Case, Proposal, Reading, Side, Span
    from rashomon.values.standing import Standing

#: How many places of a thing are shown.
PLACES = 2

_QUESTIONS = {True: "held to be one; are they?", False: "held to be two; are they?"}
_STATES = {
    "holds": "holds",
    "broken": "does not hold: what it parts is one mention now",
    "gone": "has no effect: what it speaks of is no longer in the case",
    "open": "decides nothing",
}


def proposals(case: Case, found: Iterable[Proposal]) -> RenderableType:
    """Each proposal with both names, why they are or are not held to be one, and the sentences they stand in."""
    readings = _by_document(case)
    return Group(*(_shown(one, readings) for one in found))


def proposal_rows(case: Case, found: Iterable[Proposal]) -> list[dict[str, Any]]:
    """The same as values of JSON; ``places`` counts all places of a side, of which the first are given."""
    readings = _by_document(case)
    return [
        {
            "id": one.id,
            "about": one.about,
            "together": one.together,
            "score": one.score,
            "reason": one.reason,
            "sides": [_side_row(side, readings) for side in one.sides],
        }
        for one in found
    ]


def decided(found: Sequence[Standing]) -> RenderableType:
    """Each decision with its number, and what became of it."""
    return Group(
        *(
            Text.assemble(
                (f"{one.decision.number:>4}  ", "bold"), one_line(one.decision.told), (f"  {_STATES[one.state]}", "dim")
            )
            for one in found
        )
    )


def decided_row(one: Standing) -> dict[str, Any]:
    """A decision as values of JSON; ``things`` are the ids of what its sides are now."""
    decision = one.decision
    return {
        "number": decision.number,
        "kind": decision.kind,
        "about": decision.about,
        "names": [side.name for side in decision.sides],
        "on": decision.on,
        "note": decision.note,
        "state": one.state,
        "things": list(one.things),
    }


def _by_document(case: Case) -> dict[str, Reading]:
    return {reading.document.id: reading for reading in case.readings}


def _side_row(side: Side, readings: dict[str, Reading]) -> dict[str, Any]:
    shown = [_place(anchor, readings[anchor.span.document]) for anchor in _first(side)]
    return {"name": side.name, "places": len(side.anchors), "shown": shown}


def _first(side: Side) -> list[Anchor]:
    """The telling place, and the first in other documents."""
    chosen = {anchor.span.document: anchor for anchor in reversed(side.anchors)}
    return [anchor for anchor in side.anchors if chosen[anchor.span.document] is anchor][:PLACES]


def _place(anchor: Anchor, reading: Reading) -> dict[str, Any]:
    document, span = reading.document, anchor.span
    return {
        "document": document.id,
        "outlet": document.outlet,
        "source": document.source,
        "start": span.start,
        "end": span.end,
        "words": anchor.words,
        "sentence": _sentence(span, reading) if len(span) else document.title or document.name,
    }


def _sentence(span: Span, reading: Reading) -> str:
    """The sentence that holds a span, else the span itself."""
    held = (s.span for s in reading.annotations.sentences if s.span.covers(span))
    return min(held, key=len, default=span).of(reading.document.text)


def _shown(one: Proposal, readings: dict[str, Reading]) -> RenderableType:
    left, right = (one_line(side.name) for side in one.sides)
    head = Text.assemble((f"“{left}”", "bold"), " and ", (f"“{right}”", "bold"), f": {_QUESTIONS[one.together]}")
    why = Text.assemble(one_line(one.reason), (f"  score {one.score:.2f}   {one.id}", "dim"))
    lines = [why, *(line for side in one.sides for line in _lines(side, readings))]
    return Group(head, *(Padding(line, (0, 0, 0, 2), expand=False) for line in lines), Text(""))


def _lines(side: Side, readings: dict[str, Reading]) -> list[Text]:
    found = []
    for anchor in _first(side):
        place = _place(anchor, readings[anchor.span.document])
        where = f"  {one_line(place['outlet'] or place['source'])}, {place['document']}:{place['start']}-{place['end']}"
        found.append(Text.assemble(("“" + one_line(place["sentence"]) + "”", "cyan"), (where, "dim")))
    return found
