from __future__ import annotations

from rashomon.comparison import compare
from tests.comparison.building import build


def findings(title: str, body: str, accounts: list[dict]):
    spec = {
        "documents": [{"outlet": "Delo Daily", "text": f"{title}\n\n{body}"}],
        "figures": [{"quantity": "people hurt", "accounts": [{"outlet": "Delo Daily", **a} for a in accounts]}],
    }
    readings, links = build(spec)
    return compare(readings, links)


TITLE = {"words": "25", "number": 25}


def test_a_headline_that_its_text_contradicts():
    found = findings("Storm leaves 25 hurt", "Police say 27 people were hurt.", [TITLE, {"words": "27", "number": 27}])
    assert [f.kind for f in found] == ["conflict"]
    assert found[0].reason == (
        "Delo Daily says “25 hurt” in its headline and “27 people were hurt” in its text, both of people hurt."
    )
    assert len(found[0].accounts) == 2


def test_a_headline_that_rounds():
    body = [{"words": "at least 24", "low": 24}]
    assert not findings("Storm leaves 25 hurt", "Police say at least 24 people were hurt.", [TITLE, *body])


def test_a_headline_that_the_text_shares_somewhere():
    body = [{"words": "27", "number": 27}, {"words": "25 people", "number": 25}]
    text = "Police say 27 people were hurt. The mayor says 25 people were hurt."
    title = {"words": "25 hurt", "number": 25}
    assert not findings("Storm leaves 25 hurt ", text, [title | {"words": "25 hurt "}, *body])
