"""Who speaks where no verb says so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from spacy.tokens import Span as Words

from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.quotations.turns import introduced, turn
from tests.annotations.building import page as built_by_hand
from tests.annotations.prose import page

QUOTED = "“We held it.”"


def paragraphs(text: str, names: Sequence[str] = (), heads: Sequence[str] = ()) -> list[Paragraph]:
    """The paragraphs of a text in which some words are names of persons, and some head descriptions of them."""
    built = page(text)
    spans = [built.doc.char_span(text.index(n), text.index(n) + len(n), label="person") for n in names]
    built.doc.set_ents([span for span in spans if span is not None])
    people = {t.i: "person" for t in built.doc if t.text in heads}
    return [
        Paragraph(
            built.doc, text, b.span.start, b.span.end, _inside(built.sentences, b.span.start, b.span.end), heads=people
        )
        for b in built.document.blocks
    ]


def _inside(sentences: Sequence[Words], start: int, end: int) -> list[Words]:
    return [s for s in sentences if start <= s.start_char < end]


def turned(text: str, names: Sequence[str] = (), heads: Sequence[str] = ()) -> list[tuple[str, str, str]]:
    [paragraph] = paragraphs(text, names, heads)
    return [
        tuple(" ... ".join(text[s:e] for s, e in part) for part in (d.cue, d.source, d.content))  # type: ignore[misc]
        for d in turn(paragraph)
    ]


@pytest.mark.parametrize(
    ("text", "names", "heads", "expected"),
    [
        ("BRUL: We held it.", [], [], (":", "BRUL", "We held it")),
        ("“BRUL: We held it.", [], [], (":", "BRUL", "We held it.")),
        ("Ana Brul: We held it.", ["Ana Brul"], [], (":", "Ana Brul", "We held it")),
        (f"Ana Brul, head of the mill: {QUOTED}", ["Ana Brul"], [], (":", "Ana Brul, head of the mill", QUOTED)),
        (f"The head of the mill: {QUOTED}", [], ["The"], (":", "The head of the mill", QUOTED)),
        (f"{QUOTED} — Ana Brul", ["Ana Brul"], [], ("—", "Ana Brul", QUOTED)),
        (f"{QUOTED} -- Ana Brul, miller", ["Ana Brul"], [], ("--", "Ana Brul, miller", QUOTED)),
        (f"{QUOTED}: Ana Brul", ["Ana Brul"], [], (":", "Ana Brul", QUOTED)),
    ],
)
def test_a_turn(text: str, names: list[str], heads: list[str], expected: tuple[str, str, str]) -> None:
    assert turned(text, names, heads) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Nevada: We held it.",
        "To Our Friends: We held it.",
        "Q: Did it hold?",
        f"The weather in the valley: {QUOTED}",
        f"{QUOTED} — in the night",
        f"On the wall: {QUOTED} — Ulmen",
        "We held it — Brul",
    ],
)
def test_no_turn(text: str) -> None:
    assert turned(text) == []


@pytest.mark.parametrize(
    ("text", "heads", "found"),
    [
        ("The mayor: Dam will be rebuilt", ["The"], [(":", "The mayor", "Dam will be rebuilt")]),
        ("Poll: Half of the valley stays at home", [], [(":", "Poll", "Half of the valley stays at home")]),
        ("The flood: What we know", [], []),
    ],
)
def test_who_tells_a_headline(text: str, heads: list[str], found: list[tuple[str, str, str]]) -> None:
    [paragraph] = paragraphs(text, heads=heads)
    assert turn(paragraph) == []
    paragraph.title = True
    drafts = turn(paragraph)
    assert [tuple(text[slice(*part[0])] for part in (d.cue, d.source, d.content)) for d in drafts] == found


LOOK = """
One one CD nsubj 5
of of IN case 4
the the DT det 4
millers miller NNS nmod 1
saw see VBD root 0
it it PRP obj 5
: : : punct 5
"""


def introducing(tree: str, heads: dict[str, str]) -> list[str]:
    before = built_by_hand(tree, heads=heads)
    text = before.document.text
    first = Paragraph(before.doc, text, 0, len(text), list(before.sentences), heads=before.heads)
    [second] = paragraphs(QUOTED)
    return [text[s:e] for draft in introduced(first, second) for s, e in draft.source]


def test_the_subject_of_a_sentence_that_leads_to_quoted_words_with_a_colon_says_them() -> None:
    assert introducing(LOOK, {"One": "person"}) == ["One"]


def test_only_somebody_says_them_and_only_behind_a_colon() -> None:
    assert introducing(LOOK, {"One": "abstract"}) == []
    assert introducing(LOOK.replace(": : :", ". . ."), {"One": "person"}) == []
