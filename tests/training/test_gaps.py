"""How far articles lie after what they speak of, on readings made by hand."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from importlib.resources import files

import numpy as np
import pytest

from rashomon.links.dating import days
from rashomon.links.dating.clue import KINDS
from tests.links.dating.writing import page

pytest.importorskip("scipy")
from training.gaps import counted, example, fitted, rewritten, size, without_election

DAY = date(2031, 5, 9)
FILE = """# How far.

# Written.
[scores]
"last day" = [1.0, 2.0]
"last year" = [3.0]

# Set by hand.
[set]
"dateline" = [0, 1]
"""


def committed() -> str:
    return files("rashomon.links.dating").joinpath("gaps.toml").read_text(encoding="utf-8")


def test_an_example_weighs_the_true_day_against_others() -> None:
    one = example(page("a", "A dam broke on [Thursday|weekday 4|past], [8 May|date 05-08|past]."), DAY)
    assert one.places.shape == (3, len(one.prior))
    assert days.size() / 40 < len(one.prior) < days.size() / 10
    assert counted([one, one]).sum() == 6


def test_the_scores_are_those_under_which_true_days_are_likely() -> None:
    told = "A dam broke on [Thursday|weekday 4|past]."
    days_ = [DAY + timedelta(days=7 * n) for n in range(40)]
    scores = fitted([example(page("a", told), day) for day in days_], rounds=10)
    assert int(np.argmax(scores["one weekday"])) == 1
    assert {kind: len(numbers) for kind, numbers in scores.items()} == {kind: size(kind) for kind in KINDS}
    assert all(max(numbers) == 0 for numbers in scores.values())


def test_the_election_is_left_out() -> None:
    read = page("a", "[8 November|date 11-08|future], [November|month 11|future] and [8 May|date 05-08|past].")
    words = [time.span.of(read.document.text) for time in without_election(read).annotations.times]
    assert words == ["November", "8 May"]


def test_the_scores_are_rewritten_and_what_is_set_stays() -> None:
    scores = {"last day": [4.0, 5.0], "dateline": [9.0, 9.0], "last year": [6.0]}
    assert rewritten(FILE, scores) == FILE.replace("[1.0, 2.0]", "[4.0, 5.0]").replace("[3.0]", "[6.0]")


def test_another_file_is_refused() -> None:
    with pytest.raises(ValueError, match="has no"):
        rewritten("[scores]\n", {})


def test_the_file_is_one_that_this_writes() -> None:
    read = tomllib.loads(committed())
    assert rewritten(committed(), read["scores"]) == committed()
    assert set(read["scores"]) | set(read["set"]) == set(KINDS)
    for kind, numbers in (read["scores"] | read["set"]).items():
        assert len(numbers) == size(kind)
