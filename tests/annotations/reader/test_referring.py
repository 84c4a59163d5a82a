"""Forms of mentions."""

from __future__ import annotations

import pytest

from rashomon.annotations.reader.referring import form

#: Heads as word/UPOS/XPOS.
NAMES = "Nations/PROPN/NNPS Let/VERB/NNP"  # the United Nations; Let Me Sail
NOMINALS = """agency/NOUN/NN old/ADJ/JJ one/NUM/CD both/DET/DT some/DET/DT someone/PRON/NN home/ADV/RB sailing/VERB/VBG
/ADV/RB"""  # Varn's space agency; the 17-year-old; an adverb whose word is not known
PRONOUNS = "they/PRON/PRP their/PRON/PRP$ those/PRON/DT who/PRON/WP which/PRON/WDT There/ADV/RB"


@pytest.mark.parametrize(("heads", "expected"), [(NAMES, "name"), (NOMINALS, "nominal"), (PRONOUNS, "pronoun")])
def test_form(heads: str, expected: str) -> None:
    for word, upos, xpos in (head.split("/") for head in heads.split()):
        assert form(upos, xpos, word) == expected, word
