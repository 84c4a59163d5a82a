from __future__ import annotations

import pytest

from tests.annotations.times.reading import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge closed on January 2, 2021.", "January 2, 2021", "2021-01-02"),
        ("The bridge closed on 2 January 2021.", "2 January 2021", "2021-01-02"),
        ("The bridge closed on the 2nd of January 2021.", "the 2nd of January 2021", "2021-01-02"),
        ("The bridge closed on Jan. 2.", "Jan. 2", "2022-01-02"),
        ("The bridge closed on Dec. 30.", "Dec. 30", "2021-12-30"),
        ("The bridge closed in May 2019.", "May 2019", "2019-05"),
        ("The bridge closed in December.", "December", "2021-12"),
        ("The bridge closed last May.", "last May", "2021-05"),
        ("The bridge closed in mid-October.", "mid-October", "2021-10"),
        ("The bridge closed in 2009.", "2009", "2009"),
        ("The bridge closed in early 2020.", "early 2020", "2020"),
        ("The bridge closed in nineteen ninety-seven.", "nineteen ninety-seven", "1997"),
        ("The bridge closed in the year two thousand and one.", "the year two thousand and one", "2001"),
        ("The bridge closed in May nineteen eighty.", "May nineteen eighty", "1980-05"),
        ("The 1992 protests closed the bridge.", "1992", "1992"),
        ("The bridge closed last Dec. 30.", "last Dec. 30", "2021-12-30"),
        ("The bridge closed on Tuesday.", "Tuesday", "2022-01-11"),
        ("The bridge closed on Wednesday.", "Wednesday", "2022-01-12"),
        ("The bridge closed on Thursday.", "Thursday", "2022-01-06"),
        ("The bridge closed last Wednesday.", "last Wednesday", "2022-01-05"),
        ("The bridge will close on Thursday.", "Thursday", "2022-01-13"),
        ("The bridge is to close next Wednesday.", "next Wednesday", "2022-01-19"),
        ("The bridge closed on Monday, January 10.", "Monday, January 10", "2022-01-10"),
        ("The bridge closed on Thursday (29 February).", "Thursday (29 February)", "2024-02-29"),
    ],
)
def test_a_date_is_read(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge closed on Thursday.", "XXXX-WXX-4"),
        ("The bridge closed on January 11.", "XXXX-01-11"),
        ("The bridge closed on Thursday (29 February).", "XXXX-02-29"),
        ("The bridge closed in January.", "XXXX-01"),
        ("The bridge closed last week.", "XXXX-WXX"),
        ("The bridge closed today.", "XXXX-XX-XX"),
        ("The bridge closed on January 2, 2022.", "2022-01-02"),
    ],
)
def test_without_a_day_of_publication_a_value_stays_open(text: str, value: str) -> None:
    assert [v for _, _, v in read(text, None)] == [value]


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2022-01", "The bridge closed today.", "2022-01-XX"),
        ("2022", "The bridge closed this year.", "2022"),
        ("2022-01", "The bridge closed last month.", "2021-12"),
        ("2022", "The bridge closed last month.", "XXXX-XX"),
        ("2022-01-11/2022-01-12", "The bridge closed on Monday.", "2022-01-10"),
        ("2022-01-11/2022-01-12", "The bridge closed on Wednesday.", "2022-01-XX"),
    ],
)
def test_a_partial_day_of_publication_gives_what_it_can(published: str, text: str, value: str) -> None:
    assert read(text, published)[0][2] == value


@pytest.mark.parametrize("text", ["The bridge closed on 31/31/2021.", "The bridge closed on February 30."])
def test_a_day_that_does_not_exist_has_no_value(text: str) -> None:
    assert [v for _, _, v in read(text)] == [None]


def test_what_has_ended_lies_behind_however_near_the_day_to_come() -> None:
    assert read("It earned more in the year ended Jan. 31.")[-1] == ("Jan. 31", "DATE", "2021-01-31")


def test_both_ends_of_a_range_are_read() -> None:
    assert [v for _, _, v in read("The fair ran January 2-5.")] == ["2022-01-02", "2022-01-05"]
    assert [v for _, _, v in read("The fair ran on 2-5 January.")] == ["2022-01-02", "2022-01-05"]
    assert [v for _, _, v in read("The plan for 2020-2022 failed.")] == ["2020", "2022"]
    assert [v for _, _, v in read("The fair was held on January 4 and 5.")] == ["2022-01-04", "2022-01-05"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the square.",
        "The sun rose and the second man sat down.",
        "Channel 4 showed the match, which ended 2-1.",
        "About 2,000 people came, and 2000 troops stood by.",
        "The Friday prayers were held.",
        "The $2000 fine was paid.",
        "Mayor May spoke to the 17-year-old.",
        "He wants a second term and a quarter of the seats.",
    ],
)
def test_words_that_only_look_like_times_are_left(text: str) -> None:
    assert read(text) == []


def test_the_year_fits_the_weekday_that_is_named() -> None:
    assert read("It happened on Saturday, 13 January.") == [("Saturday, 13 January", "DATE", "2024-01-13")]
