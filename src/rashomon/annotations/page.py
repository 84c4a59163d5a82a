"""What annotators read: a document with its words, tags and trees."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.annotations.reader.discourse import Saying
from rashomon.values import Annotations, Document, Span


@dataclass(frozen=True, slots=True)
class Page:
    """One document on its way through the annotators.

    ``doc`` holds the tokens of the whole text (``doc.text == document.text``, so ``token.idx`` is an offset into it).
    Words of the article proper carry ``tag_`` (Penn), ``pos_``, ``morph``, ``lemma_``, ``dep_`` and ``head`` (UD 2);
    names stand in ``doc.ents`` with the labels person, organization, place, group, other. Words of furniture, and
    white space, carry none. ``sentences`` are those of the article proper, in order; ``heads`` maps the index of a word
    that heads a mention to its type (GUM: person, organization, place, event, object, time, abstract, ...), ``chains``
    to the number of what it refers to; ``sayings`` are the reader's attributions, their words as indexes into ``doc``;
    ``factuality`` says of each word of the article, if it is a predicate, from -3 to 3 how sure it is that it happened;
    ``meanings`` are the sentences' embeddings (see ``values.Sentence``).
    """

    document: Document
    doc: Doc
    sentences: tuple[Words, ...]
    heads: dict[int, str]
    meanings: tuple[bytes, ...] = ()
    chains: dict[int, int] = field(default_factory=dict)
    sayings: tuple[Saying, ...] = ()
    factuality: dict[int, float] = field(default_factory=dict)

    def span(self, words: Words) -> Span:
        """A stretch of words as a span of the document."""
        return Span(self.document.id, words.start_char, words.end_char)

    def between(self, start: int, end: int) -> Span:
        """Characters ``start`` to ``end`` as a span of the document."""
        return Span(self.document.id, start, end)


class Annotator(Protocol):
    """One thing to notice in text. It gets what was found so far and returns it with its own part filled in.

    ``requires`` and ``assigns`` name fields of ``Annotations``; a pipeline that lacks what one requires is not built.
    """

    @property
    def requires(self) -> frozenset[str]:
        """The fields that must be filled before."""

    @property
    def assigns(self) -> str:
        """The field that this annotator fills."""

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in the field."""
