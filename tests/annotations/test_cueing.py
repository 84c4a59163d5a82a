"""Cues in full."""

from __future__ import annotations

from rashomon.annotations.quotations.cueing import whole_cues
from rashomon.annotations.reader import Saying
from tests.annotations.building import page

SENTENCE = """
Brul brul NNP nsubj 4
has have VBZ aux 4
also also RB advmod 4
warned warn VBD root 0
in in IN case 6
floods flood NNS obl 4
, , , punct 10
according accord VBG case 10
to to IN fixed 8
Orlo Orlo NNP obl 4
. . . punct 4
"""


def whole(cue: tuple[int, ...], content: tuple[int, ...] = ()) -> Saying:
    (found,) = whole_cues(page(SENTENCE).doc, [Saying(cue, (0,), content)])
    return found


def test_an_auxiliary_goes_on_to_its_verb() -> None:
    assert whole((1,)).cue == (1, 2, 3)


def test_according_takes_its_to() -> None:
    assert whole((7,)).cue == (7, 8)


def test_an_adverb_of_hearsay_is_a_cue_by_itself() -> None:
    sentence = SENTENCE.replace("also also", "allegedly allegedly")
    (found,) = whole_cues(page(sentence).doc, [Saying((2,), (), (3, 4, 5))])
    assert found.cue == (2,)


def test_a_verb_stays_as_it_is() -> None:
    assert whole((3,)).cue == (3,)


def test_what_became_cue_is_no_longer_content() -> None:
    assert whole((1,), (3, 4, 5)).content == (4, 5)


def test_of_two_cues_that_share_words_the_first_stays() -> None:
    sayings = [Saying((1,), (0,), (5,)), Saying((3,), (0,), (4, 5))]
    assert [s.cue for s in whole_cues(page(SENTENCE).doc, sayings)] == [(1, 2, 3)]


POINTED = """
Brul Brul NNP nsubj 2
pointed point VBD root 0
out out RP compound:prt 2
: : : punct 2
it it PRP nsubj 6
held hold VBD ccomp 2
. . . punct 2
"""
IN_A_LETTER = """
Brul Brul NNP nsubj 2
said say VBD root 0
in in IN case 6
a a DT det 6
long long JJ amod 6
letter letter NN obl 2
it it PRP nsubj 8
held hold VBD ccomp 2
. . . punct 2
"""


def ended(tree: str, cue: tuple[int, ...], content: tuple[int, ...]) -> tuple[int, ...]:
    (found,) = whole_cues(page(tree).doc, [Saying(cue, (0,), content)])
    return found.cue


def test_a_verb_takes_its_particle_and_the_colon_after_it() -> None:
    assert ended(POINTED, (1,), (4, 5)) == (1, 2)
    assert ended(POINTED, (1, 2), (4, 5)) == (1, 2, 3)


def test_a_cue_does_not_end_within_a_phrase() -> None:
    assert ended(IN_A_LETTER, (1, 2, 3, 4), (6, 7)) == (1,)


def test_a_preposition_before_what_is_said_belongs_to_the_cue() -> None:
    assert ended(SENTENCE, (3, 4), (5,)) == (3, 4)


UNCLEAR = """
It it PRP nsubj 3
was be MBD cop 3
unclear unclear JJ root 0
whether whether IN mark 6
it it PRP nsubj 6
held hold VBD csubj 3
. . . punct 3
"""
ACCUSED = """
Brul Brul NNP nsubj:pass 3
was be MBD aux:pass 3
accused accuse VBN root 0
of of IN mark 5
lying lie VBG advcl 3
Monday Monday NNP obl:unmarked 3
. . . punct 3
"""


def test_a_copula_goes_on_to_its_predicate() -> None:
    assert ended(UNCLEAR, (1,), (3, 4, 5)) == (1, 2)
    assert ended(UNCLEAR, (1, 2), (3, 4, 5)) == (1, 2)


def test_a_cue_takes_the_preposition_that_it_governs() -> None:
    assert ended(ACCUSED, (1, 2), (4,)) == (1, 2, 3)


def test_a_verb_of_saying_does_not_govern_what_it_is_said_of() -> None:
    assert ended(ACCUSED.replace("accused accuse", "said say"), (1, 2), (4,)) == (1, 2)


def test_a_weekday_belongs_to_no_cue() -> None:
    told = ACCUSED.replace("of of IN mark 5\nlying lie VBG advcl 3\n", "").replace("Monday NNP", "Monday NNP")
    assert ended(told, (1, 2, 3), (0,)) == (1, 2)


def test_an_auxiliary_without_its_verb_is_no_cue() -> None:
    tree = UNCLEAR.replace("was be MBD cop 3", "was be MBD root 0")
    assert whole_cues(page(tree).doc, [Saying((1,), (0,), (4, 5))]) == []
