"""Clock times: one deed at two hours of a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.comparison.events import deeds
from rashomon.comparison.order import partial
from rashomon.comparison.prose import listing, names, quoted, verb
from rashomon.comparison.verdict import finding
from rashomon.values import About, Event, EventAccount, Finding, FindingAccount, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.comparison.ground import Ground

#: Hours nearer to each other than this many minutes are one hour that was rounded.
APART = 20
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
#: What makes an hour a bound or an estimate.
_LOOSE = re.compile(r"\b(?:about|around|before|after|by|until|till|since|from|nearly|almost|past)\W*$", re.IGNORECASE)
#: Hours of several zones are not compared: we do not know which of them a bare hour is in.
_ZONED = re.compile(r"\b(?:GMT|UTC|[ECMP]S?T|[ECMP]DT|BST|CES?T|MSK|local time)\b")


def disagreements(ground: Ground) -> Iterator[Finding]:
    """Events that accounts set at hours of one day that cannot be the same."""
    for event in ground.links.events:
        yield from _disagreement(ground, event)


def hour(ground: Ground, account: EventAccount) -> Time | None:
    """The hour that stands right behind an event's trigger, in its clause: no other event lies between."""
    reading = ground.readings[account.span.document]
    text = reading.document.text
    for time in reading.annotations.times:
        between = text[account.span.end : max(account.span.end, time.span.start)]
        inside = account.span.end <= time.span.start < account.sentence.end
        if inside and _CLOCK.search(time.value or "") and not re.search(r"[,;:.!?]", between):
            starts = (e.span.start for e in reading.annotations.events)
            clear = not any(account.span.end < at < time.span.start for at in starts)
            return time if clear and not _LOOSE.search(between) else None
    return None


def minutes(time: Time) -> int:
    """Minutes since midnight."""
    match = _CLOCK.search(time.value or "")
    return int(match.group(1)) * 60 + int(match.group(2)) if match else 0


def _disagreement(ground: Ground, event: Event) -> Iterator[Finding]:
    told: dict[EventAccount, Time] = {}
    for one, other in deeds(ground, event):
        hours = hour(ground, one), hour(ground, other)
        if hours[0] and hours[1] and _apart(ground, (one, hours[0]), (other, hours[1])):
            told |= {one: hours[0], other: hours[1]}
    if told:
        yield finding("conflict", About("event", event.id), _reason(ground, told), _sides(ground, told))


def _apart(ground: Ground, left: tuple[EventAccount, Time], right: tuple[EventAccount, Time]) -> bool:
    days = [partial(time.value) or partial(account.time) for account, time in (left, right)]
    if all(days) and days[0] != days[1]:
        return False
    if any(a.status != "CT+" or _ZONED.search(ground.words(a.sentence)) for a, _ in (left, right)):
        return False
    return abs(minutes(left[1]) - minutes(right[1])) > APART


def _reason(ground: Ground, told: dict[EventAccount, Time]) -> str:
    first = min(told, key=lambda a: (minutes(told[a]), a.span))
    what = quoted(ground.clause(first))
    hours = sorted({minutes(t) for t in told.values()})
    sides = []
    for at in hours:
        own = sorted({a.span.document for a in told if minutes(told[a]) == at})
        words = next(ground.words(told[a].span) for a in sorted(told, key=lambda a: a.span) if minutes(told[a]) == at)
        sides.append(f"{names(ground, own)} {verb('say', own)} {words}")
    return f"The accounts set one deed, {what}, at different hours: {listing(sides).rstrip('.')}."


def _sides(ground: Ground, told: dict[EventAccount, Time]) -> list[FindingAccount]:
    return [FindingAccount(t.span, f"{ground.clause(a)}: {ground.words(t.span)}") for a, t in told.items()]
