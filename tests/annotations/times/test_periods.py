from __future__ import annotations

import pytest

from tests.annotations.times.reading import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge closed in the late 1990s.", "the late 1990s", "199X"),
        ("The bridge dates from the 19th century.", "the 19th century", "18XX"),
        ("The bridge closed in the summer of 2019.", "the summer of 2019", "2019-SU"),
        ("The bridge closed last winter.", "last winter", "2021-WI"),
        ("The bridge will close over the summer.", "the summer", "2022-SU"),
        ("Sales fell in the third quarter of 2020.", "the third quarter of 2020", "2020-Q3"),
        ("Sales fell in the fourth quarter.", "the fourth quarter", "2021-Q4"),
        ("It will report sales for the fourth quarter.", "the fourth quarter", "2021-Q4"),
        ("Sales fell in Q3 2020.", "Q3 2020", "2020-Q3"),
        ("Sales fell in FY21.", "FY21", "2021"),
        ("Sales fell in the first half of 2021.", "the first half of 2021", "2021-H1"),
        ("Sales fell in the second half of last year.", "the second half of last year", "2021-H2"),
    ],
)
def test_a_period_is_read(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("second", "value"),
    [
        ("A year earlier it earned more.", "2020-Q3"),
        ("It had earned more a year ago.", "2020-Q3"),
        ("In the year-earlier period it earned more.", "2020-Q3"),
        ("In the same quarter of last year it earned more.", "2020-Q3"),
        ("In the 2018 quarter it earned more.", "2018-Q3"),
        ("Costs in the quarter rose.", "2021-Q3"),
        ("It earned more last year.", "2021"),
    ],
)
def test_a_quarter_is_compared_with_a_quarter(second: str, value: str) -> None:
    assert read(f"Sales fell in the third quarter of 2021. {second}")[1][2] == value


def test_months_are_not_compared_with_a_quarter() -> None:
    text = "Sales fell in the third quarter of 2021. For nine months they rose from a year ago."
    assert read(text)[-1] == ("a year ago", "DATE", "2021")


def test_what_is_compared_with_is_no_new_ground() -> None:
    text = "Sales fell in the third quarter of 2021. They rose from a year ago. Costs rose from a year earlier."
    assert [v for _, _, v in read(text)] == ["2021-Q3", "2020-Q3", "2020-Q3"]
