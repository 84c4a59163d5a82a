from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotations.times import Times
from rashomon.values import Annotations, Dated, PartialDate, Reading
from rashomon.values.dating import dated
from tests.annotations.building import page as tree
from tests.annotations.times.reading import page, times


def told(text: str) -> list[tuple[str | None, str | None]]:
    """How each time of an undated text is told, and the words that it is told from."""
    return [
        (t.reckoning.written() if t.reckoning else None, t.anchor.of(text) if t.anchor else None)
        for t in times(text, None)
    ]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The ferry left yesterday.", "day -1"),
        ("The ferry left last night.", "day -1 TNI"),
        ("The ferry left on Thursday.", "weekday 4"),
        ("The ferry will leave on Thursday.", "weekday 4 future"),
        ("The ferry left this Thursday.", "week +0 -4"),
        ("The ferry left on Thursday (29 February).", "date 02-29 weekday 4"),
        ("The ferry left at 6:30 p.m. on Tuesday.", "weekday 2 T18:30"),
        ("The ferry left on January 5 last year.", "year -1 -01-05"),
        ("The ferry left last summer.", "season SU past"),
        ("The ferry left over the weekend.", "the weekend past"),
        ("The ferry left on January 5, 2021.", None),
    ],
)
def test_how_a_time_is_told_is_kept_without_a_date(text: str, how: str | None) -> None:
    assert told(text) == [(how, None)]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The ferry left on Tuesday. The crew had left the day before.", ("day -1", "Tuesday")),
        ("The ferry left on Tuesday. It sank at 7:15 p.m.", ("day +0 T19:15", "Tuesday")),
        ("It was built in 1990. It was sold three years later.", ("year +3", "1990")),
        ("The fair ran January 2-5.", ("month +0 -05", "January 2")),
    ],
)
def test_what_a_time_is_told_from(text: str, how: tuple[str, str]) -> None:
    assert told(text)[1] == how


def test_nothing_to_be_told_from_leaves_no_reckoning() -> None:
    assert told("The crew had left the day before.") == [(None, None)]


def test_the_tense_is_kept_with_a_full_date_too() -> None:
    text = """
    The the DT det 2
    council council NN nsubj 4
    will will MD aux 4
    meet meet VB root 0
    in in IN case 6
    2031 2031 CD obl 4
    . . . punct 4
    """
    assert [(t.value, t.direction) for t in Times()(tree(text), Annotations("d-1")).times] == [("2031", "future")]


_SENTENCES = st.sampled_from(
    [
        "The ferry left on Tuesday.",
        "It sank at 7:15 p.m.",
        "The crew had left the day before.",
        "It will be raised next month.",
        "It was built in 1990.",
        "It was sold three years later.",
        "The fair ran January 2-5.",
        "The summer was warm, the third quarter of 2020 too.",
        "Shops open this weekend, and on Saturday, 13 January.",
        "Nobody came on 29 February last year, or two hours ago.",
    ]
)
_DATES = st.sampled_from([None, "2022", "2022-01", "2022-01-12", "2022-01-10/2022-01-12", "0001-01-01"])


@given(st.lists(_SENTENCES, max_size=6).map(" ".join), _DATES, _DATES)
def test_dated_later_is_read_with_the_date(text: str, before: str | None, after: str | None) -> None:
    one, other = (
        Reading(made.document, Times()(made, Annotations("d"))) for made in (page(text, before), page(text, after))
    )
    assert dated(one, Dated(PartialDate(after), "metadata") if after else None) == other
