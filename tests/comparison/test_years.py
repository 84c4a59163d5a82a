from __future__ import annotations

from rashomon.comparison import compare
from rashomon.comparison.years import LONGEST
from tests.comparison.building import build, told

OUTLETS = ("The Harbour Post", "Delo Daily")


def spec_of(one: str, other: str, values: tuple[str, str], verb: str = "seized"):
    spec = {
        "documents": [{"outlet": o, "text": f"The ship\n\n{t}"} for o, t in zip(OUTLETS, (one, other), strict=True)],
        "entities": [{"name": "Kestrel", "kind": "other", "words": {o: ["Kestrel"] for o in OUTLETS}}],
        "times": [
            {"outlet": o, "words": t.rsplit(" in ", 1)[1].strip("."), "value": v}
            for o, t, v in zip(OUTLETS, (one, other), values, strict=True)
        ],
        "events": [
            {"label": "seizure", "accounts": [
                {"outlet": o, "trigger": verb, "predicate": "seize", "participants": {"patient": "Kestrel"}}]}
            for o in OUTLETS
        ],
    }  # fmt: skip
    readings, links = build(spec)
    meaning = bytes([100, 20, 3])
    from dataclasses import replace  # every sentence means the same here

    readings = [
        replace(
            r,
            annotations=replace(
                r.annotations, sentences=tuple(replace(s, meaning=meaning) for s in r.annotations.sentences)
            ),
        )
        for r in readings
    ]
    return readings, links


def findings(one: str, other: str, values: tuple[str, str], verb: str = "seized"):
    readings, links = spec_of(one, other, values, verb)
    return [told(f, readings) for f in compare(readings, links) if f.kind == "conflict" and "two years" in f.reason]


def test_one_deed_in_two_years() -> None:
    found = findings(
        "Pirates seized the Kestrel in April 2029.", "Kestrel was seized in April 2027.", ("2029-04", "2027-04")
    )
    assert found == [{"The Harbour Post": ["April 2029"], "Delo Daily": ["April 2027"]}]


def test_another_month_is_another_time() -> None:
    assert (
        findings("Pirates seized the Kestrel in April 2029.", "Kestrel was seized in May 2027.", ("2029-04", "2027-05"))
        == []
    )


def test_an_anniversary_comes_each_year() -> None:
    one = "The anniversary of the day when pirates seized the Kestrel was marked in April 2029."
    assert findings(one, "Kestrel was seized in April 2027.", ("2029-04", "2027-04")) == []


def test_the_words_quoted_are_of_both_years_and_hold_the_dates() -> None:
    long = "As people of the coast remember well, and as the owners, who lost all that they had in it, told the court, "
    one, other = f"{long}pirates seized the Kestrel in April 2029.", "Kestrel was seized in April 2027."
    assert len(other) < LONGEST < len(one)
    readings, links = spec_of(one, other, ("2029-04", "2027-04"))
    (found,) = (f for f in compare(readings, links) if f.kind == "conflict")
    assert "“Kestrel was seized in April 2027”, “… " in found.reason
    assert found.reason.endswith("seized the Kestrel in April 2029”.")
