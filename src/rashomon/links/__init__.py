"""Links: what ties the documents of a case together.

``link`` reads the readings of a case and finds dates of publication, copies, stories, entities, statements, figures and
events. Each part compares by small named functions that give a score and a reason, and clusters by the scores alone;
the result does not depend on the order of the readings.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from rashomon.links.collection import Collection
from rashomon.links.copies import find_copies
from rashomon.links.dating import Dates, dates_alone, dates_together
from rashomon.links.entities import find_entities
from rashomon.links.events import find_events
from rashomon.links.figures import find_figures
from rashomon.links.gazetteer import read_gazetteer
from rashomon.links.knowing import recognize
from rashomon.links.proposals import propose
from rashomon.links.ruling import entity_rulings, story_rulings
from rashomon.links.statements import find_statements
from rashomon.links.stories import find_stories
from rashomon.values import Decision, Knowledge, Links, Reading
from rashomon.values.dating import dated_by
from rashomon.values.parting import as_decided

__all__ = ["PARTS", "contradictions", "infer_dates", "link", "propose", "read_gazetteer"]

#: What is known of a case before anybody said anything.
NOTHING = Knowledge()

#: A part of ``Links``, and what finds it.
Part = tuple[str, Callable[[Collection, Links], tuple[Any, ...]]]

#: The parts of ``Links`` in the order they are found: each may use those before it. Once dates are found, what comes
#: after reads the documents by these dates; those found last are kept.
PARTS: tuple[Part, ...] = (
    ("dates", dates_alone),
    ("copies", find_copies),
    ("stories", find_stories),
    ("dates", dates_together),
    ("entities", find_entities),
    ("statements", find_statements),
    ("figures", find_figures),
    ("events", find_events),
)


def link(readings: Sequence[Reading], knowledge: Knowledge = NOTHING) -> Links:
    """All that ties these documents together, the same whatever their order.

    A document that is read twice (the same id) counts once. What a person decided wins over every score; what stands
    in a gazetteer is recognized, and changes nothing else.
    """
    links = _found(as_decided(readings, knowledge.decisions), PARTS, knowledge.decisions)
    return replace(links, known=recognize(links.entities, knowledge.gazetteer))


def infer_dates(readings: Sequence[Reading], *, alone: bool = False) -> Dates:
    """The dates of publication of the documents that state none, as far as they can be told, by id and in that order:
    from each document alone, or as in ``link`` from all of them."""
    ends = [number for number, (part, _) in enumerate(PARTS, start=1) if part == "dates"]
    return _found(readings, PARTS[: ends[0] if alone else ends[-1]]).dates


def contradictions(readings: Sequence[Reading], decisions: Sequence[Decision]) -> list[list[Decision]]:
    """Decisions on these documents that cannot all hold: for each that cannot, it and those that it contradicts."""
    collection = Collection(as_decided(readings, decisions), decisions)
    return [*entity_rulings(collection).contradictions(), *story_rulings(collection).contradictions()]


def _found(readings: Sequence[Reading], parts: Sequence[Part], decisions: Sequence[Decision] = ()) -> Links:
    collection, links = Collection(readings, decisions), Links()
    for part, find in parts:
        before, links = links.dates, replace(links, **{part: find(collection, links)})
        if links.dates != before:
            collection = _renewed(collection, dated_by(readings, links.dates))
    return links


def _renewed(collection: Collection, readings: Sequence[Reading]) -> Collection:
    """The same documents by other dates; what was counted of their words, which are the same, is not counted again."""
    renewed = Collection(readings, collection.decisions)
    renewed.weights = collection.weights
    for article in renewed.articles:
        article.stems = collection.by_id[article.id].stems
    return renewed
