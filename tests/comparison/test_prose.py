"""How words are quoted in reasons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.comparison.prose import quoted


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“At least 10,”", "“At least 10”"),
        ('the sale "is the outcome', "“the sale ‘is the outcome’”"),
        ("his office “doesn’t deal with trash.”", "“his office ‘doesn’t deal with trash’”"),
        ('"We see it," she said, "as a step"', "“‘We see it,’ she said, ‘as a step’”"),
        ("„so“ und „so“", "“‘so’ und ‘so’”"),
        ("«We wait»", "“We wait”"),
        ("", "“”"),
    ],
)
def test_inner_marks_stand_in_pairs(words, shown):
    assert quoted(words) == shown


@given(st.text(alphabet='ab “”„«»".,’', max_size=60), st.integers(5, 40))
def test_whatever_is_quoted_the_inner_marks_balance(words, limit):
    inner = quoted(words.replace("’", ""), limit)[1:-1]
    assert inner.count("‘") == inner.count("’")
    assert not set(inner) & set('“”„«»"')
