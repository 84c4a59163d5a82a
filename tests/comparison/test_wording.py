from __future__ import annotations

import pytest

from rashomon.comparison import compare
from rashomon.comparison.wording import changes, common, meaning
from tests.comparison.building import build


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We won’t sail with the pilot", "We are not sailing with the pilot"),
        ("The council will vote on the harbour plan", "The council will not vote on the harbour plan"),
        ("We must leave the harbour by Friday", "We can leave the harbour by Friday"),
        ("There were three ships in the bay that night", "There were four ships in the bay that night"),
        ("We have 1,200 members in the valley", "We have 1,700 members in the valley"),
    ],
)
def test_renderings_that_differ_in_meaning(one, other):
    assert meaning(one, other) is not None
    assert meaning(other, one) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will not sail with the pilot", "We won't sail with the pilot"),
        ("We will sail with the pilot", "We would sail with the pilot"),
        ("The council will not vote on the harbour plan", "The council refuses to vote on the harbour plan"),
        ("There were three ships in the bay", "There were 3 ships in the bay"),
        ("The nets are mended and dry", "The nets have dried and are whole"),
        ("The bridge is safe", "The bridge is safe, and it will not be closed"),
        ("Not again. The bridge is safe", "The bridge is safe"),
        ("Trust us", "Nothing in common at all"),
    ],
)
def test_renderings_that_may_mean_the_same(one, other):
    assert meaning(one, other) is None
    assert meaning(other, one) is None


def test_what_only_one_quotes_is_no_change():
    assert changes("the bridge is safe", "I repeat: the bridge is safe and open") == []


def test_common_words_in_order():
    assert common("we shall not greet Governor Arno Vell", "We shall not greet Arno Vell at the port") == (6, 6 / 7)


def test_another_number_at_the_edge_is_no_agreement():
    outlets = ("The Harbour Post", "Delo Daily")
    said = ("Fourteen guards were hurt", "Seventeen guards were hurt, four of them badly")
    spec = {
        "documents": [
            {"outlet": o, "text": f"Quay\n\n{s}, the port said."} for o, s in zip(outlets, said, strict=True)
        ],
        "statements": [
            {
                "quotations": [
                    {"outlet": o, "content": s, "source": "the port", "cue": "said", "type": "indirect"}
                    for o, s in zip(outlets, said, strict=True)
                ]
            }
        ],
    }
    assert not [f for f in compare(*build(spec)) if f.kind == "agreement"]
