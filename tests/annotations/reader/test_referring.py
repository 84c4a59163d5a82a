"""Forms of mentions."""

from __future__ import annotations

import pytest

from rashomon.annotations.reader.referring import form


@pytest.mark.parametrize(
    ("upos", "xpos", "word", "expected"),
    [
        ("PROPN", "NNPS", "Nations", "name"),  # the United Nations
        ("VERB", "NNP", "Let", "name"),  # Let Me Sail
        ("NOUN", "NN", "agency", "nominal"),  # Varn's space agency
        ("ADJ", "JJ", "old", "nominal"),  # the 17-year-old
        ("NUM", "CD", "one", "nominal"),
        ("DET", "DT", "both", "nominal"),
        ("DET", "DT", "some", "nominal"),
        ("PRON", "NN", "someone", "nominal"),
        ("PRON", "PRP", "they", "pronoun"),
        ("PRON", "PRP$", "their", "pronoun"),
        ("PRON", "DT", "those", "pronoun"),
        ("PRON", "WP", "who", "pronoun"),
        ("PRON", "WDT", "which", "pronoun"),
        ("ADV", "RB", "There", "pronoun"),
        ("ADV", "RB", "home", "nominal"),
        ("VERB", "VBG", "sailing", "nominal"),
    ],
)
def test_form(upos: str, xpos: str, word: str, expected: str) -> None:
    assert form(upos, xpos, word) == expected


def test_without_its_word_an_adverb_is_nominal() -> None:
    assert form("ADV", "RB") == "nominal"
