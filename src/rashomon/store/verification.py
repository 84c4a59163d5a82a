"""Does every span still say what was read?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from rashomon.store import schema
from rashomon.store.documents import digest


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Words that are not where the case says. ``item`` names the table and the row."""

    source: str
    item: str
    start: int
    end: int
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Check:
    """What a check of a case found: how many documents and spans were re-read, and what did not fit."""

    documents: int
    spans: int
    mismatches: tuple[Mismatch, ...]


def check(connection: Connection) -> Check:
    """Re-read each document (its text must have the digest that it had when it was read) and each span of each item
    (its words must be those that were read), and have the database look over its own file."""
    documents, spans = 0, 0
    found = list(_damage(connection))
    table = schema.document.c
    for row in connection.execute(select(table.id, table.source, table.text, table.original, table.digest)):
        documents += 1
        found.extend(_changed(row))
        for part, prefix in schema.SPANS:
            checked, wrong = _reread(connection, part, prefix, row)
            spans += checked
            found.extend(wrong)
    return Check(documents, spans, tuple(sorted(found, key=lambda one: (one.source, one.start, one.end, one.item))))


def _changed(row: Any) -> Iterator[Mismatch]:
    now = digest(row.text, row.original)
    if now != row.digest:
        yield Mismatch(row.source, f"document {row.id}", 0, len(row.text), f"SHA-256 {row.digest}", f"SHA-256 {now}")


def _reread(connection: Connection, part: Table, prefix: str, document: Any) -> tuple[int, list[Mismatch]]:
    """How many spans of a table were re-read in a document, and those that differ."""
    start, end, words = (part.c[f"{prefix}{name}"] for name in ("start_char", "end_char", "words"))
    query = select(part.c.id, start, end, words).where(part.c.document_id == document.id).order_by(part.c.id)
    rows = connection.execute(query).all()
    name = " ".join([part.name, *prefix.strip("_").split()])
    wrong = [
        Mismatch(document.source, f"{name} {number}", first, last, expected, document.text[first:last])
        for number, first, last, expected in rows
        if document.text[first:last] != expected
    ]
    return len(rows), wrong


def _damage(connection: Connection) -> Iterator[Mismatch]:
    """What SQLite itself finds wrong (sqlite.org/pragma.html, quick_check and foreign_key_check)."""
    for (said,) in connection.exec_driver_sql("PRAGMA quick_check"):
        if said != "ok":
            yield Mismatch("", "file", 0, 0, "a sound file", str(said))
    for table, number, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Mismatch("", f"{table} {number}", 0, 0, f"its row in {parent}", "nothing")
