from __future__ import annotations

import pytest

from rashomon.comparison import compare
from tests.comparison.building import build, told

OPEN, TOLD = "The Harbour Post", "Delo Daily"


def findings(one: str, other: str, dates: tuple[str, str] = ("2031-03-04", "2031-03-05")):
    spec = {
        "documents": [
            {"outlet": o, "text": f"The ferry\n\n{t}", "published": d}
            for o, t, d in zip((OPEN, TOLD), (one, other), dates, strict=True)
        ],
        "entities": [{"name": "Velin", "kind": "place", "words": {OPEN: ["Velin"], TOLD: ["Velin"]}}],
    }
    readings, links = build(spec)
    return [(f, told(f, readings)) for f in compare(readings, links) if f.kind == "update"]


CAUSE = "Winds most likely caused the ferry to crash off Velin."


@pytest.mark.parametrize(
    "words",
    [
        "The cause of the crash off Velin was not yet known.",
        "It was not immediately clear what caused the crash off Velin.",
        "Inspectors in Velin are looking into what caused the crash.",
    ],
)
def test_a_cause_that_is_open_is_told_later(words: str) -> None:
    ((finding, sides),) = findings(words, CAUSE)
    assert sides == {OPEN: [words], TOLD: [CAUSE]}
    assert finding.reason.startswith("The Harbour Post leaves open what caused it; Delo Daily tells it.")


def test_the_cause_of_something_else_is_no_answer() -> None:
    assert findings("The cause of the fire in Velin was not yet known.", CAUSE) == []


def test_what_was_known_before_is_not_overtaken() -> None:
    late = ("2031-03-14", "2031-03-05")
    assert findings("The cause of the crash off Velin was not yet known.", CAUSE, late) == []


def test_a_document_that_tells_it_itself_leaves_nothing_open() -> None:
    both = f"The cause of the crash off Velin was not known at first. {CAUSE.replace('off Velin', 'there')}"
    assert findings(both, CAUSE) == []


def test_what_is_only_possible_is_not_told() -> None:
    assert (
        findings(
            "The cause of the crash off Velin was unknown.",
            "Officials could not say if winds caused the crash off Velin.",
        )
        == []
    )


def test_victims_are_named_and_not_the_gunman() -> None:
    shot = "The gunman in Velin has not been identified."
    assert findings(shot, "Police in Velin identified the pilot as Mara Lind Toll.") == []
    assert len(findings(shot, "Police in Velin identified the gunman as Jon Arvid Toll.")) == 1


def test_responsibility_is_claimed_later() -> None:
    assert (
        len(
            findings(
                "No group has claimed responsibility for the blast in Velin.",
                "The Reed claimed responsibility for it in Velin.",
            )
        )
        == 1
    )
