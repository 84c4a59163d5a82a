"""Times: the same event set on different days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.comparison.days import other_days
from rashomon.comparison.deeds import side
from rashomon.comparison.events import deeds
from rashomon.comparison.prose import quoted
from rashomon.comparison.verdict import Verdict, finding
from rashomon.values import About, Event, EventAccount, Finding, FindingAccount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.comparison.ground import Ground


def disagreements(ground: Ground) -> Iterator[Finding]:
    """Events of which accounts give days that exclude each other."""
    for event in ground.links.events:
        yield from _disagreement(ground, event)


def other_time(ground: Ground, one: EventAccount, other: EventAccount) -> Verdict | None:
    """Both tell it as a fact and set it at times that cannot be the same."""
    if one.status != "CT+" or other.status != "CT+":
        return None
    return other_days(ground, (one.time, one.sentence), (other.time, other.sentence))


def _disagreement(ground: Ground, event: Event) -> Iterator[Finding]:
    pairs = deeds(ground, event)
    found = [(one, other, v.why) for one, other in pairs if (v := other_time(ground, one, other)) is not None]
    if found:
        accounts = {a.span: a for one, other, _ in found for a in (one, other)}
        one, other, why = found[0]
        told = " ".join(f"{ground.name(a.span.document)}: {quoted(ground.words(a.sentence))}." for a in (one, other))
        sides = [_side(ground, a) for a in accounts.values()]
        yield finding("conflict", About("event", event.id), f"The same event has two dates: {why}. {told}", sides)


def _side(ground: Ground, account: EventAccount) -> FindingAccount:
    plain = side(ground, account)
    return FindingAccount(plain.span, f"{plain.value}, {account.time}")
