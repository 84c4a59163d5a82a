from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.values import (
    Annotations,
    Dated,
    Document,
    EventAccount,
    FigureAccount,
    PartialDate,
    Quotation,
    Reading,
    Reckoning,
    Span,
    Time,
)
from rashomon.values.dating import dated, dated_by, days_of, resolved
from rashomon.values.placing import placed
from tests.store.any_case import directions, reckonings, tuples


def at(start: int) -> Span:
    return Span("d", start, start + 5)


def time(start: int, line: str, anchor: int | None = None) -> Time:
    """A time whose value is not told yet."""
    return Time(at(start), "DATE", None, Reckoning.read(line), None if anchor is None else at(anchor))


def published(value: str) -> Dated:
    return Dated(PartialDate(value), "inferred")


def values(times: tuple[Time, ...], day: str | None) -> list[str | None]:
    return [t.value for t in resolved(times, days_of(published(day) if day else None))]


CHAIN = (time(0, "weekday 4 past"), time(10, "day -1", 0), time(20, "day +0 TNI", 10))


def test_a_chain_is_told_from_the_day_of_publication() -> None:
    assert values(CHAIN, "2022-01-12") == ["2022-01-06", "2022-01-05", "2022-01-05TNI"]


def test_a_chain_without_that_day_stays_open() -> None:
    assert values(CHAIN, None) == ["XXXX-WXX-4", "XXXX-XX-XX", "XXXX-XX-XXTNI"]


def test_a_chain_from_a_range_of_days_keeps_what_they_share() -> None:
    assert values(CHAIN, "2022-01-10/2022-01-12") == ["2022-01-06", "2022-01-05", "2022-01-05TNI"]
    assert values(CHAIN, "2022-01-12/2022-01-13") == ["2022-01-XX", "2022-01-XX", "2022-01-XXTNI"]
    assert values(CHAIN, "2022-01-05/2022-01-06") == ["XXXX-WXX-4", "XXXX-XX-XX", "XXXX-XX-XXTNI"]


def test_an_anchor_may_stand_after_what_is_told_from_it() -> None:
    assert values((time(0, "day -1", 10), time(10, "day -1")), "2022-01-12") == ["2022-01-10", "2022-01-11"]


def test_a_circle_and_a_place_without_a_time_tell_nothing() -> None:
    assert values((time(0, "day -1", 10), time(10, "day -1", 0)), "2022-01-12") == ["XXXX-XX-XX", "XXXX-XX-XX"]
    assert values((time(0, "day -1", 90),), "2022-01-12") == ["XXXX-XX-XX"]


def test_a_value_by_itself_stays() -> None:
    own = Time(at(0), "DATE", "2021-03-05")
    assert resolved((own, time(10, "day +2", 0)), None)[0] == own
    assert values((own, time(10, "day +2", 0)), None) == ["2021-03-05", "2021-03-07"]


def test_a_long_chain_is_no_matter() -> None:
    chain = tuple(time(10 * n, "day +1", 10 * (n + 1)) for n in range(5000))
    assert values((*chain, time(50000, "day +0")), "2022-01-12")[0] == "2035-09-21"


def reading(day: str | None) -> Reading:
    times = resolved(CHAIN, days_of(published(day) if day else None))
    quotation = Quotation((at(0),), (at(0),), (), "direct", time=times[0].value, when=at(0))
    figure = FigureAccount(at(0), 1, 1, "boat", "boat", as_of=times[1].value, when=at(10))
    events = (
        EventAccount(at(0), "sink", at(0), time=times[2].value, when=at(20)),
        EventAccount(at(20), "rise", at(0), tense="past"),
        EventAccount(at(30), "float", at(0), time="2020"),
    )
    read = Annotations("d", times=times, quotations=(quotation,), figures=(figure,), events=events)
    return Reading(
        Document("d", "a.txt", "x" * 40, (), published=published(day) if day else None),
        replace(read, events=placed(read, days_of(published(day) if day else None))),
    )


@pytest.mark.parametrize("before", [None, "2022", "2022-01-10/2022-01-12", "2023-05-05"])
@pytest.mark.parametrize("after", [None, "2022", "2022-01-10/2022-01-12", "2022-01-12"])
def test_another_date_is_as_if_read_with_it(before: str | None, after: str | None) -> None:
    assert dated(reading(before), published(after) if after else None) == reading(after)


@settings(deadline=None)
@given(
    tuples(st.builds(Time, st.integers(0, 5).map(at), st.just("DATE"), st.none(), st.none() | reckonings(),
                     st.none() | st.integers(0, 5).map(at), directions), 6),
    st.sampled_from([None, "2022", "2022-01", "2022-01-12", "0001-01-01", "9999-12-31"]),
    st.sampled_from([None, "2022", "2022-01", "2022-01-12", "0001-01-01", "9999-12-31"]),
)  # fmt: skip
def test_what_was_told_before_leaves_no_trace(times: tuple[Time, ...], before: str | None, after: str | None) -> None:
    first = resolved(times, days_of(published(before) if before else None))
    assert values(first, after) == values(times, after)


@pytest.mark.parametrize("own", [None, "inferred", "stated", "metadata"])
def test_inferred_dates_are_for_documents_that_state_none(own: Any) -> None:
    stated = Dated(PartialDate("2022-02-03"), own) if own else None
    reading = Reading(Document("d", "d.txt", "x" * 99, (), published=stated), Annotations("d", times=CHAIN))
    after = dated(reading, published("2022-01-12")) if own in (None, "inferred") else reading
    assert dated_by([reading], [("d", published("2022-01-12")), ("e", published("2022"))]) == (after,)
    assert dated_by([reading], []) == (reading,)
