"""What happens, to whom, and whether it happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.annotations import check
from rashomon.annotations.events import Events
from rashomon.annotations.mentions import Mentions
from rashomon.annotations.quotations import Quotations
from rashomon.errors import PipelineError
from rashomon.values import Annotations, Dated, EventAccount, PartialDate, Span, Time
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


LEFT = """
Police police NNS nsubj 3
{aux} {aux} MD aux 3
left leave {tag} root 0
"""


@pytest.mark.parametrize(
    ("aux", "tag", "expected"),
    [("have", "VBN", "past"), ("did", "VB", "past"), ("will", "VB", "future"), ("are", "VBG", "present"),
     ("may", "VB", None), ("would", "VB", None)],
)  # fmt: skip
def test_tense(aux: str, tag: str, expected: str | None) -> None:
    _, (event,) = events(LEFT.format(aux=aux, tag=tag))
    assert event.tense == expected


def test_a_plan_is_of_what_is_to_come_and_a_beginning_of_what_began() -> None:
    begun = """
Troops troop NNS nsubj 2
{verb} {lemma} {tag} root 0
to to TO mark 4
march march VB xcomp 2
"""
    assert [e.tense for e in events(begun.format(verb="began", lemma="begin", tag="VBD"))[1]] == ["past"]
    assert [e.tense for e in events(begun.format(verb="intend", lemma="intend", tag="VBP"))[1]][-1:] == ["future"]
    assert [e.tense for e in events(begun.format(verb="intended", lemma="intend", tag="VBD"))[1]][-1:] == [None]


def on_the_calendar(
    sentence: str, *times: tuple[str, str], heads: dict[str, str] | None = None
) -> tuple[str, Annotations]:
    """What is read from a sentence in an article of 13 January 2031, with its times."""
    built = page(sentence, heads=heads or {})
    day = Dated(PartialDate("2031-01-13"), "stated")
    built = replace(built, document=replace(built.document, published=day))
    text = built.document.text
    spans = [(Span("d-1", at := text.index(words), at + len(words)), value) for words, value in times]
    found = replace(empty(built), times=tuple(Time(span, "DATE", value) for span, value in spans))
    return text, Events()(built, found)


ON = """
{on} {on} IN case 2
Friday Friday NNP obl 4
police police NNS nsubj 4
sealed seal VBD root 0
ports port NNS obj 4
and and CC cc 7
arrested arrest VBD conj 4
crews crew NNS obj 7
"""


def test_a_time_in_front_is_shared_and_places_the_event() -> None:
    _, found = on_the_calendar(ON.format(on="On"), ("Friday", "2031-01-10"))
    assert [(e.predicate, e.time, e.within) for e in found.events] == [
        ("seal", "2031-01-10", "2031-01-10/2031-01-10"),
        ("arrest", "2031-01-10", "2031-01-10/2031-01-10"),
    ]


@pytest.mark.parametrize(
    ("word", "within"),
    [("By", "../2031-01-10"), ("Before", "../2031-01-10"), ("Since", "2031-01-10/2031-01-13")],
)
def test_a_time_that_only_bounds_is_not_the_events_own(word: str, within: str) -> None:
    text, found = on_the_calendar(ON.format(on=word), ("Friday", "2031-01-10"))
    assert [(e.time, e.when, e.within) for e in found.events] == [(None, None, within)] * 2
    assert [o.signal.of(text) for o in found.orders] == [word] * 2


def test_without_a_time_of_its_own_tense_and_the_day_of_publication_place_an_event() -> None:
    _, found = on_the_calendar(ON.format(on="On"))
    assert [(e.time, e.within) for e in found.events] == [(None, "../2031-01-13")] * 2


AFTER = """
Police police NNS nsubj 2
withdrew withdraw VBD root 0
{word} {word} IN mark 5
crowds crowd NNS nsubj 5
{verb} march {tag} advcl 2
on on IN case 7
Friday Friday NNP obl 5
"""


@pytest.mark.parametrize(
    ("word", "expected"),
    [("after", "2031-01-10/2031-01-13"), ("before", "../2031-01-10"), ("until", "../2031-01-10"),
     ("because", "../2031-01-13"), ("since", "../2031-01-13")],
)  # fmt: skip
def test_order_to_another_event_places_an_event(word: str, expected: str) -> None:
    text, found = on_the_calendar(AFTER.format(word=word, verb="marched", tag="VBD"), ("Friday", "2031-01-10"))
    assert found.events[0].within == expected
    assert [o.signal.of(text) for o in found.orders] == ([word] if word not in ("because", "since") else [])


def test_then_tells_an_order() -> None:
    text, found = on_the_calendar(
        """
Crews crew NNS nsubj 2
docked dock VBD root 0
and and CC cc 5
then then RB advmod 5
fled flee VBD conj 2
"""
    )
    (order,) = found.orders
    assert (order.first.of(text), order.relation, order.second.of(text)) == ("docked", "before", "fled")


def test_what_takes_place_gets_the_time_of_the_verb_that_says_so() -> None:
    _, found = on_the_calendar(
        """
Talks talk NNS nsubj 2
took take VBD root 0
place place NN obj 2
on on IN case 5
Friday Friday NNP obl 2
""",
        ("Friday", "2031-01-10"),
        heads={"Talks": "event"},
    )
    assert [(e.predicate, e.time, e.tense) for e in found.events] == [("talk", "2031-01-10", "past")]
