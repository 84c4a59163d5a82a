from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.dating import days
from rashomon.values import Reckoning

known = st.dates(days.FIRST, days.LAST)


def at(gaps: days.Gaps | None, day: date) -> int:
    assert gaps is not None
    return int(gaps[days.place(day)])


@given(known)
def test_every_day_has_its_place(day: date) -> None:
    assert days.day(days.place(day)) == day


def test_days_beyond_the_ends_stand_at_the_ends() -> None:
    assert days.place(date(1066, 10, 14)) == 0
    assert days.place(date(2300, 1, 1)) == days.size() - 1


@given(known, known, known)
def test_days_since_a_time(one: date, other: date, day: date) -> None:
    first, last = sorted((one, other))
    expected = (day - first).days if day < first else max((day - last).days, 0)
    assert at(days.since(first, last), day) == expected


def nearest(day: date, month: int, of_month: int, weekday: int) -> int | None:
    """How far the day is after the nearest day of that month and number, by looking at every year."""
    named = []
    for year in range(days.FIRST.year, days.LAST.year + 1):
        try:
            named.append(date(year, month, of_month))
        except ValueError:
            continue
    away = [(day - n).days for n in named if weekday in (0, n.isoweekday())]
    return min(away, key=lambda gap: (abs(gap), -gap), default=None)


@given(known, st.integers(1, 12), st.integers(1, 31), st.integers(0, 7))
def test_days_since_the_nearest_day_of_a_month(day: date, month: int, of_month: int, weekday: int) -> None:
    gaps = days.since_nearest(month, of_month, weekday)
    expected = nearest(day, month, of_month, weekday)
    assert (None if gaps is None else at(gaps, day)) == expected


@given(known, st.integers(1, 7))
def test_days_since_a_weekday(day: date, number: int) -> None:
    gap = at(days.since_weekday(number), day)
    assert 0 <= gap < 7
    assert (day - timedelta(days=gap)).isoweekday() == number


@given(known, st.integers(1, 12))
def test_months_since_a_month(day: date, number: int) -> None:
    gap = at(days.since_month(number), day)
    assert 0 <= gap < 12
    assert (day.year * 12 + day.month - 1 - gap) % 12 == number - 1


@pytest.mark.parametrize(
    ("line", "gap"),
    [
        ("date 05-01", 8),
        ("date 05-01 weekday 4", 8),
        ("date 05-12", -3),
        ("weekday 1", 4),
        ("month 3", 2),
        ("date 02-30", None),
        ("day -1", None),
        ("season WI", None),
        ("the weekend", None),
    ],
)
def test_what_a_reckoning_says_of_a_day(line: str, gap: int | None) -> None:
    gaps = days.gaps_of(Reckoning.read(line))
    assert (None if gaps is None else at(gaps, date(2031, 5, 9))) == gap


def test_years_of_the_web_are_likelier_before_anything_is_known() -> None:
    prior = days.prior()
    early, web, late = (prior[days.place(date(year, 6, 1))] for year in (1960, 2015, 2045))
    assert early < web > late
    assert np.isfinite(prior).all()
