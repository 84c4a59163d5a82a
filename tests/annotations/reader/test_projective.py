"""Trees without crossing arcs."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rashomon.annotations.reader.projective import uncrossed
from rashomon.annotations.reader.trees import tree


def scored(heads: list[int], second: dict[int, tuple[int, float]]) -> np.ndarray:
    """Scores in which each word's head has 5 and, for the words named, a second place the given score."""
    scores = np.zeros((len(heads), len(heads) + 1), np.float32)
    scores[np.arange(len(heads)), heads] = 5
    for word, (place, score) in second.items():
        scores[word - 1, place] = score
    return scores


def crossing(heads: list[int], marks: list[bool]) -> bool:
    arcs = [tuple(sorted((at, head))) for at, head in enumerate(heads, 1) if not marks[at - 1]]
    return any(a < c < b < d or c < a < d < b for (a, b), (c, d) in itertools.combinations(arcs, 2))


def test_a_tree_without_crossings_stays() -> None:
    heads = [2, 0, 5, 5, 2]
    assert uncrossed(scored(heads, {}), heads, np.zeros(5, bool)) == heads


def test_the_arc_that_costs_least_moves() -> None:
    heads = [2, 0, 2, 1, 2]  # 4 hangs on 1 across the root
    assert uncrossed(scored(heads, {4: (3, 4.0)}), heads, np.zeros(5, bool)) == [2, 0, 2, 3, 2]
    assert uncrossed(scored(heads, {4: (5, 4.0)}), heads, np.zeros(5, bool)) == [2, 0, 2, 5, 2]


def test_a_place_under_another_arc_is_out_of_reach() -> None:
    heads = [0, 1, 6, 6, 6, 1, 2]  # 7 hangs on 2, across the arc from 1 to 6
    moved = uncrossed(scored(heads, {7: (4, 4.5)}), heads, np.zeros(7, bool))
    assert moved[6] != 4
    assert not crossing(moved, [False] * 7)


def test_marks_do_not_count() -> None:
    heads = [0, 4, 1, 1]
    marks = np.array([False, True, False, False])
    assert uncrossed(scored(heads, {}), heads, marks) == heads


@given(st.integers(1, 9).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-9, 9, width=32))))
def test_what_is_uncrossed_is_a_tree(scores: np.ndarray) -> None:
    heads = uncrossed(scores, tree(scores), np.zeros(len(scores), bool))
    assert heads.count(0) == 1
    assert not crossing(heads, [False] * len(heads))
    for word in range(1, len(heads) + 1):
        at, steps = word, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        assert at == 0


@pytest.mark.parametrize("words", [1, 2, 200])
def test_many_crossings_take_few_moves(words: int) -> None:
    scores = np.random.default_rng(5).normal(size=(words, words + 1)).astype(np.float32)
    heads = uncrossed(scores, tree(scores), np.zeros(words, bool))
    assert len(heads) == words
    assert heads.count(0) == 1
