"""Where on the calendar a document's events lie, as far as it tells.

An event is placed by its own time; else by the tense of its verb and the day of publication, or inside of a quotation
the day on which that was said; and by what the text says of its order to other events and times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from rashomon.values.accounts import EventAccount, Order, OrderRelation, Quotation
from rashomon.values.annotations import Annotations
from rashomon.values.intervals import Interval
from rashomon.values.spans import Span

#: The first and the last day on which a document can have been published.
Days = tuple[date, date]

_ALWAYS = Interval()
_Places = dict[Span, Interval]


def placed(found: Annotations, published: Days | None) -> tuple[EventAccount, ...]:
    """The events of a document in their order, their ``within`` told anew from the days of publication."""
    sayings = _sayings(found)
    told = Interval(*published) if published else _ALWAYS
    places = {e.span: _own(e, sayings.get(e.span), told) for e in found.events}
    times = {t.span: at for t in found.times if (at := Interval.of(t.value))}
    _narrow(places, times, found.orders)
    return tuple(replace(e, within=str(places[e.span]) if places[e.span].known else None) for e in found.events)


def _own(event: EventAccount, saying: Quotation | None, published: Interval) -> Interval:
    """By its own time, cut by its tense where the two agree ("this week" of what has happened), else by its tense."""
    tensed = _tensed(event, saying, published)
    own = Interval.of(event.time)
    return (own.within(tensed) or own) if own else tensed


def _tensed(event: EventAccount, saying: Quotation | None, published: Interval) -> Interval:
    """Tense is told from when the words were said. What was said had happened by then, and that was by the day of
    publication; what somebody said was to come may have come since, unless the day on which it was said is known."""
    said = Interval.of(saying.time) if saying else None
    now = said or published
    if event.tense == "past":
        return Interval(None, now.last)
    if event.tense == "future" and (said or saying is None):
        return Interval(now.first, None)
    return _ALWAYS


def _sayings(found: Annotations) -> dict[Span, Quotation]:
    """The innermost quotation that holds each event that is said by somebody."""
    contents = sorted(((c, q) for q in found.quotations for c in q.content), key=lambda c: (c[0].start, -c[0].end))
    held: dict[Span, Quotation] = {}
    open_: list[tuple[Span, Quotation]] = []
    at = 0
    for span in sorted(e.span for e in found.events):
        while at < len(contents) and contents[at][0].start <= span.start:
            open_.append(contents[at])
            at += 1
        open_ = [one for one in open_ if one[0].end > span.start]
        holding = [one for one in open_ if one[0].covers(span)]
        if holding:
            held[span] = min(holding, key=lambda one: (len(one[0]), one[0]))[1]
    return held


def _narrow(places: _Places, times: Mapping[Span, Interval], orders: Iterable[Order]) -> None:
    """Narrow the places by what is said of their order, until nothing changes any more. What cannot be, because the
    text or its reading contradicts itself, narrows nothing."""
    waiting = list(orders)
    for _ in range(len(waiting) + 1):
        changed = [_ordered(places, times, order) for order in waiting]
        if not any(changed):
            return
        # Forth and back, so that a chain of any length needs few rounds.
        waiting.reverse()


def _ordered(places: _Places, times: Mapping[Span, Interval], order: Order) -> bool:
    """Narrow both sides of one order; was there anything to narrow?"""
    first, second = (places.get(s) or times.get(s) or _ALWAYS for s in (order.first, order.second))
    fixed = order.second in times and order.second not in places
    bounds = _BOUNDS[order.relation](first, second, fixed)
    changed = [_cut(places, span, bound) for span, bound in zip((order.first, order.second), bounds, strict=True)]
    return any(changed)


def _cut(places: _Places, span: Span, bound: Interval) -> bool:
    before = places.get(span)
    after = before.within(bound) if before else None
    if after is None or after == before:
        return False
    places[span] = after
    return True


# What an order says of where its two sides lie, from where they lie now. Days are as fine as it goes: what happened
# before something may have happened on the same day. A time (``fixed``) lasts from its first to its last day; an event
# happens on some of its days, nobody knows which.


def _before(first: Interval, second: Interval, fixed: bool) -> tuple[Interval, Interval]:
    return Interval(None, second.first if fixed else second.last), Interval(first.first, None)


def _after(first: Interval, second: Interval, fixed: bool) -> tuple[Interval, Interval]:
    return Interval(second.last if fixed else second.first, None), Interval(None, first.last)


def _includes(first: Interval, _second: Interval, _fixed: bool) -> tuple[Interval, Interval]:
    return _ALWAYS, first


def _begun_by(_first: Interval, second: Interval, _fixed: bool) -> tuple[Interval, Interval]:
    return Interval(second.first, None), _ALWAYS


def _ended_by(_first: Interval, second: Interval, _fixed: bool) -> tuple[Interval, Interval]:
    return Interval(None, second.last), _ALWAYS


_BOUNDS: Mapping[OrderRelation, Callable[[Interval, Interval, bool], tuple[Interval, Interval]]] = {
    "before": _before,
    "after": _after,
    "includes": _includes,
    "begun_by": _begun_by,
    "ended_by": _ended_by,
}
