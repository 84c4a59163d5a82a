import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.calendar import EDGES, Calendar, group
from rashomon.links.collection import Collection
from rashomon.links.happening import (
    COMPARISONS,
    far_days,
    gists,
    near_days,
    probability,
    same_phrases,
    same_title,
    smoothed,
    table,
)
from rashomon.links.stories import likenesses
from tests.links.building import Page

FERRY = "Divers searched the wreck of the ferry Kestrel off Velin on Monday after it sank with salt on board."
BUDGET = "Parliament in Ostrava passed a budget that raises the tax on beer and lowers the one on bread."


def two(one, other):
    return gists(Collection([one.reading(), other.reading()]))


def test_the_same_headline_speaks_for_one_happening_and_another_against():
    alike = two(Page("A", "Ferry Kestrel sinks off Velin", FERRY), Page("B", "Ferry Kestrel sinks", BUDGET))
    unlike = two(Page("A", "Ferry Kestrel sinks off Velin", FERRY), Page("B", "Beer tax rises", BUDGET))
    assert same_title(*alike).score > 0 > same_title(*unlike).score
    assert "headlines" in same_title(*alike).reason


def test_words_in_a_row_that_stand_in_both_speak_for_one_happening():
    quoted = two(Page("A", "Ferry", FERRY), Page("B", "Boats", f"{BUDGET} {FERRY[:60]}"))
    assert same_phrases(*quoted).score > 0
    assert same_phrases(*two(Page("A", "Ferry", FERRY), Page("B", "Beer", BUDGET))).score < 0


def test_a_text_too_short_for_a_phrase_tells_nothing_by_it():
    assert same_phrases(*two(Page("A", "Ferry", FERRY), Page("B", "Ferry", "It sank."))) is None


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("2031-03-04", "2031-03-04", "at the same time"),
        ("2031-03-04", "2031-03-06", "2 days apart"),
        ("2031-03", "2031-05-02", "far apart as 32 days"),
        ("2031-03", "2031-03-06", None),
        (None, "2031-03-06", None),
    ],
)
def test_days_tell_only_what_they_tell(first, second, words):
    held = two(Page("A", "Ferry", FERRY, published=first), Page("B", "Ferry", FERRY, published=second))
    found = near_days(*held) or far_days(*held)
    assert found is None if words is None else words in found.reason


def test_one_day_says_more_in_a_case_of_years_than_in_one_of_a_week():
    years = Calendar(range(0, 4000, 4), table().together)
    week = Calendar([day for day in range(7) for _ in range(150)], table().together)
    assert years.worth(0) > week.worth(0) > 0
    assert week.worth(6) < 0


@given(
    st.lists(st.integers(730000, 740000), max_size=40), st.lists(st.integers(0, 400), min_size=len(EDGES), max_size=10)
)
def test_a_calendar_is_finite_and_the_same_in_any_order(days, counts):
    calendar = Calendar(days, smoothed(counts))
    worth = [calendar.worth(edge) for edge in EDGES]
    assert worth == [Calendar(reversed(days), smoothed(counts)).worth(edge) for edge in EDGES]
    assert all(math.isfinite(w) for w in worth)


def test_gaps_fall_into_their_groups():
    assert [group(gap) for gap in (0, 1, 5, 7, 8, 91, 92, 5000)] == [0, 1, 4, 5, 6, 8, 9, 9]


def test_a_longer_gap_is_never_likelier_than_a_shorter_one():
    held = smoothed([5, 0, 3, 0, 0, 0, 0, 0, 0, 9])
    assert list(held) == sorted(held, reverse=True)


def test_evidence_becomes_a_probability_that_grows_with_it():
    found = probability(np.array([-1e9, -2.0, 0.0, 2.0, 1e9]))
    assert found[0] == 0
    assert found[-1] == 1
    assert list(found) == sorted(found)


def test_pairs_are_likelier_in_a_case_that_was_gathered_around_one_event():
    among_strangers = probability(np.array([2.0] + [-3.0] * 200))
    among_friends = probability(np.array([2.0] + [5.0] * 20))
    assert among_strangers[0] < 0.3 < 0.6 < among_friends[0]


def test_a_case_of_one_pair_hardly_moves_the_share_and_a_case_of_none_nothing():
    usual = 1 / (1 + np.exp(-(table().base + 2.0)))
    assert abs(probability(np.array([2.0]))[0] - usual) < 0.1
    assert not len(probability(np.array([])))


def test_every_reason_has_its_weight_and_each_speaks_for_when_there_is_more_of_it():
    assert len(table().reasons) == len(COMPARISONS)
    assert all(weight > 0 for weight, _ in table().reasons.values())


def test_pairs_of_a_case_have_the_same_likeness_in_any_order():
    pages = [
        Page("Harbour Post", "Ferry Kestrel sinks off Velin", FERRY, published="2031-03-04"),
        Page("Delo Daily", "Divers search wreck of ferry Kestrel", FERRY + " It is salt.", published="2031-03-05"),
        Page("Coast Wire", "Beer tax rises", BUDGET, published="2031-03-05"),
    ]
    readings = [p.reading() for p in pages]
    one, other = likenesses(Collection(readings)), likenesses(Collection(reversed(readings)))
    assert list(one.items()) == list(other.items())
    assert all(0 <= value <= 1 for _, value in one.items())
