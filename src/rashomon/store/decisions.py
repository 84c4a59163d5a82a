"""A person's decisions as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from rashomon.store import schema
from rashomon.store.rows import Grouped, rows_by, span_of
from rashomon.values import Anchor, Decision, Side


def add_decision(connection: Connection, decision: Decision) -> int:
    """The rows of a decision; returns its number."""
    what = {"kind": decision.kind, "about": decision.about, "judged": decision.judged}
    values = {**what, "decided_on": decision.on, "note": decision.note}
    number = _added(connection, schema.decision, values)
    for place, side in enumerate(decision.sides):
        parent = _added(connection, schema.decision_side, {"decision_id": number, "position": place, "name": side.name})
        rows = [_row(anchor, parent, at) for at, anchor in enumerate(side.anchors)]
        if rows:
            connection.execute(schema.decision_anchor.insert(), rows)
    return number


def _added(connection: Connection, table: Any, values: dict[str, Any]) -> int:
    key = connection.execute(table.insert().values(**values)).inserted_primary_key
    return int(key[0]) if key else 0


def _row(anchor: Anchor, parent: int, position: int) -> dict[str, Any]:
    span = anchor.span
    where = {"document_id": span.document, "start_char": span.start, "end_char": span.end, "words": anchor.words}
    return {"decision_side_id": parent, "position": position, **where}


def load_decisions(connection: Connection) -> tuple[Decision, ...]:
    """All decisions in the order of their numbers."""
    sides = rows_by(connection, schema.decision_side, "decision_id")
    anchors = rows_by(connection, schema.decision_anchor, "decision_side_id")
    rows: list[Any] = list(connection.execute(select(schema.decision).order_by(schema.decision.c.id)))
    return tuple(
        Decision(
            row.kind,
            row.about,
            _sides(sides.get(row.id, ()), anchors),
            row.decided_on,
            row.note,
            row.id,
            row.judged,
        )
        for row in rows
    )


def _sides(rows: Sequence[Any], anchors: Grouped) -> tuple[Side, ...]:
    return tuple(
        Side(row.name, tuple(Anchor(span_of(each), each.words) for each in anchors.get(row.id, ()))) for row in rows
    )
