"""Who suffers a saying says nothing."""

from __future__ import annotations

import pytest

from rashomon.annotations.quotations.passives import without_sufferer
from rashomon.annotations.reader import Saying
from tests.annotations.building import page

PASSIVE = """
Orlo Orlo NNP nsubj:pass 3
was be MBD aux:pass 3
{verb} {lemma} VBN root 0
that that IN mark 6
it it PRP nsubj 6
held hold VBD ccomp 3
. . . punct 3
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "source", "content"),
    [
        ("denounced", "denounce", (), (0, 3, 4, 5)),
        ("told", "tell", (), (3, 4, 5)),
        ("surprised", "surprise", (0,), (3, 4, 5)),
        ("quoted", "quote", (0,), (3, 4, 5)),
    ],
)
def test_the_subject_of_a_passive_cue(verb: str, lemma: str, source: tuple[int, ...], content: tuple[int, ...]) -> None:
    doc = page(PASSIVE.format(verb=verb, lemma=lemma)).doc
    found = without_sufferer(doc, Saying((1, 2), (0,), (3, 4, 5)))
    assert (found.source, found.content) == (source, content)


def test_a_subject_that_is_not_marked_as_passive() -> None:
    doc = page(PASSIVE.replace("nsubj:pass", "nsubj").format(verb="asked", lemma="ask")).doc
    assert without_sufferer(doc, Saying((1, 2), (0,), (3, 4, 5))).source == ()


def test_another_source_stays() -> None:
    doc = page(PASSIVE.format(verb="told", lemma="tell")).doc
    saying = Saying((1, 2), (4,), (5,))
    assert without_sufferer(doc, saying) == saying


def test_what_speakers_were_told_is_theirs_to_tell() -> None:
    doc = page(PASSIVE.format(verb="told", lemma="tell").replace("Orlo Orlo NNP", "We we PRP")).doc
    saying = Saying((1, 2), (0,), (3, 4, 5))
    assert without_sufferer(doc, saying) == saying
