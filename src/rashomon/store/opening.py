"""Opening a case, and saying in a sentence why one cannot be opened."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError

from rashomon.errors import CaseError

#: The versions of the schema, oldest first; each has its file in ``migrations/versions``.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")

#: Seconds to wait for another program that is writing.
PATIENCE = 5.0


@contextmanager
def opened(path: Path, *, write: bool) -> Iterator[Connection]:
    """A connection in one transaction: ``write`` holds the case for this program alone and commits at the end.

    Raises:
        CaseError: the file is missing, locked, damaged, no case, or from a newer Rashomon.

    """
    _check_file(path, write=write)
    engine = _engine(path, write=write)
    try:
        with explained(path), engine.connect() as connection:
            connection.begin()
            yield connection
            connection.commit()
    finally:
        engine.dispose()


def _check_file(path: Path, *, write: bool) -> None:
    if path.is_dir():
        raise CaseError(f"{path} is a folder, not a case. Name a file, such as {path / 'case.db'}.")
    if write and not path.parent.is_dir():
        raise CaseError(f"There is no folder {path.parent} to put the case in. Make it first.")
    if not write and not path.exists():
        raise CaseError(f"There is no case {path}. `rashomon read PATH -o {path}` makes one.")
    if path.exists():
        _check_head(path)


def _check_head(path: Path) -> None:
    """An SQLite file begins with a fixed string (sqlite.org/fileformat.html, 1.3); an empty one is an empty case."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise CaseError(f"{path} cannot be opened: {error.strerror}.") from error
    if head and head != b"SQLite format 3\0":
        raise CaseError(f"{path} is not a case: it is some other kind of file. Name a file that `rashomon read` wrote.")


def _engine(path: Path, *, write: bool) -> Engine:
    address = f"{path.absolute().as_uri()}?{_mode(path, write=write)}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        if write:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        else:
            connection.execute("PRAGMA query_only = ON")
        return connection

    engine = create_engine("sqlite://", creator=connect)
    # Python's sqlite3 would begin a transaction only at the first change; reading must see one state throughout, and
    # writing must know at once that nobody else writes (docs.sqlalchemy.org, "pysqlite: serializable isolation").
    event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN"))
    return engine


def _mode(path: Path, *, write: bool) -> str:
    """How SQLite is to open a file (sqlite.org/uri.html)."""
    if write:
        return "mode=rwc"
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return "mode=rw"  # reads only, all the same; but who closes last can clear away the files beside the case
    # On a medium that cannot be written SQLite can make no lock beside the case; one at rest needs none.
    return "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what a database says into a sentence.

    Raises:
        CaseError: instead of the database's own error.

    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise CaseError(_sentence(path, str(getattr(error, "orig", error)))) from error


def _sentence(path: Path, said: str) -> str:
    if "locked" in said:
        return f"{path} is in use: another program is writing to it. Wait until that is done, then try again."
    if "malformed" in said or "not a database" in said or "disk image" in said:
        return f"{path} is damaged ({said}). Restore it from a copy, or read the documents into a new case."
    if "readonly" in said or "unable to open" in said:
        return f"{path} cannot be opened ({said}). Check that you may read and write it and its folder."
    if "disk is full" in said:
        return f"There is no room left to write {path}. Make room, then run the same command again: it goes on."
    return f"{path} could not be used: {said}."


def revision_of(connection: Connection, path: Path) -> str | None:
    """The version of a case's schema; ``None`` for a file without tables.

    Raises:
        CaseError: it is another program's database, or a newer Rashomon's.

    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables or "meta" not in tables:
        raise CaseError(f"{path} is a database, but not a case. Name a file that `rashomon read` wrote, or a new one.")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found not in REVISIONS:
        raise CaseError(f"{path} was written by a newer Rashomon (schema {found}). Upgrade: pip install -U rashomon.")
    return str(found)
