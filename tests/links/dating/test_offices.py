from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.links.dating import days
from rashomon.links.dating.offices import ALL, HALF, NONE, NOT_YET, SOME, holders, named, offices


def words(text: str) -> list[str]:
    return [text[one.start : one.end] for one in named(text)]


def held(text: str, *on: str) -> list[int]:
    found = holders(text)
    assert found is not None
    return [int(found.held[days.place(date.fromisoformat(day))]) for day in on]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained, said Chancellor Angela Merkel.", ["Chancellor Angela Merkel"]),
        ("U.S. Secretary of Defense Robert M. Gates came.", ["Secretary of Defense Robert M. Gates"]),
        ("House speaker Nancy Pelosi.", ["House speaker Nancy Pelosi"]),
        ("former President Obama, ex-President Bush and then-President Clinton", []),
        ("Vice President Pence met President Xi.", ["Vice President Pence", "President Xi"]),
        ("Deputy Prime Minister Orban.", []),
        ("The president met Merkel. President\n\nObama", []),
        ("President Orvo Sten of Tarsk.", []),
        ("", []),
    ],
)
def test_who_is_called_by_an_office(text: str, found: list[str]) -> None:
    assert sorted(words(text)) == sorted(found)


def test_how_many_hold_their_office() -> None:
    both = "Chancellor Angela Merkel met President Obama."
    assert held(both, "2012-01-01", "2007-01-01", "2019-01-01", "2023-01-01") == [ALL, NOT_YET, HALF, NONE]
    three = f"{both} President Sarkozy came."
    assert held(three, "2018-01-01") == [SOME]


def test_whoever_held_an_office_twice_held_it_at_either_time() -> None:
    assert held("Prime Minister Netanyahu", "1997-01-01", "2010-01-01", "2000-01-01") == [ALL, ALL, NONE]


def test_an_office_that_has_no_end_yet_goes_on() -> None:
    assert held("President Xi", "2049-12-31") == [ALL]


def test_a_text_that_names_nobody_by_an_office_says_nothing() -> None:
    assert holders("A dam broke.") is None


def test_the_list_is_in_order() -> None:
    for terms in offices().values():
        assert all(term.last is None or term.first < term.last for term in terms)
        assert all(one.last and one.last <= other.first for one, other in pairwise(terms))


@given(st.text(alphabet="PresidentOba Vicfrm-\n."))
def test_any_text_can_be_looked_through(text: str) -> None:
    for one in named(text):
        assert 0 <= one.start < one.end <= len(text)
