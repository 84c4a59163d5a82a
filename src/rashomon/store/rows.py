"""Rows on their way to a case and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, func, select

from rashomon.errors import PipelineError
from rashomon.store.columns import metadata
from rashomon.values import Span

#: Rows of a parent, by the parent's id.
Grouped = dict[Any, list[Row[Any]]]


class Rows:
    """Rows collected for one set-based write. ``texts`` are the documents that spans may speak of, by id."""

    def __init__(self, connection: Connection, texts: Mapping[str, str]) -> None:
        self.connection = connection
        self.texts = texts
        self._rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._last: dict[str, int] = {}

    def add(self, table: Table, /, **values: Any) -> Any:
        """One more row; returns its id, new unless the values hold one."""
        if "id" in table.columns and "id" not in values:
            values["id"] = self._next(table)
        self._rows[table.name].append(values)
        return values.get("id")

    def _next(self, table: Table) -> int:
        if table.name not in self._last:
            self._last[table.name] = self.connection.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0
        self._last[table.name] += 1
        return self._last[table.name]

    def add_spans(self, table: Table, spans: Iterable[Span], **parent: Any) -> None:
        """A row for every span, in order."""
        for position, span in enumerate(spans):
            self.add(table, **parent, position=position, document_id=span.document, **self.span(span))

    def span(self, span: Span, prefix: str = "", *, beside: Span | None = None) -> dict[str, Any]:
        """The columns of a span; ``beside`` is another one in the same row.

        Raises:
            PipelineError: the span speaks of another document, or of a place beyond the end of its text.

        """
        text = self.texts.get(span.document)
        where = f"{span.start}..{span.end} of {span.document}"
        if text is None or (beside and beside.document != span.document):
            raise PipelineError(f"A stage speaks of characters {where}, which is not a document that it was given.")
        if span.end > len(text):
            raise PipelineError(f"A stage speaks of characters {where}, which has only {len(text)}.")
        return {f"{prefix}start_char": span.start, f"{prefix}end_char": span.end, f"{prefix}words": span.of(text)}

    def place(self, span: Span | None, role: str, document: str) -> dict[str, Any]:
        """The columns of a place in ``document``, where there is one.

        Raises:
            PipelineError: as for ``span``.

        """
        if span is None:
            return {f"{role}_start": None, f"{role}_end": None}
        self.span(span, beside=Span(document, 0, 0))
        return {f"{role}_start": span.start, f"{role}_end": span.end}

    def insert(self) -> None:
        """Write all rows, parents first."""
        for table in metadata.sorted_tables:
            if rows := self._rows.get(table.name):
                self.connection.execute(table.insert(), rows)
        self._rows.clear()


def rows_by(connection: Connection, table: Table, parent: str, ids: Sequence[Any] | None = None) -> Grouped:
    """The rows of ``table`` by the column ``parent``, each group in its order; only those of ``ids`` if given."""
    found: Grouped = defaultdict(list)
    query = select(table).order_by(table.c.position if "position" in table.c else table.c.id)
    chosen = [query] if ids is None else (query.where(table.c[parent].in_(part)) for part in batched_ids(ids))
    for each in chosen:
        for row in connection.execute(each):
            found[row._mapping[parent]].append(row)
    return found


def batched_ids(ids: Sequence[Any], size: int = 500) -> Iterator[tuple[Any, ...]]:
    """Ids in groups that a database takes as parameters of one query."""
    return (tuple(ids[i : i + size]) for i in range(0, len(ids), size))


def span_of(row: Row[Any], prefix: str = "") -> Span:
    """The span that a row holds."""
    found = row._mapping
    return Span(found["document_id"], found[f"{prefix}start_char"], found[f"{prefix}end_char"])


def place_of(row: Row[Any], role: str) -> Span | None:
    """The place that a row holds, if any."""
    found = row._mapping
    start, end = found[f"{role}_start"], found[f"{role}_end"]
    return None if start is None else Span(found["document_id"], start, end)


def spans_of(rows: Iterable[Row[Any]]) -> tuple[Span, ...]:
    """The spans of rows, in order."""
    return tuple(span_of(row) for row in rows)
