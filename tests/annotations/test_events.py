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


def events(*sentences: str) -> tuple[str, tuple[EventAccount, ...]]:
    names = {"Karsk": "place"} if "Karsk" in sentences[0] else {}
    built = page(*sentences, names=names, heads={"miners": "person", "Police": "organization", "Karsk": "place"})
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


def test_a_verb_of_saying_is_no_event_and_what_is_said_names_its_source() -> None:
    text, found = events(
        """
Brul Brul NNP nsubj 2
said say VBD root 0
police police NNS nsubj 4
arrested arrest VBD ccomp 2
miners miner NNS obj 4
"""
    )
    assert [e.predicate for e in found] == ["arrest"]
    assert [s.of(text) for s in found[0].according_to] == ["Brul"]


def test_annotators_in_an_impossible_order_are_refused() -> None:
    with pytest.raises(PipelineError, match="Quotations requires mentions, times"):
        check([Quotations(), Mentions()])
