"""Chains of mentions, with scorers that know no encoder."""

from __future__ import annotations

from collections import Counter
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.reader import coreference
from rashomon.annotations.reader.coreference import Floats, Ints, Scorer, chains
from rashomon.annotations.reader.pairs import Seen

HEADS = 2  # the column of ``features`` that says whether the heads are the same


def nothing(vectors: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
    return np.full(len(later), -5.0, np.float32)


def same_head(vectors: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
    return np.where(features[:, HEADS] > 0, 1.0, -5.0).astype(np.float32)


def same_vector(vectors: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
    return 10 * (vectors[later] * vectors[earlier]).sum(1) - np.float32(5)


def mentions(text: str) -> list[Seen]:
    """One mention for each word."""
    return [Seen([word], 0, "person", i // 5, 2 * i) for i, word in enumerate(text.split())]


def found(seen: list[Seen], score: Scorer, entities: list[int] | None = None) -> list[int]:
    """Chains of mentions, whose vectors tell their entities apart."""
    return chains(seen, np.eye(9, dtype=np.float32)[entities or [0] * len(seen)], score)


def test_no_mentions() -> None:
    assert found([], same_head) == []


def test_who_refers_to_nothing_before_has_a_chain_alone() -> None:
    assert found(mentions("Lund Karsk Lund it Lund"), nothing) == [0, 1, 2, 3, 4]


def test_who_refers_to_the_same_shares_a_chain() -> None:
    assert found(mentions("Lund Karsk lund it Karsk Lund"), same_head) == [0, 1, 0, 2, 1, 0]


def test_vectors_belong_to_their_mentions() -> None:
    entities = [3, 1, 3, 0, 1, 1, 3] * 40
    assert found(mentions("it " * 280), same_vector, entities) == [0, 1, 0, 2, 1, 1, 0] * 40


def test_the_surest_of_the_earlier_is_chosen() -> None:
    def nearer_is_surer(vectors: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
        return same_head(vectors, later, earlier, features) - 0.1 * features[:, 0].astype(np.float32)

    def only_with(vectors: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
        return np.where(later == 2, 1.0 + earlier, -5.0).astype(np.float32)

    assert found(mentions("Lund Karsk Lund"), nearer_is_surer) == [0, 1, 0]
    assert found(mentions("Lund Karsk it"), only_with) == [0, 1, 1]


@pytest.mark.parametrize(
    ("scores", "joined"),
    [
        ([1.0, 1.2, 1.0], 0),  # two of one chain against one of another that fits a little better
        ([0.0, 1.2, 0.0], 1),
        ([-0.5, -5.0, -0.5], 0),  # together likelier than nothing
        ([-0.5, -5.0, -5.0], 2),
    ],
)
def test_the_mentions_of_a_chain_add_up(scores: list[float], joined: int) -> None:
    def last_of_four(vectors: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
        last = np.array(scores, np.float32)[np.minimum(earlier, 2)]
        return np.where(later == 3, last, np.where((later == 2) & (earlier == 0), 3.0, -5.0)).astype(np.float32)

    assert found(mentions("Lund Karsk Lund it"), last_of_four) == [0, 1, 0, joined]


def test_faint_likenesses_do_not_add_up() -> None:
    def faint(vectors: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
        return np.where(later == 60, -2.0, 3.0).astype(np.float32)

    assert found(mentions("it " * 61), faint) == [0] * 60 + [1]


@pytest.mark.parametrize(("first", "last", "together"), [("Lund", "Lund", True), ("it", "it", False)])
def test_what_stands_far_before_is_found_by_its_words(first: str, last: str, together: bool) -> None:
    between = " ".join(f"dam{i}" for i in range(300))
    chain = found(mentions(f"{first} {between} {last}"), same_head)
    assert (chain[0] == chain[-1]) is together


@given(st.lists(st.integers(0, 8), max_size=150))
def test_chains_are_numbered_by_their_first_mention(entities: list[int]) -> None:
    chain = found(mentions("it " * len(entities)), same_vector, entities)
    assert list(dict.fromkeys(chain)) == list(range(len(set(chain))))
    assert all(entities[chain.index(c)] == e for c, e in zip(chain, entities, strict=True))


@given(st.lists(st.sampled_from("Lund Karsk dam it Varn".split()), max_size=150), st.integers(1, 200))
def test_block_borders_change_nothing(heads: list[str], block: int) -> None:
    seen = mentions(" ".join(heads))
    entities = [i * i % 7 for i in range(len(seen))]
    for score in (same_head, same_vector):
        with patch.object(coreference, "_BLOCK", block):
            cut = found(seen, score, entities)
        assert cut == found(seen, score, entities)


def test_the_cost_of_a_long_text_grows_with_its_length_only() -> None:
    compared: Counter[int] = Counter()
    most = 0

    def counted(vectors: Floats, later: Ints, earlier: Ints, features: Ints) -> Floats:
        nonlocal most
        assert len(vectors) <= 4000  # what a block sees, not the whole text
        most = max(most, *np.bincount(later).tolist())
        compared["pairs"] += len(later)
        return nothing(vectors, later, earlier, features)

    seen = mentions(" ".join(f"dam{i % 100}" for i in range(20_000)))
    assert found(seen, counted) == list(range(20_000))
    assert 80 < most <= 92
    assert compared["pairs"] <= 92 * len(seen)
