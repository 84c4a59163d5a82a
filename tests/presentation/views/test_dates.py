from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.presentation.views.dates import (
    confidence_words,
    date_words,
    first_day,
    precision_words,
    published_words,
    time_of_day,
    timex_words,
)
from rashomon.values import Dated, PartialDate


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022-01-13", "13 January 2022"),
        ("2022-01", "January 2022"),
        ("2022", "2022"),
        ("2022-01-10/2022-01-11", "10 to 11 January 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"),
        ("2021-12/2022-01", "December 2021 to January 2022"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(value, words):
    assert date_words(PartialDate(value)) == words


def test_a_date_says_how_it_is_known():
    assert published_words(None) == "date unknown"
    inferred = Dated(PartialDate("2022-01"), "inferred")
    assert published_words(inferred) == "January 2022, inferred"
    assert published_words(replace(inferred, confidence=0.9)) == "January 2022, inferred, likely (90 %)"


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (1.0, "very likely (over 99 %)"),
        (0.99, "very likely (99 %)"),
        (0.85, "likely (85 %)"),
        (0.4, "uncertain (40 %)"),
        (0.0, "uncertain (0 %)"),
    ],
)
def test_confidence_in_words(confidence, words):
    assert confidence_words(confidence) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022-01-13", "to the day"),
        ("2022-01", "to the month"),
        ("2022", "to the year"),
        ("2022-01-13/2022-01-14", "within 2 days"),
    ],
)
def test_precision_in_words(value, words):
    assert precision_words(PartialDate(value)) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2022-01-13T14:30", "13 January 2022, 14:30"),
        ("2022-01-13TMO", "13 January 2022, morning"),
        ("2022-W03", "week of 17 January 2022"),
        ("2022-W03-WE", "weekend of 22 January 2022"),
        ("2022-Q3", "third quarter of 2022"),
        ("2022-SU", "summer of 2022"),
        ("199", "the 1990s"),
        ("XXXX-WXX-4", "a Thursday, which one is not known"),
        ("P3D", "3 days"),
        ("PT1H", "1 hour"),
        ("PXD", "some days"),
        ("PRESENT_REF", "now"),
        ("[2021-03-04,2021-04-03]", "4 March 2021 or 3 April 2021"),
        ("2022-13-45", "45 13 2022"),
        ("whatever", "whatever"),
    ],
)
def test_times_in_words(value, words):
    assert timex_words(value) == words


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2022-01-13T14:30", date(2022, 1, 13)),
        ("2022-W01", date(2022, 1, 3)),
        ("2022-WI", date(2022, 1, 1)),
        ("2022-H2", date(2022, 7, 1)),
        ("2022", date(2022, 1, 1)),
        ("199", date(1990, 1, 1)),
        ("2022-01-XX", None),
        ("2022-02-30", None),
        ("XXXX-WXX-4", None),
        ("P3D", None),
        ("", None),
        (None, None),
    ],
)
def test_the_earliest_day(value, day):
    assert first_day(value) == day


@given(st.text(alphabet="0123456789-WXQHTPSUMDEFAI:/_"))
def test_no_value_breaks_the_page(value):
    assert isinstance(timex_words(value), str)
    assert isinstance(time_of_day(value), str)
    first_day(value)
