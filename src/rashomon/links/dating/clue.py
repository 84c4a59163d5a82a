"""What tells something of the day on which an article was published."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.links.dating.days import Gaps
from rashomon.values import Span


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that tell something of the day of publication. ``kind`` says how: see ``KINDS``; ``gaps`` holds for each
    day how far it lies after what the words name (see ``days``); of offices, how many are held on it."""

    kind: str
    span: Span
    gaps: Gaps = field(compare=False, repr=False)


#: The kinds of clues, each with what it says of an article, for a reader; ``{}`` stands for the words.
KINDS = {
    "post": "the latest date that it gives in full is that of a post, {}",
    "post, a weekday": "the latest date that it gives in full is that of a post, {}, and that is the latest weekday"
    " that it names",
    "last day": "the latest date that it gives in full is {}",
    "last day, a weekday": "the latest date that it gives in full is {}, and that is the latest weekday that it names",
    "archive": "it shows a picture of {} from the archive",
    "last month": "the latest month that it gives with a year is {}",
    "last year": "the latest year that it speaks of is {}",
    "year future": "it looks ahead to {}",
    "dateline": "its dateline says {}",
    "named day": "it speaks of {}, which is such a weekday only in some years",
    "named day, a weekday": "it speaks of {}, which is such a weekday only in some years, and that is the latest"
    " weekday that it names",
    "opening day": "its opening names {}",
    "day past": "it looks back to {}",
    "day none": "it names {}",
    "day future": "it looks ahead to {}",
    "month past": "it looks back to {}",
    "month none": "it names {}",
    "month future": "it looks ahead to {}",
    "one weekday": "the only weekday that it names is {}",
    "two weekdays": "the weekdays that it names are nearest after {}",
    "several weekdays": "the weekdays that it names are nearest after {}",
    "first weekday": "the first weekday that it names is {}",
    "weekday future": "it looks ahead to {}",
    "office": "it says {}, who was in office at some times only",
    "offices": "of those whom it calls by an office, {} was in it at some times only",
    "copyright": "its page is marked {}",
}
#: Kinds that state the day: agencies date their reports by the day on which they send them.
FIRM = frozenset({"dateline"})
