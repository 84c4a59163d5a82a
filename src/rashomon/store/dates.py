"""Inferred dates of publication as rows."""

from __future__ import annotations

from sqlalchemy import Connection, select

from rashomon.store import schema
from rashomon.store.rows import Rows, rows_by, spans_of
from rashomon.values import Dated, PartialDate

#: Dates by document id, in an order.
Dates = tuple[tuple[str, Dated], ...]


def add_dates(rows: Rows, dates: Dates) -> None:
    """The rows of inferred dates."""
    for position, (document, dated) in enumerate(dates):
        where = {"document_id": document, "position": position}
        values = {"value": dated.value.value, "why": dated.why, "confidence": dated.confidence}
        found = rows.add(schema.inferred_date, **where, **values)
        rows.add_spans(schema.inferred_date_evidence, dated.evidence, inferred_date_id=found)


def load_dates(connection: Connection) -> Dates:
    """All inferred dates of a case."""
    evidence = rows_by(connection, schema.inferred_date_evidence, "inferred_date_id")
    return tuple(
        (
            row.document_id,
            Dated(PartialDate(row.value), "inferred", spans_of(evidence.get(row.id, ())), row.why, row.confidence),
        )
        for row in connection.execute(select(schema.inferred_date).order_by(schema.inferred_date.c.position))
    )
