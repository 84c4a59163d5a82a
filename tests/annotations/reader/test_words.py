"""Shapes of words, lemma rules, trees."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rashomon.annotations.reader import lemmas
from rashomon.annotations.reader.pieces import SHAPES, shape
from rashomon.annotations.reader.trees import tree

words = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("dam", "lower"),
        ("UN", "upper"),
        ("Ana", "title"),
        ("A", "title"),
        ("McTavish", "mixed"),
        ("3rd", "digit"),
        ("—", "other"),
    ],
)
def test_shape(word: str, expected: str) -> None:
    assert SHAPES[shape(word)] == expected


@given(words, words)
def test_a_lemma_rule_gives_its_lemma_back(form: str, lemma: str) -> None:
    edit = lemmas.rule(form, lemma)
    lowered = form[:1].isupper() and not lemma[:1].isupper()
    if not lowered or len(form.lower()) == len(form):
        assert lemmas.apply(edit, form) == lemma


def test_lemma_rules_generalise() -> None:
    assert lemmas.apply(lemmas.rule("Parties", "party"), "Cities") == "city"
    assert lemmas.apply("k9:", "dam") == "dam"


def _best_tree(scores: np.ndarray) -> float:
    """The best score of a tree with one root, by trying all."""
    n = len(scores)
    best = -np.inf
    for heads in itertools.product(range(n + 1), repeat=n):
        if heads.count(0) == 1 and all(_reaches_root(heads, i) for i in range(n)):
            best = max(best, sum(scores[i, h] for i, h in enumerate(heads)))
    return float(best)


def _reaches_root(heads: tuple[int, ...], word: int) -> bool:
    at, steps = word + 1, 0
    while at and steps <= len(heads):
        at, steps = heads[at - 1], steps + 1
    return at == 0


@given(st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-5, 5, width=32))))
def test_trees_have_one_root_and_no_cycle(scores: np.ndarray) -> None:
    heads = tuple(tree(scores))
    assert heads.count(0) == 1
    assert all(_reaches_root(heads, i) for i in range(len(heads)))


@given(st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-5, 5, width=32))))
def test_a_sentence_whose_best_heads_form_a_tree_keeps_them(scores: np.ndarray) -> None:
    masked = scores.copy()
    for i in range(len(scores)):
        masked[i, i + 1] = -1e9
    greedy = tuple(int(h) for h in masked.argmax(1))
    if greedy.count(0) == 1 and all(_reaches_root(greedy, i) for i in range(len(greedy))):
        assert tuple(tree(scores)) == greedy
        assert sum(scores[i, h] for i, h in enumerate(greedy)) == pytest.approx(_best_tree(scores), abs=1e-4)
