from __future__ import annotations

from rashomon.comparison import compare
from tests.comparison.building import build

OUTLETS = ("The Harbour Post", "Delo Daily")


def findings(one: str, other: str):
    spec = {
        "documents": [{"outlet": o, "text": f"A flood\n\n{t}"} for o, t in zip(OUTLETS, (one, other), strict=True)],
        "entities": [{"name": "Velin", "kind": "place", "words": {o: ["Velin"] for o in OUTLETS}}],
    }
    return [f for f in compare(*build(spec)) if f.kind == "conflict"]


def test_the_deadliest_is_not_one_of_the_deadliest() -> None:
    (found,) = findings("It is the deadliest flood in Velin.", "It was one of the deadliest floods of Velin.")
    assert "the deadliest of its kind" in found.reason


def test_both_may_call_it_one_of_them() -> None:
    assert findings("It is one of the deadliest floods in Velin.", "One of the deadliest floods hit Velin.") == []


def test_the_largest_is_something_else_than_the_deadliest() -> None:
    assert findings("It is the largest flood in Velin.", "It was one of the deadliest floods of Velin.") == []


def test_one_who_says_both_knows_which_is_meant() -> None:
    both = "It is the deadliest flood in Velin. It was one of the deadliest floods of all."
    assert findings(both, "It was one of the deadliest floods of Velin.") == []


def test_the_second_largest_is_left_alone() -> None:
    assert findings("It is the second-largest flood in Velin.", "It was one of the largest floods of Velin.") == []
