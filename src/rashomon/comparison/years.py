"""Times: one deed of one day of the year, set in two years. That is a slip of the pen, and a hard one to see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.comparison.deeds import EMPTY
from rashomon.comparison.order import partial
from rashomon.comparison.prose import names, quoted, verb
from rashomon.comparison.sentences import Line, about, lines, together
from rashomon.comparison.similarity import similar
from rashomon.comparison.verdict import finding
from rashomon.values import Finding, FindingAccount, PartialDate, Span

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground

#: Sentences on one deed mean so much the same, and share so many names.
ALIKE, NAMES = 0.5, 1
#: So many characters of a sentence can be quoted.
LONGEST = 130
_YEAR = re.compile(r"\b\d{4}\b")
#: What comes again each year: an anniversary is no slip.
_YEARLY = re.compile(
    r"\b(?:anniversary|annual|annually|every year|each year|years? (?:after|later|ago|earlier|since))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Day:
    """A sentence with a date that names its year and month."""

    line: Line
    span: Span
    date: PartialDate


def disagreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each deed that a story sets in one month, and perhaps day, of two years; the year that most
    documents give is held against the other."""
    days = [day for document in ground.readings for day in dated_lines(ground, document)]
    by_month: dict[int, list[Day]] = {}
    for day in days:
        by_month.setdefault(day.date.first().month, []).append(day)
    for month in sorted(by_month):
        held = by_month[month]
        pairs = [
            (a, b) for a in held for b in held if a.date.first().year < b.date.first().year and _one_deed(ground, a, b)
        ]
        by_line = {day.line.span: day for pair in pairs for day in pair}
        for group in together([(a.line, b.line) for a, b in pairs]):
            yield from _finding(ground, [by_line[s] for s in sorted({line.span for pair in group for line in pair})])


def dated_lines(ground: Ground, document: str) -> Iterator[Day]:
    """The sentences of a document that name a month and its year, in so many words, once."""
    times = ground.readings[document].annotations.times
    for line in lines(ground, document):
        own = [t for t in times if line.span.covers(t.span) and _YEAR.search(ground.words(t.span))]
        dates = [(t.span, date) for t in own if (date := partial(t.value)) is not None and len(date.value) > 4]
        if len(dates) == 1 and not _YEARLY.search(line.words):
            yield Day(line, *dates[0])


def _one_deed(ground: Ground, one: Day, other: Day) -> bool:
    """Do both tell of one deed: alike in meaning, with a name and a deed in common, and on no two days of the month?"""
    if one.line.document == other.line.document or not _same_day(one.date, other.date):
        return False
    if len(_names(ground, one) & _names(ground, other)) < NAMES or not _deeds(ground, one) & _deeds(ground, other):
        return False
    return similar(ground.meaning(one.span), ground.meaning(other.span)) >= ALIKE


def _same_day(one: PartialDate, other: PartialDate) -> bool:
    return one.day is None or other.day is None or one.day.day == other.day.day


def _names(ground: Ground, day: Day) -> frozenset[str]:
    mentions = ground.readings[day.line.document].annotations.mentions
    own = (
        ground.entity(day.line.document, m.chain) for m in mentions if m.form == "name" and day.line.span.covers(m.span)
    )
    return frozenset(entity.id for entity in own if entity is not None)


def _deeds(ground: Ground, day: Day) -> frozenset[str]:
    """What happens in the sentence: its predicates by what they mean, speech and light verbs apart, and who suffers."""
    events = [e for e in ground.readings[day.line.document].annotations.events if day.line.span.covers(e.span)]
    words = {ground.lexicon.concept(e.predicate) for e in events}
    suffering = {s for e in events for p in e.participants if p.role == "patient" for s in ground.stems(p.span)}
    known = {ground.lexicon.concepts.get(s, s) for s in suffering}
    told = {word for word in words | known if word.isalpha() and word not in EMPTY}
    return frozenset(told - ground.lexicon.light - ground.lexicon.generic)


def _around(ground: Ground, day: Day) -> str:
    """The sentence, or what of it ends with the date, if it is so long that quoting would cut the date off."""
    before = day.line.words[: day.line.words.find(ground.words(day.span)) + len(day.span)]
    if len(day.line.words) <= LONGEST or len(before) <= LONGEST:
        return day.line.words
    return f"… {before[-LONGEST:].partition(' ')[2]}"


def _finding(ground: Ground, days: list[Day]) -> Iterator[Finding]:
    told, first = [], []
    for year in sorted({day.date.value[:4] for day in days}):
        held = [day for day in days if day.date.value[:4] == year]
        own = sorted({day.line.document for day in held})
        told.append(f"{names(ground, own)} {verb('write', own)} {quoted(ground.words(held[0].span))}")
        first.append(quoted(_around(ground, held[0])))
    reason = f"One deed is set in two years: {'; '.join(told)}. {', '.join(first)}."
    sides = [FindingAccount(day.span, ground.words(day.span)) for day in days]
    subject = about(ground, [day.line for day in days])
    if subject is not None:
        yield finding("conflict", subject, reason, sides)
