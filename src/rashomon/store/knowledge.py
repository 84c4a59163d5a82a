"""A user's gazetteer, and what was recognized by it, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from rashomon.store import schema
from rashomon.store.rows import Rows, rows_by
from rashomon.values import Known, Recognition

#: Entries that are written or loaded at once; a gazetteer may have millions.
BATCH = 5000

_WORDS = ("name", "country")


def add_gazetteer(connection: Connection, entries: Iterable[Known]) -> None:
    """The rows of all entries, in their order."""
    some: list[Known] = []
    first = 1
    for entry in entries:
        some.append(entry)
        if len(some) == BATCH:
            _add(connection, some, first)
            first, some = first + BATCH, []
    _add(connection, some, first)


def _add(connection: Connection, entries: Sequence[Known], first: int) -> None:
    if not entries:
        return
    numbered = list(enumerate(entries, start=first))
    rows = [{"id": number, "known": entry.id, "kind": entry.kind} for number, entry in numbered]
    words = [
        {"known_id": number, "position": place, "what": what, "word": word}
        for number, entry in numbered
        for what, held in zip(_WORDS, (entry.names, entry.countries), strict=True)
        for place, word in enumerate(held)
    ]
    connection.execute(schema.known.insert(), rows)
    if words:
        connection.execute(schema.known_word.insert(), words)


def load_gazetteer(connection: Connection) -> Iterator[Known]:
    """The entries in their order, one by one."""
    numbers = list(connection.scalars(select(schema.known.c.id).order_by(schema.known.c.id)))
    for start in range(0, len(numbers), BATCH):
        ids = numbers[start : start + BATCH]
        words = rows_by(connection, schema.known_word, "known_id", ids)
        table = schema.known.c
        chosen = select(schema.known).where(table.id.between(ids[0], ids[-1])).order_by(table.id)
        for row in connection.execute(chosen).all():
            names, countries = (_words(words.get(row.id, ()), what) for what in _WORDS)
            yield Known(row.known, names, row.kind, countries)


def _words(rows: Iterable[Any], what: str) -> tuple[str, ...]:
    return tuple(row.word for row in rows if row.what == what)


def add_recognitions(rows: Rows, found: Iterable[Recognition]) -> None:
    """The rows of what was recognized."""
    for position, one in enumerate(found):
        told = {"known": one.known, "score": one.score, "reason": one.reason, "name": one.name}
        number = rows.add(schema.recognition, entity_id=one.entity, position=position, **told)
        entries = [*((None, rival) for rival in one.rivals), *one.parts]
        for place, (part, known) in enumerate(entries):
            rows.add(schema.recognition_entry, recognition_id=number, position=place, part=part, known=known)


def load_recognitions(connection: Connection) -> tuple[Recognition, ...]:
    """All that was recognized, in its order."""
    entries = rows_by(connection, schema.recognition_entry, "recognition_id")
    rows: list[Any] = list(connection.execute(select(schema.recognition).order_by(schema.recognition.c.position)))
    return tuple(
        Recognition(
            row.entity_id,
            row.known,
            row.score,
            row.reason,
            tuple(each.known for each in entries.get(row.id, ()) if each.part is None),
            row.name,
            tuple((each.part, each.known) for each in entries.get(row.id, ()) if each.part is not None),
        )
        for row in rows
    )
