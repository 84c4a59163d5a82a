"""Attributions as labelled sentences, on texts made by hand."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.quotations import Attributed, Spans
from rashomon.annotations.reader.roles import ROLES
from training.corpora import Sentence
from training.quoting import Token, labelled, read_attributions


def tokens(text: str) -> list[Token]:
    return [(m.start(), m.end(), m[0]) for m in re.finditer(r"\S+", text)]


def where(text: str, *parts: str) -> Spans:
    """The character spans of parts of a text, each at its first place."""
    return tuple((text.index(part), text.index(part) + len(part)) for part in parts)


def attributed(text: str, source: str, cue: str, *content: str) -> Attributed:
    return Attributed(where(text, source) if source else (), where(text, cue), where(text, *content), "mixed")


def read(text: str, *attributions: Attributed) -> list[Sentence]:
    """The sentences of one run of words."""
    return list(labelled([tokens(text)], list(attributions)))


def cues(sentences: list[Sentence]) -> list[str]:
    return ["".join(s.layers["cue"]) for s in sentences]


def ties(sentences: list[Sentence]) -> list[tuple[str, dict[int, str]]]:
    """Each cue's first word with the roles of words, counted from its sentence's first."""
    found = [(s.words[cue], roles) for s in sentences for cue, roles in s.ties or ()]
    return [(cue, {word: ROLES[role] for word, role in roles.items()}) for cue, roles in found]


def test_content_in_parts_begins_anew_after_each_gap() -> None:
    text = "Rain came , Ana Lund said , and stayed ."
    found = read(text, attributed(text, "Ana Lund", "said", "Rain came", "and stayed"))
    assert cues(found) == ["OOOOOBOOOO"]
    assert ties(found) == [
        (
            "said",
            {
                0: "B-content",
                1: "I-content",
                3: "B-source",
                4: "I-source",
                7: "B-content",
                8: "I-content",
            },
        )
    ]


def test_content_in_other_sentences_is_counted_from_the_cue_s() -> None:
    text = "Rain came . So Lund said . It stayed ."
    found = read(text, attributed(text, "Lund", "said", "Rain came .", "It stayed ."))
    assert [s.words[0] for s in found] == ["Rain", "So", "It"]
    assert [s.opens_document for s in found] == [True, False, False]
    assert [s.ties is not None for s in found] == [True, True, True]
    assert ties(found) == [
        (
            "said",
            {
                -3: "B-content",
                -2: "I-content",
                -1: "I-content",
                1: "B-source",
                4: "B-content",
                5: "I-content",
                6: "I-content",
            },
        )
    ]


def test_content_in_the_next_run() -> None:
    text = "Lund said : Rain came ."
    words = tokens(text)
    found = list(labelled([words[:3], words[3:]], [attributed(text, "Lund", "said", "Rain came")]))
    assert [len(s.words) for s in found] == [3, 3]
    assert ties(found) == [("said", {0: "B-source", 3: "B-content", 4: "I-content"})]


def test_a_cue_of_several_words() -> None:
    text = "It rained , according to Lund ."
    found = read(text, attributed(text, "Lund", "according to", "It rained"))
    assert cues(found) == ["OOOBIOO"]
    assert ties(found) == [("according", {0: "B-content", 1: "I-content", 5: "B-source"})]


def test_of_two_cues_with_the_same_first_word_the_first_counts() -> None:
    text = "Lund made clear it rained ."
    found = read(
        text, attributed(text, "Lund", "made clear", "it rained"), attributed(text, "", "made", "clear it rained")
    )
    assert cues(found) == ["OBIOOO"]
    assert ties(found) == [("made", {0: "B-source", 3: "B-content", 4: "I-content"})]


def test_two_cues_in_one_sentence() -> None:
    text = "Lund said Holm denied it ."
    found = read(text, attributed(text, "Lund", "said", "Holm denied it"), attributed(text, "Holm", "denied", "it"))
    assert cues(found) == ["OBOBOO"]
    assert ties(found) == [
        ("said", {0: "B-source", 2: "B-content", 3: "I-content", 4: "I-content"}),
        ("denied", {2: "B-source", 4: "B-content"}),
    ]


def test_a_word_counts_where_most_of_it_is_marked() -> None:
    text = "“Rain came”, Lund said."
    found = read(text, Attributed(where(text, "und"), where(text, "said"), where(text, "Ra", "came"), "mixed"))
    assert ties(found) == [("said.", {1: "B-content", 2: "B-source"})]


def test_what_has_no_cue_in_the_text_is_left_out() -> None:
    text = "It rained ."
    assert ties(read(text, Attributed((), (), where(text, "It rained"), "mixed"))) == []
    assert list(labelled([[]], [])) == []


def test_read_attributions(tmp_path: Path) -> None:
    text = "Rain came to Karsk. Oda Holm said it stayed.\n"
    spans = {name: where(text, part)[0] for name, part in (("T1", "Oda Holm"), ("T2", "said"), ("T3", "it stayed"))}
    rows = [f"{name}\tPart {start} {end}\t_" for name, (start, end) in spans.items()]
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "attributions" / "a.ann").write_text(
        "\n".join([*rows, "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3"]) + "\n", encoding="utf-8"
    )
    found = list(read_attributions(tmp_path))
    assert [s.words for s in found] == [
        ["Rain", "came", "to", "Karsk", "."],
        ["Oda", "Holm", "said", "it", "stayed", "."],
    ]
    assert cues(found) == ["OOOOO", "OOBOOO"]
    assert ties(found) == [("said", {0: "B-source", 1: "I-source", 3: "B-content", 4: "I-content"})]
