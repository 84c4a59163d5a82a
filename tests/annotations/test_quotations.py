"""Who says what: one hand-built tree for each construction."""

from __future__ import annotations

from rashomon.annotations.mentions import Mentions
from rashomon.annotations.page import Page
from rashomon.annotations.quotations import Quotations
from rashomon.values import Annotations, Quotation
from tests.annotations.building import empty, page


def read(built: Page) -> tuple[Annotations, list[tuple[str, str, str, str]]]:
    """The annotations, and each quotation as (type, source, cue, content)."""
    found = Quotations()(built, Mentions()(built, empty(built)))
    text = built.document.text

    def words(quotation: Quotation, part: str) -> str:
        return " / ".join(s.of(text) for s in getattr(quotation, part))

    return found, [(q.type, words(q, "source"), words(q, "cue"), words(q, "content")) for q in found.quotations]


SAID_THAT = """
Brul Brul NNP nsubj 2
said say VBD root 0
that that IN mark 6
the the DT det 5
dam dam NN nsubj 6
failed fail VBD ccomp 2
. . . punct 2
"""


def test_a_clause_under_a_verb_of_saying() -> None:
    found, quotations = read(page(SAID_THAT, names={"Brul": "person"}))
    assert quotations == [("indirect", "Brul", "said", "that the dam failed")]
    assert found.quotations[0].speaker == found.mentions[0].chain


def test_a_verb_of_saying_put_after() -> None:
    _, quotations = read(
        page(
            """
The the DT det 2
dam dam NN nsubj 3
failed fail VBD root 0
, , , punct 6
police police NNS nsubj 6
said say VBD parataxis 3
Monday Monday NNP obl:unmarked 6
. . . punct 3
"""
        )
    )
    assert quotations == [("indirect", "police", "said", "The dam failed")]


def test_according_to() -> None:
    _, quotations = read(
        page(
            """
According accord VBG case 4
to to IN fixed 1
the the DT det 4
ministry ministry NN obl 8
, , , punct 4
the the DT det 7
dam dam NN nsubj 8
failed fail VBD root 0
. . . punct 8
"""
        )
    )
    assert quotations == [("indirect", "the ministry", "According to", "the dam failed")]


def test_quoted_words_with_a_speaker_are_direct() -> None:
    _, quotations = read(
        page(
            """
“ “ `` punct 3
It it PRP nsubj 3
held hold VBD ccomp 7
, , , punct 3
” ” '' punct 3
Brul Brul NNP nsubj 7
said say VBD root 0
. . . punct 7
""",
            names={"Brul": "person"},
        )
    )
    assert quotations == [("direct", "Brul", "said", "“It held,”")]


def test_partly_quoted_content_is_mixed() -> None:
    _, quotations = read(
        page(
            """
Brul Brul NNP nsubj 2
said say VBD root 0
it it PRP nsubj 7
was be VBD cop 7
“ “ `` punct 7
a a DT det 7
disgrace disgrace NN ccomp 2
” ” '' punct 7
. . . punct 2
""",
            names={"Brul": "person"},
        )
    )
    assert quotations == [("mixed", "Brul", "said", "it was “a disgrace”")]


def test_a_quotation_without_a_speaker_is_kept() -> None:
    found, quotations = read(
        page(
            """
“ “ `` punct 4
The the DT det 3
dam dam NN nsubj 4
held hold VBD root 0
all all DT det 6
night night NN obl:unmarked 4
. . . punct 4
” ” '' punct 4
"""
        )
    )
    assert quotations == [("direct", "", "", "“The dam held all night.”")]
    assert found.quotations[0].speaker is None


def test_passive_hearsay_is_said_by_nobody() -> None:
    _, quotations = read(
        page(
            """
Ten ten CD nsubj:pass 3
are be VBP aux:pass 3
believed believe VBN root 0
to to TO mark 6
have have VB aux 6
died die VBN xcomp 3
. . . punct 3
"""
        )
    )
    assert quotations == [("indirect", "", "are believed", "Ten / to have died")]


def test_allegedly_attributes_to_nobody() -> None:
    _, quotations = read(
        page(
            """
They they PRP nsubj 3
allegedly allegedly RB advmod 3
robbed rob VBD root 0
a a DT det 5
bank bank NN obj 3
. . . punct 3
"""
        )
    )
    assert quotations == [("indirect", "", "allegedly", "They / robbed a bank")]


def test_the_medium_stands_in_via() -> None:
    found, quotations = read(
        page(
            """
Brul Brul NNP nsubj 2
wrote write VBD root 0
on on IN case 4
Telegram Telegram NNP obl 2
that that IN mark 8
the the DT det 7
dam dam NN nsubj 8
failed fail VBD ccomp 2
. . . punct 2
""",
            names={"Brul": "person"},
        )
    )
    assert quotations == [("indirect", "Brul", "wrote", "that the dam failed")]
    assert found.quotations[0].via == ("Telegram",)


def test_a_relaying_agency_stands_in_via_but_not_when_it_speaks_itself() -> None:
    built = page(
        """
Brul Brul NNP nsubj 2
resigned resign VBD root 0
, , , punct 5
Tavia Tavia NNP nsubj 5
reported report VBD parataxis 2
. . . punct 2
""",
        names={"Brul": "person", "Tavia": "organization"},
        agencies=("Tavia",),
    )
    found, quotations = read(built)
    assert quotations == [("indirect", "Tavia", "reported", "Brul resigned")]
    assert found.quotations[0].via == ()


def test_a_turn_of_an_interview_begins_with_its_speaker() -> None:
    _, quotations = read(
        page(
            """
Brul Brul NNP dep 4
: : : punct 1
It it PRP nsubj 4
held hold VBD root 0
. . . punct 4
""",
            names={"Brul": "person"},
        )
    )
    assert quotations == [("indirect", "Brul", ":", "It held.")]


def test_quoted_words_that_an_agency_relays_are_their_speakers() -> None:
    built = page(
        """
“ “ `` punct 3
It it PRP nsubj 3
held hold VBD ccomp 10
, , , punct 3
” ” '' punct 3
Brul Brul NNP nsubj 7
told tell VBD root 0
miners miner NNS obj 7
, , , punct 11
Tavia Tavia NNP nsubj 11
reported report VBD parataxis 7
. . . punct 7
""",
        names={"Brul": "person", "Tavia": "organization"},
        agencies=("Tavia",),
    )
    found, quotations = read(built)
    assert ("direct", "Brul", "told", "“It held,”") in quotations
    assert [q.via for q in found.quotations if q.type == "direct"] == [("Tavia",)]
