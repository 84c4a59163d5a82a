from __future__ import annotations

from rashomon.comparison import compare
from rashomon.values import Finding
from tests.comparison.building import build


def moved(one: str, other: str, hours: tuple[str, str], values: tuple[str, str], **rest) -> list[Finding]:
    outlets = ("The Harbour Post", "Delo Daily")
    texts = (one, other)
    spec = {
        "documents": [{"outlet": o, "text": f"Quay\n\n{t}"} for o, t in zip(outlets, texts, strict=True)],
        "times": [
            {"outlet": o, "words": w, "value": v, "type": "TIME"}
            for o, w, v in zip(outlets, hours, values, strict=True)
        ],
        "events": [
            {
                "label": "dockers left",
                "accounts": [
                    {"outlet": o, "trigger": "left", "predicate": "leave", "participants": {"agent": "dockers"}, **rest}
                    for o in outlets
                ],
            }
        ],
    }
    readings, links = build(spec)
    return [f for f in compare(readings, links) if f.kind == "conflict"]


ONE, OTHER = "The dockers left the quay at 4:10 p.m. in silence.", "All dockers left the long quay at 6 p.m. singing."
HOURS = ("4:10 p.m.", "6 p.m.")


def test_one_deed_at_two_hours():
    (found,) = moved(ONE, OTHER, HOURS, ("2031-03-04T16:10", "XXXX-XX-XXT18:00"))
    assert found.reason == (
        "The accounts set one deed, “dockers left”, at different hours: "
        "The Harbour Post says 4:10 p.m. and Delo Daily says 6 p.m."
    )
    assert {a.value for a in found.accounts} == {"dockers left: 4:10 p.m.", "dockers left: 6 p.m."}


def test_hours_of_two_days_are_two_deeds():
    assert not moved(ONE, OTHER, HOURS, ("2031-03-04T16:10", "2031-03-05T18:00"))


def test_near_hours_are_one():
    assert not moved(ONE, OTHER, HOURS, ("2031-03-04T17:50", "2031-03-04T18:00"))


def test_a_bound_is_no_hour():
    loose = OTHER.replace("at 6 p.m.", "shortly before 6 p.m.")
    assert not moved(ONE, loose, HOURS, ("2031-03-04T16:10", "2031-03-04T18:00"))


def test_hours_of_two_zones_are_not_compared():
    zoned = OTHER.replace("6 p.m.", "6 p.m. local time")
    assert not moved(ONE, zoned, HOURS, ("2031-03-04T16:10", "2031-03-04T18:00"))


def test_described_ones_who_leave_other_places_may_be_others():
    station = OTHER.replace("long quay", "station")
    assert not moved(ONE, station, HOURS, ("2031-03-04T16:10", "2031-03-04T18:00"))
