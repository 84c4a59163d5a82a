"""What punctuation hangs on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rashomon.annotations.reader.punctuation import placed
from rashomon.annotations.reader.trees import tree

MARKS = frozenset(".,;:!?()\"'“”-")


def found(text: str, heads: list[int], sure: float = 0.0) -> list[int]:
    """Heads of a sentence's words with the marks placed; the reader scores its own choice by so much."""
    words = text.split()
    scores = np.zeros((len(words), len(words) + 1), np.float32)
    scores[np.arange(len(words)), heads] = sure
    return placed(scores, heads, np.array([w in MARKS for w in words]), words)


@pytest.mark.parametrize(
    ("text", "heads", "placed_on"),
    [
        ("the dam broke .", [2, 3, 0, 2], {4: 3}),  # the end of a sentence
        ("if it rains , they leave", [3, 3, 6, 6, 6, 0], {4: 3}),  # what hangs on the other
        ("they leave , since it rains", [2, 0, 2, 6, 6, 2], {3: 6}),
        ("boats , rafts and canoes", [0, 1, 1, 5, 1], {2: 3}),  # the conjunct that follows
        ('Ana said " it broke "', [2, 0, 2, 5, 2, 2], {3: 5, 6: 5}),  # a pair on what it encloses
        ("the dam ( an old one ) broke", [2, 8, 2, 6, 6, 2, 2, 0], {3: 6, 7: 6}),
        ('" it broke , " Ana said', [7, 3, 7, 7, 7, 7, 0], {1: 3, 4: 3, 5: 3}),
    ],
)
def test_marks_stand_by_the_rules(text: str, heads: list[int], placed_on: dict[int, int]) -> None:
    result = found(text, heads)
    assert {mark: result[mark - 1] for mark in placed_on} == placed_on
    assert all(r == h for at, (r, h) in enumerate(zip(result, heads, strict=True), 1) if at not in placed_on)


def test_a_mark_that_the_reader_is_sure_of_stays() -> None:
    assert found("the dam broke .", [2, 3, 0, 2], sure=1.0)[3] == 3
    assert found("the dam broke .", [2, 3, 0, 2], sure=9.0)[3] == 2


def test_marks_alone_stay() -> None:
    assert found(". ) (", [0, 1, 1]) == [0, 1, 1]


@given(st.data())
def test_only_marks_move_and_hang_on_words(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(["dam", "ferry", *sorted(MARKS)]), min_size=1, max_size=12))
    n = len(words)
    scores = data.draw(arrays(np.float32, (n, n + 1), elements=st.floats(-9, 9, width=32)))
    heads = tree(scores)
    marks = np.array([w in MARKS and at + 1 not in heads for at, w in enumerate(words)])
    result = placed(scores, heads, marks, words)
    for at in range(n):
        assert result[at] == heads[at] or (marks[at] and result[at] != 0 and not marks[result[at] - 1])
