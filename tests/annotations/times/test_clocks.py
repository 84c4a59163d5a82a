from __future__ import annotations

import pytest

from tests.annotations.times.reading import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It began at 6:30 p.m. on Tuesday.", "6:30 p.m. on Tuesday", "2022-01-11T18:30"),
        ("It began on Tuesday at 9 a.m. local time.", "Tuesday at 9 a.m. local time", "2022-01-11T09:00"),
        ("It began at 0200 GMT on Tuesday.", "0200 GMT on Tuesday", "2022-01-11T02:00Z"),
        ("It began on Tuesday evening.", "Tuesday evening", "2022-01-11TEV"),
        ("It began on the morning of January 5.", "the morning of January 5", "2022-01-05TMO"),
        ("It began this morning.", "this morning", "2022-01-12TMO"),
        ("It began last night.", "last night", "2022-01-11TNI"),
        ("It began at 12 a.m. on Tuesday.", "12 a.m. on Tuesday", "2022-01-11T00:00"),
        ("It began at noon yesterday.", "noon yesterday", "2022-01-11T12:00"),
        ("It began at six o'clock in the evening.", "six o'clock in the evening", "XXXX-XX-XXT18:00"),
        ("It began at 11am.", "11am", "XXXX-XX-XXT11:00"),
        ("It began at 4 in the morning on Tuesday.", "4 in the morning on Tuesday", "2022-01-11T04:00"),
        ("It began at 11 at night on Tuesday.", "11 at night on Tuesday", "2022-01-11T23:00"),
        ("It began at 9 a.m. this morning.", "9 a.m. this morning", "2022-01-12T09:00"),
        ("It began last night at 10 p.m.", "last night at 10 p.m.", "2022-01-11T22:00"),
        ("It began in the early hours of Tuesday.", "the early hours of Tuesday", "2022-01-11TMO"),
        ("It began mid-afternoon yesterday.", "mid-afternoon yesterday", "2022-01-11TAF"),
        ("It began overnight.", "overnight", "2022-01-11TNI"),
    ],
)
def test_a_time_of_day_is_read(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "TIME", value)]


def test_a_clock_time_takes_the_day_that_was_named_before() -> None:
    text = "The ferry left on Tuesday. It sank at 7:15 p.m."
    assert read(text)[1] == ("7:15 p.m.", "TIME", "2022-01-11T19:15")


def test_a_part_of_the_day_takes_the_day_that_was_named_before() -> None:
    text = "The ferry left on Tuesday. It sank in the evening."
    assert read(text)[1] == ("the evening", "TIME", "2022-01-11TEV")
    assert read("The ferry sank in the evening.") == []


def test_a_day_far_back_is_not_taken() -> None:
    text = "The ferry left on Tuesday. It was old. It was slow. It was small. It sank at 7:15 p.m."
    assert read(text)[-1][2] == "XXXX-XX-XXT19:15"


@pytest.mark.parametrize("text", ["The score was 3:20.", "It began in the evening hours.", "They watched High Noon."])
def test_what_is_no_time_of_day_is_left(text: str) -> None:
    assert read(text) == []


def test_an_hour_that_no_clock_shows_has_no_time() -> None:
    assert read("It began at 13 p.m. on Tuesday.")[0][2] in (None, "2022-01-11")
