from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.clustering import NEVER, candidates, groups

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda p: p[0] < p[1]),
    st.one_of(st.floats(0, 1), st.just(NEVER)),
    max_size=40,
)


@given(PAIRS)
def test_every_thing_is_in_exactly_one_group(scores):
    found = groups(12, scores, 0.5)
    assert sorted(i for group in found for i in group) == list(range(12))


@given(PAIRS)
def test_things_that_must_never_meet_never_do(scores):
    together = {(i, j) for group in groups(12, scores, 0.5) for i in group for j in group}
    assert not any(score == NEVER and pair in together for pair, score in scores.items())


def test_a_chain_of_likenesses_is_not_a_group():
    scores = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.0}
    assert groups(3, scores, 0.5) == [(0, 1), (2,)]


def test_what_shares_no_key_speaks_against_a_group():
    scores = {(0, 1): 0.9, (1, 2): 0.6}
    assert groups(3, scores, 0.5) == [(0, 1), (2,)]
    assert groups(3, scores, 0.5, strangers=0) == [(0, 1, 2)]


def test_only_what_shares_a_key_is_compared():
    assert candidates([["a", "b"], ["b"], ["c"], ["a", "c"]]) == [(0, 1), (0, 3), (2, 3)]


def test_the_cost_of_a_key_that_all_share_does_not_grow_with_the_square():
    assert len(candidates([["same"]] * 1000, window=10)) < 10 * 1000
