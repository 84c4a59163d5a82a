from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.comparison import compare
from tests.comparison.building import build

OUTLETS = ("The Harbour Post", "Delo Daily")


def findings(one: str, other: str, dates: tuple[str, str] = ("2031-03-04", "2031-03-04")):
    spec = {
        "documents": [
            {"outlet": o, "text": f"A row\n\nMira Toll spoke on {d[-1]}.", "published": d}
            for o, d in zip(OUTLETS, dates, strict=True)
        ],
        "entities": [{"name": "Mira Toll", "kind": "person", "words": {o: ["Mira Toll"] for o in OUTLETS}}],
    }
    readings, links = build(spec)
    given = []
    for reading, role in zip(readings, (one, other), strict=True):
        mentions = tuple(replace(m, role=role) for m in reading.annotations.mentions)
        given.append(replace(reading, annotations=replace(reading.annotations, mentions=mentions)))
    return [f.kind for f in compare(given, links) if f.kind in ("conflict", "update")]


def test_mayor_here_and_former_mayor_there() -> None:
    assert findings("mayor of Velin", "former mayor of Velin") == ["conflict"]


def test_the_office_was_lost_in_between() -> None:
    assert findings("mayor of Velin", "former mayor of Velin", ("2031-03-04", "2031-03-24")) == ["update"]


@pytest.mark.parametrize("other", ["former minister", "mayor of Velin", "former welder", ""])
def test_other_offices_and_none(other: str) -> None:
    assert findings("mayor of Velin" if other != "former welder" else "welder", other) == []
