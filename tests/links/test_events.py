from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.links import link
from tests.links.building import Page

TITLE = "Ferry Kestrel sinks off Velin"


def page(outlet, text, trigger, predicate, *participants, **more):
    made = Page(outlet, TITLE, text, published="2031-03-04")
    held = []
    for role, words, kind in participants:
        held.append((role, words, made.name(words, kind)))
    made.event(trigger, predicate, held, **more)
    return made


def events(*pages):
    return link([p.reading() for p in pages]).events


ONE = page("Harbour Post", "Police arrested Mira Toll on the quay of Velin.", "arrested", "arrest",
           ("agent", "Police", "organization"), ("patient", "Mira Toll", "person"), time="2031-03-04")  # fmt: skip


def test_two_accounts_with_the_same_participants_are_one_event():
    two = page("Delo Daily", "Mira Toll was detained by Police in Velin.", "detained", "detain",
               ("patient", "Mira Toll", "person"), ("agent", "Police", "organization"), time="2031-03-04")  # fmt: skip
    (event,) = events(ONE, two)
    assert len(event.accounts) == 2
    assert event.time == "2031-03-04"
    assert event.label.startswith("Police")


def test_another_patient_makes_another_event():
    two = page("Delo Daily", "The coast guard arrested Ilan Droz at sea.", "arrested", "arrest",
               ("patient", "Ilan Droz", "person"))  # fmt: skip
    assert [len(e.accounts) for e in events(ONE, two)] == [1, 1]


def test_another_day_makes_another_event():
    two = page("Delo Daily", "Mira Toll had been arrested years before.", "arrested", "arrest",
               ("patient", "Mira Toll", "person"), time="2027-01-01")  # fmt: skip
    assert [len(e.accounts) for e in events(ONE, two)] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("../2031-03-04", "2031-03-01/2031-03-31", "2031-03-01/2031-03-04"),
        ("2031-03-03/2031-03-03", None, "2031-03-03/2031-03-03"),
        ("2031-03-03/2031-03-03", "2031-03-04/2031-03-04", None),
        (None, None, None),
    ],
)
def test_an_event_lies_where_all_its_accounts_set_it(one, other, expected):
    two = page("Delo Daily", "Mira Toll was detained by Police in Velin.", "detained", "detain",
               ("patient", "Mira Toll", "person"), ("agent", "Police", "organization"), time="2031-03-04")  # fmt: skip
    readings = [
        replace(r, annotations=replace(r.annotations, events=(replace(r.annotations.events[0], within=within),)))
        for r, within in ((ONE.reading(), one), (two.reading(), other))
    ]
    (event,) = link(readings).events
    assert event.within == expected
