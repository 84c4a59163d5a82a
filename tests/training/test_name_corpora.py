"""Corpora that mark only some of our names, on files made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.corpora import Sentence
from training.name_corpora import NAME_READERS, OPEN, WIKIGOLD, WNUT17, partial


def labelled(sentence: Sentence) -> str:
    """The words, each with its label unless that is ``O?``."""
    labels = sentence.layers["name"]
    return " ".join(w if x == "O?" else f"{w}/{x}" for w, x in zip(sentence.words, labels, strict=True))


def test_partial_repairs_and_leaves_open() -> None:
    assert partial(["I-PER", "I-PER", "O", "I-MISC", "I-LOC"], WIKIGOLD) == [
        "B-person", "I-person", "O?", OPEN, "B-place",
    ]  # fmt: skip
    assert partial(["B-group", "B-creative-work", "I-creative-work"], WNUT17) == [
        "B-organization",
        "B-other",
        "I-other",
    ]


@pytest.mark.parametrize(
    ("corpus", "file", "rows", "expected"),
    [
        ("wikigold", "wikigold.conll.txt", "Oda I-PER\nsang O\nOde I-MISC", "Oda/B-person sang Ode/?"),
        ("btc", "a.conll", "@\tB-PER\nodah\tB-PER\nOda\tB-PER", "@/? odah/? Oda/B-person"),
        ("btc", "a.conll", "Vardish\tB-LOC\nKarsk\tB-LOC", "Vardish/? Karsk/B-place"),
        ("wnut17", "emerging.dev.conll", "Zork\tB-product\ncame\tO", "Zork/B-other came"),
        ("crossner_politics", "dev.txt", "1901\tB-election\nKarsk\tB-country", "1901/? Karsk/B-place"),
    ],
)  # fmt: skip
def test_columns(tmp_path: Path, corpus: str, file: str, rows: str, expected: str) -> None:
    (tmp_path / file).write_text(f"{rows}\n\nEnd\tO\n \n", encoding="utf-8")
    first, second = NAME_READERS[corpus](tmp_path)
    assert labelled(first) == expected
    assert second.words == ["End"]
    assert first.opens_document


def test_only_development_and_training_posts(tmp_path: Path) -> None:
    (tmp_path / "wnut17train.conll").write_text("A\tO\n", encoding="utf-8")
    (tmp_path / "emerging.test.annotated").write_text("B\tO\n", encoding="utf-8")
    assert [s.words for s in NAME_READERS["wnut17"](tmp_path)] == [["A"]]


def press(folder: Path, text: str, *mentions: tuple[str, str]) -> list[str]:
    """A document of re3d with its mentions, each at its first place in the text, read."""
    entities = [
        {"begin": text.index(m), "end": text.index(m) + len(m), "value": m, "type": t, "documentId": "1"}
        for m, t in mentions
    ]
    (folder / "documents.json").write_text(json.dumps({"_id": "1", "text": text}), encoding="utf-8")
    (folder / "entities.json").write_text("\n".join(map(json.dumps, entities)), encoding="utf-8")
    return [labelled(s) for s in NAME_READERS["re3d"](folder)]


def test_press_releases_mark_names_and_descriptions(tmp_path: Path) -> None:
    text = "Minister Oda Holm met the guards of the Karsk Union. The minister, a Vardish jurist, left.\nThe end"
    assert press(
        tmp_path,
        text,
        ("Minister Oda Holm", "Person"),
        ("Oda Holm", "Person"),
        ("the guards of the Karsk Union", "Organisation"),
        ("the Karsk Union", "Organisation"),
        ("The minister", "Person"),
        ("Vardish", "Nationality"),
    ) == [
        "Minister/? Oda/B-person Holm/I-person met the/? guards/? of/? the/? "
        "Karsk/B-organization Union/I-organization .",
        "The/? minister/? , a Vardish/B-group jurist , left .",
        "The end",
    ]


def test_a_state_is_a_place_and_a_people_no_body(tmp_path: Path) -> None:
    text = "Kenya and the Vardans saw Vardan ships in May."
    mentions = [("Kenya", "Organisation"), ("the Vardans", "Organisation"), ("May", "Person")]
    assert press(tmp_path, text, *mentions, ("Vardan ", "Nationality")) == [
        "Kenya/B-place and the/? Vardans/? saw Vardan/B-group ships in May/? ."
    ]
