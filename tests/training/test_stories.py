"""What tells that two articles are about one happening, learnt from pairs made by hand."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest

from rashomon.links.collection import Collection
from rashomon.links.happening import table
from tests.links.building import Page
from training.stories import Fit, Pairs, fitted, held_out, rewritten, together


def committed() -> str:
    return files("rashomon.links").joinpath("stories.toml").read_text(encoding="utf-8")


def test_gaps_are_counted_within_stories_of_articles_with_a_day() -> None:
    days = ("2031-03-04", "2031-03-04", "2031-03-07", "2031-03", None)
    readings = [
        Page(f"Outlet {n}", "Ferry", f"The ferry sank {n}.", published=day).reading() for n, day in enumerate(days)
    ]
    stories = {r.document.id: "one" if n != 1 else "other" for n, r in enumerate(readings)}
    assert together(Collection(readings), stories) == [0, 0, 0, 1, 0, 0, 0, 0, 0, 0]


def test_a_reason_that_tells_gets_weight_and_one_that_does_not_gets_none() -> None:
    draw = np.random.default_rng(1)
    same = np.arange(400) % 4 == 0
    values = np.column_stack([same + draw.normal(0, 0.5, 400), draw.normal(0, 0.5, 400)])
    none = np.zeros(2, dtype=bool)
    pairs = Pairs(np.zeros((400, 2), np.int64), values, same, (), none)
    fit = fitted(pairs, np.full(400, True))
    assert fit.weights[0] > 2 > abs(fit.weights[1])
    assert abs(float(fit.probability(values).mean()) - 0.25) < 0.01


def test_stories_held_out_are_found_by_what_others_taught() -> None:
    stories = tuple(str(at // 2) for at in range(40))
    places = np.array([(i, j) for i in range(40) for j in range(i + 1, min(i + 4, 40))])
    same = np.array([stories[i] == stories[j] for i, j in places])
    found = held_out(Pairs(places, np.where(same, 1.0, 0.0)[:, None], same, stories, np.array([False])))
    assert found["b3_f1"] == 100.0


def test_the_committed_file_can_be_written_anew_and_keeps_its_comments() -> None:
    size = len(table().reasons)
    again = rewritten(committed(), [1, 2], Fit(-1.5, 0.1, np.full(size, 2.0), np.full(size, 0.25)))
    assert "base = -1.5\n" in again
    assert "together = [1, 2]\n" in again
    assert again.count("= [2, 0.25]") == size
    assert [line for line in again.splitlines() if line.startswith("#")] == [
        line for line in committed().splitlines() if line.startswith("#")
    ]


def test_a_file_without_a_line_is_said_to_lack_it() -> None:
    with pytest.raises(ValueError, match="together ="):
        rewritten("base = 1\n", [1])
