"""Where accounts stand: the words, meaning, entities and story around a span."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.links.collection import Collection, Vector, alike
from rashomon.links.evidence import Evidence
from rashomon.links.weights import containment, likeness
from rashomon.values import Entity, Links, Span


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """The sentences around an account: their words and meaning. ``article`` are the words of the whole article."""

    document: str
    story: str
    bag: dict[str, float]
    meaning: Vector | None
    article: dict[str, float]


class Contexts:
    """Looks up contexts, with the entities and stories of the case."""

    def __init__(self, collection: Collection, links: Links) -> None:
        self.collection = collection
        self.weights = collection.weights
        self._story = {document: story.id for story in links.stories for document in story.documents}
        self._entity = {chain: entity for entity in links.entities for chain in entity.chains}
        self._articles: dict[str, dict[str, float]] = {}

    def entity(self, document: str, chain: int | None) -> Entity | None:
        """The entity of a document's chain; ``None`` when nothing but a pronoun refers to it."""
        return None if chain is None else self._entity.get((document, chain))

    def around(self, spans: Sequence[Span]) -> Context:
        """The context of an account that these spans make up (one document)."""
        document = spans[0].document
        article = self.collection.by_id[document]
        sentences = sorted({s.span for span in spans for s in article.sentences(span)}) or list(spans)
        stems = [stem for span in sentences for stem in article.content(span)]
        story = self._story.get(document, document)
        return Context(document, story, self.weights.bag(stems), article.meaning(spans), self._article(document))

    def bag(self, spans: Iterable[Span]) -> dict[str, float]:
        """The content words of the spans themselves, with their weights."""
        return self.weights.bag(s for span in spans for s in self.collection.by_id[span.document].content(span))

    def _article(self, document: str) -> dict[str, float]:
        if document not in self._articles:
            self._articles[document] = self.weights.bag(self.collection.by_id[document].stems)
        return self._articles[document]


def sentence_meaning(left: Context, right: Context, share: float, unrelated: float) -> Evidence | None:
    """How alike two contexts are in meaning, times ``share``; likeness at ``unrelated`` counts nothing, less counts
    against. Cannot tell without embeddings."""
    cosine = alike(left.meaning, right.meaning)
    if cosine is None:
        return None
    return Evidence(share * (cosine - unrelated), f"their sentences are alike in meaning by {cosine:.0%}")


def overlap(left: dict[str, float], right: dict[str, float], enough: float) -> float:
    """Agreement of two bags of words, 0 to 1: mostly how much of the smaller stands in the other, provided that what is
    shared weighs ``enough``; partly how much of all."""
    if not left or not right:
        return 0.0
    weight = containment(left, right) * min(sum(left.values()), sum(right.values()))
    return 0.55 * containment(left, right) * min(1.0, weight / enough) + 0.45 * likeness(left, right)
