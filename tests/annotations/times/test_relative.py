from __future__ import annotations

import pytest

from tests.annotations.times.reading import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He left yesterday.", "yesterday", "2022-01-11"),
        ("He will leave tomorrow.", "tomorrow", "2022-01-13"),
        ("He left the day before yesterday.", "the day before yesterday", "2022-01-10"),
        ("He left last week.", "last week", "2022-W01"),
        ("He left earlier this month.", "earlier this month", "2022-01"),
        ("He left last year.", "last year", "2021"),
        ("He left two days ago.", "two days ago", "2022-01-10"),
        ("He left a week ago.", "a week ago", "2022-W01"),
        ("He left three months ago.", "three months ago", "2021-10"),
        ("He left ten years ago.", "ten years ago", "2012"),
        ("He left several years ago.", "several years ago", "PAST_REF"),
        ("He will leave two weeks from now.", "two weeks from now", "2022-W04"),
        ("He left over the weekend.", "the weekend", "2022-W01-WE"),
        ("He will leave by the end of the year.", "the end of the year", "2022"),
        ("He recently left.", "recently", "PAST_REF"),
        ("He is now away.", "now", "PRESENT_REF"),
        ("He will soon leave.", "soon", "FUTURE_REF"),
        ("He left almost four years ago.", "almost four years ago", "2018"),
        ("He left later today.", "today", "2022-01-12"),
        ("He will leave in two weeks' time.", "in two weeks' time", "2022-W04"),
        ("He had left earlier in the year.", "earlier in the year", "2022"),
    ],
)
def test_told_from_the_day_of_publication(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("second", "value"),
    [
        ("The crew had left the day before.", "2021-03-04"),
        ("The crew left two days later.", "2021-03-07"),
        ("The crew left the following day.", "2021-03-06"),
        ("The crew left that month.", "2021-03"),
        ("The crew left later in the day.", "2021-03-05"),
        ("The crew left the following Tuesday.", "2021-03-09"),
        ("The crew had left the previous January.", "2021-01"),
        ("The crew left the next summer.", "2021-SU"),
        ("The crew had left the previous night.", "2021-03-04TNI"),
        ("The crew had left three years earlier.", "2018"),
    ],
)
def test_told_from_the_date_before(second: str, value: str) -> None:
    assert read(f"The ferry sank on 5 March 2021. {second}")[1][2] == value


def test_nothing_before_leaves_it_open() -> None:
    assert read("The crew had left the day before.") == [("the day before", "DATE", "XXXX-XX-XX")]


def test_hours_ago_need_a_clock_that_nobody_knows() -> None:
    assert read("The crew left two hours ago.") == [("two hours ago", "DATE", None)]


@pytest.mark.parametrize("text", ["He left as soon as he could.", "He left soon after the fire."])
def test_soon_after_something_is_no_time(text: str) -> None:
    assert read(text) == []
