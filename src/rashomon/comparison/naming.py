"""Naming: the same people, body or act under names that judge differently."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.comparison.lexicon import NamingSet, stem
from rashomon.comparison.order import partial
from rashomon.comparison.prose import listing, names, quoted, verb
from rashomon.comparison.verdict import finding
from rashomon.values import About, Entity, Event, Finding, FindingAccount, Span, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rashomon.comparison.ground import Ground

#: The sets that name groups of people.
PEOPLE = ("armed", "crowd", "migration", "troops")
_PLURAL = re.compile(r"[^\W\d_]+s\b")

#: A word of a set and where it stands.
Term = tuple[str, Span]


def differences(ground: Ground) -> Iterator[Finding]:
    """For each entity and event, and each set of words: the documents whose own words for it differ."""
    for entity in ground.links.entities:
        yield from _differences(ground, About("entity", entity.id), entity.name, _nominals(entity))
        yield from _distanced(ground, entity)
    for event in ground.links.events:
        yield from _differences(ground, About("event", event.id), event.label, _triggers(event))
    for story in ground.links.stories:
        for words in ground.lexicon.naming:
            if words.name in PEOPLE:
                yield from _groups(ground, story, words)


def _groups(ground: Ground, story: Story, words: NamingSet) -> Iterator[Finding]:
    """Groups of people that documents of one story name by different words, at one place on one day.

    A crowd has no name by which linking could tie "the protesters" to "the rioters"; the place and the day do."""
    used = {d: held for d in story.documents if (held := _plurals(ground, words, d))}
    for left, right in combinations(sorted(used), 2):
        if {t for t, _ in used[left]} & {t for t, _ in used[right]}:
            continue
        ties = [(one, other) for one in used[left] for other in used[right] if _together(ground, one[1], other[1])]
        if ties:
            yield _called(ground, story, used, ties[0])
            return


def _called(ground: Ground, story: Story, used: dict[str, list[Term]], tie: tuple[Term, Term]) -> Finding:
    """The finding: the two terms of the tie, wherever documents of the story use them."""
    terms = {term for term, _ in tie}
    spans: dict[str, list[Span]] = defaultdict(list)
    for document in sorted(used):
        for own, span in used[document]:
            if own in terms:
                spans[f"{own}s"].append(span)
    entity = ground.entity(tie[0][1].document, _chain(ground, tie[0][1]))
    told = _told(ground, spans)
    reason = f"The accounts call the people at one place on one day by different words of their own: {told}."
    return finding("naming", About("entity", entity.id if entity else story.id), reason, _sides(ground, spans))


def _plurals(ground: Ground, words: NamingSet, document: str) -> list[tuple[str, Span]]:
    """The groups that a document names by words of the set, in no words but its own."""
    text = ground.readings[document].document.text
    blocks = [b.span for b in ground.article(document) if b.kind not in ("byline", "dateline")]
    found = [Span(document, *m.span()) for b in blocks for m in _PLURAL.finditer(text, b.start, b.end)]
    own = [s for s in found if stem(ground.words(s)) in words.words and ground.asserted(s)]
    return [(words.words[stem(ground.words(s))], s) for s in own]


def _together(ground: Ground, one: Span, other: Span) -> bool:
    """Do two sentences set what they tell at one place, and on one day?"""
    sentences = ground.sentence(one), ground.sentence(other)
    places = ground.places(sentences[0]) & ground.places(sentences[1])
    days = [{d for t in _times(ground, s) if (d := partial(t)) and d.day} for s in sentences]
    return bool(places) and bool(days[0] & days[1])


def _times(ground: Ground, sentence: Span) -> list[str | None]:
    return [t.value for t in ground.readings[sentence.document].annotations.times if sentence.touches(t.span)]


def _chain(ground: Ground, span: Span) -> int | None:
    held = [m for m in ground.readings[span.document].annotations.mentions if m.span.covers(span)]
    return min(held, key=lambda m: (len(m.span), m.span)).chain if held else None


def _differences(ground: Ground, about: About, name: str, spans: Iterable[Span]) -> Iterator[Finding]:
    own = [s for s in sorted(spans) if ground.own_voice(s)]
    for words in ground.lexicon.naming:
        used: dict[str, list[Span]] = defaultdict(list)
        for span in own:
            term = _term(ground, words, span)
            if term is not None:
                used[term].append(span)
        if _differs(used):
            yield _finding(ground, about, name, used)


def _differs(used: dict[str, list[Span]]) -> bool:
    """Do two documents use words of which the other has none?"""
    by_document: dict[str, set[str]] = defaultdict(set)
    for term, spans in used.items():
        for span in spans:
            by_document[span.document].add(term)
    sets = list(by_document.values())
    return any(a - b and b - a for a in sets for b in sets)


def _finding(ground: Ground, about: About, name: str, used: dict[str, list[Span]]) -> Finding:
    reason = f"The accounts name {quoted(name)} differently in their own words: {_told(ground, used)}."
    return finding("naming", about, reason, _sides(ground, used))


def _told(ground: Ground, used: dict[str, list[Span]]) -> str:
    return listing([f"{names(ground, sorted({s.document for s in used[t]}))} {quoted(t)}" for t in sorted(used)])


def _sides(ground: Ground, used: dict[str, list[Span]]) -> list[FindingAccount]:
    """The first use of each term in each document."""
    first = {(s.document, term): s for term in sorted(used, reverse=True) for s in sorted(used[term], reverse=True)}
    return [FindingAccount(span, ground.words(span)) for span in first.values()]


def _term(ground: Ground, words: NamingSet, span: Span) -> str | None:
    """The term of the set that heads a span: its last word that is in the set."""
    heads = [words.words[s] for w in ground.words(span).split() if (s := stem(w.strip(".,;:’'\"“”"))) in words.words]
    return heads[-1] if heads else None


def _nominals(entity: Entity) -> list[Span]:
    return [span for span, form in entity.mentions if form == "nominal"]


def _triggers(event: Event) -> list[Span]:
    return [account.span for account in event.accounts]


def _distanced(ground: Ground, entity: Entity) -> Iterator[Finding]:
    """Documents that write "so-called" before a name beside documents that do not."""
    spans = sorted(span for span, form in entity.mentions if form != "pronoun" and ground.own_voice(span))
    marked = {s.document: (s, w) for s in reversed(spans) if (w := _mark(ground, s))}
    plain = {s.document: s for s in reversed(spans) if s.document not in marked}
    if marked and plain:
        told = [f"{ground.name(d)} writes {quoted(marked[d][1])} before it" for d in sorted(marked)]
        others = f"{names(ground, sorted(plain))} {verb('name', sorted(plain))} {quoted(entity.name)} without"
        reason = f"{listing(told)}; {others}."
        sides = [FindingAccount(s, f"{w} {ground.words(s)}") for s, w in marked.values()]
        plain_sides = [FindingAccount(s, ground.words(s)) for s in plain.values()]
        yield finding("naming", About("entity", entity.id), reason, [*sides, *plain_sides])


def _mark(ground: Ground, span: Span) -> str | None:
    words = [*ground.before(span).casefold().split()[-1:], *ground.words(span).casefold().split()[:2]]
    return next((w for w in words if w in ground.lexicon.distancing), None)
