from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.comparison.quantities import amount, compare_amounts
from rashomon.values import FigureAccount, Span

SPAN = Span("doc", 0, 5)
BOUND = st.one_of(st.none(), st.integers(0, 10_000).map(float))


def interval(low: float | None, high: float | None, unit: str = "people", words: str = ""):
    return amount(FigureAccount(SPAN, low, high, unit, unit), words)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (interval(10, 10), interval(10, 10), "same"),
        (interval(10, None), interval(12, 12), "compatible"),
        (interval(10, None), interval(9, 9), "conflict"),
        (interval(310, None, "USD"), interval(310, 310, "USD"), "compatible"),
        (interval(None, 10), interval(9, 9), "compatible"),
        (interval(None, 10), interval(12, 12), "conflict"),
        (interval(300, 300), interval(312, 312), "same"),
        (interval(230, 230), interval(238, 238), "conflict"),
        (interval(33, 33), interval(36, 36), "conflict"),
        (interval(30, 30, words="some 30"), interval(28, 28), "same"),
        (interval(60, 60, "metres"), interval(197, 197, "feet"), "same"),
        (interval(2, 2, "days"), interval(49, 49, "hours"), "same"),
        (interval(2, 2, "days"), interval(85, 85, "hours"), "conflict"),
        (interval(5, 5, "%"), interval(6, 6, "percent"), "conflict"),
    ],
)
def test_relation_of_two_amounts(one, other, relation):
    assert compare_amounts(one, other).relation == relation
    assert compare_amounts(other, one).relation == relation


@given(BOUND, BOUND)
def test_an_amount_never_conflicts_with_itself(low, high):
    if low is not None and high is not None and low > high:
        low, high = high, low
    assert compare_amounts(interval(low, high), interval(low, high)).relation in ("same", "compatible")


@given(BOUND, BOUND, BOUND, BOUND)
def test_the_order_of_two_amounts_makes_no_difference(a, b, c, d):
    one, other = interval(a, b, "m"), interval(c, d, "ft", "about")
    assert compare_amounts(one, other).relation == compare_amounts(other, one).relation


def test_nothing_known_is_compatible_with_everything():
    assert compare_amounts(interval(None, None), interval(12, 12)).relation == "compatible"
