from rashomon.comparison import compare
from tests.comparison.building import build, told


def spec(number):
    texts = {"The Harbour Post": "14 people were killed.", "Delo Daily": f"{number} people were killed."}
    accounts = [
        {"outlet": "The Harbour Post", "words": "14 people", "number": 14},
        {"outlet": "Delo Daily", "words": f"{number} people", "number": number},
    ]
    return {
        "documents": [
            {"outlet": outlet, "published": "2031-03-04", "text": f"Ferry sinks off Velin\n\n{text}"}
            for outlet, text in texts.items()
        ],
        "figures": [{"quantity": "people killed", "accounts": accounts}],
    }


def test_numbers_that_cannot_be_compared_are_undecided_with_the_reason():
    readings, links = build(spec(90))
    (one,) = compare(readings, links)
    assert one.kind == "undecided"
    assert told(one, readings) == {"The Harbour Post": ["14 people"], "Delo Daily": ["90 people"]}
    assert "too far apart" in one.reason
    assert one.certainty is None


def test_what_is_a_finding_is_not_undecided():
    assert [f.kind for f in compare(*build(spec(17)))] == ["conflict"]


def test_numbers_that_agree_are_not_undecided():
    assert "undecided" not in [f.kind for f in compare(*build(spec(14)))]
