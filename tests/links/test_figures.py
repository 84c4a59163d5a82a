from __future__ import annotations

from rashomon.links import link
from tests.links.building import Page

TITLE = "Ferry Kestrel sinks off Velin"


def groups(*pages):
    return sorted(len(f.accounts) for f in link([p.reading() for p in pages]).figures)


def page(outlet, text, *figures):
    made = Page(outlet, TITLE, text, published="2031-03-04")
    for figure in figures:
        made.figure(*figure)
    return made


ONE = page("Harbour Post", "At least 10 people were killed when the ferry Kestrel sank off Velin.",
           ("At least 10 people", 10, None, "people", "people killed", ["kill"]))  # fmt: skip


def test_two_death_counts_are_accounts_of_one_figure():
    two = page("Delo Daily", "The sinking of the ferry Kestrel off Velin left 14 dead.",
               ("14", 14, 14, "people", "dead", ["kill"]))  # fmt: skip
    assert groups(ONE, two) == [2]


def test_the_killed_are_not_the_injured():
    two = page("Delo Daily", "When the ferry Kestrel sank off Velin 10 people were injured.",
               ("10 people", 10, 10, "people", "people injured", ["injure"]))  # fmt: skip
    assert groups(ONE, two) == [1, 1]


def test_people_are_not_dollars():
    two = page("Delo Daily", "The ferry Kestrel that sank off Velin had cost 10 million dollars.",
               ("10 million dollars", 1e7, 1e7, "USD", "cost of the ferry", ["cost"]))  # fmt: skip
    assert groups(ONE, two) == [1, 1]


def test_two_values_in_one_sentence_are_two_figures():
    made = page("Delo Daily", "The ferry Kestrel sank: 10 people were killed and 3 sailors were killed too.",
                ("10 people", 10, 10, "people", "people killed", ["kill"]),
                ("3 sailors", 3, 3, "people", "sailors killed", ["kill"]))  # fmt: skip
    assert groups(made) == [1, 1]


def test_a_length_in_feet_and_in_metres_is_one():
    one = page(
        "Harbour Post",
        "The wreck of the Kestrel lies 131 feet deep off Velin.",
        ("131 feet", 131, 131, "foot", "feet deep", ["deep"]),
    )
    two = page(
        "Delo Daily",
        "The wreck of the Kestrel lies 40 metres deep.",
        ("40 metres", 40, 40, "metre", "metres deep", ["deep"]),
    )
    assert groups(one, two) == [2]


def test_words_that_make_no_phrase_give_way_to_those_behind_the_number():
    made = page("Delo Daily", "Some 400 people waited for buses until noon.",
                ("Some 400 people", 400, 400, "people", "people buses wait", ["people", "wait"]))  # fmt: skip
    assert link([made.reading()]).figures[0].quantity == "people waited for buses"


def test_a_single_account_is_kept_and_described_by_what_it_counts():
    (figure,) = link([ONE.reading()]).figures
    assert figure.quantity == "people killed"


def test_a_lemma_of_nothing_but_marks_is_passed_over():
    made = page("Delo Daily", "At least 40 miners’ families waited.",
                ("At least 40 miners’ families", 40, None, "family", "families", ["’s", "", "family"]))  # fmt: skip
    assert len(link([made.reading()]).figures) == 1
