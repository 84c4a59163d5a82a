"""Whose words a quotation reports."""

from __future__ import annotations

import pytest

from rashomon.annotations.mentions import Mentions
from rashomon.annotations.page import Page
from rashomon.annotations.quotations import Quotations
from tests.annotations.building import empty, page

MINISTRY = {"ministry": "organization", "council": "organization", "Brul": "person"}
ENDING = """
said say VBD root 0
it it PRP nsubj {next}
held hold VBD ccomp {cue}
. . . punct {cue}
"""


def sentence(source: str) -> str:
    """A tree of a source that says "it held"; its head word hangs on the verb behind it."""
    cue = len(source.strip().splitlines()) + 1
    return source.strip() + ENDING.format(cue=cue, next=cue + 2)


def speakers(built: Page) -> list[str | None]:
    """The first mention of each speaker."""
    text, found = built.document.text, Mentions()(built, empty(built))
    first = {m.chain: m.span.of(text) for m in reversed(found.mentions)}
    return [None if q.speaker is None else first[q.speaker] for q in Quotations()(built, found).quotations]


OWNED = """
The the DT det 2
ministry ministry NN nmod:poss 4
’s 's POS case 2
statement statement NN nsubj 5
"""
FROM = """
A a DT det 2
statement statement NN nsubj 6
from from IN case 5
the the DT det 5
ministry ministry NN nmod 2
"""
POSTED = """
A a DT det 2
video video NN nsubj 6
posted post VBN acl 2
by by IN case 5
Brul Brul NNP obl:agent 3
"""
OF_A_BODY = """
An a DT det 3
Ulmen Ulmen NNP compound 3
report report NN nsubj 4
"""
PAGE = """
A a DT det 2
post post NN nsubj 8
on on IN case 7
the the DT det 5
ministry ministry NN nmod:poss 7
’s 's POS case 5
page page NN nmod 2
"""


@pytest.mark.parametrize(
    ("tree", "names", "source", "speaker"),
    [
        (OWNED, {}, "The ministry’s statement", "The ministry"),
        (FROM, {}, "A statement from the ministry", "the ministry"),
        (POSTED, {"Brul": "person"}, "A video posted by Brul", "Brul"),
        (OF_A_BODY, {"Ulmen": "organization"}, "An Ulmen report", "Ulmen"),
        (PAGE, {}, "A post on the ministry’s page", "the ministry"),
    ],
)
def test_a_writing_says_what_whoever_wrote_it_says(tree: str, names: dict[str, str], source: str, speaker: str) -> None:
    built = page(sentence(tree), names=names, heads=MINISTRY, sayings=(("said", source, "it held"),))
    assert speakers(built) == [speaker]


def test_a_platform_or_a_place_writes_nothing() -> None:
    posted = OF_A_BODY.replace("An a", "A a").replace("Ulmen Ulmen", "Telegram Telegram")
    source = ("said", "A Telegram report", "it held")
    built = page(sentence(posted), names={"Telegram": "organization"}, sayings=(source,))
    assert speakers(built) == ["A Telegram report"]
    placed = page(sentence(OF_A_BODY), names={"Ulmen": "place"}, sayings=(("said", "An Ulmen report", "it held"),))
    assert speakers(placed) == ["An Ulmen report"]


def test_of_a_writing_that_was_mentioned_before_it_is_whoever_wrote_it_then() -> None:
    again = sentence("The the DT det 2\nstatement statement NN nsubj 3").replace("it it", "this this")
    built = page(
        sentence(FROM),
        again.replace("said say", "added add"),
        heads=MINISTRY,
        sayings=(("said", "A statement from the ministry", "it held"), ("added", "The statement", "this held")),
    )
    found = speakers(built)
    assert found == ["the ministry", "the ministry"]


QUOTES = """
Tavia Tavia NNP nsubj 2
quoted quote VBD root 0
Brul Brul NNP obj 2
as as IN mark 5
saying say VBG advcl 2
it it PRP nsubj 7
held hold VBD ccomp 5
. . . punct 2
"""


def test_whom_somebody_quotes_speaks_through_him() -> None:
    names = {"Tavia": "organization", "Brul": "person"}
    built = page(QUOTES, names=names, sayings=(("quoted ... as saying", "Tavia", "it held"),))
    assert speakers(built) == ["Brul"]
    assert [q.via for q in Quotations()(built, Mentions()(built, empty(built))).quotations] == [("Tavia",)]


def test_what_is_only_mentioned_speaks_not() -> None:
    tree = QUOTES.replace("quote VBD", "cite VBD").replace("say VBG", "show VBG").replace("saying", "showing")
    names = {"Tavia": "organization", "Brul": "person"}
    assert speakers(page(tree, names=names, sayings=(("quoted", "Tavia", "it held"),))) == ["Tavia"]


def test_those_around_somebody_are_others() -> None:
    tree = """
Those those DT nsubj 4
around around IN case 3
Brul Brul NNP nmod 1
"""
    built = page(sentence(tree), names={"Brul": "person"}, sayings=(("said", "Those around Brul", "it held"),))
    pronoun = next(t for t in built.doc if t.text == "Those")
    pronoun.pos_ = "PRON"
    assert "Brul" not in speakers(built)
