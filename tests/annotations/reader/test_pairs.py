"""What two mentions look like beside each other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.reader.pairs import KINDS, PRONOUNS, SIZES, Mentions, Seen, core, features

COLUMNS = ("mentions", "sentences", "head", "wording", "overlap", "later", "earlier", "kinds", "nested", "short")


def mention(text: str, kind: str = "person", sentence: int = 0, place: int = 0) -> Seen:
    """A mention from its words, the head marked with a star where there are several."""
    words = text.split()
    head = next((i for i, w in enumerate(words) if w.startswith("*")), 0)
    return Seen([w.removeprefix("*") for w in words], head, kind, sentence, place)


def pair(earlier: Seen | str, later: Seen | str) -> dict[str, int]:
    """The features of two mentions by name; those given as text stand apart from each other."""
    first = mention(earlier, place=0) if isinstance(earlier, str) else earlier
    second = mention(later, place=50) if isinstance(later, str) else later
    row = features(Mentions([first, second]), np.array([1]), np.array([0]))[0]
    return dict(zip(COLUMNS, row.tolist(), strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the *mayor of Varn", "mayor"),
        ("their old *mayor", "old mayor"),
        ("*Ana Lund 's", "Ana Lund"),
        ("the *Bank of Varn", "Bank"),
        ("Varn 's *mayor", "Varn 's mayor"),
        ("the *mayor Ana Lund of Varn", "mayor Ana Lund"),
        ("*those in Varn", "those"),
    ],
)
def test_core(text: str, expected: str) -> None:
    assert " ".join(core(mention(text))) == expected


@pytest.mark.parametrize(
    ("feature", "earlier", "later", "expected"),
    [
        ("head", "the *mayor", "*Lund", 0),
        ("head", "the *mayor", "a *Mayor", 1),
        ("head", "Ana *Lund", "*Lund", 2),
        ("head", "*IT", "*it", 0),
        ("wording", "the old *mayor", "The old *mayor of Varn", 1),  # that of the core
        ("wording", "a *mayor", "their *Mayor", 1),
        ("wording", "the old *mayor", "the *mayor", 0),
        ("wording", "the old *mayor", "the mayor *old", 0),
        ("overlap", "the *mayor", "the *ferry", 0),
        ("overlap", "the old *mayor", "the new *mayor", 1),
        ("overlap", "the old *mayor", "the *mayor", 2),
        ("overlap", "the *mayor", "the old *mayor", 3),
        ("overlap", "the old *mayor", "a mayor *old", 4),
        ("overlap", "*the", "*the", 0),  # no content word at all
        ("overlap", "Varn 's *mayor", "Karsk 's *ferry", 0),  # 's is none
    ],
)
def test_how_alike_two_are(feature: str, earlier: str, later: str, expected: int) -> None:
    assert pair(earlier, later)[feature] == expected


def word_class(text: str) -> int:
    found = pair(text, text)
    assert found["later"] == found["earlier"]
    return found["later"]


@pytest.mark.parametrize("row", PRONOUNS)
def test_pronouns_of_one_row_are_of_one_class(row: str) -> None:
    assert len({word_class(w) for w in row.split()} | {word_class(w.title()) for w in row.split()}) == 1


def test_other_mentions_are_told_apart_by_how_they_begin() -> None:
    classes = [
        {word_class(text) for text in alike}
        for alike in (
            ["Ana *Lund", "the *Karsk", "*McTavish"],
            ["the *mayor", "The old *mayor of Varn"],
            ["their *mayor", "Varn 's *mayor"],
            ["a *mayor", "no *mayor"],
            ["those *mayors", "this *mayor"],
            ["*mayors", "old *mayors"],
            *([row.split()[0]] for row in PRONOUNS),
        )
    ]
    assert [len(c) for c in classes] == [1] * len(classes)
    assert len(set.union(*classes)) == len(classes)
    assert word_class("the other *one in Varn") in classes[1]  # too long for a pronoun


def test_each_has_its_own_class() -> None:
    found = pair("the *mayor", "*she")
    assert (found["earlier"], found["later"]) == (word_class("the *mayor"), word_class("she"))


def test_kinds() -> None:
    person, place, odd = (mention("*Varn", kind) for kind in ("person", "place", "building"))
    assert pair(person, place)["kinds"] == KINDS.index("place") * len(KINDS) + KINDS.index("person")
    assert pair(odd, odd)["kinds"] == 0  # unknown


def test_one_inside_the_other() -> None:
    outer = mention("the *mayor of Varn", place=3)
    assert pair(outer, mention("*Varn", place=6))["nested"] == 1
    assert pair(mention("*Varn", place=6), outer)["nested"] == 2
    assert pair(outer, mention("*Varn", place=7))["nested"] == 0
    assert pair(mention("*Varn", place=2), outer)["nested"] == 0


@pytest.mark.parametrize(
    ("name", "short", "expected"),
    [
        ("the United Dam *Company of Varn", "*UDC", 1),
        ("the United Dam *Company", "the *U.D.C.", 1),
        ("the United Dam *Company", "*UD", 0),
        ("the United Dam *Company", "*udc", 0),
        ("the united dam *company", "*UDC", 0),
        ("*Ana", "*A", 0),  # an initial is no abbreviation
        ("the *mayor", "the *ferry", 0),
    ],
)
def test_abbreviations(name: str, short: str, expected: int) -> None:
    assert pair(name, short)["short"] == pair(short, name)["short"] == expected


def test_distances_grow_in_steps() -> None:
    many = Mentions([mention("*Varn", sentence=i // 2, place=i) for i in range(400)])
    later = np.arange(1, 400)
    found = features(many, later, np.zeros_like(later))
    for column, first in ((0, 1), (1, 0)):
        steps = found[:, column].tolist()
        assert steps == sorted(steps)
        assert (steps[0], steps[-1]) == (first, SIZES[column] - 1)


words = st.sampled_from(["", "the", "Karsk", "’s", "U.D.", "UDC", "it", "ß", "ǅ", "dam", "."]) | st.text(max_size=4)
seen = st.builds(
    lambda words, head, kind, sentence, place: Seen(words, head % len(words), kind, sentence, place),
    st.lists(words, min_size=1, max_size=12),
    st.integers(0, 11),
    st.sampled_from([*KINDS, "", "building"]),
    st.integers(0, 300),
    st.integers(0, 3000),
)


@given(st.lists(seen, max_size=12))
def test_features_stay_within_their_sizes(mentions: list[Seen]) -> None:
    prepared = Mentions(mentions)
    assert len(prepared) == len(mentions)
    later, earlier = np.tril_indices(len(mentions), -1)
    found = features(prepared, later, earlier)
    assert found.shape == (len(later), len(SIZES))
    assert (found >= 0).all()
    assert (found < np.array(SIZES)).all()


@given(seen)
def test_a_mention_is_like_itself(one: Seen) -> None:
    found = pair(one, one)
    assert (found["wording"], found["nested"]) == (1, 1)
    assert found["head"] > 0
    assert found["overlap"] in (0, 4)
