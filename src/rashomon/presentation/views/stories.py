"""Each story: who reports it, what the accounts disagree on, what they agree on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import anchor, web_address
from rashomon.presentation.views.dates import published_words
from rashomon.presentation.views.findings import FindingView, by_story, findings
from rashomon.presentation.views.independence import independent_documents
from rashomon.presentation.views.words import Quote, Reference, joined, quote, quotes, reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rashomon.presentation.views.index import Index
    from rashomon.values import Case, Copy, Document, Finding, Story


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article in its story's list of sources: when it was published and how that is known, and whom it credits."""

    reference: Reference
    published: str
    inferred: bool
    why: str
    evidence: tuple[Quote, ...]
    credits: tuple[tuple[str, Quote], ...]
    url: str | None


@dataclass(frozen=True, slots=True)
class CopyView:
    """Articles that repeat each other, why that is held, and the repeated words."""

    outlets: tuple[str, ...]
    why: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story. ``independent`` counts its sources with copies and articles of one outlet counted once."""

    anchor: str
    title: str
    sources: tuple[SourceView, ...]
    independent: int
    copies: tuple[CopyView, ...]
    differences: tuple[FindingView, ...]
    agreements: tuple[FindingView, ...]


def stories(index: Index, case: Case) -> tuple[StoryView, ...]:
    """The stories, the most told first; last, under an address of their own, documents and findings of no story."""
    found = by_story(index, case)
    views = [_story(index, s, found.get(s.id, [])) for s in case.links.stories]
    views.sort(key=lambda v: (-len(v.sources), -len(v.differences), v.anchor))
    rest = [r.document.id for r in case.readings if r.document.id not in index.story_of]
    if rest or found.get(None):
        views.append(_view(index, ("no-story", "Articles that belong to no story"), rest, found.get(None, [])))
    return tuple(views)


def _story(index: Index, story: Story, found: list[Finding]) -> StoryView:
    return _view(index, (anchor(story.id), story.title), story.documents, found)


def _view(index: Index, name: tuple[str, str], documents: Iterable[str], found: list[Finding]) -> StoryView:
    told = sorted(set(documents), key=index.order.__getitem__)
    shown = findings(index, found)
    return StoryView(
        anchor=name[0],
        title=name[1],
        sources=tuple(_source(index, d) for d in told),
        independent=independent_documents(index, told),
        copies=tuple(_copy(index, c) for c in index.copies_of(told)),
        differences=tuple(f for f in shown if f.kind != "agreement"),
        agreements=tuple(f for f in shown if f.kind == "agreement"),
    )


def _source(index: Index, name: str) -> SourceView:
    document = index.document(name)
    dated = document.published
    return SourceView(
        reference=reference(index, name),
        published=published_words(dated),
        inferred=dated is not None and dated.basis == "inferred",
        why=dated.why if dated else "",
        evidence=quotes(index, dated.evidence) if dated else (),
        credits=_credits(index, document),
        url=web_address(document.url),
    )


def _credits(index: Index, document: Document) -> tuple[tuple[str, Quote], ...]:
    """Each agency once for the text and once for pictures, with every place that credits it."""
    credited: dict[str, Quote] = {}
    for credit in sorted(document.credits, key=lambda c: (c.span, c.agency)):
        one = quote(index, (credit.span,))
        name = f"{credit.agency} (photo)" if credit.scope == "photo" else credit.agency
        credited[name] = joined(credited[name], one) if name in credited else one
    return tuple(credited.items())


def _copy(index: Index, copy: Copy) -> CopyView:
    return CopyView(index.outlets(copy.documents), copy.why, quotes(index, copy.spans))
