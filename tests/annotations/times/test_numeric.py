from __future__ import annotations

import pytest

from rashomon.annotations.times.numeric import day_first
from tests.annotations.times.reading import read


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("13.01.2022", "2022-01-13"),
        ("2022-01-13", "2022-01-13"),
        ("01/13/2022", "2022-01-13"),
        ("13/01/22", "2022-01-13"),
        ("25/12/99", "1999-12-25"),
        ("9/11", "2001-09-11"),
        ("31/31/2021", None),
        # A Saturday is 3 April, a Thursday 4 March.
        ("Saturday 03/04/2021", "2021-04-03"),
        ("Thursday, 03/04/2021", "2021-03-04"),
    ],
)
def test_digits_are_read(words: str, value: str | None) -> None:
    assert read(f"The bridge closed on {words}.") == [(words, "DATE", value)]


def test_a_date_that_britain_and_america_read_differently_keeps_both_values() -> None:
    assert read("The bridge closed on 03/04/2021.") == [("03/04/2021", "DATE", "[2021-03-04,2021-04-03]")]
    assert read("The bridge closed on 04/04/2021.") == [("04/04/2021", "DATE", "2021-04-04")]


def test_another_date_of_the_document_tells_which_part_is_the_day() -> None:
    text = "The bridge closed on 03/04/2021. It had opened on 25/03/2019."
    assert [v for _, _, v in read(text)] == ["2021-04-03", "2019-03-25"]


def test_day_first() -> None:
    assert [day_first(t) for t in ("25/03/2019", "03/25/19", "03/04/2019", "25/03/2019 03/25/2019")] == [
        True,
        False,
        None,
        None,
    ]
