"""What the accounts disagree and agree on, with the words of every side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import anchor
from rashomon.presentation.views.independence import independent
from rashomon.presentation.views.words import Quote, quotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rashomon.presentation.views.index import Index
    from rashomon.values import Case, Finding, FindingAccount, Span

#: Every kind of finding in the order in which it is shown: what cannot be reconciled first, what agrees last.
KINDS = {
    "conflict": "Conflict",
    "update": "Update",
    "omission": "Left out",
    "naming": "Naming",
    "agreement": "Agreement",
}
#: Shown apart from findings.
UNDECIDED = "undecided"
LABELS = KINDS | {UNDECIDED: "Undecided"}

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Side:
    """The accounts of a finding that say the same. ``silent``: they leave it out; the words only show the article."""

    value: str
    quotes: tuple[Quote, ...]
    outlets: tuple[str, ...]
    independent: int
    silent: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding. ``subject`` names what it is about, ``thing`` is that thing's anchor; ``independent`` counts the
    accounts, copies once; ``certainty`` is in percent, empty where it is not known."""

    anchor: str
    kind: str
    label: str
    subject: str
    reason: str
    thing: str
    sides: tuple[Side, ...]
    outlets: tuple[str, ...]
    independent: int
    certainty: str = ""

    @property
    def common(self) -> str:
        """What all sides of an agreement say, where the subject does not say it already."""
        values = {side.value for side in self.sides}
        said = set(_WORD.findall(self.subject.casefold()))
        fresh = [v for v in sorted(values) if not said.issuperset(_WORD.findall(v.casefold()))]
        return fresh[0] if self.kind == "agreement" and self.subject and len(values) == 1 and fresh else ""


def findings(index: Index, some: Iterable[Finding]) -> tuple[FindingView, ...]:
    """The findings by kind, those with most independent accounts first."""
    views = [_finding(index, one) for one in some]
    order = {kind: n for n, kind in enumerate(LABELS)}
    return tuple(sorted(views, key=lambda v: (order[v.kind], -v.independent, -len(v.outlets), v.anchor)))


def by_story(index: Index, case: Case) -> dict[str | None, list[Finding]]:
    """Every finding under the story that most of its accounts belong to; under ``None`` where they belong to none."""
    sorted_out: dict[str | None, list[Finding]] = {}
    for finding in sorted(case.findings, key=lambda f: f.id):
        named = [index.story_of[a.span.document].id for a in finding.accounts if a.span.document in index.story_of]
        story = max(sorted(set(named)), key=named.count, default=None)
        sorted_out.setdefault(story, []).append(finding)
    return sorted_out


def _finding(index: Index, finding: Finding) -> FindingView:
    spans = [a.span for a in finding.accounts]
    told = [a.span for a in finding.accounts if not _silent(index, finding, a.span)]
    return FindingView(
        anchor=anchor(finding.id),
        kind=finding.kind,
        label=LABELS[finding.kind],
        subject=index.subjects.get(finding.about.id, ""),
        reason=finding.reason,
        thing=anchor(finding.about.id),
        sides=_sides(index, finding),
        outlets=index.outlets(s.document for s in spans),
        independent=independent(index, told),
        certainty="" if finding.certainty is None else f"{finding.certainty:.0%}".replace("%", " %"),
    )


def _sides(index: Index, finding: Finding) -> tuple[Side, ...]:
    """The accounts by their value, in the order in which the values were first published; last who leaves it out."""
    together: dict[tuple[str, bool], list[FindingAccount]] = {}
    for account in sorted(finding.accounts, key=lambda a: (index.place(a.span), a.value)):
        key = (_value(index, finding, account), _silent(index, finding, account.span))
        together.setdefault(key, []).append(account)
    sides = [_side(index, value, silent, [a.span for a in group]) for (value, silent), group in together.items()]
    return tuple(sorted(sides, key=lambda side: side.silent))


def _value(index: Index, finding: Finding, account: FindingAccount) -> str:
    """Of a figure the amount itself, so that all who give the same number stand together; else the account's value."""
    amounts = index.amounts.get(account.span, {})
    return amounts.get(finding.about.id) or " ".join(account.value.split())


def _side(index: Index, value: str, silent: bool, spans: list[Span]) -> Side:
    return Side(
        value=value,
        quotes=quotes(index, spans, mark=not silent),
        outlets=index.outlets(s.document for s in spans),
        independent=independent(index, spans),
        silent=silent,
    )


def _silent(index: Index, finding: Finding, span: Span) -> bool:
    """Of a document that leaves something out, the span is its title or its first block (see ``FindingAccount``)."""
    blocks = index.document(span.document).blocks if finding.kind == "omission" else ()
    article = [b for b in blocks if b.kind != "furniture"]
    return any(b.span == span for b in (*blocks[:1], *article[:1], *(b for b in article if b.kind == "title")))
