from __future__ import annotations

import pytest

from rashomon.presentation.views.amounts import amount


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (4.0, 4.0, "people", "4 people"),
        (4.0, None, "people", "at least 4 people"),
        (None, 10.0, "people", "at most 10 people"),
        (10.0, 12.0, "people", "10 to 12 people"),
        (2.5, 2.5, "%", "2.5%"),
        (1962.0, 1962.0, "", "1962"),
        (1_200_000.0, 1_200_000.0, "crowns", "1,200,000 crowns"),
        (None, None, "people", "not known"),
        (600_000.0, 600_000.0, "cubic metre", "600,000 cubic metres"),
        (1.0, 1.0, "mile per hour", "1 mile per hour"),
        (90.0, None, "mile per hour", "at least 90 miles per hour"),
        (20.0, 25.0, "degree Celsius", "20 to 25 degrees Celsius"),
        (20_000.0, 20_000.0, "USD", "USD 20,000"),
        (None, 20_000.0, "USD", "at most USD 20,000"),
        (1.5, 2.0, "EUR", "EUR 1.5 to 2"),
    ],
)
def test_amounts_in_words(low, high, unit, words):
    assert amount(low, high, unit) == words


@pytest.mark.parametrize(
    ("low", "high", "counted", "words", "told"),
    [
        (60.0, 60.0, "dredgers used in the search", "Some 60 dredgers", "60 dredgers"),
        (60.0, 60.0, "used in the search", "Some 60", "60 dredger"),
        (1.0, 1.0, "dredgers", "one", "1 dredger"),
        (None, 80.0, "dredgers", "Nearly 80", "nearly 80 dredgers"),
        (None, 80.0, "dredgers", "up to 80", "at most 80 dredgers"),
    ],
)
def test_amounts_keep_the_words_of_the_article(low, high, counted, words, told):
    assert amount(low, high, "dredger", counted, words) == told
