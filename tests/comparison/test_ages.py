from __future__ import annotations

from rashomon.comparison import compare
from tests.comparison.building import build


def findings(one: str, other: str, dates: tuple[str, str] = ("2031-03-04", "2031-03-05"), names=("Mira", "Mira")):
    outlets = ("The Harbour Post", "Delo Daily")
    people = {}
    for outlet, text, name in zip(outlets, (one, other), names, strict=True):
        people.setdefault(name, {})[outlet] = [text.split(" fell")[0]]
    spec = {
        "documents": [
            {"outlet": o, "text": f"A fall\n\n{t}", "published": d}
            for o, t, d in zip(outlets, (one, other), dates, strict=True)
        ],
        "entities": [{"name": n, "kind": "person", "words": w} for n, w in people.items()],
        "figures": [
            {
                "quantity": "year old",
                "accounts": [
                    {"outlet": o, "words": t.split("-")[0], "number": {"F": 5, "S": 6}[t[0]], "unit": "year"}
                    for o, t in zip(outlets, (one, other), strict=True)
                ],
            }
        ],
    }
    readings, links = build(spec)
    return [f for f in compare(readings, links) if f.kind in ("conflict", "update")]


def test_one_child_of_two_ages():
    found = findings("Five-year-old Mira fell.", "Six-year-old Mira fell.")
    assert [f.about.type for f in found] == ["entity"]
    assert "differ on the age of Mira" in found[0].reason


def test_the_same_age():
    assert not findings("Five-year-old Mira fell.", "Five-year-old Mira fell.")


def test_two_children():
    assert not findings("Five-year-old Mira fell.", "Six-year-old Arno fell.", names=("Mira", "Arno"))


def test_a_birthday_may_lie_between():
    assert not findings("Five-year-old Mira fell.", "Six-year-old Mira fell.", ("2031-03-04", "2031-12-05"))
