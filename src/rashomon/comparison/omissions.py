"""Omissions: a fact that most documents of a story carry and that one of them lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.comparison.facts import Fact, facts
from rashomon.comparison.prose import count, names
from rashomon.comparison.similarity import similar
from rashomon.comparison.verdict import finding
from rashomon.values import Finding, FindingAccount, PartialDate, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rashomon.comparison.ground import Ground

#: So many independent documents, and this share of the story, must carry a fact before its absence means anything.
CARRIERS, SHARE = 3, 0.6
#: A sentence with this share of the fact's words, or this close to a telling of it, may tell it: no omission.
WORDS, CLOSE = 0.5, 0.55


def omissions(ground: Ground) -> Iterator[Finding]:
    """One finding for each fact and story, with the documents that carry it and those that do not."""
    for fact in facts(ground):
        for story in ground.links.stories:
            yield from _omission(ground, fact, story)


def _omission(ground: Ground, fact: Fact, story: Story) -> Iterator[Finding]:
    inside = [s for s in fact.sides if s.span.document in story.documents]
    carriers = sorted({s.span.document for s in inside})
    lacking = sorted(set(story.documents) - set(carriers))
    if not lacking or len(carriers) < SHARE * len(story.documents):
        return
    if ground.origins.count(s.span for s in inside) < CARRIERS:
        return
    silent = [d for d in lacking if not mentioned(ground, fact, d)]
    if silent:
        sides = [FindingAccount(ground.opening(d), absence(ground, fact.label, fact.documents, d)) for d in silent]
        yield finding("omission", fact.about, absence_reason(ground, fact.label, carriers, silent), [*inside, *sides])


def mentioned(ground: Ground, fact: Fact, document: str) -> bool:
    """Might a document tell the fact after all, in words that reading or linking missed?"""
    reading = ground.readings[document]
    places = [*(s.span for s in reading.annotations.sentences), *(b.span for b in ground.article(document))]
    if any(len(ground.stems(p) & fact.keys) >= WORDS * len(fact.keys) for p in places):
        return True
    told = [ground.meaning(s) for s in fact.spans]
    return any(similar(s.meaning, m) >= CLOSE for s in reading.annotations.sentences for m in told)


def too_early(ground: Ground, carriers: Sequence[str], document: str) -> bool:
    """Was the document published before every dated document that carries the fact?"""
    own = _published(ground, document)
    others = [d for d in (_published(ground, c) for c in carriers) if d is not None]
    return own is not None and bool(others) and own.last() < min(d.first() for d in others)


def absence(ground: Ground, label: str, carriers: Sequence[str], document: str) -> str:
    """What a document that is silent amounts to."""
    if too_early(ground, carriers, document):
        return f"does not mention {label}; published before the others, perhaps before it was known"
    return f"does not mention {label}"


def absence_reason(ground: Ground, label: str, carriers: Sequence[str], silent: Sequence[str]) -> str:
    """Who reports it, who does not, and who may not have known it yet."""
    early = [d for d in silent if too_early(ground, carriers, d)]
    late = [d for d in silent if d not in early]
    told = f"{count(len(carriers), 'document')} of the story report {label} ({names(ground, carriers)})."
    parts = [f" We found no mention of it in {names(ground, late)}."] if late else []
    if early:
        parts.append(f" {names(ground, early)} came out before them, perhaps before it was known.")
    return told[:1].upper() + told[1:] + "".join(parts)


def _published(ground: Ground, document: str) -> PartialDate | None:
    published = ground.published(document)
    return published.value if published else None
