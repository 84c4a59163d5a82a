"""Articles in the making: a text together with what is read from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from rashomon.values import (
    Annotations,
    Block,
    Credit,
    Dated,
    Document,
    EntityKind,
    EventAccount,
    FigureAccount,
    Mention,
    PartialDate,
    Participant,
    Quotation,
    Reading,
    Sentence,
    Span,
    content_id,
)

#: The first character, and the one after the last.
Place = tuple[int, int]

_PEOPLE = ("people", "soldiers", "workers", "children", "passengers")


@dataclass(frozen=True, slots=True)
class Thing:
    """Somebody or something with a name; ``short`` is what it is called the second time."""

    kind: EntityKind
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What an article can tell in a sentence: who does what to whom, how many, and in which words."""

    agent: Thing
    patient: Thing
    verb: tuple[str, str]
    count: int | None
    counted: str
    words: tuple[str, ...]
    meaning: NDArray[np.float64]


@dataclass(slots=True)
class Draft:
    """An article in the making: its text, and what has been read from it so far. ``told`` are facts with the places of
    trigger, figure and sentence, ``said`` speakers with those of content, source and cue."""

    outlet: str
    text: list[str] = field(default_factory=list)
    length: int = 0
    sentences: list[tuple[int, int, bytes]] = field(default_factory=list)
    chains: dict[Thing, int] = field(default_factory=dict)
    named: list[tuple[Thing, int, int]] = field(default_factory=list)
    described: list[tuple[int, int]] = field(default_factory=list)
    told: list[tuple[Fact, Place, Place | None, Place]] = field(default_factory=list)
    said: list[tuple[Thing, Place, Place, Place]] = field(default_factory=list)
    credits: list[tuple[str, int, int]] = field(default_factory=list)

    def add(self, words: str, after: str = " ") -> Place:
        """Put words at the end; where they stand."""
        start = self.length
        self.text += [words, after]
        self.length += len(words) + len(after)
        return start, start + len(words)

    def name(self, thing: Thing, after: str = " ") -> Place:
        """Name somebody: in full the first time."""
        start, end = self.add(thing.short if thing in self.chains else thing.name, after)
        self.chains.setdefault(thing, len(self.chains))
        self.named.append((thing, start, end))
        return start, end


def reading(draft: Draft, published: date, title: Place) -> Reading:
    """What is read from the article."""
    text = "".join(draft.text).rstrip()
    own = content_id("d", draft.outlet, text)
    document = Document(
        id=own,
        source=f"{own}.txt",
        text=text,
        blocks=(Block(Span(own, *title), "title"), Block(Span(own, title[1] + 2, len(text)), "paragraph")),
        outlet=draft.outlet,
        title=text[slice(*title)],
        published=Dated(PartialDate(published.isoformat()), "metadata"),
        credits=tuple(Credit(agency, Span(own, start, end)) for agency, start, end in draft.credits),
        language="en",
    )
    annotations = Annotations(
        document=own,
        sentences=tuple(Sentence(Span(own, start, end), meaning) for start, end, meaning in draft.sentences),
        mentions=tuple(_mentions(own, draft)),
        quotations=tuple(_quotations(own, draft)),
        figures=tuple(_figures(own, draft, text)),
        events=tuple(_events(own, draft)),
    )
    return Reading(document, annotations)


def _mentions(own: str, draft: Draft) -> Iterator[Mention]:
    for thing, start, end in draft.named:
        head = Span(own, end - len(thing.short.split()[-1]), end)
        yield Mention(Span(own, start, end), head, thing.kind, "name", draft.chains[thing])
    for number, (start, end) in enumerate(draft.described, start=len(draft.chains)):
        yield Mention(Span(own, start, end), Span(own, start + 2, end), "person", "nominal", number)


def _quotations(own: str, draft: Draft) -> Iterator[Quotation]:
    for speaker, *places in draft.said:
        content, source, cue = (Span(own, *place) for place in places)
        yield Quotation((content,), (cue,), (source,), "direct", draft.chains[speaker])


def _figures(own: str, draft: Draft, text: str) -> Iterator[FigureAccount]:
    for fact, _, figure, _ in draft.told:
        if figure is not None:
            value = float(text[slice(*figure)].split()[0])
            unit = "people" if fact.counted in _PEOPLE else fact.counted
            counted, about = f"{fact.counted} {fact.verb[1]}", (fact.counted, fact.verb[0])
            yield FigureAccount(Span(own, *figure), value, value, unit, counted, about)


def _events(own: str, draft: Draft) -> Iterator[EventAccount]:
    for fact, trigger, _, sentence in draft.told:
        roles = {fact.agent: "agent", fact.patient: "patient"}
        inside = [place for place in draft.named if sentence[0] <= place[1] < sentence[1] and place[0] in roles]
        participants = tuple(
            Participant(roles[thing], Span(own, start, end), draft.chains[thing]) for thing, start, end in inside
        )
        yield EventAccount(Span(own, *trigger), fact.verb[0], Span(own, *sentence), participants=participants)
