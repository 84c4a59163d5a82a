"""Documents as rows."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from rashomon.store import schema
from rashomon.store.rows import Grouped, Rows, batched_ids, rows_by, span_of, spans_of
from rashomon.values import Block, Credit, Dated, Document, PartialDate


def digest(text: str, original: bytes | None) -> str:
    """SHA-256 of a document's text and of the original bytes beside it."""
    found = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    found.update(b"\x1f" + original if original is not None else b"")
    return found.hexdigest()


def add_document(rows: Rows, document: Document, reader: str | None) -> None:
    """The rows of a document; ``reader`` names who read it, ``None`` when nobody could."""
    dated = document.published
    rows.add(
        schema.document,
        id=document.id,
        source=document.source,
        outlet=document.outlet,
        title=document.title,
        url=document.url,
        published=dated.value.value if dated else None,
        published_basis=dated.basis if dated else None,
        published_why=dated.why if dated else None,
        language=document.language,
        text=document.text,
        original=document.original,
        digest=digest(document.text, document.original),
        reader=reader,
    )
    _add_parts(rows, document)


def _add_parts(rows: Rows, document: Document) -> None:
    rows.add_spans(schema.published_evidence, document.published.evidence if document.published else ())
    for position, block in enumerate(document.blocks):
        where = {"document_id": block.span.document, "position": position, **rows.span(block.span)}
        rows.add(schema.block, **where, kind=block.kind)
    for position, credit in enumerate(document.credits):
        where = {"document_id": credit.span.document, "position": position, **rows.span(credit.span)}
        rows.add(schema.credit, **where, agency=credit.agency, kind=credit.kind, scope=credit.scope)


def load_documents(connection: Connection, ids: Sequence[str]) -> dict[str, Document]:
    """Documents by id."""
    evidence, blocks, credited = (rows_by(connection, part, "document_id", ids) for part in schema.DOCUMENTARY)
    found: dict[str, Document] = {}
    for some in batched_ids(ids):
        for row in connection.execute(select(schema.document).where(schema.document.c.id.in_(some))):
            found[row.id] = _document(row, evidence, blocks, credited)
    return found


def _document(row: Row[Any], evidence: Grouped, blocks: Grouped, credited: Grouped) -> Document:
    return Document(
        id=row.id,
        source=row.source,
        text=row.text,
        blocks=tuple(Block(span_of(block), block.kind) for block in blocks.get(row.id, ())),
        outlet=row.outlet,
        title=row.title,
        url=row.url,
        published=_dated(row, evidence),
        credits=tuple(Credit(c.agency, span_of(c), c.kind, c.scope) for c in credited.get(row.id, ())),
        language=row.language,
        original=row.original,
    )


def _dated(row: Row[Any], evidence: Grouped) -> Dated | None:
    if row.published is None:
        return None
    words = spans_of(evidence.get(row.id, ()))
    return Dated(PartialDate(row.published), row.published_basis, words, row.published_why)
