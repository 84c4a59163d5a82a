"""Who speaks in a statement."""

from __future__ import annotations

import pytest

from rashomon.comparison import compare
from rashomon.comparison.mouths import one_voice
from rashomon.values import Entity, Span
from tests.comparison.building import build


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


def agreed(*sources: str) -> str:
    """What the agreement of two outlets says that name these sources for one count."""
    outlets = ("The Harbour Post", "Delo Daily")
    spec = {
        "documents": [
            {"outlet": o, "text": f"Ferry sinks off Velin\n\nIn all 14 people were killed, {s} said."}
            for o, s in zip(outlets, sources, strict=True)
        ],
        "figures": [
            {
                "quantity": "people killed",
                "accounts": [
                    {"outlet": o, "words": "14 people", "number": 14, "counted": "people killed", "according_to": s}
                    for o, s in zip(outlets, sources, strict=True)
                ],
            }
        ],
        "entities": [
            {
                "name": name,
                "kind": "organization",
                "words": {o: [name] for o, s in zip(outlets, sources, strict=True) if s == name},
            }
            for name in sorted({s for s in sources if s[:1].isupper()})
        ],
    }
    readings, links = build(spec)
    (found,) = (f for f in compare(readings, links) if f.kind == "agreement")
    return found.reason


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        (("Port Board", "Port Board"), "Two independent accounts have it from one source, Port Board: “14 people"),
        (("Port Board", "Coast Watch"), "Two independent accounts agree on “14 people"),
        (("Port Board", "officials"), "Two independent accounts agree on “14 people"),
    ],
)
def test_two_outlets_with_the_count_of_one_body_have_one_source(sources, told):
    assert agreed(*sources).startswith(told)
