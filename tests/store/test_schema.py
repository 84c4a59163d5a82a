import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from rashomon.errors import CaseError
from rashomon.store import View, Writer, schema
from rashomon.store.columns import metadata
from rashomon.store.opening import REVISIONS
from rashomon.values import Annotations, Document, Quotation, Reading, Span


def test_the_migrations_lead_to_the_schema(tmp_path):
    with Writer(tmp_path / "case.db"):
        pass
    with create_engine(f"sqlite:///{tmp_path / 'case.db'}").connect() as connection:
        options = {"include_name": lambda name, kind, _: not (kind == "table" and name.startswith("block_search"))}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_every_migration_is_listed_in_order():
    config = Config()
    config.set_main_option("script_location", "rashomon.store:migrations")
    history = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(history)) == REVISIONS


def test_the_tables_can_stand_on_postgresql():
    for table in metadata.sorted_tables:
        CreateTable(table).compile(dialect=postgresql.dialect())


def test_every_table_with_spans_says_of_which_document():
    assert all("document_id" in table.columns for table, _ in schema.SPANS)


def test_a_case_is_in_wal_mode_with_full_text_search(tmp_path):
    with Writer(tmp_path / "case.db"):
        pass
    connection = sqlite3.connect(tmp_path / "case.db")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("SELECT count(*) FROM block_search WHERE block_search MATCH 'x'").fetchone() == (0,)


def test_an_older_case_is_upgraded_with_all_that_it_holds(tmp_path):
    path = tmp_path / "case.db"
    words = Span("d-1", 0, 4)
    read = Reading(
        Document("d-1", "a.txt", "It held.", ()),
        Annotations("d-1", quotations=(Quotation((words,), (words,), (), "direct"),)),
    )
    with Writer(path) as writer:
        writer.put_readings([read], reader="reader")
    connection = sqlite3.connect(path)
    connection.executescript("""
        ALTER TABLE quotation DROP COLUMN stance;
        ALTER TABLE quotation DROP COLUMN hearsay;
        UPDATE alembic_version SET version_num = '0001';
    """)
    connection.close()
    with pytest.raises(CaseError, match="older Rashomon"), View(path):
        pass
    with Writer(path):
        pass
    with View(path) as view:
        assert view.case().readings == (read,)
        assert view.check().mismatches == ()
