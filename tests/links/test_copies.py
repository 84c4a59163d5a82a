from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.links import link
from rashomon.links.passages import passages
from tests.links.building import Page

TEXT = (
    "The ferry left the harbour of Velin shortly after dawn with thirty crates of salt on deck. "
    "Divers reached the wreck by noon and raised a flag over the stern to warn other vessels. "
    "The harbour council meets on Friday to decide about the channel."
)
BACKGROUND = (
    "Velin was founded by salt traders four hundred years ago and has been rebuilt twice after floods that "
    "swept away its old bridge."
)
QUOTE = (
    "We have done everything that could be done with the boats that we had and I am proud of every single sailor "
    "who went out into that storm without asking twice"
)


def test_the_same_text_is_one_exact_copy():
    links = link([Page("Harbour Post", "Ferry", TEXT).reading(), Page("Delo Daily", "Wreck", TEXT).reading()])
    (copy,) = links.copies
    assert len(copy.documents) == 2
    assert "word for word" in copy.why


def test_a_rewritten_copy_says_how_much_and_whom_it_credits():
    one = Page("Coast Wire", "Ferry", TEXT)
    two = Page("Delo Daily", "Wreck", TEXT.replace("shortly after dawn", "early") + " Coast Wire reported.",
               credits=[("Coast Wire", "Coast Wire")])  # fmt: skip
    (copy,) = link([one.reading(), two.reading()]).copies
    assert "%" in copy.why
    assert "Delo Daily credits Coast Wire" in copy.why
    assert "comes from there" in copy.why


def test_a_shared_background_paragraph_is_a_partial_copy_of_exactly_that():
    one = Page("Harbour Post", "Ferry", "Salt rose in price this week, traders told us.", BACKGROUND)
    two = Page("Delo Daily", "Bridge", BACKGROUND, "Masons laid the last stone of the new bridge on Sunday.")
    (copy,) = link([one.reading(), two.reading()]).copies
    texts = {page.id: page.text for page in (one, two)}
    assert {s.of(texts[s.document]) for s in copy.spans} == {BACKGROUND.rstrip(".")}


def test_what_somebody_is_quoted_with_is_no_copy():
    one = Page("Harbour Post", "Ferry", f"Captain Droz praised his crew before the council. “{QUOTE},” he said.")
    two = Page("Delo Daily", "Wreck", f"“{QUOTE},” the captain told reporters at the quay on Monday.")
    assert link([one.reading(), two.reading()]).copies == ()


def test_a_title_in_common_is_no_copy():
    title = "Ferry sinks off the coast of Velin with thirty crates of salt on its deck at dawn"
    one = Page("Harbour Post", title, "Nobody was hurt.")
    two = Page("Delo Daily", title, "Divers are on their way.")
    assert link([one.reading(), two.reading()]).copies == ()


def test_furniture_in_common_is_no_copy():
    house = "Subscribe to our newsletter now and get every morning the best of our reporting from around the bay"
    one = Page("Harbour Post", "Ferry", "Nobody was hurt.", furniture=[house])
    two = Page("Delo Daily", "Wreck", "Divers are on their way.", furniture=[house])
    assert link([one.reading(), two.reading()]).copies == ()


def test_paragraphs_that_changed_places_are_found():
    first, second = (f"{letter}1 {letter}2 {letter}3 {letter}4 {letter}5 {letter}6".split() for letter in "ab")
    found = passages(first + second, second + first)
    assert [(p.left, p.right) for p in found] == [((0, 6), (6, 12)), ((6, 12), (0, 6))]


@given(st.lists(st.sampled_from("abcd"), max_size=40), st.lists(st.sampled_from("abcd"), max_size=40))
def test_passages_hold_equal_words_and_end_where_the_words_differ(left, right):
    for passage in passages(left, right):
        for run in passage.runs:
            one = left[run.left : run.left + run.length]
            assert one == right[run.right : run.right + run.length]
            ends = run.left + run.length == len(left) or run.right + run.length == len(right)
            assert ends or left[run.left + run.length] != right[run.right + run.length]
