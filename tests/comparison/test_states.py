from __future__ import annotations

from rashomon.comparison import compare
from tests.comparison.building import build, told

FIRST, LAST = "The Harbour Post", "Delo Daily"


def findings(dates=("2031-03-04", "2031-03-06"), things=("The bridge", "the bridge"), more=""):
    spec = {
        "documents": [
            {"outlet": FIRST, "text": f"Flood\n\n{things[0]} was closed on Monday.{more}", "published": dates[0]},
            {"outlet": LAST, "text": f"Flood\n\nOn Friday {things[1]} was reopened.", "published": dates[1]},
        ],
        "events": [
            {"label": "closing", "accounts": [
                {"outlet": FIRST, "trigger": "closed", "predicate": "close", "participants": {"patient": things[0]}}]},
            {"label": "opening", "accounts": [
                {"outlet": LAST, "trigger": "reopened", "predicate": "reopen",
                 "participants": {"patient": things[1]}}]},
        ],
    }  # fmt: skip
    if more:
        again = {"outlet": FIRST, "trigger": "reopened", "predicate": "reopen", "status": "Uu"}
        spec["events"].append({"label": "plan", "accounts": [again]})
    readings, links = build(spec)
    return [told(f, readings) for f in compare(readings, links) if f.kind == "update"]


def test_what_was_closed_is_open_again() -> None:
    assert findings() == [{FIRST: ["closed"], LAST: ["reopened"]}]


def test_an_earlier_opening_ends_no_closure() -> None:
    assert findings(dates=("2031-03-06", "2031-03-04")) == []


def test_another_thing_was_opened() -> None:
    assert findings(things=("The bridge", "the school")) == []


def test_an_account_that_speaks_of_the_end_is_not_overtaken() -> None:
    assert findings(more=" It will be reopened soon.") == []
