"""A person's review of a case: what is worth a look, and what was decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rashomon.errors import RashomonError
from rashomon.run.linking import link_again, made_by, standing_of
from rashomon.run.progress import Watch, unwatched
from rashomon.run.stages import all_stages
from rashomon.store import View, Writer
from rashomon.values import Case, Decision, DecisionKind, Proposal, Side, Span, Subject
from rashomon.values.standing import Standing, standings

_PLACE = re.compile(r"(?P<document>.+):(?P<start>\d+)-(?P<end>\d+)")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody decided about the things with these ids. ``on`` is the day as YYYY-MM-DD, ``None`` for today;
    ``later`` leaves the links as they are until the case is read or reviewed again."""

    kind: DecisionKind
    things: Sequence[str]
    note: str = ""
    on: str | None = None
    later: bool = False


def review(case: str | Path) -> tuple[Case, tuple[Proposal, ...]]:
    """The case, and what in it is worth a look: the least certain links first.

    Raises:
        CaseError: it cannot be opened.

    """
    from rashomon.links import propose

    with View(case) as view:
        held = view.case()
    return held, propose(held.readings, held.links, held.decisions)


def decide(case: str | Path, verdict: Verdict, *, progress: Watch = unwatched) -> Standing:
    """Keep a decision in the case, and link it anew by it.

    Raises:
        CaseError: the case cannot be opened.
        RashomonError: an id is of nothing in the case, the sides do not go together, or other decisions contradict it.

    """
    _check_day(verdict.on)
    with Writer(case) as writer:
        held = writer.view.case()
        found = _decision(verdict, Things(held))
        _check(found, writer)
        number = writer.put_decision(found)
        if not verdict.later:
            link_again(writer, all_stages(), made_by(writer), progress)
        return next(one for one in standing_of(writer) if one.decision.number == number)


def undo(case: str | Path, number: int, *, later: bool = False, progress: Watch = unwatched) -> Decision:
    """Take a decision back, and link the case anew without it.

    Raises:
        CaseError: the case cannot be opened.
        RashomonError: it has no decision of this number.

    """
    with Writer(case) as writer:
        held = {one.number: one for one in writer.view.decisions()}
        if number not in held:
            raise RashomonError(
                f"There is no decision {number} in {case}; `rashomon review {case} decisions` lists them."
            )
        writer.drop_decision(number)
        if not later:
            link_again(writer, all_stages(), made_by(writer), progress)
        return held[number]


def decisions(case: str | Path) -> tuple[Standing, ...]:
    """All that was decided, and what became of it.

    Raises:
        CaseError: the case cannot be opened.

    """
    with View(case) as view:
        held = view.case()
    return standings(held)


def _check_day(day: str | None) -> None:
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError:
        raise RashomonError(f"{day!r} is no day; write it as YYYY-MM-DD, such as 2031-03-04.") from None


def _check(new: Decision, writer: Writer) -> None:
    from rashomon.links import contradictions

    held = writer.view.decisions()
    for one in held:
        if one.content == new.content:
            raise RashomonError(f"That was decided already: {one.number} {one.told}.")
    readings = tuple(writer.view.readings())
    for clash in contradictions(readings, [*held, new]):
        if new in clash:
            earlier = "; ".join(f"{one.number} {one.told}" for one in sorted(clash, key=_by_number) if one != new)
            raise RashomonError(
                f"This contradicts what was decided before: {earlier}. Take one of these back first, with `undo` and"
                " its number."
            )


def _by_number(decision: Decision) -> int:
    return decision.number


def _decision(verdict: Verdict, things: Things) -> Decision:
    proposal = things.proposal(verdict.things[0]) if len(verdict.things) == 1 else None
    if proposal is not None:
        return _answer(verdict, proposal)
    sides = things.split(verdict.things) if verdict.kind == "split" else [things.side(own) for own in verdict.things]
    subjects = {subject for subject, _ in sides}
    _check_sides(verdict, [side for _, side in sides], subjects)
    return _made(verdict, subjects.pop(), tuple(side for _, side in sides))


def _answer(verdict: Verdict, proposal: Proposal) -> Decision:
    """To a proposal of two things held to be one, "different" says which part is to leave."""
    kind = verdict.kind
    if kind == "different" and proposal.together:
        kind = "split"
    if kind == "split" and not proposal.together:
        raise RashomonError(f"{proposal.id} proposes two things that are not one; there is nothing to split.")
    return _made(verdict, proposal.about, proposal.sides, kind)


def _made(verdict: Verdict, about: Subject, sides: tuple[Side, ...], kind: DecisionKind | None = None) -> Decision:
    ordered = sides if (kind or verdict.kind) == "split" else tuple(sorted(sides, key=lambda side: side.main))
    on = verdict.on or date.today().isoformat()
    return Decision(kind or verdict.kind, about, ordered, on, " ".join(verdict.note.split()))


def _check_sides(verdict: Verdict, sides: Sequence[Side], subjects: set[Subject]) -> None:
    if len(subjects) > 1:
        raise RashomonError("These are entities as well as stories; decide about things of one sort.")
    if len(sides) < 2:
        raise RashomonError(f'"{verdict.kind}" needs two ids, or that of a proposal (pair-...).')
    places = [anchor for side in sides for anchor in side.anchors]
    if len({side.main for side in sides}) < len(sides) or (verdict.kind != "same" and len(set(places)) < len(places)):
        raise RashomonError("These are one thing in the case; name a mention (DOCUMENT:START-END) or use `split`.")


@dataclass
class Things:
    """The things of a case by the ids that people give."""

    case: Case
    _proposals: dict[str, Proposal] = field(default_factory=dict)

    def __post_init__(self) -> None:
        links = self.case.links
        self._documents = {reading.document.id: reading.document for reading in self.case.readings}
        self._texts = {name: document.text for name, document in self._documents.items()}
        self._entities = {entity.id: entity for entity in links.entities}
        self._stories = {story.id: story for story in links.stories}
        self._mentions = {span for entity in links.entities for span, _ in entity.mentions}

    def proposal(self, own: str) -> Proposal | None:
        """The proposal with this id; ``None`` when it is the id of something else.

        Raises:
            RashomonError: it is no longer proposed.

        """
        from rashomon.links import propose

        if not own.startswith("pair-"):
            return None
        found = propose(self.case.readings, self.case.links)
        for one in found:
            if one.id == own:
                return one
        raise RashomonError(f"Nothing with the id {own} is proposed (any more); `rashomon review CASE` lists what is.")

    def side(self, own: str) -> tuple[Subject, Side]:
        """The thing with this id.

        Raises:
            RashomonError: there is none.

        """
        from rashomon.links import sides

        if own in self._entities and (side := sides.entity_side(self._entities[own], self._texts)):
            return "entity", side
        if own in self._stories:
            return "story", sides.story_side(self._stories[own], self._stories[own].documents)
        if own in self._documents:
            return "story", sides.document_side(self._documents[own])
        if span := self._mention(own):
            return "entity", sides.mention_side(span, self._texts)
        raise RashomonError(
            f"There is nothing with the id {own} in the case. Ids of entities, stories, documents and mentions"
            " (DOCUMENT:START-END) stand in `rashomon export`, those of proposals in `rashomon review CASE --json`."
        )

    def split(self, things: Sequence[str]) -> list[tuple[Subject, Side]]:
        """What leaves (the mentions and documents after the first id), and what stays of the first.

        Raises:
            RashomonError: something does not belong to it, or nothing would stay.

        """
        if len(things) < 2:
            raise RashomonError("`split` needs the id of an entity or story, and what does not belong to it.")
        whole, *parts = things
        if whole not in self._stories and whole not in self._entities:
            raise RashomonError(f"There is no entity or story with the id {whole} in the case.")
        found = self._split_story(whole, parts) if whole in self._stories else self._split_entity(whole, parts)
        if not found:
            raise RashomonError(f"Nothing would be left of {whole}.")
        return found

    def _split_story(self, whole: str, parts: Sequence[str]) -> list[tuple[Subject, Side]]:
        from rashomon.links import sides

        story = self._stories[whole]
        self._check_parts(parts, set(story.documents), whole)
        rest = [document for document in story.documents if document not in parts]
        name = sides.document_side(self._documents[parts[0]]).name
        off = Side(name, sides.story_side(story, sorted(set(parts))).anchors)
        return [("story", off), ("story", sides.story_side(story, rest))] if rest else []

    def _split_entity(self, whole: str, parts: Sequence[str]) -> list[tuple[Subject, Side]]:
        from rashomon.links import sides

        entity = self._entities[whole]
        spans = {span for span, _ in entity.mentions}
        documents = {span.document for span in spans} & set(parts)
        named = {span for own in parts if own not in documents and (span := self._mention(own))}
        self._check_parts([p for p in parts if p not in documents and self._mention(p) not in spans], set(), whole)
        off = named | {span for span in spans if span.document in documents}
        one = sides.entity_side(entity, self._texts, lambda span: span in off)
        rest = sides.entity_side(entity, self._texts, lambda span: span not in off)
        return [("entity", one), ("entity", Side(entity.name, rest.anchors))] if one and rest else []

    def _check_parts(self, parts: Sequence[str], known: set[str], whole: str) -> None:
        for part in parts:
            if part not in known:
                raise RashomonError(f"{part} is no document or mention (DOCUMENT:START-END) of {whole}.")

    def _mention(self, own: str) -> Span | None:
        found = _PLACE.fullmatch(own)
        if not found:
            return None
        span = Span(found["document"], int(found["start"]), int(found["end"]))
        return span if span in self._mentions else None
