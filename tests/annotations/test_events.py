"""What happens, to whom, and whether it happened."""

from __future__ import annotations

import pytest

from rashomon.annotations import check
from rashomon.annotations.events import Events
from rashomon.annotations.mentions import Mentions
from rashomon.annotations.quotations import Quotations
from rashomon.errors import PipelineError
from rashomon.values import EventAccount
from tests.annotations.building import empty, page

ARRESTED = """
Police police NNS nsubj 3
{aux} {aux} MD aux 3
arrested arrest VBD root 0
the the DT det 5
miners miner NNS obj 3
in in IN case 7
Karsk Karsk NNP obl 3
. . . punct 3
"""


def events(*sentences: str, sayings: tuple[tuple[str, str, str], ...] = ()) -> tuple[str, tuple[EventAccount, ...]]:
    names = {"Karsk": "place"} if "Karsk" in sentences[0] else {}
    heads = {"miners": "person", "Police": "organization", "Karsk": "place"}
    built = page(*sentences, names=names, heads=heads, sayings=sayings)
    found = Quotations()(built, Mentions()(built, empty(built)))
    return built.document.text, Events()(built, found).events


def test_participants_and_place() -> None:
    text, (event,) = events(ARRESTED.format(aux="did"))
    assert (event.predicate, event.status) == ("arrest", "CT+")
    assert [(p.role, p.span.of(text)) for p in event.participants] == [("agent", "Police"), ("patient", "the miners")]
    assert event.place is not None


@pytest.mark.parametrize(("aux", "expected"), [("not", "CT-"), ("may", "PS+"), ("will", "Uu"), ("must", "PR+")])
def test_status(aux: str, expected: str) -> None:
    _, (event,) = events(ARRESTED.format(aux=aux))
    assert event.status == expected


SAID = """
Brul Brul NNP nsubj 2
said say VBD root 0
police police NNS nsubj 4
arrested arrest VBD ccomp 2
miners miner NNS obj 4
"""


def test_a_verb_of_saying_is_no_event_and_what_is_said_names_its_source() -> None:
    text, found = events(SAID, sayings=(("said", "Brul", "police arrested miners"),))
    assert [e.predicate for e in found] == ["arrest"]
    assert [s.of(text) for s in found[0].according_to] == ["Brul"]


def test_a_verb_is_no_event_where_it_is_a_cue() -> None:
    whistled = SAID.replace("said say", "whistled whistle")
    assert [e.predicate for e in events(whistled)[1]] == ["whistle", "arrest"]
    assert [e.predicate for e in events(whistled, sayings=(("whistled", "Brul", "police arrested miners"),))[1]] == [
        "arrest"
    ]


def test_what_nobody_is_said_to_have_said_is_told_by_the_article_itself() -> None:
    _, found = events(SAID)
    assert [e.according_to for e in found] == [()]


def test_what_is_said_by_nobody_named_names_its_cue() -> None:
    text, (event,) = events(ARRESTED.format(aux="allegedly"), sayings=(("allegedly", "", "arrested the miners"),))
    assert [s.of(text) for s in event.according_to] == ["allegedly"]


def test_of_quotations_inside_of_each_other_the_inner_one_names_the_source() -> None:
    text, found = events(
        """
Orlo Orlo NNP nsubj 2
wrote write VBD root 0
Brul Brul NNP nsubj 4
said say VBD ccomp 2
police police NNS nsubj 6
arrested arrest VBD ccomp 4
miners miner NNS obj 6
""",
        sayings=(("wrote", "Orlo", "Brul said police arrested miners"), ("said", "Brul", "police arrested miners")),
    )
    assert [(e.predicate, [s.of(text) for s in e.according_to]) for e in found] == [("arrest", ["Brul"])]


def test_annotators_in_an_impossible_order_are_refused() -> None:
    with pytest.raises(PipelineError, match="Quotations requires mentions, times"):
        check([Quotations(), Mentions()])
