"""From label scores to spans."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rashomon.annotations.reader.names import LabelDecoder, settled, spans

NAMES = ["O", "B-person", "I-person", "B-place", "I-place"]
CUES = ["O", "B", "I"]


def scored(labels: list[str], *best: str) -> np.ndarray:
    """Scores of words, in which the label named is ahead."""
    return np.array([[1.0 if label == b else 0.0 for label in labels] for b in best], np.float32)


@pytest.mark.parametrize("labels", [NAMES, CUES, ["I", "B", "O"]])
@given(st.data())
def test_decoded_labels_are_well_formed(labels: list[str], data: st.DataObject) -> None:
    shape = (data.draw(st.integers(0, 12)), len(labels))
    found = LabelDecoder(labels)(data.draw(arrays(np.float32, shape, elements=st.floats(-9, 9, width=32))))
    assert len(found) == shape[0]
    for before, label in itertools.pairwise(["O", *found]):
        assert label[0] != "I" or (before != "O" and before[1:] == label[1:])
    inside = [i for start, end, _ in spans(found) for i in range(start, end)]
    assert inside == [i for i, label in enumerate(found) if label != "O"]


@pytest.mark.parametrize(
    ("labels", "best"),
    [(NAMES, ["B-place", "B-place", "I-place", "O", "B-person"]), (CUES, ["O", "B", "I", "I", "O", "B", "B"])],
)
def test_what_is_well_formed_stays(labels: list[str], best: list[str]) -> None:
    assert LabelDecoder(labels)(scored(labels, *best)) == best


def test_spans() -> None:
    assert spans(["B-place", "B-place", "I-place", "O", "B-person"]) == [
        (0, 1, "place"),
        (1, 3, "place"),
        (4, 5, "person"),
    ]
    assert spans(["O", "B", "I", "O", "B", "B"]) == [(1, 3, ""), (4, 5, ""), (5, 6, "")]
    assert spans([]) == []


@given(arrays(np.float32, st.tuples(st.integers(1, 4), st.just(5)), elements=st.integers(-9, 9)))
def test_no_well_formed_labels_score_more(scores: np.ndarray) -> None:
    def total(labels: tuple[str, ...]) -> float:
        return float(sum(row[NAMES.index(label)] for row, label in zip(scores, labels, strict=True)))

    def fits(labels: tuple[str, ...]) -> bool:
        return all(b[0] != "I" or (a != "O" and a[1:] == b[1:]) for a, b in itertools.pairwise(("O", *labels)))

    best = max(total(labels) for labels in itertools.product(NAMES, repeat=len(scores)) if fits(labels))
    assert total(tuple(LabelDecoder(NAMES)(scores))) == best


def test_the_same_words_name_the_same_kind_in_a_document() -> None:
    sentences = [["Lund", "sank"], ["the", "Lund", "left"], ["In", "LUND", "Brul", "spoke"]]
    labels = [["B-place", "O"], ["B-other", "I-other", "O"], ["O", "B-other", "B-person", "O"]]
    assert settled(sentences, labels) == [["B-other", "O"], labels[1], labels[2]]
    assert settled([], []) == []


def test_where_no_kind_has_most_each_keeps_its_own() -> None:
    labels = [["B-place"], ["B-person"]]
    assert settled([["Lund"], ["Lund"]], labels) == labels


@given(st.lists(st.lists(st.sampled_from(["the", "Lund", "Brul"]), max_size=6), max_size=5), st.data())
def test_no_name_comes_goes_or_moves(sentences: list[list[str]], data: st.DataObject) -> None:
    drawn = [
        LabelDecoder(NAMES)(data.draw(arrays(np.float32, (len(s), len(NAMES)), elements=st.integers(-9, 9))))
        for s in sentences
    ]
    found = settled(sentences, drawn)
    assert [[s[:2] for s in spans(row)] for row in found] == [[s[:2] for s in spans(row)] for row in drawn]
