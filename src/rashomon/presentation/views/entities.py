"""Who and what is named, by every name, and where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import anchor, span_anchor

if TYPE_CHECKING:
    from rashomon.presentation.views.index import Index
    from rashomon.values import Case, Entity, Merge, Span

#: The kinds in the order in which they are shown.
GROUPS = {"person": "People", "organization": "Organisations", "place": "Places", "other": "Other names"}


@dataclass(frozen=True, slots=True)
class Place:
    """How often one document names the entity, and where first."""

    outlet: str
    mentions: int
    span: Span

    @property
    def href(self) -> str:
        """The first mention in the full text."""
        return f"#{span_anchor(self.span)}"


@dataclass(frozen=True, slots=True)
class EntityView:
    """One entity with its other names, the documents that name it, and why names were merged."""

    anchor: str
    name: str
    aliases: tuple[str, ...]
    mentions: int
    places: tuple[Place, ...]
    merges: tuple[Merge, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """All entities of one kind. Those that are named come first; ``unnamed`` are only described ("the driver")."""

    label: str
    named: tuple[EntityView, ...]
    unnamed: tuple[EntityView, ...]


def entities(index: Index, case: Case) -> tuple[Group, ...]:
    """People, organisations, places, others: within each, those in most documents first."""
    return tuple(
        group for kind, label in GROUPS.items() if (group := _group(index, case, kind, label)).named or group.unnamed
    )


def _group(index: Index, case: Case, kind: str, label: str) -> Group:
    named: list[EntityView] = []
    unnamed: list[EntityView] = []
    for entity in case.links.entities:
        if entity.kind == kind:
            (named if any(form == "name" for _, form in entity.mentions) else unnamed).append(_entity(index, entity))
    return Group(label, _sorted(named), _sorted(unnamed))


def _sorted(views: list[EntityView]) -> tuple[EntityView, ...]:
    return tuple(sorted(views, key=lambda v: (-len(v.places), -v.mentions, v.name.casefold(), v.anchor)))


def _entity(index: Index, entity: Entity) -> EntityView:
    counts = Counter(span.document for span, _ in entity.mentions)
    return EntityView(
        anchor=anchor(entity.id),
        name=entity.name,
        aliases=tuple(sorted(set(entity.aliases) - {entity.name})),
        mentions=len(entity.mentions),
        places=tuple(_place(index, entity, d, counts[d]) for d in sorted(counts, key=index.order.__getitem__)),
        merges=tuple(sorted(entity.merges, key=lambda m: (-m.score, m.left, m.right))),
    )


def _place(index: Index, entity: Entity, document: str, count: int) -> Place:
    """The first name in the document, else the first mention of any form."""
    here = sorted((form != "name", span) for span, form in entity.mentions if span.document == document)
    return Place(index.document(document).name, count, here[0][1])
