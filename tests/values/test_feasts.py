from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.values.feasts import NAMES, easter, feast, nth_weekday, orthodox_easter


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (1943, "04-25", "04-25"),
        (2000, "04-23", "04-30"),
        (2008, "03-23", "04-27"),
        (2019, "04-21", "04-28"),
        (2024, "03-31", "05-05"),
        (2025, "04-20", "04-20"),
        (2038, "04-25", "04-25"),
    ],
)
def test_easter(year: int, western: str, eastern: str) -> None:
    """From the tables of the churches."""
    assert (f"{easter(year):%m-%d}", f"{orthodox_easter(year):%m-%d}") == (western, eastern)


@given(st.integers(1583, 9000))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).isoweekday() == orthodox_easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("thanksgiving", 2021, "2021-11-25"),
        ("labor day", 2024, "2024-09-02"),
        ("good friday", 2022, "2022-04-15"),
        ("ash wednesday", 2024, "2024-02-14"),
        ("christmas", 2020, "2020-12-25"),
        ("orthodox easter", 2022, "2022-04-24"),
    ],
)
def test_the_day_of_a_feast(name: str, year: int, day: str) -> None:
    found = feast(name, year)
    assert found is not None
    assert found.isoformat() == day


@given(st.sampled_from(NAMES), st.integers(-10, 12000))
def test_every_feast_has_a_day_in_every_year_of_the_calendar(name: str, year: int) -> None:
    found = feast(name, year)
    assert found is None or found.year == year
    assert found is not None or not 1 <= year <= 9999


def test_the_nth_weekday() -> None:
    assert nth_weekday(2022, 5, 7, 1) == date(2022, 5, 1)
