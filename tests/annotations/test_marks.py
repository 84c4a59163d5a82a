"""Quotation marks of the English press of the world, matched or not."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.quotations.marks import quoted


def stretches(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The dam held,” she said.", ["“The dam held,”"]),
        ('"The dam held," she said. "It will hold."', ['"The dam held,"', '"It will hold."']),
        ("«The dam held», she said", ["«The dam held»"]),
        ("« The dam held », she said", ["« The dam held »"]),
        ("»The dam held«, she said", ["»The dam held«"]),
        ("„The dam held“, she said", ["„The dam held“"]),
        ("„The dam held”, she said", ["„The dam held”"]),
        ("‘The dam held,’ she said", ["‘The dam held,’"]),
        ("'The dam held,' she said", ["'The dam held,'"]),
        ("''The dam held,'' she said", ["''The dam held,''"]),
        ("The mayor’s dam didn’t hold", []),
        ("the ministers’ cars and the mayor’s", []),
        ("“He called it ‘a miracle’ twice,” she said", ["“He called it ‘a miracle’ twice,”"]),
        ("‘They don’t know,’ he said", ["‘They don’t know,’"]),
        ("He is 6' 2\" tall", []),
        ("“The dam held, and so it goes on", ["“The dam held, and so it goes on"]),
        ("A stray “ mark swallows nothing", []),
        ("She said “the dam held and never closed it", []),
    ],
)
def test_quoted(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


def test_a_mark_that_is_not_closed_reaches_to_the_end_where_the_next_paragraph_begins_with_it() -> None:
    text = "She said: “The dam held.\n\n“It will hold.”\n\nShe left."
    end = text.index("\n")
    assert [text[q.start : q.end] for q in quoted(text, 0, end)] == ["“The dam held."]
    assert quoted(text.replace("“It", "It"), 0, end) == []


@given(st.text(alphabet="ab .,“”„«»‘’‚\"'‹›s—\n", max_size=60))
def test_quoted_stretches_are_ordered_and_inside(text: str) -> None:
    found = quoted(text, 0, len(text))
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(q.closed or q.end == len(text) for q in found)
