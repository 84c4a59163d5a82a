from __future__ import annotations

import pytest

from rashomon.annotations.times.tense import direction
from tests.annotations.building import page

_WILL = """
The the DT det 2
council council NN nsubj 4
will will MD aux 4
meet meet VB root 0
on on IN case 6
Thursday Thursday NNP obl 4
. . . punct 4
"""
_MET = """
The the DT det 2
council council NN nsubj 3
met meet VBD root 0
on on IN case 5
Thursday Thursday NNP obl 3
. . . punct 3
"""
_PLANS = """
The the DT det 2
council council NN nsubj 3
plans plan VBZ root 0
to to TO mark 5
meet meet VB xcomp 3
on on IN case 7
Thursday Thursday NNP obl 5
. . . punct 3
"""
_MEETS = """
The the DT det 2
council council NN nsubj 3
meets meet VBZ root 0
on on IN case 5
Thursday Thursday NNP obl 3
. . . punct 3
"""


_POSTPONED = """
The the DT det 2
council council NN nsubj 3
postponed postpone VBD root 0
it it PRP obj 3
until until IN case 6
Thursday Thursday NNP obl 3
. . . punct 3
"""
_EARLIEST = """
The the DT det 2
council council NN nsubj 3
met meet VBD root 0
as as RB advmod 5
early early RB advmod 3
as as IN case 7
Thursday Thursday NNP obl 5
. . . punct 3
"""
_HEARD = """
The the DT det 2
case case NN nsubj:pass 4
is be VBZ aux:pass 4
heard hear VBN root 0
on on IN case 6
Thursday Thursday NNP obl 4
. . . punct 4
"""


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        (_WILL, "future"),
        (_MET, "past"),
        (_PLANS, "future"),
        (_MEETS, None),
        (_POSTPONED, "future"),
        (_EARLIEST, "future"),
        (_HEARD, None),
    ],
)
def test_the_verb_above_tells(tree: str, told: str | None) -> None:
    doc = page(tree).doc
    day = next(token for token in doc if token.text == "Thursday")
    assert direction(day) == told
