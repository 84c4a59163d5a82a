"""Links: what ties the documents of a case together.

``link`` reads the readings of a case and finds copies, stories, entities, statements, figures and events. Each part
compares by small named functions that give a score and a reason, and clusters by the scores alone; the result does not
depend on the order of the readings.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from rashomon.links.collection import Collection
from rashomon.links.copies import find_copies
from rashomon.links.entities import find_entities
from rashomon.links.events import find_events
from rashomon.links.figures import find_figures
from rashomon.links.statements import find_statements
from rashomon.links.stories import find_stories
from rashomon.values import Links, Reading

__all__ = ["PARTS", "link"]

#: The parts of ``Links`` in the order they are found: each may use those before it.
PARTS: tuple[tuple[str, Callable[[Collection, Links], tuple[Any, ...]]], ...] = (
    ("copies", find_copies),
    ("stories", find_stories),
    ("entities", find_entities),
    ("statements", find_statements),
    ("figures", find_figures),
    ("events", find_events),
)


def link(readings: Sequence[Reading]) -> Links:
    """All that ties these documents together, the same whatever their order.

    A document that is read twice (the same id) counts once.
    """
    collection = Collection(readings)
    links = Links()
    for part, find in PARTS:
        links = replace(links, **{part: find(collection, links)})
    return links
