"""What one account tells and another denies, whatever the grammar."""

from __future__ import annotations

from rashomon.comparison import compare
from rashomon.values import Finding
from tests.comparison.building import build

SWAP = "The crew were freed in a prisoner swap with the pirates."
DENIED = "Mira Toll denied that the crew were freed in a swap."


def conflicts(one: str, other: str, **rest) -> list[Finding]:
    documents = [
        {"outlet": "The Harbour Post", "text": f"Barge\n\n{one}"},
        {"outlet": "Delo Daily", "text": f"Barge\n\n{other}"},
    ]
    events = [{"label": "free", "accounts": [{"outlet": "The Harbour Post", "trigger": "freed", "predicate": "free"}]}]
    readings, links = build({"documents": documents, "events": events} | rest)
    return [f for f in compare(readings, links) if f.kind == "conflict"]


def denial(content: str, **rest) -> dict:
    quotation = {"outlet": "Delo Daily", "content": content, "source": "Mira Toll", "cue": "denied", "type": "indirect",
                 "stance": "denial", **rest}  # fmt: skip
    return {"statements": [{"quotations": [quotation]}]}


def quoted_events(**rest) -> dict:
    accounts = [{"outlet": "The Harbour Post", "trigger": "freed", "predicate": "free"},
                {"outlet": "Delo Daily", "trigger": "freed", "predicate": "free", **rest}]  # fmt: skip
    return {"events": [{"label": "free", "accounts": [a]} for a in accounts]}


def test_one_tells_and_the_other_has_it_denied():
    (found,) = conflicts(SWAP, DENIED, **denial("that the crew were freed in a swap"), **quoted_events())
    assert found.reason.startswith("What The Harbour Post tells is denied in Delo Daily.")
    assert "Mira Toll denied: “the crew were freed in a swap”" in {a.value for a in found.accounts}


def test_a_plain_not_denies_too():
    (found,) = conflicts(SWAP, "The crew were not freed in a swap.", **quoted_events(status="CT-"))
    assert {a.value for a in found.accounts} == {
        "“The crew were freed in a prisoner swap with the pirates”",
        "“The crew were not freed in a swap”",
    }


def test_a_denial_of_something_else_is_no_conflict():
    other = "Mira Toll denied that the crew were freed for a ransom in gold."
    assert not conflicts(SWAP, other, **denial("that the crew were freed for a ransom in gold"), **quoted_events())


def test_what_may_be_is_not_told():
    assert not conflicts(
        "The crew may be freed in a prisoner swap.",
        DENIED,
        **denial("that the crew were freed in a swap"),
        **quoted_events(),
    )


def test_what_one_outlet_alone_tells_and_denies_is_its_own_matter():
    one = f"{SWAP} Mira Toll denied that it was a swap in which they were let go."
    assert not conflicts(one, "The market opened late.")
