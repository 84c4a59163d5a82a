from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from rashomon.links import clustering
from rashomon.links.clustering import NEVER, Scores, Weak, candidates, groups, islands

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


def test_a_weak_key_of_many_is_no_reason_alone():
    keys = [["many", "few"], ["many", "few"], ["many", "also"], ["many", "also"], ["many", "also"]]
    weak = [list(map(Weak, own)) for own in keys]
    assert candidates(weak, few=2) == [(0, 1), (2, 3), (2, 4), (3, 4)]
    assert len(candidates(weak, few=5)) == len(candidates(keys, few=2)) == 10


KEYS = st.sampled_from([*"abcd", *map(Weak, "efgh")])


@given(st.lists(st.lists(KEYS, max_size=5), max_size=25), st.integers(1, 30), st.integers(0, 9))
def test_candidates_are_what_a_plain_count_gives(keys, window, few):
    votes = Counter()
    for key in "abcdefgh":
        held = [at for at, own in enumerate(keys) if key in own]
        sure = key in "abcd" or len(held) <= few
        for at, left in enumerate(held):
            for right in held[at + 1 : at + 1 + window]:
                votes[left, right] += 2 if sure else 1
    assert candidates(keys, window=window, few=few) == [pair for pair in sorted(votes) if votes[pair] > 1]


def test_pairs_found_part_by_part_are_the_same(monkeypatch):
    keys = [[Weak(at % 7), f"and {at % 5}"] for at in range(60)]
    whole = candidates(keys)
    monkeypatch.setattr(clustering, "AT_ONCE", 8)
    assert len(whole) > 200
    assert candidates(keys) == whole


@given(PAIRS)
def test_islands_do_not_touch(scores):
    island = islands(12, Scores.of(scores).pairs).tolist()
    assert all(island[left] == island[right] for left, right in scores)
    assert all(island[first] == first for first in island)


@given(PAIRS)
def test_scores_are_those_of_the_dictionary(scores):
    held = Scores.of(scores)
    assert dict(held.items()) == scores
    assert len(held) == len(scores)
    assert all(held[pair] == score for pair, score in scores.items())
    assert (12, 13) not in held


def test_the_cost_of_a_key_that_all_share_does_not_grow_with_the_square():
    assert len(candidates([["same"]] * 1000, window=10)) < 10 * 1000
