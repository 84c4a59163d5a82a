from __future__ import annotations

import pytest

from rashomon.annotations.times.durations import period
from tests.annotations.times.reading import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It took two hours.", "two hours", "PT2H"),
        ("It took at least 30 days.", "at least 30 days", "P30D"),
        ("A 15-hour talk was held.", "15-hour", "PT15H"),
        ("It grew in the last five years.", "the last five years", "P5Y"),
        ("It grew in the past year.", "the past year", "P1Y"),
        ("It took two and a half years.", "two and a half years", "P2Y6M"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("It took more than four decades.", "more than four decades", "P40Y"),
        ("It took several weeks.", "several weeks", "PXW"),
        ("It went on for months.", "months", "PXM"),
        ("It took a couple of days.", "a couple of days", "P2D"),
        ("It grew in the next couple of years.", "the next couple of years", "P2Y"),
        ("It was a decades-long feud.", "decades-long", "PXY"),
        ("Selling will go on in the weeks ahead.", "the weeks ahead", "PXW"),
        ("The two-week strike ended.", "two-week", "P2W"),
    ],
)
def test_a_duration_is_read(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DURATION", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet every day.", "every day", "P1D"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
        ("They meet each Tuesday.", "each Tuesday", "XXXX-WXX-2"),
        ("They meet on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
        ("They meet every July.", "every July", "XXXX-07"),
        ("They meet annually.", "annually", "P1Y"),
        ("They meet 20 times a year.", "a year", "P1Y"),
        ("They run four trains a week.", "a week", "P1W"),
        ("They earn $16.50 an hour.", "an hour", "PT1H"),
    ],
)
def test_a_set_is_read(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "SET", value)]


def test_an_age_is_no_duration() -> None:
    assert read("The 17-year-old is 17 years old.") == []


def test_a_period_is_written_as_iso_8601() -> None:
    assert [period(n, u) for n, u in [(1, "century"), (None, "minute"), (1.5, "hour"), (2, "fortnight")]] == [
        "P100Y",
        "PTXM",
        "PT1H30M",
        "P4W",
    ]
