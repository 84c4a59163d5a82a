from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.values import Reckoning
from rashomon.values.reckoning import shift
from tests.store.any_case import reckonings

#: A Wednesday.
TODAY = date(2022, 1, 12)


@pytest.mark.parametrize(
    ("line", "value", "unknown"),
    [
        ("day -1", "2022-01-11", "XXXX-XX-XX"),
        ("day -1 TNI", "2022-01-11TNI", "XXXX-XX-XXTNI"),
        ("week -1", "2022-W01", "XXXX-WXX"),
        ("week +0 -4", "2022-01-13", "XXXX-WXX-4"),
        ("month +1 -05", "2022-02-05", "XXXX-XX-05"),
        ("month -13", "2020-12", "XXXX-XX"),
        ("quarter -1", "2021-Q4", "XXXX-QX"),
        ("year -2.5", "2019", "XXXX"),
        ("year -1 -05-11", "2021-05-11", "XXXX-05-11"),
        ("year -1 -02-29", None, "XXXX-02-29"),
        ("decade +0", "202X", "XXXX"),
        ("hour -2", None, None),
        ("day +99999999999999999999", None, "XXXX-XX-XX"),
        ("weekday 4 past", "2022-01-06", "XXXX-WXX-4"),
        ("weekday 4 future T18:30", "2022-01-13T18:30", "XXXX-WXX-4T18:30"),
        ("weekday 3", "2022-01-12", "XXXX-WXX-3"),
        ("weekday 3 past strict", "2022-01-05", "XXXX-WXX-3"),
        ("month 5 past strict", "2021-05", "XXXX-05"),
        ("month 3", "2022-03", "XXXX-03"),
        ("season WI past", "2021-WI", "XXXX-WI"),
        ("quarter 4 past", "2021-Q4", "XXXX-Q4"),
        ("quarter 3 future", "2022-Q3", "XXXX-Q3"),
        ("quarter 4 future", "2021-Q4", "XXXX-Q4"),
        ("date 12-30", "2021-12-30", "XXXX-12-30"),
        ("date 06-20 future", "2022-06-20", "XXXX-06-20"),
        ("date 02-29 weekday 4", "2024-02-29", "XXXX-02-29"),
        ("date 01-31 past strict", "2021-01-31", "XXXX-01-31"),
        ("feast christmas-eve", "2021-12-24", "XXXX-12-24"),
        ("feast new-year's-day future strict", "2023-01-01", "XXXX-01-01"),
        ("feast easter TMO", "2022-04-17TMO", "XXXX-XX-XXTMO"),
        ("feast thanksgiving past", "2021-11-25", "XXXX-XX-XX"),
        ("like 1988", "1988", "1988"),
        ("the weekend past", "2022-W01-WE", "XXXX-WXX-WE"),
        ("the weekend future", "2022-W02-WE", "XXXX-WXX-WE"),
    ],
)
def test_told_from_a_day(line: str, value: str | None, unknown: str | None) -> None:
    told = Reckoning.read(line)
    assert (told.on(TODAY), told.unknown) == (value, unknown)


@pytest.mark.parametrize(
    ("line", "other", "value"),
    [
        ("day -1", "2021-03-05", "2021-03-04"),
        ("day -1", "2021-03", "XXXX-XX-XX"),
        ("day +0 T18:30", "2021-03-05TEV", "2021-03-05T18:30"),
        ("day +0 T18:30", "XXXX-WXX-2", "XXXX-WXX-2T18:30"),
        ("week +0", "2021-03-05", "2021-W09"),
        ("week +1", "2021-W09", "2021-W10"),
        ("week +1", "2021-W99", "XXXX-WXX"),
        ("month +0 -05", "XXXX-01-02", "XXXX-01-05"),
        ("month +0 -31", "2021-02-02", None),
        ("month -1", "2021-03", "2021-02"),
        ("quarter +0", "2021-Q3", "2021-Q3"),
        ("year -1", "1989-Q3", "1988-Q3"),
        ("like 1988", "2021-Q3", "1988-Q3"),
        ("like 1988", "2021-03-05", "1988"),
        ("year -3", "2021-03-05", "2018"),
        ("year +1", "1998", "1999"),
        ("year +0", "XXXX-03-05", "XXXX"),
        ("weekday 1 future", "2021-03-05", "2021-03-08"),
        ("weekday 1 future", "2021", "XXXX-WXX-1"),
        ("month 1 future strict", "1998", "1999-01"),
        ("month 1 future strict", "1998-05", "1999-01"),
        ("day -1", "PAST_REF", "XXXX-XX-XX"),
        ("day -1", None, "XXXX-XX-XX"),
    ],
)
def test_told_from_another_time(line: str, other: str | None, value: str | None) -> None:
    assert Reckoning.read(line).of(other) == value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("weekday 1 past", "2022-01-10"),
        ("day -1 TNI", "2022-01-XXTNI"),
        ("year +0", "2022"),
        ("week -1", "2022-W01"),
        ("month 5", "2022-05"),
    ],
)
def test_told_from_one_of_two_days(line: str, value: str) -> None:
    assert Reckoning.read(line).between(TODAY, TODAY + timedelta(days=1)) == value


def test_what_days_do_not_share_stays_open() -> None:
    assert Reckoning.read("month -1").between(date(2022, 1, 1), date(2022, 12, 31)) == "XXXX-XX"


@given(reckonings())
def test_one_line_holds_it(told: Reckoning) -> None:
    assert Reckoning.read(told.written()) == told


@given(reckonings(), st.dates(), st.dates())
def test_any_day_gives_a_value_that_fits_what_is_unknown(told: Reckoning, one: date, other: date) -> None:
    first, last = sorted((one, other))
    for value in (told.on(first), told.between(first, last), told.of(first.isoformat())):
        assert value is None or re.match(r"[\dX]{2,4}", value)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 60), st.sampled_from([1, 2, 3, 4, 5, 6, 7]))
def test_between_is_what_all_days_say(first: date, days: int, number: int) -> None:
    told = Reckoning("weekday", number, direction="past")
    all_values = {told.on(first + timedelta(days=n)) for n in range(days + 1)}
    found = told.between(first, first + timedelta(days=days))
    assert (found in all_values) == (len(all_values) == 1)


@pytest.mark.parametrize(
    "line", ["", "day", "day -1 yesterday", "weekday 4 sometimes", "season XX", "feast of-fools", "day -1\n"]
)
def test_other_text_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="not a way to tell a time"):
        Reckoning.read(line)


def test_a_whole_number_of_units_is_written_whole() -> None:
    assert [shift("day", n).written() for n in (-1.0, 0, 2.5)] == ["day -1", "day +0", "day +2.5"]
