from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.collection import Article
from rashomon.links.quoted import quoted
from tests.links.building import Page


def said(*paragraphs):
    page = Page("Harbour Post", "T", *paragraphs)
    return [page.text[start:end] for start, end in quoted(Article(page.reading()))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” he said.", ["“We sail,”"]),
        ('"We sail," he said. "Now."', ['"We sail,"', '"Now."']),
        ("«We sail», he said.", ["«We sail»"]),
        ("He said ‘we sail at dawn whatever comes’ and left.", ["‘we sail at dawn whatever comes’"]),
        ("The crew’s boat and the pilots’ launch.", []),
        ("He said “we sail and left. The end.", []),
        ('A mark" lost, and "another one" kept.', ['"another one"']),
        ("We sail. — Mira Droz (@droz) March 4, 2031 She did.", ["We sail. — Mira Droz (@droz) March 4, 2031"]),
    ],
)  # fmt: skip
def test_what_stands_in_marks_is_quoted(text, expected):
    assert said(text) == expected


def test_speech_goes_on_where_the_next_paragraph_opens_with_a_mark():
    assert said("He said “we sail.", "“And we fish.”") == ["“we sail.", "“And we fish.”"]


def test_what_the_reader_found_counts_too():
    page = Page("Harbour Post", "T", "We sail, he said.")
    page.quote("We sail")
    assert quoted(Article(page.reading())) == [(page.at("We sail").start, page.at("We sail").end)]


@given(st.text('ab \n“”"‘’«».', max_size=60))
def test_stretches_are_in_order_and_apart(text):
    page = Page("Harbour Post", "T", text)
    found = quoted(Article(page.reading()))
    assert all(end < start for (_, end), (start, _) in pairwise(found))
    assert all(0 <= start < end <= len(page.text) for start, end in found)
