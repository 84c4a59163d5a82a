"""Where accounts stand: the words, meaning, entities and story around a span."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.links.collection import Collection, Vector, alike
from rashomon.links.evidence import Evidence
from rashomon.links.weights import Bag, shared
from rashomon.values import Entity, Links, Span


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """The sentences around an account: their words and meaning, and the story that its document is of."""

    document: str
    story: str
    bag: Bag
    meaning: Vector | None


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """The words of an article by number, in order, and their weights: arrays, for there are as many as articles."""

    words: NDArray[np.int32]
    weights: NDArray[np.float32]
    length: float


class Contexts:
    """Looks up contexts, with the entities and stories of the case."""

    def __init__(self, collection: Collection, links: Links) -> None:
        self.collection = collection
        self.weights = collection.weights
        self._story = {document: story.id for story in links.stories for document in story.documents}
        self._entity = {chain: entity for entity in links.entities for chain in entity.chains}
        self._last: tuple[list[Span], Context] | None = None
        self._numbers: dict[str, int] = {}
        self._subjects: dict[str, Subject] = {}

    def entity(self, document: str, chain: int | None) -> Entity | None:
        """The entity of a document's chain; ``None`` when nothing but a pronoun refers to it."""
        return None if chain is None else self._entity.get((document, chain))

    def around(self, spans: Sequence[Span]) -> Context:
        """The context of an account that these spans make up (one document)."""
        document = spans[0].document
        article = self.collection.by_id[document]
        sentences = sorted({s.span for span in spans for s in article.sentences(span)}) or list(spans)
        if self._last and len(sentences) == 1 and self._last[0] == sentences:
            return self._last[1]
        stems = [stem for span in sentences for stem in article.content(span)]
        story = self._story.get(document, document)
        context = Context(document, story, self.weights.bag(stems), article.meaning(spans))
        self._last = sentences, context
        return context

    def bag(self, spans: Iterable[Span]) -> Bag:
        """The content words of the spans themselves, with their weights."""
        return self.weights.bag(s for span in spans for s in self.collection.by_id[span.document].content(span))

    def subject(self, document: str) -> Subject:
        """What a whole article is about."""
        if document not in self._subjects:
            bag = self.weights.bag(self.collection.by_id[document].stems)
            words = np.array([self._numbers.setdefault(stem, len(self._numbers)) for stem in bag], dtype=np.int32)
            order = np.argsort(words)
            weights = np.array(list(bag.values()), dtype=np.float32)[order]
            self._subjects[document] = Subject(words[order], weights, math.sqrt(bag.squares))
        return self._subjects[document]


def sentence_meaning(left: Context, right: Context, share: float, unrelated: float) -> Evidence | None:
    """How alike two contexts are in meaning, times ``share``; likeness at ``unrelated`` counts nothing, less counts
    against. Cannot tell without embeddings."""
    cosine = alike(left.meaning, right.meaning)
    if cosine is None:
        return None
    return Evidence(share * (cosine - unrelated), f"their sentences are alike in meaning by {cosine:.0%}")


def relation(left: Subject, right: Subject) -> float:
    """The cosine of the words of two articles, 0 to 1, rounded so that it does not depend on the machine."""
    _, ours, theirs = np.intersect1d(left.words, right.words, assume_unique=True, return_indices=True)
    norms = left.length * right.length
    return round(float(left.weights[ours] @ right.weights[theirs]) / norms, 4) if norms else 0.0


def overlap(left: Bag, right: Bag, enough: float) -> float:
    """Agreement of two bags of words, 0 to 1: mostly how much of the smaller stands in the other, provided that what is
    shared weighs ``enough``; partly how much of all."""
    common = shared(left, right)
    if not common:
        return 0.0
    within = common / min(left.total, right.total)
    return 0.55 * within * min(1.0, common / enough) + 0.45 * common / (left.total + right.total - common)
