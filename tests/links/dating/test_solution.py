from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.dating import days
from rashomon.links.dating.solution import ENOUGH, RANGE, SLACK, shares, slackened, solved


def scores(*likely: tuple[date, date, float]) -> days.Scores:
    """All likelihood on these stretches of days, each with its share."""
    found: days.Scores = np.full(days.size(), 1e-12)
    for first, last, share in likely:
        stretch = slice(days.place(first), days.place(last) + 1)
        found[stretch] = share / (days.place(last) - days.place(first) + 1)
    return np.log(found)


def day(text: str) -> date:
    return date.fromisoformat(text)


def stretch(first: str, last: str, share: float = 1.0) -> tuple[date, date, float]:
    return day(first), day(last), share


@pytest.mark.parametrize(
    ("likely", "value", "confidence"),
    [
        ([stretch("2031-05-09", "2031-05-09")], "2031-05-09", 1.0),
        ([stretch("2031-05-08", "2031-05-08", 0.4), stretch("2031-05-09", "2031-05-09", 0.6)],
         "2031-05-08/2031-05-09", 1.0),
        ([stretch("2031-05-01", "2031-05-20", 0.02), stretch("2031-05-09", "2031-05-09", 0.98)], "2031-05-09", 0.98),
        ([stretch("2031-05-08", "2031-05-08", 0.05), stretch("2031-05-09", "2031-05-10", 0.95)],
         "2031-05-09/2031-05-10", 0.95),
        ([stretch("2031-01-01", "2031-12-31")], "2031", 1.0),
        ([stretch("2030-01-01", "2031-12-31")], None, None),
        ([stretch("2031-05-01", "2031-05-02", 0.5), stretch("2037-05-01", "2037-05-02", 0.5)], None, None),
    ],
)  # fmt: skip
def test_as_exact_as_the_scores_allow(
    likely: list[tuple[date, date, float]], value: str | None, confidence: float | None
) -> None:
    solution = solved(scores(*likely))
    assert (solution.value.value if solution else None) == value
    assert (solution.confidence if solution else None) == confidence


def test_a_month_is_told_as_its_days() -> None:
    solution = solved(scores(stretch("2031-05-01", "2031-05-31", 0.999)))
    assert solution is not None
    assert solution.value.value in ("2031-05", "2031-05-01/2031-05-28", "2031-05-04/2031-05-31") or (
        day("2031-05-01") <= solution.value.first() <= solution.value.last() <= day("2031-05-31")
    )


def test_nothing_known_is_no_answer() -> None:
    assert solved(days.prior()) is None
    assert solved(np.zeros(days.size())) is None


@pytest.mark.parametrize("end", [days.FIRST, days.LAST])
def test_the_ends_of_the_row_are_days_like_others(end: date) -> None:
    solution = solved(scores((end, end, 1.0)))
    assert solution is not None
    assert solution.value.value == end.isoformat()


def test_an_answer_does_not_depend_on_the_scores_scale() -> None:
    told = scores(stretch("2031-05-08", "2031-05-09"))
    assert solved(told + 1000) == solved(told) == solved(told - 1000)


stretches = st.tuples(st.dates(days.FIRST, days.LAST), st.integers(0, 500), st.floats(0.001, 1)).map(
    lambda t: (t[0], days.day(min(days.place(t[0]) + t[1], days.size() - 1)), t[2])
)


@given(st.lists(stretches, min_size=1, max_size=4))
def test_an_answer_holds_the_likeliest_day_and_so_much_of_all_likelihood(
    likely: list[tuple[date, date, float]],
) -> None:
    told = scores(*likely)
    solution, best = solved(told), days.day(int(shares(told).argmax()))
    if solution is None:
        return
    value = solution.value
    assert value.first() <= best <= value.last()
    held = shares(told)[days.place(value.first()) : days.place(value.last()) + 1].sum()
    assert held >= ENOUGH - 1e-9
    assert solution.confidence == round(float(held), 2)
    assert value.precision != "range" or 2 <= (value.last() - value.first()).days + 1 <= RANGE


def test_an_article_may_be_dated_a_day_off() -> None:
    slack = shares(slackened(scores(stretch("2031-05-09", "2031-05-09"))))
    at = days.place(day("2031-05-09"))
    assert slack[at - 1 : at + 2] == pytest.approx([SLACK / 2, 1 - SLACK, SLACK / 2], abs=1e-6)
    assert slack[[0, at - 2, at + 2]] == pytest.approx([0, 0, 0], abs=1e-6)
