"""What a saying cannot reach across, and where it cannot end."""

from __future__ import annotations

from rashomon.annotations.quotations.bounds import bounded
from rashomon.annotations.reader import Saying
from tests.annotations.building import page

BARS = """
Vask Vask NNP root 0
| | NN punct 1
Brul Brul NNP nsubj 4
says say VBZ parataxis 1
it it PRP nsubj 6
holds hold VBZ ccomp 4
| | NN punct 1
Herald Herald NNP appos 1
"""
CUT = """
Brul Brul NNP nsubj 2
asked ask VBD root 0
them they PRP obj 2
to to TO mark 5
report report VB xcomp 2
by by IN case 7
Monday Monday NNP obl 5
. . . punct 2
"""


def test_a_bar_parts_a_headline() -> None:
    found = bounded(page(BARS).doc, Saying((3,), (0, 1, 2), (4, 5, 6, 7)))
    assert (found.source, found.content) == ((2,), (4, 5))


def test_content_goes_on_to_the_end_of_its_phrase() -> None:
    assert bounded(page(CUT).doc, Saying((1,), (0,), (3, 4, 5))).content == (3, 4, 5, 6)


def test_content_that_ends_with_a_phrase_stays() -> None:
    assert bounded(page(CUT).doc, Saying((1,), (0,), (3, 4))).content == (3, 4)


def test_the_cue_is_no_end_of_a_phrase() -> None:
    assert bounded(page(CUT).doc, Saying((6,), (), (4, 5))).content == (4, 5)
