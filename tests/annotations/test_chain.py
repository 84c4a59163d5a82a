from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.annotations.quotations.chain import via
from rashomon.values import CreditScope
from tests.annotations.building import page

SENTENCE = """
Brul Brul NNP nsubj 2
spoke speak VBD ROOT 0
( ( -LRB- punct 4
Vestpress Vestpress NNP dep 2
) ) -RRB- punct 4
"""


@pytest.mark.parametrize(("scope", "through"), [("text", ("Vestpress",)), ("photo", ())])
def test_whoever_delivers_a_photo_relays_no_words(scope: CreditScope, through: tuple[str, ...]) -> None:
    made = page(SENTENCE, agencies=("Vestpress",))
    credits_ = tuple(replace(c, scope=scope) for c in made.document.credits)
    made = replace(made, document=replace(made.document, credits=credits_))
    assert via((), made.sentences[0], made) == through
