from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.collection import Collection
from rashomon.links.dating import days
from rashomon.links.dating.solution import shares
from rashomon.links.dating.story import TIES, Story, spread, tie, ties
from rashomon.values import Story as Linked
from tests.links.dating.writing import page

DAY = date(2031, 5, 9)


def on(day: date) -> days.Scores:
    found: days.Scores = np.zeros(days.size())
    found[days.place(day)] = 1.0
    return found


def unknown() -> days.Scores:
    found: days.Scores = np.full(days.size(), 1 / days.size())
    return found


class Sure(dict[str, float]):
    """All tell the news of their story."""

    def __missing__(self, _document: str) -> float:
        return 1.0


SURE = Sure()


def likeliest(scores: days.Scores) -> date:
    return days.day(int(scores.argmax()))


def around(scores: days.Scores, day: date, reach: int) -> float:
    """The share of all likelihood within so many days."""
    at = days.place(day)
    return float(shares(scores)[at - reach : at + reach + 1].sum())


@given(st.dates(days.FIRST, days.LAST))
def test_days_near_a_likely_one_are_likely_and_none_is_impossible(day: date) -> None:
    near = spread(on(day))
    assert likeliest(near) == day
    assert (near > 0).all()
    assert near.sum() <= 1 + 1e-9


def test_an_article_lies_near_the_days_of_its_story() -> None:
    own = {"a": unknown(), "b": on(DAY), "c": on(DAY + timedelta(days=1))}
    beside = Story(tuple(own), own.__getitem__, SURE).beside("a")
    assert likeliest(beside) in (DAY, DAY + timedelta(days=1))
    assert around(beside, DAY, 7) > 0.8


def test_more_articles_of_one_day_make_it_surer() -> None:
    def story(size: int) -> days.Scores:
        documents = [f"{n}" for n in range(size)]
        return Story(("a", *documents), lambda d: unknown() if d == "a" else on(DAY), SURE).beside("a")

    assert around(story(1), DAY, 3) < around(story(2), DAY, 3) < around(story(4), DAY, 3)


def test_what_an_article_says_itself_is_not_said_back_to_it() -> None:
    far = date(1999, 1, 1)
    own = {"a": on(far), "b": on(DAY)}
    other = {"a": unknown(), "b": on(DAY)}
    beside = [Story(("a", "b"), each.__getitem__, SURE).beside("a") for each in (own, other)]
    assert np.allclose(beside[0], beside[1])


def test_an_article_of_another_time_does_not_move_the_story() -> None:
    own = {"a": unknown(), "b": on(DAY), "c": on(DAY), "d": on(date(1999, 1, 1))}
    assert around(Story(tuple(own), own.__getitem__, SURE).beside("a"), DAY, 7) > 0.8


def test_a_story_nobody_dates_says_nothing() -> None:
    beside = Story(("a", "b"), lambda _: unknown(), SURE).beside("a")
    middle = beside[1000:-1000]
    assert np.ptp(middle) < 1e-6


def test_the_messages_are_exact() -> None:
    """They are what the sum over all middles gives: of each other article, how likely it is from there."""
    own = {"a": unknown(), "b": 0.7 * on(DAY) + 0.3 * on(date(2031, 5, 20)), "c": on(date(2031, 5, 18))}
    beside = np.exp(Story(tuple(own), own.__getitem__, SURE).beside("a"))
    middle = spread(own["b"]) * spread(own["c"])
    expected = spread(middle / middle.sum())
    assert np.allclose(beside, expected)


def test_the_order_of_articles_does_not_matter() -> None:
    own = {"a": unknown(), "b": on(DAY), "c": on(DAY + timedelta(days=3)), "d": on(DAY + timedelta(days=5))}
    one, other = (Story(order, own.__getitem__, SURE).beside("a") for order in ("abcd", "dcba"))
    assert (one == other).all()


def test_no_row_of_days_is_kept_for_an_article() -> None:
    def peak(size: int) -> int:
        own: Callable[[str], days.Scores] = lambda d: on(DAY)  # noqa: E731
        tracemalloc.start()
        Story([f"{n}" for n in range(size)], own, SURE).beside("0")
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    row = on(DAY).nbytes
    assert peak(40) < peak(4) + row


def test_an_article_that_is_less_like_the_others_says_less_of_their_day() -> None:
    own = {"a": unknown(), "b": on(DAY)}
    near = [
        around(Story("ab", own.__getitem__, {"a": share, "b": share}).beside("a"), DAY, 3) for share in (0.3, 0.7, 1.0)
    ]
    assert near == sorted(near)
    assert near[0] < 0.5 < near[-1]


def test_a_later_article_of_the_story_does_not_draw_the_others_to_its_day() -> None:
    later = DAY + timedelta(days=33)
    shares_ = 0.6 * on(DAY) + 0.4 * unknown()
    own = {"a": unknown(), "b": shares_, "c": shares_, "d": on(later)}
    beside = Story("abcd", own.__getitem__, {"a": 0.97, "b": 0.97, "c": 0.97, "d": 0.3}).beside("a")
    assert likeliest(beside) == DAY


def test_the_more_alike_the_likelier_of_one_news() -> None:
    found = [tie(likeness) for likeness, _ in TIES]
    assert found == sorted(found)
    assert 0 < tie(0.0) < found[0]
    assert found[-1] == tie(1.0) < 1


def test_an_article_is_tied_by_the_one_of_its_story_that_is_most_like_it() -> None:
    collection = Collection([page(name, "Rain.") for name in "abcd"])
    stories = [Linked("s", "", ("a", "b", "c")), Linked("t", "", ("d",))]
    found = ties(stories, collection, {(0, 1): 0.5, (1, 2): 0.3, (2, 3): 0.9})
    assert found == {"a": tie(0.5), "b": tie(0.5), "c": tie(0.3), "d": tie(0.0)}
