import shutil
import sqlite3
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from rashomon.errors import CaseError
from rashomon.store import View, Writer
from rashomon.values.dating import dated_by
from tests.store.any_case import cases


def dated(case):
    return replace(case, readings=dated_by(case.readings, case.links.dates))


def put(path, case, reader="reader"):
    with Writer(path) as writer:
        writer.put_readings(case.readings, reader=reader)
        writer.put_links(case.links, case.findings)
        writer.put_failures(case.failures)
        writer.put_meta({"model": case.model})


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A case without documents, to copy: it takes longer to make than to fill."""
    path = tmp_path_factory.mktemp("empty") / "case.db"
    with Writer(path):
        pass
    return path


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_what_was_put_comes_back_equal(case, empty, tmp_path_factory):
    path = shutil.copy(empty, tmp_path_factory.mktemp("case") / "case.db")
    put(path, case)
    with View(path) as view:
        assert view.case() == dated(case)
        assert tuple(view.readings()) == case.readings
        assert view.check().mismatches == ()


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_putting_the_same_again_changes_nothing(case, empty, tmp_path_factory):
    path = shutil.copy(empty, tmp_path_factory.mktemp("case") / "case.db")
    put(path, case)
    put(path, case)
    with View(path) as view:
        assert view.case() == dated(case)


def test_a_missing_case_is_said_so(tmp_path):
    with pytest.raises(CaseError, match=r"There is no case .*rashomon read"), View(tmp_path / "none.db"):
        pass
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Some notes about the harbour, in plain text.", "not a case"),
        (b"", "holds nothing yet"),
        (b"SQLite format 3\0" + b"\xff" * 5000, "damaged"),
    ],
)
def test_a_file_that_is_no_case_is_said_so(tmp_path, content, said):
    (tmp_path / "notes.db").write_bytes(content)
    with pytest.raises(CaseError, match=said), View(tmp_path / "notes.db"):
        pass


def test_a_folder_is_said_so(tmp_path):
    with pytest.raises(CaseError, match="is a folder"), View(tmp_path):
        pass


def test_another_programs_database_is_said_so(tmp_path):
    with sqlite3.connect(tmp_path / "other.db") as connection:
        connection.execute("CREATE TABLE shopping (thing)")
    with pytest.raises(CaseError, match="a database, but not a case"), View(tmp_path / "other.db"):
        pass
    with pytest.raises(CaseError, match="a database, but not a case"), Writer(tmp_path / "other.db"):
        pass


def test_a_newer_case_is_said_so(tmp_path):
    with Writer(tmp_path / "case.db"):
        pass
    with sqlite3.connect(tmp_path / "case.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for opening in (View, Writer):
        with pytest.raises(CaseError, match="newer Rashomon"), opening(tmp_path / "case.db"):
            pass


def test_a_truncated_case_is_said_so(tmp_path):
    with Writer(tmp_path / "case.db"):
        pass
    whole = (tmp_path / "case.db").read_bytes()
    (tmp_path / "cut.db").write_bytes(whole[: len(whole) // 3])
    with pytest.raises(CaseError, match="damaged"), View(tmp_path / "cut.db") as view:
        view.case()


def test_readers_see_the_case_as_it_was_while_it_is_written(tmp_path):
    path = tmp_path / "case.db"
    with Writer(path) as writer:
        writer.put_meta({"model": "first"})
    with Writer(path) as writer:
        writer.put_meta({"model": "second"})
        with View(path) as view:
            assert view.meta() == {"model": "first"}
    with View(path) as view:
        assert view.meta() == {"model": "second"}
