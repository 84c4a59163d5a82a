from __future__ import annotations

import pytest

from rashomon.annotations.figures.conventions import Conventions
from rashomon.annotations.figures.quantities import Grammar
from rashomon.annotations.figures.screening import converts


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("about 230 km (140 miles) west", True),
        ("a 40-metre-deep well (131 feet)", True),
        ("40 million euros ($43 million)", True),
        ("230 km and 140 miles", False),
        ("a 40-metre well (5 days of work)", False),
        ("It lies 40 metres deep. (The other: 131 feet)", False),
    ],
)
def test_a_conversion_in_brackets_is_no_second_quantity(text: str, same: bool) -> None:
    one, other = Grammar(Conventions.load()).find(text, 0, len(text))
    assert converts(other, one, text) is same


def test_the_first_quantity_converts_nothing() -> None:
    (one,) = Grammar(Conventions.load()).find("(131 feet)", 0, 10)
    assert not converts(one, None, "(131 feet)")
