"""What no verb says."""

from __future__ import annotations

from rashomon.annotations.quotations.nominal import nominal
from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.reader import Saying
from tests.annotations.building import page

VIEW = """
In in IN case 3
the the DT det 3
opinion opinion NN obl 8
of of IN case 5
Brul Brul NNP nmod 3
, , , punct 3
it it PRP nsubj 8
held hold VBD root 0
. . . punct 8
"""
PROMISE = """
Brul Brul NNP nmod:poss 3
’s ’s POS case 1
promise promise NN nsubj:pass 7
to to TO mark 5
pay pay VB acl 3
was be MBD aux:pass 7
kept keep VBN root 0
. . . punct 7
"""
SO_CALLED = """
The the DT det 6
so so RB advmod 4
- - HYPH punct 4
called call VBN amod 6
safety safety NN compound 6
plan plan NN nsubj 7
failed fail VBD root 0
. . . punct 7
"""


def found(tree: str, known: list[Saying] | None = None) -> list[Saying]:
    built = page(tree)
    text = built.document.text
    return nominal(Paragraph(built.doc, text, 0, len(text), list(built.sentences)), known or [])


def test_in_the_opinion_of() -> None:
    assert found(VIEW) == [Saying((0, 1, 2, 3), (4,), (6, 7))]


def test_a_promise_and_what_is_promised() -> None:
    assert found(PROMISE) == [Saying((2,), (0, 1), (3, 4))]


def test_so_called() -> None:
    assert found(SO_CALLED) == [Saying((1, 2, 3), (), (4, 5))]


def test_what_the_reader_has_is_not_found_again() -> None:
    assert found(PROMISE, [Saying((2,), (0,), (4,))]) == []
    assert found(SO_CALLED, [Saying((6,), (), (0, 1, 2, 3, 4, 5))]) == []
