from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.figures.conventions import Conventions
from rashomon.annotations.figures.quantities import Grammar

GRAMMAR = Grammar(Conventions.load())


def found(text: str) -> list[tuple[str, float | None, float | None, str]]:
    return [(text[q.start : q.end], q.low, q.high, q.unit) for q in GRAMMAR.find(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("killed 12 people", "12", 12, 12, ""),
        ("killed at least 12 people", "at least 12", 12, None, ""),
        ("killed more than a dozen people", "more than a dozen", 12, None, ""),
        ("killed nearly 80 people", "nearly 80", None, 80, ""),
        ("killed as many as 80 people", "as many as 80", None, 80, ""),
        ("killed fewer than 80 people", "fewer than 80", None, 80, ""),
        ("killed some 80 people", "some 80", 80, 80, ""),
        ("killed dozens of people", "dozens", 24, None, ""),
        ("killed tens of thousands", "tens of thousands", 20_000, None, ""),
        ("killed several hundred people", "several hundred", 200, None, ""),
        ("killed between 10 and 12 people", "between 10 and 12", 10, 12, ""),
        ("killed 10 to 12 people", "10 to 12", 10, 12, ""),
        ("killed 10-12 people", "10-12", 10, 12, ""),
        ("killed two or three people", "two or three", 2, 3, ""),
        ("killed 12 or more people", "12 or more", 12, None, ""),
        ("between 2 and 3 million people", "between 2 and 3 million", 2e6, 3e6, ""),
        ("killed twenty-one people", "twenty-one", 21, 21, ""),
        ("worth $284 billion", "$284 billion", 284e9, 284e9, "USD"),
        ("worth more than £20m", "more than £20m", 20e6, None, "GBP"),
        ("worth €5", "€5", 5, 5, "EUR"),
        ("worth C$3.5bn", "C$3.5bn", 3.5e9, 3.5e9, "CAD"),
        ("worth 20 million tenge", "20 million tenge", 20e6, 20e6, "KZT"),
        ("worth between $5 and $6", "between $5 and $6", 5, 6, "USD"),
        ("worth billions of dollars", "billions of dollars", 2e9, None, "USD"),
        ("rose by 15%", "15%", 15, 15, "%"),
        ("rose by 1.5 per cent", "1.5 per cent", 1.5, 1.5, "%"),
        ("rose by two percentage points", "two percentage points", 2, 2, "percentage point"),
        ("a 330 foot barge", "330 foot", 330, 330, "foot"),
        ("a 40-metre-deep well", "40-metre", 40, 40, "metre"),
        ("a 40m well", "40m", 40, 40, "metre"),
        ("an 800-square metre field", "800-square metre", 800, 800, "square metre"),
        ("a 7.2 magnitude quake", "7.2 magnitude", 7.2, 7.2, "magnitude"),
        ("a 17-year-old boy", "17-year-old", 17, 17, "year"),
        ("more than a mile away", "more than a mile", 1, None, "mile"),
        ("a full year", "a full year", 1, 1, "year"),
        ("months ago", "months", 2, None, "month"),
        ("on the 32nd floor", "32nd", 32, 32, "floor"),
    ],
)
def test_a_quantity_is_read(text: str, words: str, low: float, high: float, unit: str) -> None:
    assert found(text) == [(words, low, high, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "the A42 road",
        "flight MH17 and an Il-76",
        "a score of 3:20",
        "call 555-0199-22",
        "it won 2-1",
        "a mile away",
        "the 10th attempt",
        "version 2.0.1b",
        "file 007",
        "#12",
        "12345678901234567890",
    ],
)
def test_codes_and_names_are_none(text: str) -> None:
    assert found(text) == []


def test_the_tenth_victim_tells_how_many_there_are() -> None:
    assert found("the 10th victim") == [("10th", 10, 10, "")]


def test_a_change_gives_two_quantities() -> None:
    assert [words for words, *_ in found("rose from 10 to 12 people")] == ["10", "12"]


def test_a_unit_on_the_next_line_is_another_matter() -> None:
    assert found("87.45\nEUR") == [("87.45", 87.45, 87.45, "")]


_PIECES = st.sampled_from(
    "1 12 3,000 2.5 99999999999999 twenty one hundred million a an dozen dozens half and a half of to or "
    "- – between at least more than "
    "nearly % $ £ US$ m km metre years old ago ſix ½ 1/2 no several 7th floor \n , . people".split(" ")
)


@given(
    st.lists(_PIECES, max_size=14).map(" ".join) | st.lists(_PIECES, max_size=14).map("".join) | st.text(max_size=60)
)
def test_any_text_gives_quantities_in_order_with_their_ends_in_order(text: str) -> None:
    quantities = list(GRAMMAR.find(text, 0, len(text)))
    assert all(0 <= q.start <= q.first < q.last <= q.end <= len(text) for q in quantities)
    assert all(a.end <= b.start for a, b in pairwise(quantities))
    assert all(q.low is None or q.high is None or q.low <= q.high for q in quantities)
    assert all((q.low, q.high) != (None, None) for q in quantities)
