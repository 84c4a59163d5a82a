from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from rashomon.links.collection import Collection
from rashomon.links.dating import days
from rashomon.links.dating.kin import APART, ASKED, REST, WEIGHT, kin, near
from rashomon.links.stories import likenesses
from tests.links.dating.test_story import on
from tests.links.dating.writing import page

DAY = date(2031, 5, 9)
DAM = "The dam of Tarsk burst above the mill, and the miller Orvo Sten blamed the sluice gates."


def expected(distance: int) -> float:
    """The likelihood of a day so far away, read off the table."""
    before = -1
    for last, share in APART:
        if distance <= last:
            return WEIGHT * float(np.log(REST / days.size() + share / (2 * (last - before) - (before < 0))))
        before = last
    return WEIGHT * float(np.log(REST / days.size()))


@pytest.mark.parametrize("distance", [0, 1, 3, 4, 14, 31, 60, 61, 180, 365, 1095, 3650, 3651])
def test_a_day_so_far_from_one_of_the_subject(distance: int) -> None:
    told = near(on(DAY))
    assert told[days.place(DAY) + distance] == pytest.approx(expected(distance))
    assert told[days.place(DAY) - distance] == pytest.approx(expected(distance))


@pytest.mark.parametrize("day", [days.FIRST, days.LAST])
def test_the_ends_of_the_row(day: date) -> None:
    told = near(on(day))
    assert np.isfinite(told).all()
    assert days.day(int(told.argmax())) == day


def test_all_of_the_table_is_one() -> None:
    assert sum(share for _, share in APART) + REST == pytest.approx(1)


def test_undated_articles_have_kin_and_dated_ones_need_none() -> None:
    collection = Collection(
        [page("a", DAM), page("b", DAM, published="2031-05-09"), page("c", "A regatta in Oldhaven.")]
    )
    assert kin(collection, likenesses(collection)) == {"a": ["b"], "c": []}


def test_no_more_than_the_likest_are_asked() -> None:
    pages = [page(f"{n}", DAM + " Rain fell." * n) for n in range(ASKED + 4)]
    found, turned = (kin(one, likenesses(one)) for one in (Collection(pages), Collection(reversed(pages))))
    assert {len(others) for others in found.values()} == {ASKED}
    assert found == turned
