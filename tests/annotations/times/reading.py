"""Reading times from plain sentences, without a model."""

from __future__ import annotations

import spacy

from rashomon.annotations.page import Page
from rashomon.annotations.times import Times
from rashomon.values import Annotations, Dated, Document, PartialDate, Time

_NLP = spacy.blank("en")
_NLP.add_pipe("sentencizer")

#: A Wednesday.
PUBLISHED = "2022-01-12"


def page(text: str, published: str | None = PUBLISHED) -> Page:
    """A page of plain text: words and sentences, no tags, no tree."""
    doc = _NLP(text)
    dated = Dated(PartialDate(published), "metadata") if published else None
    return Page(Document("d", "a.txt", text, (), published=dated), doc, tuple(doc.sents), {})


def times(text: str, published: str | None = PUBLISHED) -> tuple[Time, ...]:
    """The times of a text."""
    return Times()(page(text, published), Annotations("d")).times


def read(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str, str | None]]:
    """The words, type and value of each time of a text."""
    return [(t.span.of(text), t.type, t.value) for t in times(text, published)]
