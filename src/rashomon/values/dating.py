"""A document's times on the calendar: told once its day of publication is known, and told again when that changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from rashomon.values.accounts import Time
from rashomon.values.calendar import shared
from rashomon.values.case import Reading
from rashomon.values.dates import Dated
from rashomon.values.placing import placed
from rashomon.values.spans import Span

#: The first and the last day on which a document can have been published.
Days = tuple[date, date]

_Values = Mapping[Span, str | None]


def days_of(published: Dated | None) -> Days | None:
    """The first and the last day on which a document can have been published; ``None`` where that is not known."""
    return (published.value.first(), published.value.last()) if published else None


def resolved(times: tuple[Time, ...], published: Days | None) -> tuple[Time, ...]:
    """The times of one document in their order, their values told anew from the days of publication. A time that is
    told from another gets its value after that one; one that is told from a span where no time stands, or in a circle,
    from nothing."""
    first = _told(times, published[0] if published else None)
    last = _told(times, published[1]) if published and published[1] != published[0] else first
    unknown = first if published is None else _told(times, None)
    return tuple(
        replace(time, value=shared(first[time.span], last[time.span]) or unknown[time.span])
        if time.reckoning and first[time.span] != last[time.span]
        else replace(time, value=first[time.span])
        for time in times
    )


def _told(times: tuple[Time, ...], today: date | None) -> dict[Span, str | None]:
    """The value of every time, told from today."""
    by_span = {time.span: time for time in times}
    values: dict[Span, str | None] = {}
    for time in times:
        for link in reversed(_chain(time, by_span, values)):
            values[link.span] = _value(link, values, today)
    return values


def _chain(time: Time, by_span: Mapping[Span, Time], known: _Values) -> list[Time]:
    """The time, the one that it is told from, and so on, as far as their values are not known."""
    chain: list[Time] = []
    seen: set[Span] = set()
    link: Time | None = time
    while link is not None and link.span not in known and link.span not in seen:
        chain.append(link)
        seen.add(link.span)
        link = by_span.get(link.anchor) if link.anchor else None
    return chain


def _value(time: Time, values: _Values, today: date | None) -> str | None:
    if time.reckoning is None:
        return time.value
    return time.reckoning.of(values.get(time.anchor)) if time.anchor else time.reckoning.on(today)


def dated(reading: Reading, published: Dated | None) -> Reading:
    """The reading of the same document with another date of publication: its times told anew, the times of its
    quotations, figures and events renewed by their ``when``, and its events placed anew. The same as to read the
    document with that date."""
    found = reading.annotations
    times = resolved(found.times, days_of(published))
    values = {time.span: time.value for time in times}
    told = replace(
        found,
        times=times,
        quotations=tuple(replace(q, time=_renewed(q.when, q.time, values)) for q in found.quotations),
        figures=tuple(replace(f, as_of=_renewed(f.when, f.as_of, values)) for f in found.figures),
        events=tuple(replace(e, time=_renewed(e.when, e.time, values)) for e in found.events),
    )
    events = placed(told, days_of(published))
    return Reading(replace(reading.document, published=published), replace(told, events=events))


def _renewed(when: Span | None, value: str | None, values: _Values) -> str | None:
    return values.get(when, value) if when else value


def dated_by(readings: Iterable[Reading], dates: Iterable[tuple[str, Dated]]) -> tuple[Reading, ...]:
    """The readings in their order, those of documents that state no date of publication with theirs of ``dates``,
    which are inferred, by document id."""
    known = dict(dates)
    return tuple(dated(r, known[r.document.id]) if r.document.id in known and _undated(r) else r for r in readings)


def _undated(reading: Reading) -> bool:
    return reading.document.published is None or reading.document.published.basis == "inferred"
