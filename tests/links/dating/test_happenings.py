from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from rashomon.links.collection import Collection
from rashomon.links.dating import days
from rashomon.links.dating.happenings import Told, happened, pairs, published, told
from rashomon.values import Reading, Reckoning, Span, Time
from tests.links.dating.test_story import on
from tests.links.dating.writing import page

DAY = date(2031, 5, 9)


def time(told: str) -> Time:
    """A time told from the day of publication, or, of a year, by itself."""
    span = Span("a", 0, 1)
    return Time(span, "DATE", told) if told[0].isdigit() else Time(span, "DATE", None, Reckoning.read(told))


def all_told(*readings: Reading) -> list[Told]:
    collection = Collection(readings)
    return [one for article in collection.articles for one in told(article, collection.weights)]


def named(*parts: str) -> list[tuple[str, str]]:
    one = page("a", *parts)
    return [(found.sentence.of(one.document.text).strip(), found.day) for found in all_told(one)]


def test_sentences_that_name_a_date() -> None:
    assert named(
        "Dams broke on [January 2|date 01-02]. It rained. The toll of [January 2, 2031|2031-01-02] was high. ",
        "It rained on [Friday|weekday 5], in [May|month 5] and in [2031|2031].",
    ) == [
        ("Dams broke on January 2.", "01-02"),
        ("The toll of January 2, 2031 was high.", "01-02"),
    ]


def test_sentences_of_one_sense_that_name_one_date_go_together() -> None:
    burst, fell = [1.0, 0.1], [0.1, 1.0]
    readings = [
        page("a", "The dam burst on [January 2|date 01-02].", meanings={"burst": burst}),
        page("b", "The barrage broke on [January 2, 2031|2031-01-02].", meanings={"broke": burst}),
        page("c", "Prices fell on [January 2, 2029|2029-01-02].", meanings={"fell": fell}),
        page("d", "The dam burst on [January 3|date 01-03].", meanings={"burst": burst}),
    ]
    found = {(one.sentence.document, other.sentence.document) for one, other in pairs(all_told(*readings))}
    assert found == {("a", "b")}


def test_an_article_is_not_evidence_for_itself() -> None:
    same = "The dam burst on [January 2|date 01-02]. "
    assert pairs(all_told(page("a", same + same, meanings={"dam": [1.0, 0.0]}))) == []


def test_a_date_with_its_year_lies_on_that_day() -> None:
    there = happened(time("2031-01-02"), on(DAY))
    assert there is not None
    assert days.day(int(there.argmax())) == date(2031, 1, 2)
    assert there.sum() == 1


def test_a_date_without_its_year_lies_where_its_article_does() -> None:
    there = happened(time("date 01-02"), on(DAY))
    assert there is not None
    assert days.day(int(there.argmax())) == date(2031, 1, 2)


@pytest.mark.parametrize("told", ["date 01-02", "2031-01", "day -1"])
def test_what_is_not_known_well_says_nothing(told: str) -> None:
    assert happened(time(told), np.full(days.size(), 1 / days.size())) is None


@pytest.mark.parametrize("told", ["1776-01-01", "2350-12-31"])
def test_a_day_that_is_none_of_those_considered_says_nothing(told: str) -> None:
    assert happened(time(told), on(DAY)) is None


def test_the_year_of_the_same_day_elsewhere_tells_the_year() -> None:
    scores = published(time("date 01-02"), on(date(2031, 1, 2)))
    assert scores is not None
    at = days.place(date(2031, 1, 10))
    assert scores[at] > scores[at - 365]
    assert scores[at] > scores[at + 365]
    assert scores[at] == scores[at + 20]


def test_a_time_with_a_year_of_its_own_learns_nothing() -> None:
    assert published(time("2031-01-02"), on(DAY)) is None
