import sqlite3

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from rashomon.store import Writer, schema
from rashomon.store.columns import metadata
from rashomon.store.opening import REVISIONS


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
