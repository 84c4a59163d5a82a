from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.clustering import NEVER
from rashomon.links.likeness import abbreviation, compare_beside, compare_names, single_name
from rashomon.links.names import initials, parse


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("President Askar Umarov’s", "person", "Askar Umarov"),
        ("Mr. Tovel", "person", "Tovel"),
        ("Gen. Ilan Droz Jr.", "person", "Ilan Droz"),
        ("General", "person", "General"),
        ("Harbour Line CEO Mira Toll", "person", "Mira Toll"),
        ("Harbour Line's chief executive Mira Toll", "person", "Mira Toll"),
        ("spokesman Ilan Droz", "person", "Ilan Droz"),
        ("Toll, Mira", "person", "Mira Toll"),
        ("Mira Toll, mayor of Velin", "person", "Mira Toll"),
        ("bin Ravel", "person", "bin Ravel"),
        ("Stefan King", "person", "Stefan King"),
        ("the Harbour Council", "organization", "Harbour Council"),
        ("second Harbour Line", "organization", "Harbour Line"),
        ("@ProfMiraToll", "person", "Mira Toll"),
        ("U.S.", "place", "U.S."),
        ("U. S.", "place", "U.S."),
        ("Velin, Ostrava County", "place", "Velin"),
        ("western Velin", "place", "Velin"),
        ("Harbour League (HL", "organization", "Harbour League"),
    ],
)
def test_what_is_not_part_of_a_name_is_taken_off(text, kind, surface):
    assert parse(text, kind).surface == surface


def test_marks_without_a_name_are_no_name():
    assert parse("“—”", "person") is None


@given(st.text(max_size=60), st.sampled_from(["person", "organization", "place", "other"]))
def test_any_text_is_a_name_with_words_or_none(text, kind):
    name = parse(text, kind)
    assert name is None or (all(name.tokens[:1]) and set(name.bare) <= set(name.tokens))


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["person", "organization", "place"]))
def test_a_comparison_has_no_direction(one, other, kind):
    left, right = parse(one, kind), parse(other, kind)
    if left and right:
        there, back = compare_names(left, right, kind), compare_names(right, left, kind)
        assert (there and there.score) == (back and back.score)


def score(one, other, kind="person", compare=compare_names):
    evidence = compare(parse(one, kind), parse(other, kind), kind)
    return 0 if evidence is None else evidence.score


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Kassym-Jomart Tolev", "Kassim-Jomart Tolev", "person"),
        ("Kassym-Jomart Tolev", "Qasym-Jomart Tolev", "person"),
        ("Kassym-Jomart Tolev", "Kassymjomart Tolev", "person"),
        ("Yevgeny Droz", "Evgeny Droz", "person"),
        ("Mira J. Toll", "Mira Toll", "person"),
        ("M.J. Toll", "Mira Toll", "person"),
        ("Bill Toll", "William Toll", "person"),
        ("Laura Velez", "Laura Velez Ibarra", "person"),
        ("Head of Harbourline Mira Toll", "Mira Toll", "person"),
        ("Wen Zilan", "Zilan Wen", "person"),
        ("Harbour Hotel and Casino", "Harbour", "organization"),
        ("General Harbour", "General Harbour Corporation", "organization"),
        ("Roskosmos", "Roscosmos", "organization"),
        ("Ministry of Defence of Kenya", "Kenyan Defense Ministry", "organization"),
        ("Ministry of Public Safety", "Public Security Ministry", "organization"),
        ("Kremlin", "Russian government", "organization"),
        ("United States", "America", "place"),
        ("Kenya", "Republic of Kenya", "place"),
        ("Kyiv", "Kiev", "place"),
        ("Pa.", "Pennsylvania", "place"),
        ("Chibokgirls", "Chibok girls", "other"),
        ("V380s", "V380", "other"),
    ],
)
def test_names_that_are_one(one, other, kind):
    assert score(one, other, kind) >= 0.85
    assert score(other, one, kind) >= 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erik Toll", "Stefan Toll"),
        ("Anna Toll", "Mira Toll"),
        ("Mira Toll", "Mira Droz"),
        ("Ilan Droz Sr.", "Ilan Droz Jr."),
        ("Ilan Droz II", "Ilan Droz III"),
    ],
)
def test_namesakes_are_kept_apart(one, other):
    assert score(one, other) == NEVER


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Velin", "Velin Airlines", "place"),
        ("Mexico", "Mexico City", "place"),
        ("Velin", "Velin Hotel", "place"),
        ("Ministry of Defence of Kenya", "Ugandan Defence Ministry", "organization"),
        ("General Harbour", "General Motors", "organization"),
        ("Velin City", "Velin United", "organization"),
        ("V380", "V350", "other"),
    ],
)
def test_names_alone_that_do_not_say_enough(one, other, kind):
    assert score(one, other, kind) < 0.85


def test_in_one_story_a_slip_or_a_sort_is_enough():
    assert score("Mira Tovelin", "Mira Tofelin", "person", compare_beside) >= 0.85
    assert score("Velin River", "Velin", "place", compare_beside) >= 0.85
    assert score("Marek Petrov", "Marek Petrova", "person", compare_beside) == 0


def test_initials_with_and_without_small_words():
    assert initials("Union of Harbour Workers") == {"uohw", "uhw"}


def test_initials_of_a_company_leave_out_that_it_is_one():
    short, long = parse("VHM", "organization"), parse("Velin Harbour Marine Company VHM N.V.", "organization")
    assert abbreviation(short, long).score == 0.85


def test_two_initials_say_less_than_three():
    two = abbreviation(parse("HL", "organization"), parse("Harbour Line", "organization"))
    assert two.score < 0.8


def test_the_second_of_a_name_is_not_the_first():
    assert single_name(parse("Ilan II", "person"), parse("Ilan Droz", "person")) is None
