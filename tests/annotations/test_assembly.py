"""Whatever stands in a text and whatever the reader takes for sayings: nothing fails, nothing is swallowed."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.annotations.page import Page
from rashomon.annotations.quotations import Quotations
from rashomon.annotations.quotations.assembly import Draft, drafts
from rashomon.annotations.quotations.marks import PAIRS
from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.reader import Saying
from rashomon.values import Annotations
from tests.annotations.prose import page

Stretch = tuple[int, int]

MARKS = sorted({*PAIRS, *"".join(PAIRS.values()), "''", "``"})
WORDS = "Brul said that the dam held all night No didn’t miners' 6' 2\" ( — : ; … a.m. it".split()
ENDS = [" ", " ", " ", ", ", ". ", ".", ",", "", "\n", "\n\n"]
PIECES = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(MARKS), st.sampled_from(ENDS))
RUNNING = st.lists(PIECES, max_size=20).map(" ".join) | st.lists(PIECES, max_size=20).map("".join)
OPENED = st.builds("{}{} dam held{}".format, st.sampled_from(MARKS), st.sampled_from(WORDS), RUNNING)
TEXTS = st.lists(RUNNING | OPENED, max_size=4).map("\n\n".join)
PLAIN = st.lists(st.sampled_from("Brul said that the dam held".split()), min_size=5, max_size=15)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A page of any text with any sayings, whose parts may lie anywhere and overlap."""
    built = page(draw(TEXTS))
    some = st.sets(st.integers(0, max(len(built.doc) - 1, 0)), max_size=8).map(lambda s: tuple(sorted(s)))
    sayings = draw(st.lists(st.builds(Saying, some.filter(bool), some, some), max_size=5)) if len(built.doc) else []
    return replace(built, sayings=tuple(sayings))


def drafted(built: Page) -> list[tuple[Paragraph, list[Draft]]]:
    """The paragraphs of a page, each with all its sayings, wherever their cues stand, and with its quotations."""
    text = built.document.text
    spans = [(b.span.start, b.span.end) for b in built.document.blocks]
    found = [
        Paragraph(built.doc, text, s, e, [w for w in built.sentences if s <= w.start_char < e], list(built.sayings))
        for s, e in spans
    ]
    return list(zip(found, drafts(found), strict=True))


def inside(text: str, stretch: Stretch, others: list[Stretch]) -> bool:
    """Does every character but white space lie in one of the others?"""
    return all(text[i].isspace() or any(s <= i < e for s, e in others) for i in range(*stretch))


@settings(deadline=None)
@given(pages())
def test_spans_lie_inside_the_text_in_order_and_hold_words(built: Page) -> None:
    size = len(built.document.text)
    for _, found in drafted(built):
        for draft in found:
            assert draft.content
            for part in (draft.content, draft.cue, draft.source):
                assert all(0 <= s < e <= size for s, e in part)
                assert all(a[1] <= b[0] for a, b in itertools.pairwise(part))
        assert [d.content[0] for d in found] == sorted(d.content[0] for d in found)


@settings(deadline=None)
@given(pages())
def test_what_no_cue_claimed_stays_within_its_paragraph(built: Page) -> None:
    for paragraph, found in drafted(built):
        for draft in found:
            if not draft.cue:
                assert paragraph.start <= draft.content[0][0] < draft.content[-1][1] <= paragraph.end


@settings(deadline=None)
@given(pages())
def test_content_is_what_was_read_and_what_quotation_marks_hold(built: Page) -> None:
    words = (built.doc[i] for saying in built.sayings for i in saying.content)
    read = [(word.idx, word.idx + len(word)) for word in words]
    marks = [(m.start, m.end) for paragraph, _ in drafted(built) for m in paragraph.marks]
    for paragraph, found in drafted(built):
        for draft in found:
            assert all(inside(paragraph.text, stretch, [*read, *marks]) for stretch in draft.content)


@settings(deadline=None)
@given(PLAIN, PLAIN, st.sampled_from(MARKS), st.data())
def test_a_mark_without_partner_within_a_paragraph_swallows_nothing(
    first: list[str], second: list[str], mark: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(1, len(first)))
    glue = data.draw(st.sampled_from([f" {mark}", f"{mark} ", f" {mark} ", f", {mark}"]))
    text = " ".join(first[:at]) + glue + " ".join(first[at:]) + ".\n\n" + " ".join(second) + "."
    built = page(text)
    last = built.doc[len(built.doc) - 2]
    told = replace(built, sayings=(Saying((last.i,), (), (0,)),))
    assert _quoted(built) == []
    assert _quoted(told) == [[(0, len(built.doc[0]))]]


@settings(deadline=None)
@given(PLAIN, PLAIN, st.sampled_from(MARKS))
def test_a_mark_without_partner_at_the_beginning_of_a_paragraph_holds_that_paragraph_at_most(
    first: list[str], second: list[str], mark: str
) -> None:
    quoted = mark + " ".join(first) + "."
    for content in _quoted(page(quoted + "\n\n" + " ".join(second) + ".")):
        assert content == [(0, len(quoted))]


@settings(deadline=None)
@given(pages())
def test_any_page_has_its_quotations_inside_the_text_and_always_the_same(built: Page) -> None:
    found = _quoted(built)
    assert found == _quoted(built)
    assert all(0 <= s < e <= len(built.document.text) for content in found for s, e in content)


def _quoted(built: Page) -> list[list[Stretch]]:
    found = Quotations()(built, Annotations("d-1")).quotations
    return [[(s.start, s.end) for s in q.content] for q in found]
