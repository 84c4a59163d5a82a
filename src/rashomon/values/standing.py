"""What became of a person's decisions: do they hold in the links as they are?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from rashomon.values.case import Case, Reading
from rashomon.values.decisions import Anchor, Content, Decision, Subject, meant
from rashomon.values.findings import Finding
from rashomon.values.links import Links

#: "gone": a side is no longer in the case, so that there is nothing to apply it to. "broken": what it decides is not
#: so, because places that it parts are one mention now. "open": it decides nothing. A judgement holds as long as the
#: case has the finding.
State = Literal["holds", "broken", "gone", "open"]

#: Finds the id of the thing that a place belongs to; ``None`` where there is none.
Found = Callable[[Anchor], str | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision and what became of it. ``things`` are the ids of the entities or stories that its sides are now, by
    the first place of each side that is still there; of a judgement, the id of the finding."""

    decision: Decision
    state: State
    things: tuple[str | None, ...]


def standings(case: Case) -> tuple[Standing, ...]:
    """Each decision of a case, in its order. The readings are as they were decided (see ``parting.as_decided``)."""
    held = case.decisions
    if not held:
        return ()
    find: Mapping[Subject, Found] = {
        "entity": _entities([one for one in held if one.about == "entity"], case.readings, case.links),
        "story": _stories(case.links),
    }
    judged = _judged(held, case.findings)
    return tuple(
        _judgement(one, judged.get(one.content)) if one.about == "finding" else _standing(one, find[one.about])
        for one in held
    )


def judgements(decisions: Iterable[Decision], findings: Iterable[Finding]) -> dict[str, str]:
    """What a person judged of findings, by their ids; the last word counts."""
    held = [one for one in decisions if one.about == "finding"]
    found = _judged(held, findings)
    return {found[one.content]: one.kind for one in held if one.content in found}


def _judged(decisions: Iterable[Decision], findings: Iterable[Finding]) -> dict[Content, str]:
    """The ids of the findings that judgements speak of, by what these say."""
    held = [one for one in decisions if one.about == "finding"]
    every = sorted(findings, key=lambda f: f.id) if held else []
    return {one.content: own for one in held if (own := _meant(one, every))}


def _meant(decision: Decision, findings: Iterable[Finding]) -> str | None:
    """Of the findings of the judged kind, the one with the most of the judged places: with all of them, or with two or
    more and at least half. So a finding that gets another account, or loses one, is still the same."""
    places = {anchor.span for side in decision.sides for anchor in side.anchors}
    best, most = None, 0
    for one in findings:
        shared = len(places & {a.span for a in one.accounts}) if one.kind == decision.judged else 0
        enough = shared == len(places) or (shared >= 2 and 2 * shared >= len(places))
        if enough and shared > most:
            best, most = one.id, shared
    return best


def _judgement(decision: Decision, finding: str | None) -> Standing:
    return Standing(decision, "gone" if finding is None else "holds", (finding,))


def _standing(decision: Decision, find: Found) -> Standing:
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


def _entities(decisions: Sequence[Decision], readings: Iterable[Reading], links: Links) -> Found:
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


def _stories(links: Links) -> Found:
    of_document = {document: story.id for story in links.stories for document in story.documents}
    return lambda anchor: of_document.get(anchor.span.document)
