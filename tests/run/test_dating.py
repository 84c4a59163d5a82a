import random
from dataclasses import replace

import pytest

from rashomon.run import Settings, date_articles
from rashomon.values import Dated, Failure, PartialDate
from tests.run.invented import STAGES

ARTICLES = {
    "ansel.txt": "The ferry ran aground in 2031-03.",
    "berrin.txt": "The ferry is afloat again.",
    "costa.txt": "The ferry ran aground in 2031-03.",
    "empty.txt": "",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def date(paths, workers=1, stages=STAGES, **options):
    return date_articles(paths, Settings(workers, stages=stages), **options)


def values(found):
    return {one.source: one.published.value.value if one.published else None for one in found.documents}


def test_articles_date_each_other_or_not(folder):
    assert values(date([folder])) == {"ansel.txt": "2031-03", "berrin.txt": "2031-03"}
    assert values(date([folder], alone=True)) == {"ansel.txt": "2031-03", "berrin.txt": None}


def test_what_is_stated_stays(folder):
    stated = Dated(PartialDate("2031-04-09"), "metadata")

    def read_document(fetched):
        return replace(STAGES.read_document(fetched), published=stated)

    found = date([folder], stages=replace(STAGES, read_document=read_document))
    assert [one.published for one in found.documents] == [stated, stated]


def test_one_article_in_two_files_is_dated_once_and_said_so(folder):
    assert date([folder]).same == (("costa.txt", "ansel.txt"),)


def test_neither_order_nor_workers_matter(folder):
    paths = sorted(folder.iterdir())
    whole = date(paths)
    random.Random(3).shuffle(paths)
    assert date(paths, workers=2) == whole


@pytest.mark.parametrize(
    ("word", "reason"), [("UNREADABLE", "not to be read"), ("BROKEN", "KeyError"), ("STUMBLE", "ValueError")]
)
def test_what_cannot_be_read_is_said_and_stops_nothing(folder, word, reason):
    (folder / "bad.txt").write_text(f"Here is {word}")
    found = date([folder])
    bad, empty = found.failures
    assert (bad.source, empty) == ("bad.txt", Failure("empty.txt", "It is empty."))
    assert reason in bad.reason
    assert len(found.documents) == 2


def test_nothing_is_left_beside_the_files(folder):
    before = sorted(folder.iterdir())
    date([folder])
    assert sorted(folder.iterdir()) == before


def test_progress_is_told(folder):
    told = []
    date([folder], progress=told.append)
    assert [(one.step, one.done, one.met) for one in told] == [
        ("loading", 0, 0), ("reading", 1, 2), ("reading", 2, 2), ("dating", 0, 0),
    ]  # fmt: skip
