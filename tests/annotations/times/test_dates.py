from __future__ import annotations

import pytest

from tests.annotations.times.reading import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge closed on 13.01.2022.", "13.01.2022", "2022-01-13"),
        ("The bridge closed on 2022-01-13.", "2022-01-13", "2022-01-13"),
        ("The bridge closed on 01/13/2022.", "01/13/2022", "2022-01-13"),
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
        ("The bridge closed in the late 1990s.", "the late 1990s", "199X"),
        ("The bridge dates from the 19th century.", "the 19th century", "18XX"),
        ("The bridge closed in the summer of 2019.", "the summer of 2019", "2019-SU"),
        ("The bridge closed last winter.", "last winter", "2021-WI"),
        ("Sales fell in the third quarter of 2020.", "the third quarter of 2020", "2020-Q3"),
        ("Sales fell in the fourth quarter.", "the fourth quarter", "2021-Q4"),
        ("Sales fell in the first half of 2021.", "the first half of 2021", "2021-H1"),
        ("The bridge closed on Christmas Eve.", "Christmas Eve", "2021-12-24"),
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


def test_a_date_that_britain_and_america_read_differently_has_no_value() -> None:
    assert read("The bridge closed on 03/04/2021.") == [("03/04/2021", "DATE", None)]


def test_another_date_of_the_document_tells_which_part_is_the_day() -> None:
    text = "The bridge closed on 03/04/2021. It had opened on 25/03/2019."
    assert [v for _, _, v in read(text)] == ["2021-04-03", "2019-03-25"]


@pytest.mark.parametrize("text", ["The bridge closed on 31/31/2021.", "The bridge closed on February 30."])
def test_a_day_that_does_not_exist_has_no_value(text: str) -> None:
    assert [v for _, _, v in read(text)] == [None]


def test_both_ends_of_a_range_are_read() -> None:
    assert [v for _, _, v in read("The fair ran January 2-5.")] == ["2022-01-02", "2022-01-05"]
    assert [v for _, _, v in read("The fair ran on 2-5 January.")] == ["2022-01-02", "2022-01-05"]
    assert [v for _, _, v in read("The plan for 2020-2022 failed.")] == ["2020", "2022"]


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


def test_a_named_day_is_a_date_without_a_value() -> None:
    assert read("Shops were full on Black Friday.") == [("Black Friday", "DATE", None)]


def test_the_year_fits_the_weekday_that_is_named() -> None:
    assert read("It happened on Saturday, 13 January.") == [("Saturday, 13 January", "DATE", "2024-01-13")]
