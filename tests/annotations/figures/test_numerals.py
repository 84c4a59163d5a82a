from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.figures.numerals import CARDINAL, folded, value


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seven", 7),
        ("twenty-four", 24),
        ("3,000", 3_000),
        ("2.5", 2.5),
        ("1.5 million", 1_500_000),
        ("half a million", 500_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("a hundred and five", 105),
        ("two hundred thousand", 200_000),
        ("one million two hundred", 1_000_200),
        ("two and a half million", 2_500_000),
        ("5 1/2", 5.5),
        ("20 m", 20_000_000),
        ("3.5 bn", 3_500_000_000),
    ],
)
def test_what_a_number_comes_to(words: str, number: float) -> None:
    assert value(words) == number


def test_other_words_are_no_number() -> None:
    with pytest.raises(ValueError, match="not a number"):
        value("bridge")


@given(st.integers(0, 10**14))
def test_digits_with_commas_are_read_whole(number: int) -> None:
    text = f"{number:,}"
    assert re.fullmatch(CARDINAL, text)
    assert value(text) == number


def test_long_runs_of_digits_are_codes() -> None:
    assert re.match(CARDINAL, "1234567890123456") is None


def test_letters_that_look_alike_are_made_plain() -> None:
    assert folded("ſix  Kılo") == "six kilo"
