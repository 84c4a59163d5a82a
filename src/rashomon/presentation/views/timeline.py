"""What happened when, as far as the accounts say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import anchor
from rashomon.presentation.views.dates import first_day, time_of_day, timex_words
from rashomon.presentation.views.index import capital
from rashomon.presentation.views.words import Quote, look, merged, passage_of, quote, quotes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rashomon.presentation.views.index import Index
    from rashomon.values import Case, Event, Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A happening (with its label) or a sentence that names the time (without). ``hour``: the time of day, if said."""

    anchor: str
    label: str
    hour: str
    quotes: tuple[Quote, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One day, or one month, year, week where no more is known, with all that is told of it."""

    label: str
    precision: str
    entries: tuple[Entry, ...]


def timeline(index: Index, case: Case) -> tuple[Moment, ...]:
    """All moments on the calendar in order; what is less precise stands before what is more precise."""
    entries: dict[str, list[Entry]] = {}
    for moment, entry in (*_events(index, case), *_sentences(index, case)):
        entries.setdefault(moment, []).append(entry)
    return tuple(_moment(index, m, entries[m]) for m in sorted(entries, key=_when))


def _when(moment: str) -> tuple[date | None, int, str]:
    return first_day(moment), len(moment), moment


def _moment(index: Index, moment: str, entries: list[Entry]) -> Moment:
    """Each sentence is shown once: not again alone when it stands under an event that several articles tell."""
    told = {p.passage for e in entries if e.label for q in e.quotes for p in q.places}
    fresh = [e for e in entries if e.label or e.quotes[0].places[0].passage not in told]
    fresh = _merged(index, fresh)
    fresh.sort(key=lambda e: (-len(e.outlets), not e.label, index.place(e.quotes[0].places[0].span), e.anchor))
    precision = {10: "day", 7: "month", 4: "year"}.get(len(moment), "period")
    return Moment(timex_words(moment), precision, tuple(fresh))


def _merged(index: Index, entries: list[Entry]) -> list[Entry]:
    """Sentences that are word for word the same in several articles made one entry."""
    same: dict[object, Entry] = {}
    for entry in entries:
        key = entry.anchor or (entry.hour, look(entry.quotes[0]))
        if (first := same.get(key)) and not entry.anchor:
            [both] = merged((*first.quotes, *entry.quotes))
            outlets = index.outlets(p.span.document for p in both.places)
            same[key] = replace(entry, quotes=(both,), outlets=outlets)
        else:
            same[key] = entry
    return list(same.values())


def _calendar(value: str | None) -> str:
    """The value without its time of day, where it is on the calendar; else empty."""
    return (value or "").partition("T")[0] if first_day(value) else ""


def _events(index: Index, case: Case) -> Iterator[tuple[str, Entry]]:
    """The dated events that more than one document tells; of others the sentence with its date is enough."""
    for event in sorted(case.links.events, key=lambda e: e.id):
        moment = _calendar(event.time) or next((m for a in event.accounts if (m := _calendar(a.time))), "")
        if moment and len({a.span.document for a in event.accounts}) > 1:
            yield moment, _event(index, event)


def _event(index: Index, event: Event) -> Entry:
    hours = {h for value in (event.time, *(a.time for a in event.accounts)) if (h := time_of_day(value or ""))}
    return Entry(
        anchor=anchor(event.id),
        label=capital(event.label),
        hour=", ".join(sorted(hours)),
        quotes=quotes(index, [a.span for a in event.accounts]),
        outlets=index.outlets(a.span.document for a in event.accounts),
    )


def _sentences(index: Index, case: Case) -> Iterator[tuple[str, Entry]]:
    """Every sentence that names a date, once for each date."""
    named: dict[tuple[str, Span], tuple[list[Span], set[str]]] = {}
    for reading in sorted(case.readings, key=lambda r: index.order[r.document.id]):
        for time in reading.annotations.times:
            if time.type in ("DATE", "TIME") and (moment := _calendar(time.value)):
                sentence = passage_of(index, (time.span,))
                spans, hours = named.setdefault((moment, sentence), ([], set()))
                spans.append(time.span)
                hours.update({time_of_day(time.value or "")} - {""})
    for (moment, sentence), (spans, hours) in named.items():
        yield moment, _named(index, spans, ", ".join(sorted(hours)), sentence)


def _named(index: Index, spans: list[Span], hour: str, sentence: Span) -> Entry:
    return Entry("", "", hour, (quote(index, spans),), index.outlets((sentence.document,)))
