from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.comparison import compare
from rashomon.errors import RashomonError
from rashomon.values import Finding
from tests.comparison.building import build


def crowd(one: str, other: str, words: tuple[str, str], *, own: Path | None = None, **rest) -> list[Finding]:
    spec = {
        "documents": [
            {"outlet": "The Harbour Post", "text": f"Square\n\n{one}"},
            {"outlet": "Delo Daily", "text": f"Plaza\n\n{other}"},
        ],
        "entities": [
            {
                "name": "the crowd",
                "kind": "other",
                "words": {"The Harbour Post": [words[0]], "Delo Daily": [words[1]]},
            }
        ],
    }
    readings, links = build(spec | rest)
    return [f for f in compare(readings, links, naming_words=own) if f.kind == "naming"]


def test_words_that_judge_differently():
    found = crowd("Police met the protesters.", "Police met the rioters.", ("the protesters", "the rioters"))
    assert len(found) == 1
    assert "The Harbour Post “protester” and Delo Daily “rioter”" in found[0].reason
    assert {a.value for a in found[0].accounts} == {"the protesters", "the rioters"}


def test_one_word_is_no_difference():
    assert not crowd("Police met the rioters.", "Police met the rioters.", ("the rioters", "the rioters"))


def test_words_of_no_set_are_no_difference():
    assert not crowd("Police met the group.", "Police met the people.", ("the group", "the people"))


def test_words_of_a_quoted_speaker_are_not_the_outlets():
    statements = [{"quotations": [{"outlet": "Delo Daily", "content": "We met the rioters"}]}]
    texts = ("Police met the protesters.", "He said: “We met the rioters”.")
    assert not crowd(*texts, ("the protesters", "the rioters"), statements=statements)


def test_distance():
    found = crowd("Police met the so-called patriots.", "Police met the patriots.", ("patriots", "patriots"))
    assert len(found) == 1
    assert "“so-called”" in found[0].reason


def test_a_users_own_words(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text('[group]\nwords = ["band", "choir"]\nsource = "our style guide"\n', encoding="utf-8")
    found = crowd("Police met the band.", "Police met the choir.", ("the band", "the choir"), own=own)
    assert len(found) == 1


@pytest.mark.parametrize("text", ["[group", '[group]\nwords = "band"\nsource = "x"', '[group]\nwords = ["band"]'])
def test_a_broken_word_list_is_named(tmp_path, text):
    own = tmp_path / "own.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(RashomonError, match=r"own\.toml"):
        crowd("Police met the band.", "Police met the choir.", ("the band", "the choir"), own=own)


def groups(one: str, other: str, *, day: str = "2031-03-04", **rest) -> list[Finding]:
    texts = {"The Harbour Post": f"Quay\n\n{one}", "Delo Daily": f"Quay\n\n{other}"}
    spec = {
        "documents": [{"outlet": o, "text": t} for o, t in texts.items()],
        "entities": [{"name": "Velin", "kind": "place", "words": {o: ["Velin"] for o in texts}}],
        "times": [
            {"outlet": "The Harbour Post", "words": "Tuesday", "value": "2031-03-04"},
            {"outlet": "Delo Daily", "words": "Tuesday", "value": day},
        ],
    }
    readings, links = build(spec | rest)
    return [f for f in compare(readings, links) if f.kind == "naming"]


PROTESTERS, RIOTERS = (
    "Police drove protesters out of Velin on Tuesday.",
    "A group of rioters marched to Velin on Tuesday.",
)


def test_groups_at_one_place_on_one_day():
    (found,) = groups(PROTESTERS, RIOTERS)
    assert found.reason.endswith("Delo Daily “rioters” and The Harbour Post “protesters”.") or found.reason.endswith(
        "The Harbour Post “protesters” and Delo Daily “rioters”."
    )
    assert {a.value for a in found.accounts} == {"protesters", "rioters"}


def test_groups_on_two_days_may_be_two_groups():
    assert not groups(PROTESTERS, RIOTERS, day="2031-03-11")


def test_an_outlet_that_uses_both_words_has_not_chosen():
    assert not groups(PROTESTERS, f"{RIOTERS} The protesters sang.")


def test_a_reported_speaker_chooses_his_own_words():
    content = "a group of rioters marched to Velin on Tuesday"
    statements = [{"quotations": [{"outlet": "Delo Daily", "content": content, "type": "indirect"}]}]
    assert not groups(PROTESTERS, f"Police said {content}.", statements=statements)
