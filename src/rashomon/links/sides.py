"""What decisions speak of, as places in documents: an entity, a part of one, a story, a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from rashomon.values import Anchor, Document, Entity, Side, Span, Story

#: The texts of a case's documents by id.
Texts = Mapping[str, str]


def entity_side(entity: Entity, texts: Texts, holds: Callable[[Span], bool] = lambda _: True) -> Side | None:
    """An entity by all its mentions that are no pronouns, first one that is its name; or the part of it that ``holds``
    says, called by its first words then. ``None`` when nothing is left."""
    found = [(form, Anchor(span, span.of(texts[span.document]))) for span, form in entity.mentions if holds(span)]
    told = [one for one in found if one[0] != "pronoun"] or found
    if not told:
        return None
    anchors = [a for _, a in sorted(told, key=lambda t: (t[0] != "name", _plain(t[1]) != entity.name, t[1].span))]
    whole = len(found) == len(entity.mentions)
    return Side(entity.name if whole else _plain(anchors[0]), tuple(anchors))


def mention_side(span: Span, texts: Texts) -> Side:
    """One mention."""
    anchor = Anchor(span, span.of(texts[span.document]))
    return Side(_plain(anchor), (anchor,))


def story_side(story: Story, documents: Iterable[str]) -> Side:
    """A story, or those of its documents that are given."""
    return Side(story.title, tuple(Anchor(Span(document, 0, 0)) for document in documents))


def document_side(document: Document) -> Side:
    """One document, by what people call it."""
    return Side(document.title or document.name, (Anchor(Span(document.id, 0, 0)),))


def _plain(anchor: Anchor) -> str:
    return " ".join(anchor.words.split())
