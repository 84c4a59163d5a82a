"""The stories benchmark's measure, by hand."""

from __future__ import annotations

from benchmarks.stories import b_cubed, fetched


def test_b_cubed_of_one_group_too_many() -> None:
    assert b_cubed(["a", "a", "b"], ["1", "2", "3"]) == {"b3_precision": 100.0, "b3_recall": 66.67, "b3_f1": 80.0}


def test_b_cubed_of_everything_in_one_group() -> None:
    assert b_cubed(["a", "b"], ["1", "1"]) == {"b3_precision": 50.0, "b3_recall": 100.0, "b3_f1": 66.67}


def test_an_article_is_title_blank_line_text() -> None:
    article = {"id": "7", "title": "Dam fails", "text": "It failed.", "outlet": "Post", "published": "2031-03-04"}
    assert fetched(article).content == b"Dam fails\n\nIt failed."
