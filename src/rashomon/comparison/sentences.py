"""Sentences as comparisons of whole sentences see them: their words, and whom they speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.comparison.lexicon import stem
from rashomon.values import About, Span

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article: where it stands, its words on one line, and their stems."""

    span: Span
    words: str
    stems: frozenset[str]

    @property
    def document(self) -> str:
        """The document that it stands in."""
        return self.span.document

    def people(self, ground: Ground) -> frozenset[str]:
        """The persons that it speaks of: the entities with their ids, and the words that its document calls them by."""
        mentions = [m for m in ground.readings[self.document].annotations.mentions if m.kind == "person"]
        chains = {m.chain for m in mentions if self.span.covers(m.span)}
        entities = (ground.entity(self.document, chain) for chain in sorted(chains))
        heads = (stem(ground.words(m.head)) for m in mentions if m.chain in chains and m.form == "nominal")
        return frozenset([*(e.id for e in entities if e), *heads])


def lines(ground: Ground, document: str) -> tuple[Line, ...]:
    """The sentences of a document, in order."""
    if document not in ground.lines:
        found = (s.span for s in ground.readings[document].annotations.sentences)
        ground.lines[document] = tuple(Line(span, ground.words(span), ground.stems(span)) for span in found)
    return ground.lines[document]


def about(ground: Ground, told: Sequence[Line]) -> About | None:
    """What a finding on these sentences is about: the event that most of them tell of, and most accounts besides; else
    the first figure or entity in them; ``None`` where linking knows of none of these, and nothing could be shown beside
    the finding."""
    spans = [line.span for line in told]
    events = {e.id: sum(any(s.touches(a.span) for a in e.accounts) for s in spans) for e in ground.links.events}
    held = [(-events[e.id], -len(e.accounts), e.id) for e in ground.links.events if events[e.id]]
    if held:
        return About("event", min(held)[2])
    for figure in ground.links.figures:
        if any(s.touches(a.span) for a in figure.accounts for s in spans):
            return About("figure", figure.id)
    for entity in ground.links.entities:
        if any(s.touches(m) for m, _ in entity.mentions for s in spans):
            return About("entity", entity.id)
    return None


#: Two sentences that disagree.
Pair = tuple[Line, Line]


def together(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs that share a document, directly or through others: one disagreement each, in text order."""
    groups: list[tuple[set[str], list[Pair]]] = []
    for pair in sorted(pairs, key=lambda p: (p[0].span, p[1].span)):
        documents, held = {line.document for line in pair}, [pair]
        for group in [g for g in groups if g[0] & documents]:
            groups.remove(group)
            documents, held = documents | group[0], [*group[1], *held]
        groups.append((documents, held))
    return [sorted(held, key=lambda p: (p[0].span, p[1].span)) for _, held in groups]
