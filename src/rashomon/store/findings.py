"""Findings as rows."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from rashomon.store import schema
from rashomon.store.rows import Rows, rows_by, span_of
from rashomon.values import About, Finding, FindingAccount


def add_findings(rows: Rows, findings: Sequence[Finding]) -> None:
    """The rows of findings and of the words on every side."""
    for position, one in enumerate(findings):
        about = {"about_type": one.about.type, "about_id": one.about.id}
        why = {"reason": one.reason, "reason_kind": one.reason_kind, "certainty": one.certainty}
        rows.add(schema.finding, id=one.id, position=position, kind=one.kind, **about, **why)
        for place, account in enumerate(one.accounts):
            where = {"document_id": account.span.document, "position": place, **rows.span(account.span)}
            rows.add(schema.finding_account, finding_id=one.id, **where, value=account.value)


def load_findings(connection: Connection) -> tuple[Finding, ...]:
    """All findings of a case, and what is undecided, in their order."""
    accounts = rows_by(connection, schema.finding_account, "finding_id")
    return tuple(
        Finding(
            row.id,
            row.kind,
            About(row.about_type, row.about_id),
            row.reason,
            tuple(FindingAccount(span_of(each), each.value) for each in accounts.get(row.id, ())),
            row.reason_kind,
            row.certainty,
        )
        for row in connection.execute(select(schema.finding).order_by(schema.finding.c.position))
    )
