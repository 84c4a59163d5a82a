from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.annotations.times import Times
from rashomon.values import Annotations
from tests.annotations.building import page as tree
from tests.annotations.times.reading import page, read, times

_VALUE = re.compile(
    r"(PAST|PRESENT|FUTURE)_REF|\[\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d\]|P[T\dXYMWDQHS.]+|[\dX]{2,4}(-(\d\d|XX|[QH]\d|QX|SP|SU|FA|WI|WXX|W\d\d)(-(\d\d?|XX|WE))?)?"
    r"(T(\d\d:\d\dZ?|MO|AF|EV|NI))?"
)
_PIECES = st.sampled_from(
    "last next this the a two 20 1998 2022 99999999999999999999 day days week year years ago later before "
    "Monday Friday "
    "January May march . , - – / ( ) 's 6:30 p.m. GMT at on of in "
    "morning night quarter third 13.01.2022 01/02/2022 9/11 "
    "half an hour every each ſecond secondſ "
    "Easter Thanksgiving Miners' Day Q3 FY21 overnight early 01/02/22 nineteen ninety-four "
    "one-year-old 1990s '90s \n \u00a0 decade century million now soon é 日本".split(" ")
)


def test_it_says_what_it_needs_and_gives() -> None:
    assert (Times().requires, Times().assigns) == (frozenset({"sentences"}), "times")


def test_other_fields_are_kept() -> None:
    found = Annotations("d", events=())
    assert Times()(page("It closed."), found) == found


def test_only_sentences_of_the_article_are_read() -> None:
    whole = page("It closed on Monday. It opened on Tuesday.")
    part = type(whole)(whole.document, whole.doc, whole.sentences[1:], {})
    assert [t.value for t in Times()(part, Annotations("d")).times] == ["2022-01-11"]


def test_a_name_is_no_time() -> None:
    text = """
    April April NNP nsubj 3
    Hale Hale NNP flat 1
    left leave VBD root 0
    . . . punct 3
    """
    assert Times()(tree(text, names={"April Hale": "person"}), Annotations("d-1")).times == ()


def test_a_number_that_counts_is_no_year() -> None:
    text = """
    In in IN case 3
    1500 1500 CD nummod 3
    villages village NNS obl 5
    they they PRP nsubj 5
    stayed stay VBD root 0
    . . . punct 5
    """
    assert Times()(tree(text), Annotations("d-1")).times == ()


@settings(max_examples=300, deadline=None)
@given(
    st.lists(_PIECES, max_size=14).map(" ".join), st.sampled_from([None, "2022-01-12", "2022-01", "2022", "0001-01-01"])
)
def test_any_text_gives_spans_in_order_and_well_formed_values(text: str, published: str | None) -> None:
    found = times(text, published)
    assert all(t.span.of(text).strip() == t.span.of(text) != "" for t in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert [t.value for t in found if t.value is not None and not _VALUE.fullmatch(t.value)] == []


@given(st.text(max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    assert all(words in text for words, _, _ in read(text))
