from __future__ import annotations

import pytest

from rashomon.values import Annotations, EventAccount, Order, OrderRelation, Quotation, Span, Time
from rashomon.values.dates import Dated, PartialDate
from rashomon.values.dating import days_of
from rashomon.values.placing import placed

SENTENCE = Span("d", 0, 90)


def at(start: int) -> Span:
    return Span("d", start, start + 5)


def event(start: int, **more: object) -> EventAccount:
    return EventAccount(at(start), "sink", SENTENCE, **more)


def within(*events: EventAccount, day: str | None = "2022-01-13", **more: object) -> list[str | None]:
    found = Annotations("d", events=events, **more)
    return [e.within for e in placed(found, days_of(Dated(PartialDate(day), "stated") if day else None))]


@pytest.mark.parametrize(
    ("time", "tense", "expected"),
    [
        (None, "past", "../2022-01-13"),
        (None, "future", "2022-01-13/.."),
        (None, "present", None),
        (None, None, None),
        ("2022-01-11", "past", "2022-01-11/2022-01-11"),
        ("2022-01", "past", "2022-01-01/2022-01-13"),
        ("2022-W02", "future", "2022-01-13/2022-01-16"),
        ("2022-01-20", "past", "2022-01-20/2022-01-20"),
        ("XXXX-WXX-4", "past", "../2022-01-13"),
    ],
)
def test_by_time_and_tense(time: str | None, tense: str | None, expected: str | None) -> None:
    assert within(event(0, time=time, tense=tense)) == [expected]


def test_a_range_of_days_of_publication_counts_whole() -> None:
    both = event(0, tense="past"), event(10, tense="future")
    assert within(*both, day="2022-01-10/2022-01-13") == ["../2022-01-13", "2022-01-10/.."]
    assert within(*both, day=None) == [None, None]


@pytest.mark.parametrize(("said", "expected"), [("2022-01-10", "2022-01-10/.."), (None, None)])
def test_what_is_said_to_come_counts_from_when_it_was_said(said: str | None, expected: str | None) -> None:
    quotation = Quotation((Span("d", 0, 9),), (at(20),), (), "direct", time=said)
    assert within(event(0, tense="future"), quotations=(quotation,)) == [expected]


def test_the_innermost_quotation_counts() -> None:
    ends = {30: "2022-01-12", 9: "2022-01-10"}
    said = [Quotation((Span("d", 0, end),), (at(40),), (), "direct", time=t) for end, t in ends.items()]
    events = event(0, tense="past"), event(10, tense="past"), event(50, tense="past")
    assert within(*events, quotations=tuple(said)) == ["../2022-01-10", "../2022-01-12", "../2022-01-13"]


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("before", ["../2022-01-11", "2022-01-11/2022-01-11"]),
        ("after", ["2022-01-11/2022-01-13", "2022-01-11/2022-01-11"]),
        ("includes", ["../2022-01-13", "2022-01-11/2022-01-11"]),
        ("begun_by", ["2022-01-11/2022-01-13", "2022-01-11/2022-01-11"]),
        ("ended_by", ["../2022-01-11", "2022-01-11/2022-01-11"]),
    ],
)
def test_order_narrows(relation: OrderRelation, expected: list[str]) -> None:
    order = Order(at(0), relation, at(10), at(20))
    assert within(event(0, tense="past"), event(10, time="2022-01-11"), orders=(order,)) == expected


def test_what_happens_while_something_lasts_lies_within_it() -> None:
    order = Order(at(0), "includes", at(10), at(20))
    assert within(event(0, time="2022-01"), event(10), orders=(order,)) == ["2022-01-01/2022-01-31"] * 2


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("before", "../2021-12-01"),
        ("after", "2021-12-31/2022-01-13"),
        ("begun_by", "2021-12-01/2022-01-13"),
        ("ended_by", "../2021-12-31"),
    ],
)
def test_a_time_bounds(relation: OrderRelation, expected: str) -> None:
    order = Order(at(0), relation, at(10), at(20))
    assert within(event(0, tense="past"), times=(Time(at(10), "DATE", "2021-12"),), orders=(order,)) == [expected]


def test_a_chain_narrows_whatever_its_length_and_order() -> None:
    events = [event(10 * n, time="2022-01-11" if n == 300 else None) for n in range(301)]
    orders = tuple(Order(at(10 * n), "before", at(10 * n + 10), at(0)) for n in range(300))
    assert within(*events, orders=orders)[0] == "../2022-01-11"
    assert within(*events, orders=orders[::-1])[0] == "../2022-01-11"


def test_a_contradiction_and_a_circle_narrow_nothing() -> None:
    pair = event(0, time="2022-01-12"), event(10, time="2022-01-11")
    orders = Order(at(0), "before", at(10), at(20)), Order(at(10), "before", at(0), at(20))
    assert within(*pair, orders=orders) == ["2022-01-12/2022-01-12", "2022-01-11/2022-01-11"]
    assert within(event(0), orders=(Order(at(0), "before", at(0), at(20)), Order(at(70), "after", at(80), at(0)))) == [
        None
    ]
