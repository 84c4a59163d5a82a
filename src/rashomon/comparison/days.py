"""Two resolved times that cannot be the same, and the doubts that keep them from being called so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.comparison.order import partial
from rashomon.comparison.verdict import Verdict
from rashomon.values import Span

if TYPE_CHECKING:
    from datetime import date

    from rashomon.comparison.ground import Ground

_CALENDAR = re.compile(r"\b\d{1,2}\b")

#: A TIMEX3 value and the span in which its words are looked for.
Told = tuple[str | None, Span]


def other_days(ground: Ground, one: Told, other: Told) -> Verdict | None:
    """Days that differ at the precision of both: 2022-01 and 2022-01-13 do not.

    A weekday ("on Thursday") was resolved through its document's date. When that date was inferred, or when both days
    are the same weekday, the resolution may be what differs, not the accounts: no verdict.
    """
    left, right = partial(one[0]), partial(other[0])
    if left is None or right is None or (left.first() <= right.last() and right.first() <= left.last()):
        return None
    if any(_doubtful(ground, told) for told in (one, other)) or _same_weekday(left.day, right.day):
        return None
    return Verdict(
        "conflict", f"{left.value} according to {_name(ground, one)}, {right.value} to {_name(ground, other)}"
    )


def _doubtful(ground: Ground, told: Told) -> bool:
    """Was a relative time resolved through a date that is itself not certain?"""
    value, where = told
    published = ground.published(where.document)
    times = ground.readings[where.document].annotations.times
    own = [t for t in times if where.covers(t.span) and t.value == value]
    spelled = any(_CALENDAR.search(ground.words(t.span)) for t in own)
    return not spelled and (published is None or published.basis == "inferred" or published.value.day is None)


def _same_weekday(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one.weekday() == other.weekday()


def _name(ground: Ground, told: Told) -> str:
    return ground.name(told[1].document)
