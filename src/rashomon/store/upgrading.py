"""Bringing a case to the newest schema."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from rashomon.store.opening import REVISIONS, revision_of


def upgrade(connection: Connection, path: Path) -> None:
    """Make the tables of a new case, or change those of an older one, in the connection's transaction.

    Raises:
        CaseError: the file is not a case, or is from a newer Rashomon.

    """
    if revision_of(connection, path) != REVISIONS[-1]:
        _migrate(connection)


def _migrate(connection: Connection) -> None:
    # Imported here, because only a new or an old case needs it and it takes a third of a second.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "rashomon.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
