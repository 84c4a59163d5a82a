"""The installed command on loose files: when were they published?"""

import json

import pytest

from rashomon import sample
from tests.end_to_end.test_sample import pytestmark as needs_model
from tests.end_to_end.test_sample import rashomon_

pytestmark = needs_model

UNDATED = "Ulma Review - A governor goes.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("date")


@pytest.fixture(scope="module")
def articles(folder):
    return json.loads(rashomon_("date", sample.folder(), "--json", cwd=folder).stdout)["articles"]


def test_an_undated_article_is_dated_by_what_it_and_the_others_say(articles):
    assert [one["source"] for one in articles if one["published"]["basis"] == "inferred"] == [UNDATED]
    [dated] = [one["published"] for one in articles if one["source"] == UNDATED]
    assert dated["value"].startswith("2024-10-")
    assert 0.8 < dated["confidence"] <= 1
    assert dated["evidence"]
    text = (sample.folder() / UNDATED).read_text("utf-8")
    assert all(text[one["start"] : one["end"]] == one["words"] for one in dated["evidence"])


def test_a_case_has_the_same_dates(folder, articles):
    rashomon_("read", sample.folder(), "-o", "case.db", cwd=folder)
    case = json.loads(rashomon_("export", "case.db", cwd=folder).stdout)
    fields = ("value", "basis", "why")
    assert {d["source"]: [d["published"][f] for f in fields] for d in case["documents"]} == {
        one["source"]: [one["published"][f] for f in fields] for one in articles
    }
    assert "all say what was read" in rashomon_("verify", "case.db", cwd=folder).stderr
    rashomon_("report", "case.db", "-o", "dossier.html", cwd=folder)
    assert "Date inferred: " in (folder / "dossier.html").read_text("utf-8")


def test_what_cannot_be_told_and_what_cannot_be_read_is_said(folder):
    (folder / "bare.txt").write_text("Bridge shut\n\nThe bridge at Orsk Mill is shut, and nobody knows why.\n")
    (folder / "empty.txt").write_text("")
    done = rashomon_("date", "bare.txt", "empty.txt", "--alone", cwd=folder, code=3)
    assert "bare.txt\n  cannot be told from what it says\n" in done.stdout
    assert done.stderr.startswith("empty.txt: ")


def test_standard_input_is_dated(folder):
    told = "Bridge shut\n\nPublished: 4 March 2031\n\nThe bridge at Orsk Mill is shut.\n"
    [found] = json.loads(rashomon_("date", "-", "--json", cwd=folder, given=told).stdout)["articles"]
    assert (found["source"], found["published"]["value"], found["published"]["basis"]) == (
        "stdin",
        "2031-03-04",
        "stated",
    )
