from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.presentation.views.versions import only_here, worded


def marks(*texts: str) -> list[list[str]]:
    return [[p.text for p in pieces if p.marked] for pieces in only_here([worded(t) for t in texts])]


def test_marks_the_words_that_only_one_version_has():
    assert marks("We will not wait for him", "We won’t wait for him there") == [["will not"], ["won’t", "there"]]


def test_a_word_that_any_other_version_shares_is_not_marked():
    assert marks("the red door fell", "the red gate fell", "the old gate fell") == [["door"], [], ["old"]]


def test_case_and_quote_style_do_not_count():
    assert marks("“It’s over,” he said", "it's OVER he said") == [[], []]


def test_nothing_is_marked_where_nothing_can_be_compared():
    assert marks("one alone") == [[]]
    assert marks("good morning", "доброе утро") == [[], []]


def test_scripts_without_spaces_are_compared_by_character():
    assert marks("橋が壊れた", "橋は壊れた") == [["が"], ["は"]]


@given(st.lists(st.text(max_size=40), max_size=4))
def test_no_character_is_lost(texts):
    shown = only_here([worded(t) for t in texts])
    assert ["".join(p.text for p in pieces) for pieces in shown] == texts
