"""How far articles lie after what they speak of, on readings made by hand."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files

import pytest

from rashomon.links.dating.clues import KINDS
from rashomon.links.dating.likelihood import EDGES, ROUND
from tests.links.dating.writing import page
from training.gaps import counted, rewritten, without_election

DAY = date(2031, 5, 9)
FILE = """# How far.

# Written.
[counts]
"last day" = [1, 2]
"last year" = [3]

# Set by hand.
[set]
"dateline" = [0, 1]
"""


def committed() -> str:
    return files("rashomon.links.dating").joinpath("gaps.toml").read_text(encoding="utf-8")


def test_gaps_are_counted_by_kind_and_group() -> None:
    read = page("a", "A dam broke on [Thursday|weekday 4|past], [8 May|date 05-08|past].")
    counts = counted([(read, DAY), (read, DAY)])
    assert counts["weekday past"] == [0, 2, 0, 0, 0, 0, 0]
    assert counts["day past"][EDGES.index(1)] == 2
    assert sum(map(sum, counts.values())) == 6


def test_the_election_is_left_out() -> None:
    read = page("a", "[8 November|date 11-08|future], [November|month 11|future] and [8 May|date 05-08|past].")
    words = [time.span.of(read.document.text) for time in without_election(read).annotations.times]
    assert words == ["November", "8 May"]


def test_the_counts_are_rewritten_and_what_is_set_stays() -> None:
    counts = {"last day": [4, 5], "dateline": [9, 9], "last year": [6]}
    assert rewritten(FILE, counts) == FILE.replace("[1, 2]", "[4, 5]").replace("[3]", "[6]")


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="has no"):
        rewritten("[counts]\n", {})


def test_the_file_is_one_that_this_writes() -> None:
    read = tomllib.loads(committed())
    assert rewritten(committed(), read["counts"]) == committed()
    assert set(read["counts"]) | set(read["set"]) == set(KINDS)
    for kind, numbers in (read["counts"] | read["set"]).items():
        assert len(numbers) == ROUND.get(kind, len(EDGES) - 1)
