"""Who is mentioned, and which mentions are the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.mentions import Mentions
from rashomon.annotations.mentions.matching import Name, same_name
from rashomon.values import EntityKind, Mention
from tests.annotations.building import empty, page

INTRODUCED = """
Energy energy NN compound 2
Minister Minister NNP nmod:desc 3
Ana Ana NNP nsubj 5
Brul Brul NNP flat 3
opened open VBD root 0
the the DT det 7
dam dam NN obj 5
. . . punct 5
"""
GOES_ON = """
The the DT det 2
minister minister NN nsubj 3
smiled smile VBD root 0
. . . punct 3
"""
PRONOUN = """
Then then RB advmod 3
she she PRP nsubj 3
left leave VBD root 0
. . . punct 3
"""
HEADS = {"Minister": "person", "minister": "person", "dam": "object", "Ana": "person"}


def read(
    *sentences: str, names: dict[str, str], heads: dict[str, str] | None = None
) -> tuple[str, tuple[Mention, ...]]:
    built = page(*sentences, names=names, heads=heads or {})
    return built.document.text, Mentions()(built, empty(built)).mentions


def test_a_title_is_the_role_of_its_name() -> None:
    text, mentions = read(INTRODUCED, names={"Ana Brul": "person"}, heads=HEADS)
    assert [(m.span.of(text), m.form, m.role) for m in mentions] == [("Ana Brul", "name", "Energy Minister")]


def test_a_definite_description_goes_back_to_the_role() -> None:
    text, mentions = read(INTRODUCED, GOES_ON, names={"Ana Brul": "person"}, heads=HEADS)
    assert {m.chain for m in mentions} == {0}
    assert mentions[-1].span.of(text) == "The minister"


def test_a_pronoun_goes_back_to_the_nearest_subject() -> None:
    _, mentions = read(INTRODUCED, PRONOUN, names={"Ana Brul": "person"}, heads=HEADS)
    assert mentions[-1].form == "pronoun"
    assert mentions[-1].chain == mentions[0].chain


def test_a_pronoun_without_antecedent_stays_alone() -> None:
    _, mentions = read(PRONOUN, names={})
    assert len(mentions) == 1


def test_an_apposition_is_the_same_person() -> None:
    text, mentions = read(
        """
Ana Ana NNP nsubj 8
Brul Brul NNP flat 1
, , , punct 5
the the DT det 5
mayor mayor NN appos 1
, , , punct 5
soon soon RB advmod 8
left leave VBD root 0
""",
        names={"Ana Brul": "person"},
        heads={"mayor": "person"},
    )
    assert [(m.span.of(text), m.chain) for m in mentions] == [("Ana Brul", 0), ("the mayor", 0)]
    assert mentions[0].role == "mayor"


@pytest.mark.parametrize(
    ("one", "two", "kind", "same"),
    [
        ("Brul", "Ana Brul", "person", True),
        ("A. Brul", "Ana Brul", "person", True),
        ("Dov Brul", "Ana Brul", "person", False),
        ("Mr. Vassilenov", "Pavel Vasilenov", "person", True),
        ("LNA", "Lomar News Agency", "organization", True),
        ("Foreign Ministry", "Lomar Foreign Ministry", "organization", True),
        ("Ministry", "Lomar Foreign Ministry", "organization", False),
        ("North Lomar", "South Lomar", "place", False),
    ],
)
def test_same_name(one: str, two: str, kind: EntityKind, same: bool) -> None:
    assert same_name(Name.parse(one), [Name.parse(two)], kind) is same


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["person", "organization", "place"]))
def test_any_two_texts_can_be_compared_as_names(one: str, two: str, kind: EntityKind) -> None:
    assert same_name(Name.parse(one), [Name.parse(two)], kind) in (True, False)


def test_whoever_works_for_a_person_is_not_that_person() -> None:
    _, mentions = read(
        """
The the DT det 2
spokesman spokesman NN nsubj 7
of of IN case 5
President President NNP nmod:desc 5
Ana Ana NNP nmod 2
Brul Brul NNP flat 5
left leave VBD root 0
""",
        names={"Ana Brul": "person"},
        heads={"spokesman": "person", "President": "person"},
    )
    assert [(m.form, m.chain, m.role) for m in mentions] == [("nominal", 0, ""), ("name", 1, "President")]


@pytest.mark.parametrize("names", [{"Tavia": "person"}, {}])
def test_a_credited_agency_is_an_organization(names: dict[str, str]) -> None:
    built = page(
        """
Tavia Tavia NNP nsubj 2
reported report VBD root 0
""",
        names=names,
        agencies=("Tavia",),
    )
    assert [m.kind for m in Mentions()(built, empty(built)).mentions] == ["organization"]
