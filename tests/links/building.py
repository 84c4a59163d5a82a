"""Builds readings by hand: a document from its paragraphs, and whatever is read from it by its words.

page = Page("Harbour Post", "Ferry sinks off Velin", "Mira Toll said the ferry sank.", published="2031-03-04")
toll = page.name("Mira Toll", "person")
page.quote("the ferry sank", cue="said", source="Mira Toll", speaker=toll)
page.reading()
"""

from __future__ import annotations

import numpy as np

from rashomon.values import (
    Annotations,
    Block,
    Credit,
    Dated,
    Document,
    EventAccount,
    FigureAccount,
    Mention,
    PartialDate,
    Participant,
    Quotation,
    Reading,
    Sentence,
    Span,
    content_id,
)


class Page:
    """One document in the making. Words are looked up in its text: their first place, or the one ``nth`` says."""

    def __init__(self, outlet, title, *paragraphs, published=None, credits=(), furniture=(), document_id=None):
        self.text = "\n\n".join([title, *paragraphs, *furniture])
        self.id = document_id or content_id("doc", outlet, self.text)
        self.outlet, self.title = outlet, title
        self.published = Dated(PartialDate(published), "metadata") if published else None
        self.blocks = []
        at = 0
        kinds = ["title"] + ["paragraph"] * len(paragraphs) + ["furniture"] * len(furniture)
        for kind, part in zip(kinds, [title, *paragraphs, *furniture], strict=True):
            self.blocks.append(Block(Span(self.id, at, at + len(part)), kind))
            at += len(part) + 2
        self.credits = tuple(Credit(agency, self.at(words)) for agency, words in credits)
        self.mentions, self.quotations, self.figures, self.events = [], [], [], []
        self.meanings = {}
        self.chains = 0

    def at(self, words, nth=0):
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(self.id, start, start + len(words))

    def chain(self):
        self.chains += 1
        return self.chains - 1

    def name(self, words, kind, chain=None, *, form="name", role="", nth=0):
        own = self.chain() if chain is None else chain
        span = self.at(words, nth)
        head = Span(self.id, span.end - len(words.split()[-1]), span.end)
        self.mentions.append(Mention(span, head, kind, form, own, role))
        return own

    def quote(self, *content, cue="said", source=None, speaker=None, type="direct"):
        spans = tuple(self.at(part) for part in content)
        sources = (self.at(source),) if source else ()
        self.quotations.append(Quotation(spans, (self.at(cue),) if cue else (), sources, type, speaker))

    def figure(self, words, low, high, unit, counted, about=()):
        self.figures.append(FigureAccount(self.at(words), low, high, unit, counted, tuple(about)))

    def event(self, trigger, predicate, participants=(), *, time=None, place=None):
        span = self.at(trigger)
        held = tuple(Participant(role, self.at(words), chain) for role, words, chain in participants)
        sentence = next(s for s in self.sentences() if s.covers(span))
        self.events.append(EventAccount(span, predicate, sentence, time=time, place=place, participants=held))

    def means(self, words, *direction):
        """Give the sentence that holds the words a meaning; directions are short here, real ones are long."""
        vector = np.array(direction, dtype=float)
        self.meanings[words] = (vector / np.linalg.norm(vector) * 127).round().astype(np.int8).tobytes()

    def sentences(self):
        found = []
        for block in self.blocks:
            start = block.span.start
            if block.kind == "furniture":
                continue
            for part in self.text[block.span.start : block.span.end].split(". "):
                found.append(Span(self.id, start, min(start + len(part) + 1, block.span.end)))
                start += len(part) + 2
        return found

    def reading(self):
        sentences = []
        for span in self.sentences():
            meaning = next((m for words, m in self.meanings.items() if words in span.of(self.text)), b"")
            sentences.append(Sentence(span, meaning))
        document = Document(
            self.id, f"{self.outlet}.txt", self.text, tuple(self.blocks), self.outlet, self.title, None, self.published,
            self.credits, "en",
        )  # fmt: skip
        parts = (tuple(sorted(p, key=repr)) for p in (self.mentions, self.quotations))
        mentions, quotations = parts
        annotations = Annotations(
            self.id, tuple(sentences), mentions, quotations, (), tuple(self.figures), tuple(self.events)
        )
        return Reading(document, annotations)


def named(links, name):
    """The only entity with this name."""
    (entity,) = [e for e in links.entities if e.name == name]
    return entity
