"""Attributions as labelled sentences, on texts made by hand."""

from __future__ import annotations

import re
from itertools import accumulate, groupby
from pathlib import Path

import pytest

from benchmarks.quotations import Attributed, Spans
from rashomon.annotations.reader.roles import ROLES
from training.corpora import Sentence
from training.quoting import labelled, read_attributions

#: Source, cue and the parts of the content, each as it stands first in the text; nothing for none.
Parts = tuple[str, ...]


def where(text: str, *parts: str) -> Spans:
    """The character spans of parts of a text, each at its first place."""
    return tuple((text.index(part), text.index(part) + len(part)) for part in parts if part)


def read(text: str, *attributions: Parts) -> list[Sentence]:
    """The sentences of a text; a stroke parts its runs of words."""
    words = [(m.start(), m.end(), m[0]) for m in re.finditer(r"\S+", text)]
    runs = [list(run) for stroke, run in groupby(words, lambda word: word[2] == "|") if not stroke]
    gold = [Attributed(where(text, s), where(text, cue), where(text, *said), "mixed") for s, cue, *said in attributions]
    return list(labelled(runs, gold))


def shown(sentences: list[Sentence]) -> list[str]:
    """For each cue all words of the text as ``word/role``; those of cues are ``B`` and ``I``."""
    text = [(w, "" if cue == "O" else cue) for s in sentences for w, cue in zip(s.words, s.layers["cue"], strict=True)]
    starts = accumulate((len(s.words) for s in sentences), initial=0)
    ties = [
        {start + i: ROLES[r] for i, r in roles.items()}
        for start, s in zip(starts, sentences, strict=False)
        for _, roles in s.ties or ()
    ]
    return [" ".join(f"{word}/{roles.get(i, cue)}".rstrip("/") for i, (word, cue) in enumerate(text)) for roles in ties]


@pytest.mark.parametrize(
    ("text", "attributions", "expected"),
    [
        pytest.param(
            "Rain came , Ana Lund said , and stayed .",
            [("Ana Lund", "said", "Rain came", "and stayed")],
            ["Rain/B-content came/I-content , Ana/B-source Lund/I-source said/B , and/B-content stayed/I-content ."],
            id="content in parts begins anew after each gap",
        ),
        pytest.param(
            "Rain came . So Lund said . It stayed .",
            [("Lund", "said", "Rain came .", "It stayed .")],
            [
                "Rain/B-content came/I-content ./I-content So Lund/B-source said/B . "
                "It/B-content stayed/I-content ./I-content"
            ],
            id="content in other sentences",
        ),
        pytest.param(
            "Lund said : | Rain came .",
            [("Lund", "said", "Rain came")],
            ["Lund/B-source said/B : Rain/B-content came/I-content ."],
            id="content in the next run",
        ),
        pytest.param(
            "It rained , according to Lund .",
            [("Lund", "according to", "It rained")],
            ["It/B-content rained/I-content , according/B to/I Lund/B-source ."],
            id="a cue of several words",
        ),
        pytest.param(
            "Lund made clear it rained .",
            [("Lund", "made clear", "it rained"), ("", "made", "clear it rained")],
            ["Lund/B-source made/B clear/I it/B-content rained/I-content ."],
            id="of two cues with the same first word the first counts",
        ),
        pytest.param(
            "Lund said Holm denied it .",
            [("Lund", "said", "Holm denied it"), ("Holm", "denied", "it")],
            [
                "Lund/B-source said/B Holm/B-content denied/I-content it/I-content .",
                "Lund said/B Holm/B-source denied/B it/B-content .",
            ],
            id="two cues in one sentence",
        ),
        pytest.param(
            "“Rain came”, Lund said.",
            [("und", "said", "Ra", "came")],
            ["“Rain came”,/B-content Lund/B-source said./B"],
            id="a word counts where most of it is marked",
        ),
        pytest.param("It rained .", [("", "", "It rained")], [], id="what has no cue in the text is left out"),
        pytest.param("", [], [], id="no words"),
    ],
)
def test_cues_and_what_they_tie_together(text: str, attributions: list[Parts], expected: list[str]) -> None:
    assert shown(read(text, *attributions)) == expected


def test_words_are_cut_into_sentences_of_one_document() -> None:
    found = read("Rain came . So Lund said . It stayed .", ("Lund", "said", "Rain came ."))
    assert [s.words[0] for s in found] == ["Rain", "So", "It"]
    assert [s.opens_document for s in found] == [True, False, False]
    begin, inside, source = (ROLES.index(role) for role in ("B-content", "I-content", "B-source"))
    assert [s.ties for s in found] == [[], [(2, {-3: begin, -2: inside, -1: inside, 1: source})], []]


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
    assert shown(found) == ["Rain came to Karsk . Oda/B-source Holm/I-source said/B it/B-content stayed/I-content ."]
