from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.dating import days
from rashomon.links.dating.clue import KINDS, Clue
from rashomon.links.dating.likelihood import ROUND, edges, groups, log_likelihood
from rashomon.values import Span

DAY = date(2031, 5, 9)


def scores(kind: str, gaps: days.Gaps) -> days.Scores:
    return log_likelihood(Clue(kind, Span("a", 0, 1), gaps))


def since(day: date) -> days.Gaps:
    return days.since(day, day)


@pytest.mark.parametrize("kind", KINDS)
def test_no_day_is_impossible_by_any_kind(kind: str) -> None:
    rounds = {5: days.since_weekday(5) % 5, 7: days.since_weekday(5), 12: days.since_month(5)}
    gaps = rounds.get(ROUND.get(kind, 0), since(DAY))
    told = scores(kind, gaps)
    assert told.shape == (days.size(),)
    assert np.isfinite(told).all()


@pytest.mark.parametrize("kind", ["dateline", "post", "post, a weekday", "named day", "named day, a weekday"])
def test_a_day_that_is_named_so_is_likely_the_day_itself(kind: str) -> None:
    assert days.day(int(scores(kind, since(DAY)).argmax())) == DAY


@pytest.mark.parametrize(("kind", "earlier"), [("day past", False), ("day future", True)])
def test_articles_lie_on_the_side_of_a_day_that_their_tense_says(kind: str, earlier: bool) -> None:
    told, at = scores(kind, since(DAY)), days.place(DAY)
    assert (told[at - 10] > told[at + 10]) == earlier


def test_articles_that_look_back_to_a_weekday_are_soon_after_it() -> None:
    told, at = scores("several weekdays", days.since_weekday(DAY.isoweekday())), days.place(DAY)
    assert told[at] > told[at + 4]
    assert told[at + 1] > told[at + 4]


def test_an_article_is_of_a_time_when_those_it_names_are_in_office() -> None:
    told = scores("offices", np.arange(days.size()) % 5)
    assert told[0] == max(told)


@given(st.sampled_from(["last day", "last year"]), st.integers(-40000, 40000))
def test_every_gap_is_of_a_group(kind: str, gap: int) -> None:
    ends = edges(kind)
    group = int(groups(kind, np.array([gap]))[0])
    assert 0 <= group < len(ends) - 1
    assert group == 0 or ends[group] <= gap
    assert group == len(ends) - 2 or gap < ends[group + 1]
