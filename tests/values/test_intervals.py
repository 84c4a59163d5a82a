from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.values import Interval

ends = st.none() | st.dates()


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first, last = draw(ends), draw(ends)
    return Interval(last, first) if first and last and last < first else Interval(first, last)


@given(intervals())
def test_what_is_written_is_read(one: Interval) -> None:
    assert Interval.read(str(one)) == one


@given(intervals(), intervals())
def test_what_two_share_lies_in_both(one: Interval, other: Interval) -> None:
    both = one.within(other)
    assert both == other.within(one)
    assert both is None or (both.within(one) == both and both.within(other) == both)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2022-01-13", "2022-01-13/2022-01-13"),
        ("2022-01-13T18:30", "2022-01-13/2022-01-13"),
        ("2022-W02", "2022-01-10/2022-01-16"),
        ("2022-W02-WE", "2022-01-15/2022-01-16"),
        ("2024-02", "2024-02-01/2024-02-29"),
        ("2022-01-XX", "2022-01-01/2022-01-31"),
        ("2022-Q3", "2022-07-01/2022-09-30"),
        ("2022-SU", "2022-06-01/2022-09-30"),
        ("2022-WI", "2022-01-01/2023-03-31"),
        ("2022", "2022-01-01/2022-12-31"),
        ("2022-XX-XX", "2022-01-01/2022-12-31"),
        ("199X", "1990-01-01/1999-12-31"),
        ("199", "1990-01-01/1999-12-31"),
        ("19", "1900-01-01/1999-12-31"),
    ],
)
def test_the_days_of_a_value(value: str, days: str) -> None:
    assert str(Interval.of(value)) == days


@pytest.mark.parametrize("value", [None, "", "XXXX-WXX-4", "P2D", "PRESENT_REF", "2022-02-30", "2022-W60", "0000"])
def test_what_is_on_no_calendar_has_no_days(value: str | None) -> None:
    assert Interval.of(value) is None


@pytest.mark.parametrize("text", ["2022-01-13", "2022/..", "../x", "2022-01-13/2022-01-12"])
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Interval.read(text)


def test_an_interval_without_ends_is_not_known() -> None:
    assert [Interval().known, Interval(date(2022, 1, 1)).known] == [False, True]
