from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.dating import days
from rashomon.links.dating.distances import apart
from tests.links.dating.test_story import on

DAY = date(2031, 5, 9)
PARTS = ((0, 0.6), (2, 0.3))


@pytest.mark.parametrize(("distance", "share"), [(0, 0.6), (1, 0.3 / 4), (2, 0.3 / 4), (3, 0.0)])
def test_a_day_so_far_from_the_other(distance: int, share: float) -> None:
    found, at = apart(on(DAY), PARTS, 0.1), days.place(DAY)
    for place in (at - distance, at + distance):
        assert found[place] == pytest.approx(share + 0.1 / days.size())


def test_without_a_part_for_the_same_day_the_first_part_holds_it() -> None:
    found, at = apart(on(DAY), ((1, 0.9),), 0.1), days.place(DAY)
    assert found[at - 1] == found[at] == found[at + 1] == pytest.approx(0.3 + 0.1 / days.size())


@given(st.dates(days.FIRST, days.LAST))
def test_no_day_is_impossible_and_nothing_is_added(day: date) -> None:
    found = apart(on(day), PARTS, 0.1)
    assert (found > 0).all()
    assert found.sum() <= 1 + 1e-9
