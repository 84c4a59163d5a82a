"""Source and content of a cue, from scores made by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rashomon.annotations.reader.roles import DISTANCES, ROLES, distance, roles


@given(st.integers(1, 400), st.data())
def test_distances_are_in_range_and_the_same_both_ways(words: int, data: st.DataObject) -> None:
    cues = np.array(data.draw(st.lists(st.integers(0, words - 1), max_size=4, unique=True)), np.int64)
    found = distance(cues, words)
    assert found.shape == (len(cues), words)
    assert ((found >= 0) & (found < DISTANCES)).all()
    assert (np.diff(found, axis=1) >= 0).all()
    between = found[:, cues]
    assert (between + between.T == DISTANCES - 1).all()
    assert (np.diag(between) == DISTANCES // 2).all()


def test_far_words_reach_the_ends_of_the_range() -> None:
    assert distance(np.array([200]), 401)[0, [0, 200, 400]].tolist() == [0, DISTANCES // 2, DISTANCES - 1]


def scored(text: str) -> np.ndarray:
    """Scores of words as ``word/role``, O where none is named."""
    best = [word.partition("/")[2] or "O" for word in text.split()]
    return np.array([[2.0 if role == b else 0.0 for role in ROLES] for b in best], np.float32)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ana/B-source Lund/I-source said it/B-content rained/I-content", [0, 1], [3, 4]),
        ("Rain/B-content , Ana/B-source said , and/B-content wind/I-content", [2], [0, 5, 6]),
        ("It was said", [], []),
        ("Ana/B-source Lund/I-source said/I-source so/B-content", [0, 1], [3]),  # the cue's word is neither
    ],
)
def test_roles(text: str, source: list[int], content: list[int]) -> None:
    at = next(i for i, word in enumerate(text.split()) if word.startswith("said"))
    assert roles(scored(text), range(at, at + 1)) == (source, content)


@given(
    st.integers(1, 12).flatmap(lambda n: arrays(np.float32, (n, len(ROLES)), elements=st.floats(-9, 9, width=32))),
    st.data(),
)
def test_a_word_has_one_role_and_the_cue_none(scores: np.ndarray, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(scores) - 1))
    cue = range(start, data.draw(st.integers(start + 1, len(scores))))
    kept = scores.copy()
    source, content = roles(scores, cue)
    assert source == sorted(source)
    assert content == sorted(content)
    assert not set(source) & set(content)
    assert not set(cue) & {*source, *content}
    assert (scores == kept).all()  # the caller's scores are not changed
