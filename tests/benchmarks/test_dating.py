"""The dating benchmark: what it hides, what it counts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks.dating import (
    Hidden,
    Read,
    alone,
    articles,
    baseline,
    beside,
    day_of,
    distinct,
    figures,
    score,
    together,
)
from rashomon.values import PartialDate
from tests.links.dating.writing import page

DAY = date(2031, 5, 9)
DAM = "A dam broke on [Thursday|weekday 4|past]."
FULL = "It was built on [May 2, 2029|2029-05-02|past], and of [June 3, 2025|2025-06-03]."


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2031-05-09", DAY),
        ("2031-05-09T10:00:00Z", DAY),
        ("5/9/31", DAY),
        ("8/29/18", date(2018, 8, 29)),
        ("2031-13-09", None),
        ("13/40/31", None),
        ("May 2031", None),
        ("", None),
        (None, None),
    ],
)
def test_days_as_the_data_write_them(written: str | None, day: date | None) -> None:
    assert day_of(written) == day


def polnear(folder: Path, beside_it: bool) -> list[Hidden]:
    texts = folder / "dev/text"
    texts.mkdir(parents=True)
    (texts / "courier_2031-05-09_dam.txt").write_text("A dam broke.", encoding="utf-8")
    (texts / "post_undated.txt").write_text("A regatta.", encoding="utf-8")
    table = "compartment\tfilename\tpublication_date\ndev\tcourier_2031-05-09_dam\t2031-05-09\n"
    (folder / ("dev/metadata.tsv" if beside_it else "metadata.tsv")).write_text(table, encoding="utf-8")
    return list(articles(folder / "dev"))


@pytest.mark.parametrize("beside_it", [True, False])
def test_a_folder_of_texts(tmp_path: Path, beside_it: bool) -> None:
    found = polnear(tmp_path, beside_it)
    assert [(a.fetched.content, a.day, a.group) for a in found] == [
        (b"A dam broke.", DAY, ""),
        (b"A regatta.", None, ""),
    ]
    assert not any("2031" in a.fetched.source for a in found)


def test_a_file_of_groups(tmp_path: Path) -> None:
    entry = {"story": 3, "id": "x7", "outlet": "Post", "published": "5/9/31", "title": "Dam", "text": "It broke."}
    path = tmp_path / "dev.jsonl"
    path.write_text(json.dumps(entry) + "\n" + json.dumps({**entry, "id": "x8", "published": ""}), encoding="utf-8")
    first, second = articles(path)
    assert (first.fetched.content, first.fetched.published, first.day, first.group) == (
        b"Dam\n\nIt broke.", None, date(2031, 5, 9), "3",
    )  # fmt: skip
    assert second.day is None


def test_the_measures() -> None:
    answers = [
        (DAY, PartialDate("2031-05-09")),
        (DAY, PartialDate("2031-05-08")),
        (DAY, PartialDate("2031-05-01/2031-05-09")),
        (DAY, PartialDate("2031-05-01/2031-05-11")),
        (DAY, PartialDate("2031-05")),
        (DAY, PartialDate("2030")),
        (DAY, PartialDate("2031-04-01/2031-06-01")),
        (DAY, None),
    ]
    assert score(answers) == {
        "day_answered": 25.0,
        "day_right": 50.0,
        "day_wrong": 12.5,
        "range_answered": 25.0,
        "range_right": 100.0,
        "median_days": 10,
        "longer_answered": 37.5,
        "longer_right": 66.67,
    }


def test_no_answer_is_neither_right_nor_wrong() -> None:
    found = score([(DAY, None)])
    assert (found["day_answered"], found["day_right"], found["median_days"]) == (0.0, None, None)


def test_the_baseline_takes_the_latest_full_date() -> None:
    read = [Read(page("a", DAM, FULL), DAY), Read(page("b", DAM), DAY), Read(page("c", FULL), None)]
    assert list(baseline(read)) == [(DAY, PartialDate("2029-05-02")), (DAY, None)]


def test_a_date_that_the_article_states_is_an_answer() -> None:
    assert list(alone([Read(page("a", DAM, published="2031-05-09", basis="stated"), DAY)])) == [
        (DAY, PartialDate("2031-05-09"))
    ]


def test_dates_of_the_others_are_known_only_beside() -> None:
    group = [Read(page("a", DAM), DAY, "1"), Read(page("b", DAM + " Hard."), DAY, "1"), Read(page("c", DAM), None, "1")]
    assert [given for _, given in together(group)] == [None, None]
    near = [given for _, given in beside(group)]
    assert len(near) == 2
    assert all(given and given.first() <= DAY <= given.last() for given in near)


def test_articles_without_a_day_are_not_counted_and_groups_have_figures_of_their_own() -> None:
    pages = [Read(page("a", DAM), DAY, "1"), Read(page("b", DAM), None, "1"), Read(page("b", DAM), None, "1")]
    found = figures(distinct(pages))
    assert found["documents"] == 1
    assert {"day_answered", "together_day_answered", "beside_range_right", "baseline_answered"} <= set(found)
    assert "together_day_answered" not in figures([Read(page("a", DAM), DAY), Read(page("b", DAM), DAY)])
