"""Fiction with its mentions and events, on files made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.shown import mentions
from training.litbank import read_litbank

# word, mentions, type, inner type, event
WORK = """
the (1 B-PER O O
mayor _ I-PER O O
of _ I-PER O O
Varn (2)|1) I-PER B-GPE O
sailed _ O O EVENT
. _ O O O

She (1) O O O
sold _ O O EVENT
Captain (3 B-PER O O
Ana _ I-PER O O
Lund 3) I-PER O O
her (4|(1) O O O
dog 4) O O O
"""


def work(folder: Path, text: str, name: str = "one") -> None:
    """A work's three files, from rows as those of ``WORK``."""
    for part in ("coref", "entities", "events"):
        (folder / part).mkdir(exist_ok=True)
    blocks = [[row.split() for row in block.splitlines()] for block in text.strip().split("\n\n")]
    files = {
        f"coref/{name}.conll": [
            "\t".join([name, "0", str(i), r[0], *["_"] * 8, r[1]]) for b in blocks for i, r in enumerate(b)
        ],
        f"entities/{name}.tsv": ["\t".join([r[0], r[2], r[3]]) for b in blocks for r in b],
        f"events/{name}.tsv": ["\t".join([r[0], r[4]]) for b in blocks for r in b],
    }
    for path, rows in files.items():
        ends = {sum(len(b) for b in blocks[:n]) for n in range(1, len(blocks))}
        lines = [("\n" if i in ends else "") + row for i, row in enumerate(rows)]
        comment = f"#begin document ({name}); part 0\n" if path.startswith("coref") else ""
        (folder / path).write_text(comment + "\n".join(lines) + "\n", encoding="utf-8")


def test_mentions_with_their_heads_types_and_entities(tmp_path: Path) -> None:
    work(tmp_path, WORK)
    first, second = read_litbank(tmp_path)
    assert mentions(first) == [("the mayor of Varn", "mayor", "person", "1"), ("Varn", "Varn", "place", "2")]
    assert mentions(second) == [
        ("She", "She", "person", "1"),  # a pronoun has its entity's type
        ("Captain Ana Lund", "Ana", "person", "3"),
        ("her dog", "dog", "unknown", "4"),
        ("her", "her", "person", "1"),
    ]
    assert [m.sentence for s in (first, second) for m in s.mentions or ()] == [0, 0, 1, 1, 1, 1]


def test_events(tmp_path: Path) -> None:
    work(tmp_path, WORK)
    found = [
        [w for w, x in zip(s.words, s.layers["event"], strict=True) if x == "event"] for s in read_litbank(tmp_path)
    ]
    assert found == [["sailed"], ["sold"]]


def test_events_that_do_not_fit_the_words_teach_nothing(tmp_path: Path) -> None:
    work(tmp_path, WORK)
    path = tmp_path / "events" / "one.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("sold", "gave"), encoding="utf-8")
    assert ["event" in s.layers for s in read_litbank(tmp_path)] == [True, False]


def test_works_in_order_of_their_names_are_documents(tmp_path: Path) -> None:
    work(tmp_path, "Holm (1) B-PER O O", name="two")
    work(tmp_path, WORK)
    assert [(s.words[0], s.opens_document) for s in read_litbank(tmp_path)] == [
        ("the", True),
        ("She", False),
        ("Holm", True),
    ]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("the old mayor", "mayor"),
        ("the mayor , who left", "mayor"),
        ("the mayor of Varn", "mayor"),
        ("Ana Lund", "Ana"),
        ("Mr. Lund", "Lund"),
        ("poor Ana Lund 's", "Ana"),
        ("that", "that"),
    ],
)
def test_heads_by_wording(tmp_path: Path, text: str, head: str) -> None:
    words = text.split()
    marks = ["(1", *["_"] * (len(words) - 2), "1)"] if len(words) > 1 else ["(1)"]
    work(tmp_path, "\n".join(f"{w} {mark} O O O" for w, mark in zip(words, marks, strict=True)))
    assert [m[:2] for s in read_litbank(tmp_path) for m in mentions(s)] == [(text, head)]


def test_of_mentions_with_one_head_the_largest_counts(tmp_path: Path) -> None:
    work(tmp_path, "the (1|(2 O O O\nmayor 2) O O O\nwho _ O O O\nleft 1) O O O")
    assert [mentions(s) for s in read_litbank(tmp_path)] == [[("the mayor who left", "mayor", "unknown", "1")]]
