"""Whom "he" of "he said" stands for, and whom a name can be."""

from __future__ import annotations

from typing import Any

from rashomon.annotations.mentions import Mentions
from tests.annotations.building import empty, page

FIRST = """
Ivo Ivo NNP nsubj 3
Brul Brul NNP flat 1
said say VBD root 0
it it PRP nsubj 5
held hold VBD ccomp 3
against against IN case 7
Dov Dov NNP obl 5
Orlo Orlo NNP flat 7
. . . punct 3
"""
HE_SAID = """
He he PRP nsubj 2
added add VBD root 0
this this DT nsubj 4
broke break VBD ccomp 2
. . . punct 2
"""
NAMES = {"Ivo Brul": "person", "Dov Orlo": "person"}
SAYINGS = (("said", "Ivo Brul", "it held"), ("added", "He", "this broke"))


def of_pronoun(*trees: str, word: str = "he", **known: Any) -> str:
    """The first mention of the chain of a pronoun."""
    built = page(*trees, **known)
    text = built.document.text
    mentions = Mentions()(built, empty(built)).mentions
    chain = next(m.chain for m in mentions if m.span.of(text).lower() == word)
    return next(m.span.of(text) for m in mentions if m.chain == chain)


def test_whoever_spoke_last_goes_on_and_not_who_was_named_in_passing() -> None:
    assert of_pronoun(FIRST, HE_SAID, names=NAMES, chains={"Dov": 1, "He": 1}, sayings=SAYINGS) == "Ivo Brul"


def test_the_reader_is_believed_where_its_choice_speaks_or_acts() -> None:
    left = """
Then then RB advmod 4
Dov Dov NNP nsubj 4
Orlo Orlo NNP flat 2
left leave VBD root 0
. . . punct 4
"""
    passing = FIRST.replace("Dov", "Ana").replace("Orlo", "Maj")
    names = {"Ivo Brul": "person", "Ana Maj": "person", "Dov Orlo": "person"}
    found = of_pronoun(passing, left, HE_SAID, names=names, chains={"Dov": 1, "He": 1}, sayings=SAYINGS)
    assert found == "Dov Orlo"


def test_without_a_saying_the_reader_is_believed() -> None:
    assert of_pronoun(FIRST, HE_SAID, names=NAMES, chains={"Dov": 1, "He": 1}, sayings=SAYINGS[:1]) == "Dov Orlo"


def test_who_said_it_in_a_relative_clause_spoke() -> None:
    tree = """
Ivo Ivo NNP nsubj 8
Brul Brul NNP flat 1
, , , punct 5
who who WP nsubj 5
said say VBD acl:relcl 1
so so RB advmod 5
, , , punct 5
met meet VBD root 0
Dov Dov NNP obj 8
Orlo Orlo NNP flat 9
. . . punct 8
"""
    sayings = (("said", "who", "so"), SAYINGS[1])
    assert of_pronoun(tree, HE_SAID, names=NAMES, chains={"Dov": 1, "He": 1}, sayings=sayings) == "Ivo Brul"


def test_a_given_name_speaks_against_a_pronoun() -> None:
    she = HE_SAID.replace("He he", "She she")
    names = {"Robert Brul": "person", "Dov Orlo": "person"}
    first = FIRST.replace("Ivo Ivo", "Robert Robert")
    sayings = (("said", "Robert Brul", "it held"), ("added", "She", "this broke"))
    assert of_pronoun(first, she, word="she", names=names, sayings=sayings) == "Dov Orlo"


def test_a_body_of_people_is_no_he() -> None:
    crew = """
The the DT det 2
crew crew NN nsubj 3
said say VBD root 0
it it PRP nsubj 5
held hold VBD ccomp 3
. . . punct 3
"""
    sayings = (("said", "The crew", "it held"), SAYINGS[1])
    assert of_pronoun(crew, HE_SAID, heads={"crew": "person"}, sayings=sayings) == "He"


def test_a_body_of_people_is_they() -> None:
    crew = """
The the DT det 2
crew crew NN nsubj 3
said say VBD root 0
it it PRP nsubj 5
held hold VBD ccomp 3
. . . punct 3
"""
    they = HE_SAID.replace("He he", "They they")
    sayings = (("said", "The crew", "it held"), ("added", "They", "this broke"))
    assert of_pronoun(crew, they, word="they", heads={"crew": "person"}, sayings=sayings) == "The crew"


def test_it_that_says_something_is_no_person() -> None:
    it = HE_SAID.replace("He he", "It it")
    sayings = (SAYINGS[0], ("added", "It", "this broke"))
    found = of_pronoun(FIRST, it, word="it", names=NAMES, chains={"Dov": 1, "It": 1}, sayings=sayings)
    assert found not in {"Dov Orlo", "Ivo Brul"}


def test_a_namesake_of_another_gender_is_another() -> None:
    robert = """
Robert Robert NNP nsubj 3
Brul Brul NNP flat 1
left leave VBD root 0
. . . punct 3
"""
    linda = robert.replace("Robert", "Linda")
    built = page(robert, linda, names={"Robert Brul": "person", "Linda Brul": "person"})
    assert len({m.chain for m in Mentions()(built, empty(built)).mentions}) == 2
