"""What happened when, as far as the accounts say: story by story."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import anchor
from rashomon.presentation.views.dates import first_day, time_of_day, timex_words
from rashomon.presentation.views.index import capital
from rashomon.presentation.views.intervals import interval_words
from rashomon.presentation.views.words import Quote, look, merged, passage_of, quote, quotes
from rashomon.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rashomon.presentation.views.index import Index
    from rashomon.values import Case, Event, EventAccount, Span


@dataclass(frozen=True, slots=True)
class Telling:
    """The accounts of a happening that set it at one time; ``when`` is empty for those that give none."""

    when: str
    quotes: tuple[Quote, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A happening (with its label) or a sentence that names the time (without). ``hour``: the time of day, if said.

    Where the accounts set a happening at several times, ``tellings`` has them side by side, and ``disputed`` says that
    they cannot all be right; ``quotes`` are then empty. ``elsewhere`` leads from another day that is told to there."""

    anchor: str
    label: str
    hour: str
    quotes: tuple[Quote, ...]
    outlets: tuple[str, ...]
    tellings: tuple[Telling, ...] = ()
    disputed: bool = False
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """One day, or one month, year, week where no more is known, with all that is told of it. ``precision`` is day,
    month, year, period, range, or bound: by or after a day."""

    label: str
    precision: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The moments of one story in order."""

    anchor: str
    title: str
    outlets: tuple[str, ...]
    moments: tuple[Moment, ...]


#: A TIMEX3 value without its hour, or an interval.
_When = str


def timeline(index: Index, case: Case) -> tuple[Course, ...]:
    """A course for every story that has a moment on the calendar, the most told first; last, what is of no story."""
    found: dict[str, dict[_When, list[Entry]]] = {}
    for story, when, entry in (*_events(index, case), *_sentences(index, case)):
        found.setdefault(story, {}).setdefault(when, []).append(entry)
    titles = {s.id: s.title or "Untitled story" for s in case.links.stories}
    told = {s.id: len(set(s.documents)) for s in case.links.stories}
    order = sorted(found, key=lambda s: (s not in titles, -told.get(s, 0), s))
    return tuple(_course(index, s, titles.get(s, "Articles that belong to no story"), found[s]) for s in order)


def _course(index: Index, story: str, title: str, entries: dict[_When, list[Entry]]) -> Course:
    moments = tuple(_moment(index, when, entries[when]) for when in sorted(entries, key=_place))
    places = (p for m in moments for e in m.entries for q in _all_quotes(e) for p in q.places)
    outlets = index.outlets(p.span.document for p in places)
    return Course(f"timeline-{anchor(story) if story else 'no-story'}", title, outlets, moments)


def _place(when: _When) -> tuple[date, int, int, str]:
    """In the order of their first days; what is less precise stands before what is more precise, and what came by a day
    before that day."""
    if "/" not in when:
        return first_day(when) or date.min, 1, len(when), when
    interval = Interval.read(when)
    day = interval.first or interval.last or date.min
    return day, 0 if interval.last else 2, 0, when


def _moment(index: Index, when: _When, entries: list[Entry]) -> Moment:
    """Each sentence is shown once: not again alone when it stands under an event that several articles tell."""
    told = {p.passage for e in entries if e.label for q in _all_quotes(e) for p in q.places}
    fresh = [e for e in entries if e.label or e.quotes[0].places[0].passage not in told]
    fresh = _merged(index, fresh)
    fresh.sort(key=lambda e: (-len(e.outlets), not e.label, index.place(_all_quotes(e)[0].places[0].span), e.anchor))
    if "/" in when:
        return Moment(interval_words(when), "bound" if ".." in when else "range", tuple(fresh))
    precision = {10: "day", 7: "month", 4: "year"}.get(len(when), "period")
    return Moment(timex_words(when), "period" if "W" in when or "Q" in when else precision, tuple(fresh))


def _all_quotes(entry: Entry) -> tuple[Quote, ...]:
    return (*entry.quotes, *(q for telling in entry.tellings for q in telling.quotes))


def _merged(index: Index, entries: list[Entry]) -> list[Entry]:
    """Sentences that are word for word the same in several articles made one entry."""
    same: dict[object, Entry] = {}
    for number, entry in enumerate(entries):
        key = number if entry.label else (entry.hour, look(entry.quotes[0]))
        if first := same.get(key):
            [both] = merged((*first.quotes, *entry.quotes))
            outlets = index.outlets(p.span.document for p in both.places)
            same[key] = replace(entry, quotes=(both,), outlets=outlets)
        else:
            same[key] = entry
    return list(same.values())


def _calendar(value: str | None) -> _When:
    """The value without its time of day, where it is on the calendar; else empty."""
    return (value or "").partition("T")[0] if first_day(value) else ""


def _events(index: Index, case: Case) -> Iterator[tuple[str, _When, Entry]]:
    """The happenings that more than one document tells, as far as they are on the calendar; of others the sentence with
    its date is enough."""
    for event in sorted(case.links.events, key=lambda e: e.id):
        documents = [a.span.document for a in event.accounts]
        when = _when(event)
        if when and len(set(documents)) > 1:
            story = _story(index, documents)
            main, *others = _entries(index, event, when)
            yield story, when, main[1]
            yield from ((story, other, entry) for other, entry in others)


def _when(event: Event) -> _When:
    """The time that most accounts tell, else one that any tells, else where tense and order leave it."""
    told = next((w for value in (event.time, *(a.time for a in event.accounts)) if (w := _calendar(value))), "")
    if told or event.within is None:
        return told
    left = Interval.read(event.within)
    return str(left.first) if left.first and left.first == left.last else event.within


def _story(index: Index, documents: Iterable[str]) -> str:
    """The story that most of the documents belong to; empty where they belong to none."""
    named = [index.story_of[d].id for d in documents if d in index.story_of]
    return max(sorted(set(named)), key=named.count, default="")


def _entries(index: Index, event: Event, when: _When) -> Iterator[tuple[_When, Entry]]:
    """The happening with all its accounts, and under each other time that excludes it a short one that leads there."""
    told: dict[_When, list[EventAccount]] = {}
    for account in sorted(event.accounts, key=lambda a: index.place(a.span)):
        told.setdefault(_calendar(account.time), []).append(account)
    times = sorted((t for t in told if t), key=_place)
    disputed = any(_apart(one, other) for one, other in combinations(times, 2))
    whole = _entry(index, event, event.accounts)
    if len(times) < 2:
        yield when, whole
        return
    tellings = tuple(_telling(index, t, told[t]) for t in (*times, "") if t in told)
    yield when, replace(whole, quotes=(), tellings=tellings, disputed=disputed)
    for other in times:
        if _apart(other, when):
            yield other, replace(_entry(index, event, told[other]), anchor="", elsewhere=f"#{whole.anchor}")


def _apart(one: _When, other: _When) -> bool:
    """Have two times no day in common?"""
    left, right = Interval.of(one), Interval.of(other)
    return left is not None and right is not None and left.within(right) is None


def _telling(index: Index, when: _When, accounts: list[EventAccount]) -> Telling:
    hours = _hours(accounts)
    words = ", ".join(part for part in (timex_words(when) if when else "", hours) if part)
    outlets = index.outlets(a.span.document for a in accounts)
    return Telling(words, quotes(index, _spans(accounts)), outlets)


def _spans(accounts: Iterable[EventAccount]) -> list[Span]:
    """The words that tell of the happening and those that tell its time."""
    return [span for a in accounts for span in (a.span, a.when) if span is not None]


def _hours(accounts: Iterable[EventAccount], own: str | None = None) -> str:
    values = (own, *(a.time for a in accounts))
    return ", ".join(sorted({hour for value in values if (hour := time_of_day(value or ""))}))


def _entry(index: Index, event: Event, accounts: Iterable[EventAccount]) -> Entry:
    held = tuple(accounts)
    return Entry(
        anchor=anchor(event.id),
        label=capital(event.label),
        hour=_hours(held, event.time if len(held) == len(event.accounts) else None),
        quotes=quotes(index, _spans(held)),
        outlets=index.outlets(a.span.document for a in held),
    )


def _sentences(index: Index, case: Case) -> Iterator[tuple[str, _When, Entry]]:
    """Every sentence that names a date, once for each date."""
    named: dict[tuple[_When, Span], tuple[list[Span], set[str]]] = {}
    for reading in sorted(case.readings, key=lambda r: index.order[r.document.id]):
        for time in reading.annotations.times:
            if time.type in ("DATE", "TIME") and (when := _calendar(time.value)):
                sentence = passage_of(index, (time.span,))
                spans, hours = named.setdefault((when, sentence), ([], set()))
                spans.append(time.span)
                hours.update({time_of_day(time.value or "")} - {""})
    for (when, sentence), (spans, hours) in named.items():
        yield _story(index, [sentence.document]), when, _named(index, spans, ", ".join(sorted(hours)), sentence)


def _named(index: Index, spans: list[Span], hour: str, sentence: Span) -> Entry:
    return Entry("", "", hour, (quote(index, spans),), index.outlets((sentence.document,)))
