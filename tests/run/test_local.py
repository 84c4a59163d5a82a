import random
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from rashomon.errors import CaseError, PipelineError
from rashomon.run import Settings, load, read_case, search, verify
from rashomon.store import View, Writer, opening
from rashomon.values import Dated, Failure, PartialDate
from tests.run.invented import STAGES

ARTICLES = {
    "ansel.txt": "Ferry aground off Tolmey\n\n40 people were aboard.",
    "berrin.txt": "Ferry stuck\n\n42 people were aboard, Captain Orlo said.",
    "costa.txt": "Mayor of Tolmey to resign",
    "dunmore.txt": "Ferry aground off Tolmey\n\n40 people were aboard.",
    "empty.txt": "",
}

MARCH = Dated(PartialDate("2031-03"), "inferred", (), "the mayor goes in spring", 0.9)


@pytest.fixture
def folder(tmp_path):
    return files(tmp_path / "articles", ARTICLES)


def files(folder, articles):
    folder.mkdir(exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_text(text)
    return folder


def read(paths, case, workers=1, model=None):
    settings = Settings(workers, Path(model) if model else None, STAGES)
    return read_case([paths] if isinstance(paths, Path) else paths, case, settings)


def test_a_case_is_read_linked_and_compared(folder, tmp_path):
    report = read(folder, tmp_path / "case.db")
    case = load(tmp_path / "case.db")
    assert (report.met, report.annotated, report.documents) == (4, 3, 3)
    assert [reading.document.source for reading in case.readings] == ["ansel.txt", "berrin.txt", "costa.txt"]
    assert case.model == "fake-1"
    assert len(case.links.figures[0].accounts) == 2
    assert len(case.findings[0].accounts) == 2
    assert case.failures == report.failures == (Failure("empty.txt", "It is empty."),)
    assert not verify(tmp_path / "case.db").mismatches
    assert [hit.source for hit in search(tmp_path / "case.db", "captain")] == ["berrin.txt"]
    assert not (tmp_path / "case.db.part").exists()


def test_one_article_in_two_files_is_read_once_and_said_so(folder, tmp_path):
    assert read(folder, tmp_path / "case.db").same == (("dunmore.txt", "ansel.txt"),)
    with View(tmp_path / "case.db") as view:
        assert list(view.same_articles().values()) == [("dunmore.txt",)]


@pytest.mark.parametrize("order", list(permutations(["ansel.txt", "dunmore.txt", "costa.txt"]))[1::2])
def test_the_order_of_files_does_not_matter(folder, tmp_path, order):
    read([folder / name for name in sorted(order)], tmp_path / "sorted.db")
    for name in order:
        read(folder / name, tmp_path / "single.db")
    read([folder / name for name in order], tmp_path / "case.db")
    assert load(tmp_path / "case.db") == load(tmp_path / "single.db") == load(tmp_path / "sorted.db")
    with View(tmp_path / "case.db") as view, View(tmp_path / "single.db") as single:
        assert view.same_articles() == single.same_articles()


def test_the_number_of_workers_does_not_matter(folder, tmp_path):
    paths = sorted(folder.iterdir())
    read(paths, tmp_path / "one.db")
    random.Random(7).shuffle(paths)
    read(paths, tmp_path / "two.db", workers=2)
    assert load(tmp_path / "one.db") == load(tmp_path / "two.db")


def test_two_files_with_one_name_and_one_article_do_not_depend_on_their_order(tmp_path):
    first, second = (files(tmp_path / name, {"a.txt": "The same"}) for name in ("first", "second"))
    read([first, second], tmp_path / "1.db")
    read([second, first], tmp_path / "2.db")
    assert load(tmp_path / "1.db") == load(tmp_path / "2.db")


def test_reading_again_reads_nothing_and_changes_nothing(folder, tmp_path):
    read(folder, tmp_path / "case.db")
    before = load(tmp_path / "case.db")
    assert read(folder, tmp_path / "case.db").annotated == 0
    assert load(tmp_path / "case.db") == before


def test_only_what_is_new_is_read_and_all_is_linked(folder, tmp_path):
    read(folder, tmp_path / "case.db")
    files(folder, {"zeeland.txt": "45 people were aboard."})
    assert read(folder, tmp_path / "case.db").annotated == 1
    assert len(load(tmp_path / "case.db").findings[0].accounts) == 3


def test_another_model_reads_all_documents_of_the_case_anew(folder, tmp_path):
    read(folder, tmp_path / "case.db")
    (folder / "ansel.txt").unlink()
    assert read(folder / "costa.txt", tmp_path / "case.db", model="fake-2").annotated == 3
    case = load(tmp_path / "case.db")
    assert case.model == "fake-2"
    assert {reading.annotations.sentences[0].meaning for reading in case.readings} == {b"fake-2"}


def test_a_failure_goes_when_its_file_can_be_read(folder, tmp_path):
    read(folder, tmp_path / "case.db")
    files(folder, {"empty.txt": "It was not empty after all."})
    read([folder / "empty.txt"], tmp_path / "case.db")
    assert load(tmp_path / "case.db").failures == ()


def test_a_failure_stays_when_something_else_is_read(folder, tmp_path):
    read(folder, tmp_path / "case.db")
    assert read([folder / "costa.txt"], tmp_path / "case.db").failures == ()
    assert load(tmp_path / "case.db").failures == (Failure("empty.txt", "It is empty."),)


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("UNREADABLE", "It is not to be read."),
        ("BROKEN", "KeyError"),
        ("STUMBLE", "ValueError: one word too many"),
        ("OUTSIDE", "does not fit the text"),
    ],
)
@pytest.mark.parametrize("workers", [1, 2])
def test_what_goes_wrong_with_one_document_is_said_and_stops_nothing(folder, tmp_path, word, reason, workers):
    files(folder, {"bad.txt": f"Here is {word}", "empty.txt": "No longer"})
    report = read(folder, tmp_path / "case.db", workers=workers)
    (failure,) = report.failures
    assert failure.source == "bad.txt"
    assert reason in failure.reason
    assert report.documents == 4
    assert load(tmp_path / "case.db").failures == report.failures


def test_a_document_that_kills_its_process_is_named_and_the_others_are_read(folder, tmp_path):
    files(folder, {"bad.txt": "Here is DIE", **{f"more{i}.txt": f"More {i}" for i in range(12)}})
    report = read(folder, tmp_path / "case.db", workers=2)
    assert [failure.source for failure in report.failures] == ["bad.txt", "empty.txt"]
    assert "died" in report.failures[0].reason
    assert report.documents == 15


def test_a_document_that_could_not_be_annotated_is_tried_again(folder, tmp_path):
    files(folder, {"bad.txt": "Here is STUMBLE"})
    before = read(folder, tmp_path / "case.db")
    again = read([folder / "costa.txt"], tmp_path / "case.db")
    assert [failure.source for failure in again.failures] == ["bad.txt"]
    assert load(tmp_path / "case.db").failures == before.failures


def test_a_model_that_is_not_there_leaves_nothing(folder, tmp_path):
    with pytest.raises(PipelineError, match="no model"):
        read(folder, tmp_path / "case.db", model="missing")
    assert not (tmp_path / "case.db").exists()


def test_a_failed_link_leaves_the_case_as_it_was_and_the_readings_for_the_next_run(folder, tmp_path):
    def break_down(*_):
        raise PipelineError("No links today.")

    read([folder / "costa.txt"], tmp_path / "case.db")
    before = load(tmp_path / "case.db")
    broken = Settings(stages=replace(STAGES, link=break_down))
    with pytest.raises(PipelineError):
        read_case([folder], tmp_path / "case.db", broken)
    assert load(tmp_path / "case.db") == before
    with View(tmp_path / "case.db.part") as part:
        assert len(part.readers()) == 2
    read(folder, tmp_path / "case.db")
    read(folder, tmp_path / "fresh.db")
    assert load(tmp_path / "case.db") == load(tmp_path / "fresh.db")


def test_what_is_compared_and_shown_are_the_documents_by_their_inferred_dates(folder, tmp_path):
    def link(readings, knowledge):
        assert all(reading.document.published is None for reading in readings)
        [name] = [reading.document.id for reading in readings if reading.document.source == "costa.txt"]
        return replace(STAGES.link(readings), dates=((name, MARCH),))

    def compare(readings, links):
        compared.append({reading.document.source: reading.document.published for reading in readings})
        return STAGES.compare(readings, links)

    compared = []
    settings = Settings(stages=replace(STAGES, link=link, compare=compare))
    for extra in ("", "zeeland.txt"):
        files(folder, {extra: "The ferry is afloat."} if extra else {})
        read_case([folder], tmp_path / "case.db", settings)
        shown = {one.document.source: one.document.published for one in load(tmp_path / "case.db").readings}
        assert shown == compared[-1]
        assert shown["costa.txt"] == MARCH
        assert shown["ansel.txt"] is None


def test_what_a_stopped_run_of_other_files_left_is_not_taken(folder, tmp_path):
    with Writer(tmp_path / "case.db.part"):
        pass
    read(folder, tmp_path / "other.db")
    (tmp_path / "other.db").rename(tmp_path / "case.db.part")
    read([folder / "costa.txt"], tmp_path / "case.db")
    assert [reading.document.source for reading in load(tmp_path / "case.db").readings] == ["costa.txt"]


def test_a_damaged_rest_of_a_stopped_run_is_begun_anew(folder, tmp_path):
    (tmp_path / "case.db.part").write_bytes(b"not a database at all")
    assert read(folder, tmp_path / "case.db").documents == 3


def test_the_case_may_lie_among_the_articles(folder):
    def fetch(paths):
        for found in STAGES.fetch(paths):
            yield Failure(found.source, "It is no text.") if ".db" in found.source else found

    settings = Settings(stages=replace(STAGES, fetch=fetch))
    files(folder, {"other.db": "not this case"})
    for _ in range(2):
        report = read_case([folder], folder / "case.db", settings)
        assert [failure.source for failure in report.failures] == ["empty.txt", "other.db"]


def test_two_runs_do_not_write_to_one_case(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    with Writer(tmp_path / "case.db"), pytest.raises(CaseError, match="in use"):
        read(folder, tmp_path / "case.db")


def test_progress_is_told(folder, tmp_path):
    told = []
    read_case([folder], tmp_path / "case.db", Settings(stages=STAGES), progress=told.append)
    assert [step.step for step in told[:4]] == ["loading", "reading", "reading", "reading"]
    assert [step.step for step in told[4:]] == ["storing", "linking", "comparing"]
    assert told[3].done == 3


def test_documents_are_not_taken_much_faster_than_they_are_read(tmp_path):
    folder = files(tmp_path / "many", {f"{i:03}.txt": f"Number {i}" for i in range(60)})
    told = []
    read_case([folder], tmp_path / "case.db", Settings(2, stages=STAGES), progress=told.append)
    assert all(step.met - step.done <= 9 for step in told)
