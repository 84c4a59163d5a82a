from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.presentation.views.anchors import span_anchor
from rashomon.presentation.views.nesting import Node, nested
from rashomon.values import Span

TEXT = "abcdefghij klmnopqrst uvwxyz"
STRETCHES = [Span("document-a", 0, 10), Span("document-a", 11, 21), Span("document-a", 22, 28)]
SPANS = st.tuples(st.integers(0, 28), st.integers(0, 28)).map(lambda ends: Span("document-a", min(ends), max(ends)))


def text_of(children: tuple[Node | str, ...]) -> str:
    return "".join(c if isinstance(c, str) else text_of(c.children) for c in children)


def nodes(children: tuple[Node | str, ...]) -> list[Node]:
    return [n for c in children if isinstance(c, Node) for n in (c, *nodes(c.children))]


@given(st.sets(SPANS, max_size=8))
def test_every_span_has_its_anchor_once_and_no_text_is_lost(cited):
    stretches = nested(TEXT, STRETCHES, cited)
    assert [text_of(s) for s in stretches] == [s.of(TEXT) for s in STRETCHES]
    anchors = [n.anchor for s in stretches for n in nodes(s) if n.anchor]
    assert sorted(anchors) == sorted(span_anchor(s) for s in cited)


@given(SPANS.filter(lambda s: TEXT[s.start : s.end].strip()))
def test_an_anchor_stands_at_the_beginning_of_its_words(span):
    found = [text_of(n.children) for s in nested(TEXT, STRETCHES, {span}) for n in nodes(s)]
    assert "".join(found) == span.of(TEXT).replace(" ", "")


def test_spans_that_cross_are_cut():
    crossing = {Span("document-a", 0, 5), Span("document-a", 3, 8)}
    [children, *_] = nested(TEXT, STRETCHES, crossing)
    assert children == (
        Node("document-a.0-5", ("abc", Node("document-a.3-8", ("de",)))),
        Node("", ("fgh",)),
        "ij",
    )
