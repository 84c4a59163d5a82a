"""Windows: which words the encoder sees together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.reader.windows import Part, Run, Window, ends_sentence, windows

LIMIT, CONTEXT = 20, 9

texts = st.lists(st.lists(st.sampled_from("a dam Karsk harbours . ! ” ”".split()), max_size=40), max_size=6)


def pieces(word: str) -> int:
    return min(len(word), 8)


def size(parts: list[Part], runs: list[Run]) -> int:
    return sum(pieces(w) for n, start, end in parts for w in runs[n][start:end])


def words(parts: list[Part]) -> list[tuple[int, int]]:
    return [(n, i) for n, start, end in parts for i in range(start, end)]


def sentences(window: Window, runs: list[Run]) -> Iterator[Part]:
    for n, start, end in window.parts:
        borders = [start, *(i for i in range(start + 1, end) if ends_sentence(runs[n], i)), end]
        yield from ((n, a, b) for a, b in pairwise(borders))


def _said(parts: list[Part], runs: list[Run]) -> str:
    return " ".join(runs[n][i] for n, i in words(parts))


def cut(text: str, *, context: int = CONTEXT) -> list[tuple[str, str]]:
    """What each window of a text (runs on lines) has before and what it reads."""
    runs = [line.split() for line in text.splitlines()]
    return [(_said(window.before, runs), _said(window.parts, runs)) for window in windows(runs, LIMIT, pieces, context)]


@given(texts, st.integers(0, CONTEXT))
def test_every_word_is_read_once_in_order(runs: list[Run], context: int) -> None:
    found = windows(runs, LIMIT, pieces, context)
    read = [word for window in found for word in words(window.parts)]
    assert read == [(n, i) for n, run in enumerate(runs) for i in range(len(run))]


@given(texts, st.integers(0, CONTEXT))
def test_a_window_fits_and_reads_something(runs: list[Run], context: int) -> None:
    for window in windows(runs, LIMIT, pieces, context):
        assert window.parts
        assert size(window.before, runs) <= context
        assert size(window.before + window.parts, runs) <= LIMIT


@given(texts, st.integers(0, CONTEXT))
def test_before_are_the_last_sentences_of_the_window_before_that_fit(runs: list[Run], context: int) -> None:
    for earlier, window in pairwise([Window(), *windows(runs, LIMIT, pieces, context)]):
        ends = list(sentences(earlier, runs))
        fitting = [ends[i:] for i in range(len(ends) + 1) if size(ends[i:], runs) <= context]
        assert window.before == fitting[0]


@given(texts, st.integers(0, CONTEXT))
def test_a_run_that_fits_beside_its_context_is_never_cut(runs: list[Run], context: int) -> None:
    parts = [part for window in windows(runs, LIMIT, pieces, context) for part in window.parts]
    for n, run in enumerate(runs):
        if run and size([(n, 0, len(run))], runs) <= LIMIT - context:
            assert (n, 0, len(run)) in parts


@given(texts, st.integers(0, CONTEXT))
def test_a_sentence_that_fits_beside_its_context_is_never_cut(runs: list[Run], context: int) -> None:
    read = [s for window in windows(runs, LIMIT, pieces, context) for s in sentences(window, runs)]
    for n, run in enumerate(runs):
        for sentence in sentences(Window([(n, 0, len(run))] if run else []), runs):
            assert sentence in read or size([sentence], runs) > LIMIT - context


def test_a_long_run_is_cut_where_a_sentence_ends_and_that_sentence_goes_along() -> None:
    run = "It rained . It ebbed . Harbours ."
    assert cut(run) == [("", "It rained . It ebbed ."), ("It ebbed .", "Harbours .")]


def test_context_crosses_runs() -> None:
    assert cut("A dam .\nIt broke .\nKarsk was .") == [("", "A dam . It broke ."), ("It broke .", "Karsk was .")]


def test_words_are_those_before_and_those_to_read() -> None:
    runs = [["The", "dam", "broke"], ["Karsk", "fled"]]
    assert Window(parts=[(1, 0, 2)], before=[(0, 1, 3)]).words(runs) == ["dam", "broke", "Karsk", "fled"]


@pytest.mark.parametrize("before", [[], ["dam"], ["dam", "."], ["harbours", "harbours"]])
def test_a_word_longer_than_a_window_stands_alone(before: list[str]) -> None:
    found = windows([[*before, "x" * 30, "end"]], LIMIT, len, CONTEXT)
    alone = (0, len(before), len(before) + 1)
    assert [alone] in [w.parts for w in found]
    assert [i for w in found for _, i in words(w.parts)] == list(range(len(before) + 2))


def test_no_words_no_windows() -> None:
    assert windows([], LIMIT, pieces, CONTEXT) == []
    assert windows([[], []], LIMIT, pieces, CONTEXT) == []
