from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.alignment import Pair, align

GAIN = 10


def pair(ours, theirs):
    left, right = (np.array([ord(letter) for letter in side], dtype=np.int32) for side in (ours, theirs))
    return Pair(left, right, np.full(len(left), GAIN, np.int32))


def test_what_both_hold_is_aligned_through_changed_and_dropped_words():
    (path,) = align([pair("xxabcdefgyy", "zzabQdefuugz")], 1)
    assert path == [(2, 2), (3, 3), (5, 5), (6, 6), (7, 7), (8, 10)]


def test_what_brings_too_little_is_left_out():
    assert align([pair("abc", "xbc"), pair("abc", "xyz")], 2 * GAIN + 1) == [[], []]


def test_pairs_of_different_lengths_do_not_touch_each_other():
    pairs = [pair("a", "b"), pair("", "abc"), pair("abcabc" * 20, "abc"), pair("xyz", "wxyzw" * 9)]
    assert align(pairs, 1) == [align([one], 1)[0] for one in pairs]


@given(st.text("abcd", max_size=30), st.text("abcd", max_size=30))
def test_a_path_goes_forward_through_equal_words(ours, theirs):
    (path,) = align([pair(ours, theirs)], 1)
    assert all(ours[i] == theirs[j] for i, j in path)
    assert all(i < k and j < m for (i, j), (k, m) in pairwise(path))
    assert bool(path) == bool(set(ours) & set(theirs))
