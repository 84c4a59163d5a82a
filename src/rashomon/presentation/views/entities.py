"""Who and what is named, by every name, and where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import anchor, span_anchor
from rashomon.values.standing import standings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rashomon.presentation.views.index import Index
    from rashomon.values import Case, Entity, Merge, Recognition, Span

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
    """One entity with its other names, the documents that name it, why names were merged, what it is in the user's
    gazetteer, and what a person decided about it."""

    anchor: str
    name: str
    aliases: tuple[str, ...]
    mentions: int
    places: tuple[Place, ...]
    merges: tuple[Merge, ...]
    known: Recognition | None = None
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """All entities of one kind. Those that are named come first; ``unnamed`` are only described ("the driver")."""

    label: str
    named: tuple[EntityView, ...]
    unnamed: tuple[EntityView, ...]


def entities(index: Index, case: Case) -> tuple[Group, ...]:
    """People, organisations, places, others: within each, those in most documents first."""
    decided = _decided(case)
    held = (_group(index, case, kind, decided) for kind in GROUPS)
    return tuple(group for group in held if group.named or group.unnamed)


def _decided(case: Case) -> dict[str, tuple[str, ...]]:
    """What was decided about each entity, in lines."""
    found: dict[str, set[str]] = {}
    for one in standings(case):
        for thing in (t for t in one.things if t and one.state in ("holds", "open")):
            found.setdefault(thing, set()).add(one.decision.told)
    return {thing: tuple(sorted(lines)) for thing, lines in found.items()}


def _group(index: Index, case: Case, kind: str, decided: Mapping[str, tuple[str, ...]]) -> Group:
    named: list[EntityView] = []
    unnamed: list[EntityView] = []
    known = {one.entity: one for one in case.links.known}
    for entity in case.links.entities:
        if entity.kind == kind:
            view = replace(_entity(index, entity), known=known.get(entity.id), decided=decided.get(entity.id, ()))
            (named if any(form == "name" for _, form in entity.mentions) else unnamed).append(view)
    return Group(GROUPS[kind], _sorted(named), _sorted(unnamed))


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
