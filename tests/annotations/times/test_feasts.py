from __future__ import annotations

import pytest

from tests.annotations.times.reading import read


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge closed on Christmas Eve.", "Christmas Eve", "2021-12-24"),
        ("The bridge closed last Thanksgiving.", "last Thanksgiving", "2021-11-25"),
        ("The bridge closed on Presidents Day.", "Presidents Day", "2022-02-21"),
        ("The bridge closed on New Year's Eve.", "New Year's Eve", "2021-12-31"),
        ("The bridge closed on St. Patrick's Day 2019.", "St. Patrick's Day 2019", "2019-03-17"),
        ("The bridge closed before Easter 2020.", "Easter 2020", "2020-04-12"),
        ("The bridge will close next Good Friday.", "next Good Friday", "2022-04-15"),
    ],
)
def test_a_feast_is_a_date(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, "DATE", value)]


@pytest.mark.parametrize("words", ["Black Friday", "Harbour Masters Day", "Ramadan", "Chinese New Year"])
def test_a_named_day_is_a_date_without_a_value(words: str) -> None:
    assert read(f"Shops were full on {words}.") == [(words, "DATE", None)]


@pytest.mark.parametrize(
    "text",
    ["They sold Christmas trees.", "The Easter eggs were blue.", "What a Great Day that was.", "May day breaks."],
)
def test_what_is_named_after_a_feast_is_none(text: str) -> None:
    assert read(text) == []
