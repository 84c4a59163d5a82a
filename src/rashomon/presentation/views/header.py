"""What this is, at a glance."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon import __version__
from rashomon.presentation.views.dates import date_words
from rashomon.values import PartialDate

if TYPE_CHECKING:
    from rashomon.values import Case, Level


@dataclass(frozen=True, slots=True)
class Header:
    """The case in numbers. ``period`` is empty when no article is dated; ``inferred`` counts the dates that were
    worked out; ``kinds`` counts findings by kind; ``withheld`` those that are not certain enough for ``level``."""

    title: str
    articles: int
    outlets: int
    unnamed: int
    stories: int
    period: str
    undated: int
    inferred: int
    kinds: dict[str, int]
    undecided: int
    level: Level
    withheld: int
    failures: int
    model: str
    version: str


def header(case: Case, title: str) -> Header:
    """The numbers; the title is the most told story's."""
    documents = [r.document for r in case.readings]
    return Header(
        title=title,
        articles=len(documents),
        outlets=len({d.outlet.casefold() for d in documents if d.outlet}),
        unnamed=sum(not d.outlet for d in documents),
        stories=len(case.links.stories),
        period=_period([d.published.value for d in documents if d.published]),
        undated=sum(d.published is None for d in documents),
        inferred=sum(d.published is not None and d.published.basis == "inferred" for d in documents),
        kinds=dict(Counter(f.kind for f in case.findings)),
        undecided=len(case.undecided),
        level=case.level,
        withheld=case.withheld,
        failures=len(case.failures),
        model=case.model,
        version=__version__,
    )


def _period(dates: list[PartialDate]) -> str:
    """From the earliest to the latest, each as precise as it is known."""
    if not dates:
        return ""
    first = min(dates, key=lambda d: (d.first(), d.value))
    last = max(dates, key=lambda d: (d.last(), d.value))
    if first == last:
        return date_words(first)
    start, end = first.value.partition("/")[0], last.value.partition("/")[2] or last.value
    return date_words(PartialDate(start) if start == end or start > end else PartialDate(f"{start}/{end}"))
