"""What comparisons ask about the documents: the words around a span, names, dates, entities, and who copies whom."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from rashomon.comparison.independence import Origins
from rashomon.comparison.lexicon import Lexicon, stem
from rashomon.comparison.prose import quoted
from rashomon.comparison.similarity import average, similar
from rashomon.values import Block, Dated, Document, Entity, EventAccount, Figure, Links, Reading, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rashomon.comparison.sentences import Line

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: Title and this many blocks of the article are its lead: what the article is about stands there.
LEAD_BLOCKS = 4
#: An event whose participants stand further apart than so many words is told by its sentence.
CLAUSE = 14
#: How alike the first sentences of two documents on one happening are: of 951 articles in 400 groups, 76 % of the pairs
#: of one group are as close as that, and 1.8 % of the others.
OPENING, KIN = 6, 0.6
#: Reports further apart than this are of another story, however alike they open: the next release, the trial.
STORY_DAYS = 60
#: How alike the openings of reports of one subject are, and how far apart these may be published.
SUBJECT, SUBJECT_DAYS = 0.45, 30
#: How many letters of a title tell it from another.
SHORT = 40


class Ground:
    """The documents of a case, ready to be asked. ``readings`` are by document id, in the order of ids; ``figures`` are
    those of ``links``, or what ``pooling`` makes of them; ``lines`` is filled by ``sentences`` as it is asked for."""

    def __init__(self, readings: Sequence[Reading], links: Links, lexicon: Lexicon) -> None:
        self.readings = {r.document.id: r for r in sorted(readings, key=lambda r: r.document.id)}
        self.links = links
        self.lexicon = lexicon
        self.origins = Origins([r.document for r in self.readings.values()], links.copies, self.cited)
        self._siblings: dict[str, list[str]] = defaultdict(list)
        for id_, reading in self.readings.items():
            self._siblings[reading.document.name].append(id_)
        self._entities = {chain: entity for entity in links.entities for chain in entity.chains}
        self._by_id = {entity.id: entity for entity in links.entities}
        self.figures: tuple[Figure, ...] = links.figures
        self._openings: dict[str, bytes] = {}
        self._stories = {document: story.id for story in links.stories for document in story.documents}
        self._stems: dict[Span, frozenset[str]] = {}
        self._cited: dict[Span, frozenset[str]] = {}
        self.lines: dict[str, tuple[Line, ...]] = {}

    def document(self, span: Span) -> Document:
        """The document that a span stands in."""
        return self.readings[span.document].document

    def one_story(self, one: str, other: str) -> bool:
        """Do two documents tell the same story, as linking has it or as their openings show? Accounts of different
        stories agree at times; they never clash: what was counted, done or said again months later is another thing.
        A case without stories is one story."""
        if self._stories.get(one) == self._stories.get(other):
            return True
        return not self._far(one, other) and similar(self._opening(one), self._opening(other)) >= KIN

    def one_subject(self, one: str, other: str) -> bool:
        """Do two documents tell one story, or are they reports of one month on one subject that name a place in common?
        What is linked as one quantity in these is of one happening, though one report turns to the mourning and the
        other to the inquiry."""
        if self.one_story(one, other):
            return True
        left, right = self.published(one), self.published(other)
        if left is None or right is None or self._apart(left, right) > SUBJECT_DAYS:
            return False
        near = similar(self._opening(one), self._opening(other)) >= SUBJECT
        return near and bool(self._lead_places(one) & self._lead_places(other))

    def _lead_places(self, document: str) -> frozenset[str]:
        return frozenset(place for block in self.lead(document) for place in self.places(block.span))

    @staticmethod
    def _apart(left: Dated, right: Dated) -> int:
        """Days between two dates, at least."""
        return max((left.value.first() - right.value.last()).days, (right.value.first() - left.value.last()).days)

    def _far(self, one: str, other: str) -> bool:
        """Were they published further apart than one story lasts?"""
        left, right = self.published(one), self.published(other)
        if left is None or right is None:
            return False
        return self._apart(left, right) > STORY_DAYS

    def _opening(self, document: str) -> bytes:
        """What the first sentences of a document mean together."""
        if document not in self._openings:
            sentences = self.readings[document].annotations.sentences[:OPENING]
            self._openings[document] = average([s.meaning for s in sentences])
        return self._openings[document]

    def words(self, span: Span) -> str:
        """What a span says, on one line."""
        return " ".join(span.of(self.document(span).text).split())

    def name(self, document: str) -> str:
        """How people call a document; with its day, else the first words of its title, where its outlet has several."""
        it = self.readings[document].document
        others = [d for d in self._siblings[it.name] if d != document]
        if not others:
            return it.name
        days = {p.value for d in others if (p := self.published(d))}
        own = self.published(document)
        mark = own.value.value if own and own.value not in days else quoted(it.title or it.source, SHORT)
        return f"{it.name} ({mark})"

    def published(self, document: str) -> Dated | None:
        """When a document was published, if known."""
        return self.readings[document].document.published

    def block(self, span: Span) -> Block | None:
        """The block in which a span begins."""
        blocks = self.document(span).blocks
        return next((b for b in blocks if b.span.start <= span.start < max(b.span.end, b.span.start + 1)), None)

    def sentence(self, span: Span) -> Span:
        """The sentence in which a span begins; its block, else the span itself, where no sentence holds it."""
        for sentence in self.readings[span.document].annotations.sentences:
            if sentence.span.start <= span.start < sentence.span.end:
                return sentence.span
        block = self.block(span)
        return block.span if block else span

    def own_voice(self, span: Span) -> bool:
        """Are these the document's own words, not words that it quotes?"""
        quotations = self.readings[span.document].annotations.quotations
        return not any(c.touches(span) for q in quotations if q.type != "indirect" for c in q.content)

    def asserted(self, span: Span) -> bool:
        """Does the document say this on its own account, and report it as nobody's words?"""
        quotations = self.readings[span.document].annotations.quotations
        return not any(c.touches(span) for q in quotations for c in q.content)

    def meaning(self, span: Span) -> bytes:
        """The embedding of the sentence in which a span begins."""
        sentences = self.readings[span.document].annotations.sentences
        return next((s.meaning for s in sentences if s.span.start <= span.start < s.span.end), b"")

    def before(self, span: Span) -> str:
        """The words of the sentence that stand before a span."""
        return self.words(Span(span.document, min(self.sentence(span).start, span.start), span.start))

    def entity(self, document: str, chain: int | None) -> Entity | None:
        """The entity that a document's chain belongs to."""
        return None if chain is None else self._entities.get((document, chain))

    def entity_by_id(self, own: str | None) -> Entity | None:
        """The entity with this id."""
        return None if own is None else self._by_id.get(own)

    def of_one_story(self, documents: Iterable[str]) -> frozenset[str]:
        """Those of the documents that tell one story: the largest such part, the first of several."""
        parts: list[list[str]] = []
        for document in sorted(set(documents)):
            part = next((p for p in parts if all(self.one_story(document, d) for d in p)), None)
            if part is None:
                parts.append([document])
            else:
                part.append(document)
        largest: list[str] = max(parts, key=len, default=[])
        return frozenset(largest)

    def places(self, span: Span) -> frozenset[str]:
        """The ids of the places that are mentioned within a span."""
        mentions = self.readings[span.document].annotations.mentions
        own = (self.entity(span.document, m.chain) for m in mentions if m.kind == "place" and span.touches(m.span))
        return frozenset(entity.id for entity in own if entity is not None)

    def places_of(self, document: str) -> frozenset[str]:
        """The ids of the places that a document mentions."""
        return self.places(Span(document, 0, len(self.readings[document].document.text)))

    def cited(self, span: Span) -> frozenset[str]:
        """The agencies and outlets from which the sentence of a span says it has this; a medium such as Telegram is no
        source."""
        if span not in self._cited:
            sentence, reading = self.sentence(span), self.readings[span.document]
            credited = {c.agency for c in reading.document.credits if c.scope == "text" and sentence.touches(c.span)}
            said = [q for q in reading.annotations.quotations if any(sentence.touches(c) for c in q.content)]
            media = {m.casefold() for m in self.lexicon.media.values()}
            self._cited[span] = frozenset(credited | {v for q in said for v in q.via if v.casefold() not in media})
        return self._cited[span]

    def article(self, document: str) -> list[Block]:
        """The blocks of the article proper."""
        return [b for b in self.readings[document].document.blocks if b.kind != "furniture"]

    def lead(self, document: str) -> list[Block]:
        """The blocks in which an article says what it is about."""
        return self.article(document)[: LEAD_BLOCKS + 1]

    def stems(self, span: Span) -> frozenset[str]:
        """The stems of the words of a span."""
        if span not in self._stems:
            self._stems[span] = frozenset(stem(w) for w in _WORD.findall(span.of(self.document(span).text)))
        return self._stems[span]

    def clause(self, account: EventAccount) -> str:
        """The words from the first to the last participant of an event, or its whole sentence where they lie apart."""
        near = [p.span for p in account.participants if account.sentence.covers(p.span)]
        start = min([account.span.start, *(s.start for s in near)])
        end = max([account.span.end, *(s.end for s in near)])
        words = self.words(Span(account.span.document, start, end))
        loose = words.casefold().startswith(("who ", "which ", "that "))
        return words if words and len(words.split()) <= CLAUSE and not loose else self.words(account.sentence)

    def prominence(self, span: Span) -> int:
        """How near to the top of its document: 2 title, 1 lead, 0 elsewhere."""
        block = self.block(span)
        if block is not None and block.kind == "title":
            return 2
        return int(block in self.lead(span.document))

    def opening(self, document: str) -> Span:
        """Where a document that leaves something out is pointed to: its title, else its first block."""
        blocks = self.article(document) or list(self.readings[document].document.blocks)
        titles = [b.span for b in blocks if b.kind == "title"]
        text = self.readings[document].document.text
        return (titles or [b.span for b in blocks] or [Span(document, 0, len(text))])[0]
