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
from rashomon.values import Annotations, Document, EventAccount, FigureAccount, Quotation, Reading, Span, Time


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


_DOWN = {
    "0007": """
        ALTER TABLE finding DROP COLUMN reason_kind;
        ALTER TABLE finding DROP COLUMN certainty;
        ALTER TABLE decision DROP COLUMN judged;
        UPDATE alembic_version SET version_num = '0007';
    """,
    "0006": """
        DROP TABLE recognition_entry;
        DROP TABLE recognition;
        DROP TABLE decision_anchor;
        DROP TABLE decision_side;
        DROP TABLE decision;
        DROP TABLE known_word;
        DROP TABLE known;
        UPDATE alembic_version SET version_num = '0006';
    """,
    "0005": """
        ALTER TABLE credit DROP COLUMN kind;
        ALTER TABLE credit DROP COLUMN scope;
        UPDATE alembic_version SET version_num = '0005';
    """,
    "0004": """
        DROP TABLE event_order;
        ALTER TABLE event DROP COLUMN within;
        ALTER TABLE event_account DROP COLUMN within;
        ALTER TABLE event_account DROP COLUMN tense;
        UPDATE alembic_version SET version_num = '0004';
    """,
    "0003": """
        DROP TABLE inferred_date_evidence;
        DROP TABLE inferred_date;
        UPDATE alembic_version SET version_num = '0003';
    """,
    "0002": """
        ALTER TABLE time DROP COLUMN reckoning;
        ALTER TABLE time DROP COLUMN direction;
        ALTER TABLE time DROP COLUMN anchor_start;
        ALTER TABLE time DROP COLUMN anchor_end;
        ALTER TABLE quotation DROP COLUMN when_start;
        ALTER TABLE quotation DROP COLUMN when_end;
        ALTER TABLE figure_account DROP COLUMN when_start;
        ALTER TABLE figure_account DROP COLUMN when_end;
        ALTER TABLE event_account DROP COLUMN when_start;
        ALTER TABLE event_account DROP COLUMN when_end;
        UPDATE alembic_version SET version_num = '0002';
    """,
    "0001": """
        ALTER TABLE quotation DROP COLUMN stance;
        ALTER TABLE quotation DROP COLUMN hearsay;
        UPDATE alembic_version SET version_num = '0001';
    """,
}


@pytest.mark.parametrize("steps", [tuple(_DOWN)[:most] for most in range(1, len(_DOWN) + 1)])
def test_an_older_case_is_upgraded_with_all_that_it_holds(tmp_path, steps):
    path = tmp_path / "case.db"
    words = Span("d-1", 0, 4)
    read = Reading(
        Document("d-1", "a.txt", "It held.", ()),
        Annotations(
            "d-1",
            times=(Time(words, "DATE", "2031-04-09"),),
            quotations=(Quotation((words,), (words,), (), "direct", time="2031-04-09"),),
            figures=(FigureAccount(words, 1, 1, "bridge", "bridge", as_of="2031"),),
            events=(EventAccount(words, "hold", words, time="2031-04"),),
        ),
    )
    with Writer(path) as writer:
        writer.put_readings([read], reader="reader")
    connection = sqlite3.connect(path)
    for step in steps:
        connection.executescript(_DOWN[step])
    connection.close()
    with pytest.raises(CaseError, match="older Rashomon"), View(path):
        pass
    with Writer(path):
        pass
    with View(path) as view:
        assert view.case().readings == (read,)
        assert view.check().mismatches == ()
