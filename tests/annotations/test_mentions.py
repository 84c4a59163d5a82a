"""Who is mentioned, and which mentions are the same."""

from __future__ import annotations

from typing import Any

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


def read(*sentences: str, **known: Any) -> tuple[str, tuple[Mention, ...]]:
    built = page(*sentences, **known)
    return built.document.text, Mentions()(built, empty(built)).mentions


def chained(*sentences: str, **known: Any) -> list[tuple[str, int]]:
    """Each mention with its chain."""
    text, mentions = read(*sentences, **known)
    return [(m.span.of(text), m.chain) for m in mentions]


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


# Where the reader's coreference decides

TWO = """
Ana Ana NNP nsubj 3
Brul Brul NNP flat 1
met meet VBD root 0
Dov Dov NNP obj 3
Orlo Orlo NNP flat 4
. . . punct 3
"""
SHE = PRONOUN
HE = PRONOUN.replace("she she", "he he")
THE_DRIVER = """
The the DT det 2
driver driver NN nsubj 3
smiled smile VBD root 0
. . . punct 3
"""
BOTH = {"Ana Brul": "person", "Dov Orlo": "person"}
PEOPLE = {"Ana": "person", "Dov": "person", "driver": "person", "woman": "person", "minister": "person"}


@pytest.mark.parametrize(("chain", "expected"), [(1, 0), (2, 1)])
def test_a_pronoun_goes_where_the_reader_says(chain: int, expected: int) -> None:
    found = chained(TWO, SHE, names=BOTH, heads=PEOPLE, chains={"Ana": 1, "Dov": 2, "she": chain})
    assert found == [("Ana Brul", 0), ("Dov Orlo", 1), ("she", expected)]


@pytest.mark.parametrize(("chain", "expected"), [(1, 0), (2, 1)])
def test_a_description_goes_where_the_reader_says(chain: int, expected: int) -> None:
    found = chained(TWO, THE_DRIVER, names=BOTH, heads=PEOPLE, chains={"Ana": 1, "Dov": 2, "driver": chain})
    assert found == [("Ana Brul", 0), ("Dov Orlo", 1), ("The driver", expected)]


def test_an_indefinite_description_goes_where_the_reader_says() -> None:
    a_driver = THE_DRIVER.replace("The the", "A a")
    found = chained(TWO, a_driver, names=BOTH, heads=PEOPLE, chains={"Ana": 1, "Dov": 2, "driver": 2})
    assert found[-1] == ("A driver", 1)


MR_ORLO = """
Mr. Mr. NNP compound 2
Orlo Orlo NNP nsubj 5
and and CC cc 4
Brul Brul NNP conj 2
left leave VBD root 0
. . . punct 5
"""


def test_a_pronoun_does_not_go_where_its_gender_speaks_against_it() -> None:
    names = {"Mr. Orlo": "person", "Brul": "person"}
    chains = {"Orlo": 1, "Brul": 2, "she": 1, "he": 1}
    assert chained(MR_ORLO, HE, names=names, chains=chains)[-1] == ("he", 0)
    assert chained(MR_ORLO, SHE, names=names, chains=chains)[-1] == ("she", 1)


def test_a_description_does_not_go_where_its_gender_speaks_against_it() -> None:
    the_woman = THE_DRIVER.replace("driver driver", "woman woman")
    names = {"Mr. Orlo": "person", "Brul": "person"}
    found = chained(MR_ORLO, the_woman, names=names, heads=PEOPLE, chains={"Orlo": 1, "Brul": 2, "woman": 1})
    assert found[-1] == ("The woman", 2)


def test_a_description_of_a_person_does_not_go_to_a_place() -> None:
    in_karsk = """
Karsk Karsk NNP nsubj 2
burned burn VBD root 0
"""
    names = {"Karsk": "place"}
    found = chained(in_karsk, THE_DRIVER, names=names, heads=PEOPLE, chains={"Karsk": 1, "driver": 1})
    assert found == [("Karsk", 0), ("The driver", 1)]


def test_the_gender_of_a_pronoun_is_that_of_its_chain() -> None:
    chains = {"Ana": 1, "Dov": 2, "she": 2, "he": 2}
    found = chained(TWO, SHE, HE, names=BOTH, heads=PEOPLE, chains=chains)
    assert [c for _, c in found[:3]] == [0, 1, 1]
    assert found[3][1] != 1


@pytest.mark.parametrize("chains", [{}, {"Ana": 1, "minister": 7}])
def test_a_description_that_the_reader_ties_to_nothing_is_left_to_rules(chains: dict[str, int]) -> None:
    found = chained(INTRODUCED, GOES_ON, names={"Ana Brul": "person"}, heads=HEADS, chains=chains)
    assert found == [("Ana Brul", 0), ("The minister", 0)]


@pytest.mark.parametrize("chains", [{}, {"Ana": 1, "she": 7}])
def test_a_pronoun_that_the_reader_ties_to_nothing_is_left_to_rules(chains: dict[str, int]) -> None:
    assert chained(INTRODUCED, SHE, names={"Ana Brul": "person"}, heads=HEADS, chains=chains)[-1] == ("she", 0)


def test_a_name_is_chained_by_its_wording_whatever_the_reader_says() -> None:
    found = chained(TWO, names=BOTH, heads=PEOPLE, chains={"Ana": 1, "Dov": 1})
    assert found == [("Ana Brul", 0), ("Dov Orlo", 1)]


# Whoever speaks is a mention

A_LEAFLET = """
A a DT det 2
{noun} {noun} NN nsubj 3
said say VBD root 0
it it PRP nsubj 5
failed fail VBD ccomp 3
. . . punct 3
"""


def test_whoever_is_the_source_of_a_saying_is_a_mention() -> None:
    crew = A_LEAFLET.format(noun="crew")
    assert chained(crew) == []
    assert chained(crew, sayings=(("said", "A crew", "it failed"),)) == [("A crew", 0)]


@pytest.mark.parametrize(
    ("noun", "kind", "expected"),
    [("leaflet", "object", ["A leaflet"]), ("report", "abstract", ["A report"]), ("success", "abstract", [])],
)
def test_things_speak_only_where_words_stand_in_them(noun: str, kind: str, expected: list[str]) -> None:
    built = A_LEAFLET.format(noun=noun)
    found = chained(built, heads={noun: kind}, sayings=(("said", f"A {noun}", "it failed"),))
    assert [words for words, _ in found] == expected


def test_of_the_words_of_a_source_the_head_only_is_a_mention_for_speaking() -> None:
    text, mentions = read(
        """
A a DT det 2
member member NN nsubj 6
of of IN case 5
the the DT det 5
crew crew NN nmod 2
said say VBD root 0
it it PRP nsubj 8
failed fail VBD ccomp 6
. . . punct 6
""",
        sayings=(("said", "A member of the crew", "it failed"),),
    )
    assert [m.span.of(text) for m in mentions] == ["A member of the crew"]


def test_it_is_a_mention_where_it_speaks() -> None:
    it_says = """
It it PRP nsubj 2
said say VBD root 0
all all DT nsubj 4
failed fail VBD ccomp 2
. . . punct 2
"""
    assert read(it_says) == ("It said all failed.", ())
    _, (mention,) = read(it_says, sayings=(("said", "It", "all failed"),))
    assert (mention.form, mention.kind) == ("pronoun", "organization")


def test_a_name_that_speaks_is_one_mention() -> None:
    found = chained(TWO, names=BOTH, heads=PEOPLE, sayings=(("met", "Ana Brul", "Dov Orlo"),))
    assert found == [("Ana Brul", 0), ("Dov Orlo", 1)]


# Descriptions


FOUNDER = """
Tavia Tavia NNP nmod:poss 3
’s 's POS case 1
founder founder NN nsubj 6
and and CC cc 5
head head NN conj 3
left leave VBD root 0
. . . punct 6
"""


def test_two_descriptions_of_one_are_one_mention() -> None:
    heads = {"founder": "person", "head": "person"}
    names = {"Tavia": "organization"}
    one = chained(FOUNDER, names=names, heads=heads, chains={"founder": 1, "head": 1})
    assert one == [("Tavia’s founder and head", 0), ("Tavia", 1)]
    two = chained(FOUNDER, names=names, heads=heads, chains={"founder": 1, "head": 2})
    assert [text for text, _ in two] == ["Tavia’s founder", "Tavia", "head"]


def test_a_description_with_an_owner_is_definite() -> None:
    again = FOUNDER.replace("and and CC cc 5\nhead head NN conj 3\nleft leave VBD root 0\n. . . punct 6", "")
    again = again.strip().replace("nsubj 6", "nsubj 4") + "\nsmiled smile VBD root 0\n. . . punct 4"
    found = chained(again, again, names={"Tavia": "organization"}, heads={"founder": "person"})
    assert len({chain for text, chain in found if text == "Tavia’s founder"}) == 1


GROUP = """
Ulmen Ulmen NNP compound 2
Haulers Haulers NNPS nsubj 7
, , , punct 5
an an DT det 5
group group NN appos 2
, , , punct 5
left leave VBD root 0
. . . punct 7
"""
THE_GROUP = """
The the DT det 2
group group NN nsubj 3
said say VBD root 0
so so RB advmod 3
. . . punct 3
"""


def test_a_body_may_be_taken_for_its_people() -> None:
    names = {"Ulmen Haulers": "organization"}
    built = page(GROUP, THE_GROUP, names=names, heads={"group": "organization"})
    built.heads[built.sentences[1].start + 1] = "person"
    assert {m.chain for m in Mentions()(built, empty(built)).mentions} == {0}


def test_a_man_called_so_is_who_is_called_so() -> None:
    tree = """
A a DT det 2
man man NN nsubj 6
called call VBN acl 2
Ivo Ivo NNP xcomp 3
Brul Brul NNP flat 4
left leave VBD root 0
. . . punct 6
"""
    assert chained(tree, names={"Ivo Brul": "person"}, heads={"man": "person"}) == [("A man", 0), ("Ivo Brul", 0)]


def test_the_father_of_somebody_is_another() -> None:
    tree = """
The the DT det 2
father father NN nsubj 6
of of IN case 4
Ana Ana NNP nmod 2
Brul Brul NNP flat 4
left leave VBD root 0
. . . punct 6
"""
    text, mentions = read(tree, names={"Ana Brul": "person"}, heads={"father": "person"})
    found = [(m.span.of(text), m.chain, m.role) for m in mentions]
    assert found == [("The father of Ana Brul", 0, ""), ("Ana Brul", 1, "")]


def test_one_of_several_who_speaks_is_mentioned() -> None:
    tree = """
One one CD nsubj 5
of of IN case 4
the the DT det 4
millers miller NNS nmod 1
said say VBD root 0
so so RB advmod 5
. . . punct 5
"""
    spoken = chained(tree, heads={"millers": "person"}, sayings=(("said", "One of the millers", "so"),))
    assert spoken == [("One of the millers", 0), ("the millers", 1)]
    assert chained(tree, heads={"millers": "person"}) == [("the millers", 0)]


def test_a_name_that_was_not_read_goes_to_no_other_name() -> None:
    tree = """
Tavia Tavia NNP nsubj 2
checked check VBD root 0
Brul Brul NNP obj 2
. . . punct 2
"""
    found = chained(tree, tree, names={"Brul": "person"}, heads={"Tavia": "person"}, chains={"Tavia": 1, "Brul": 1})
    assert dict(found)["Tavia"] != dict(found)["Brul"]


def test_a_general_description_says_nothing_new() -> None:
    tree = """
Chairman chairman NN nmod:desc 2
Brul Brul NNP nsubj 3
left leave VBD root 0
. . . punct 3
"""
    leader = """
The the DT det 3
band band NN compound 3
leader leader NN nsubj 4
sang sing VBD root 0
. . . punct 4
"""
    heads = {"Chairman": "person", "leader": "person"}
    new = chained(tree, leader, names={"Brul": "person"}, heads=heads)
    assert new[-1] == ("The band leader", 1)
    known = leader.replace("band band NN compound 3\n", "").replace("det 3", "det 2").replace("nsubj 4", "nsubj 3")
    known = known.replace("punct 4", "punct 3")
    assert chained(tree, known, names={"Brul": "person"}, heads=heads)[-1] == ("The leader", 0)


def test_a_name_between_commas_closes_the_description_before_it() -> None:
    tree = """
A a DT det 2
clerk clerk NN nsubj 9
for for IN case 4
Orlo Orlo NNP nmod 2
, , , punct 6
Ana Ana NNP conj 4
Brul Brul NNP flat 6
, , , punct 2
left leave VBD root 0
. . . punct 9
"""
    text, mentions = read(tree, names={"Orlo": "person", "Ana Brul": "person"}, heads={"clerk": "person"})
    found = {m.span.of(text): (m.chain, m.role) for m in mentions}
    assert found["Ana Brul"] == (0, "clerk for Orlo")
    assert found["Orlo"][0] == 1
