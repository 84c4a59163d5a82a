"""What happens: predicates with their participants, place, time and status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.events.lexicon import LIGHT, NO_EVENT, NOMINAL_FALSE_FRIENDS, REPORTING
from rashomon.annotations.events.orders import orders
from rashomon.annotations.events.status import status
from rashomon.annotations.events.tense import tense
from rashomon.annotations.events.timing import Timed, just_then, span_of, timed
from rashomon.annotations.page import Page
from rashomon.annotations.syntax import agent, base, is_passive, phrase, preposition, subject
from rashomon.values import Annotations, EventAccount, Mention, Participant, Span
from rashomon.values.dating import days_of
from rashomon.values.placing import placed

__all__ = ["Events", "tell"]


class Events:
    """Events that verbs and event nouns tell of, and what is said of their order. Reporting itself is a quotation, not
    an event."""

    requires = frozenset({"sentences", "mentions", "times", "quotations"})
    assigns = "events"

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in the events, and with them ``orders``."""
        cues = {span.start for q in found.quotations for span in q.cue}
        return tell(page, found, {t.i: (t, s) for s in page.sentences for t in _triggers(s, page, cues)})


def tell(page: Page, found: Annotations, triggers: Mapping[int, tuple[Token, Words]]) -> Annotations:
    """Fill in the events that these words tell of, each by its place among the words and with its sentence, whatever
    made them known."""
    words = {i: trigger for i, (trigger, _) in triggers.items()}
    reading = _Reading(page, found, {m.head.start: m for m in found.mentions}, timed(page, found, words))
    events = (_event(reading, trigger, sentence) for trigger, sentence in triggers.values())
    bounds = (one.bound for times in reading.times.values() for one in times if one.bound)
    told = replace(
        found,
        events=tuple(sorted(events, key=lambda e: e.span)),
        orders=tuple(sorted({*bounds, *orders(page, words)}, key=lambda o: (o.first, o.second, o.relation))),
    )
    return replace(told, events=placed(told, days_of(page.document.published)))


@dataclass(frozen=True, slots=True)
class _Reading:
    """What an event is read from: mentions by where their head begins, times by their trigger's place."""

    page: Page
    found: Annotations
    heads: dict[int, Mention]
    times: dict[int, list[Timed]]


def _triggers(sentence: Words, page: Page, cues: set[int]) -> Iterator[Token]:
    for token in sentence:
        lemma = token.lemma_.lower()
        if token.idx in cues or lemma in NO_EVENT or not token.is_alpha:
            continue
        is_verb = token.pos_ == "VERB" and lemma not in REPORTING and lemma not in LIGHT and base(token) != "amod"
        is_noun = token.pos_ == "NOUN" and page.heads.get(token.i) == "event" and lemma not in NOMINAL_FALSE_FRIENDS
        if (is_verb or is_noun) and not token.ent_type_:
            yield token


def _event(reading: _Reading, trigger: Token, sentence: Words) -> EventAccount:
    page, heads = reading.page, reading.heads
    span = span_of(page, trigger)
    places = (heads.get(t.idx) for t in _locations(trigger))
    place = next((m for m in places if m is not None and m.kind == "place"), None)
    time = just_then(reading.times.get(trigger.i, ()))
    return EventAccount(
        span=span,
        predicate=trigger.lemma_.lower(),
        sentence=page.span(sentence),
        status=status(trigger),
        time=time.value if time else None,
        place=place.chain if place else None,
        participants=tuple(_participants(trigger, page, heads)),
        according_to=_according_to(span, reading.found),
        when=time.span if time else None,
        tense=tense(trigger, headline=_in_title(page, span)),
    )


def _in_title(page: Page, span: Span) -> bool:
    return any(b.kind == "title" and b.span.covers(span) for b in page.document.blocks)


def _locations(trigger: Token) -> Iterator[Token]:
    """Where it happens: what stands with in, at, near, on, from beside the trigger."""
    for child in trigger.children:
        if base(child) in {"obl", "nmod"} and preposition(child) in {
            "in",
            "at",
            "near",
            "on",
            "outside",
            "across",
            "off",
        }:
            yield child


def _participants(trigger: Token, page: Page, heads: dict[int, Mention]) -> Iterator[Participant]:
    for role, token in sorted(_roles(trigger), key=lambda r: r[1].i):
        mention = heads.get(token.idx)
        words = mention.span if mention else page.span(phrase(token))
        yield Participant(role, words, mention.chain if mention else None)


def _roles(trigger: Token) -> Iterator[tuple[str, Token]]:
    if trigger.pos_ == "NOUN":
        yield from (("other", c) for c in trigger.children if c.dep_ in {"nmod", "nmod:poss", "compound"})
        return
    passive = is_passive(trigger)
    first = subject(trigger) or (trigger.head if trigger.dep_ == "acl" and trigger.tag_ in {"VBN", "VBG"} else None)
    if first is not None:
        yield ("patient" if passive or (trigger.dep_ == "acl" and trigger.tag_ == "VBN") else "agent"), first
    by = agent(trigger)
    if by is not None:
        yield "agent", by
    for child in trigger.children:
        if child.dep_ == "obj":
            yield "patient", child
        elif child.dep_ == "iobj" or (child.dep_ == "obl" and preposition(child) == "to"):
            yield "recipient", child
        elif child.dep_ == "obl" and preposition(child) in {"with", "against", "for", "from"}:
            yield "other", child


def _according_to(span: Span, found: Annotations) -> tuple[Span, ...]:
    """The sources of the innermost quotation that holds the event; its cue where nobody is named ("allegedly")."""
    holding = [q for q in found.quotations if any(c.covers(span) for c in q.content)]
    inner = min(holding, key=lambda q: (sum(map(len, q.content)), q.content), default=None)
    if inner is None:
        return ()
    return inner.source or inner.cue
