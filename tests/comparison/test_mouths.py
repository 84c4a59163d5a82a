"""Who speaks in a statement."""

from __future__ import annotations

import pytest

from rashomon.comparison.mouths import one_voice
from rashomon.values import Entity, Span


def entity(name: str, *aliases: str) -> Entity:
    return Entity(f"entity-{name}", "person", name, aliases, (), ((Span("doc", 0, 4), "name"),))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            entity("Mira Toll", "spokeswoman for Arvonnean President Ilan Droz"),
            entity("the Arvonnean presidency"),
            True,
        ),
        (entity("Mira Toll"), entity("Mira Toll"), True),
        (entity("Mira Toll", "the spokeswoman"), entity("the Arvonnean presidency"), False),
        (entity("Mira Toll"), entity("officials"), False),
    ],
)
def test_a_spokeswoman_and_her_office_are_one_voice(one, other, same):
    assert one_voice(one, other) is same
    assert one_voice(other, one) is same
