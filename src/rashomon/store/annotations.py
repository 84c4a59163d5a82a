"""What was read from documents, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from rashomon.store import accounts, schema
from rashomon.store.rows import Rows, rows_by, span_of
from rashomon.values import Annotations, Mention, Sentence, Time


def add_annotations(rows: Rows, found: Annotations) -> None:
    """The rows of all that was read from one document."""
    for position, sentence in enumerate(found.sentences):
        where = {"document_id": found.document, "position": position, **rows.span(sentence.span)}
        rows.add(schema.sentence, **where, meaning=sentence.meaning)
    for position, mention in enumerate(found.mentions):
        _add_mention(rows, found.document, position, mention)
    for position, time in enumerate(found.times):
        where = {"document_id": found.document, "position": position, **rows.span(time.span)}
        rows.add(schema.time, **where, type=time.type, value=time.value)
    for position, quotation in enumerate(found.quotations):
        accounts.add_quotation(rows, found.document, position, quotation)
    for position, figure in enumerate(found.figures):
        accounts.add_figure(rows, found.document, position, figure)
    for position, event in enumerate(found.events):
        accounts.add_event(rows, found.document, position, event)


def _add_mention(rows: Rows, document: str, position: int, mention: Mention) -> None:
    rows.add(
        schema.mention,
        document_id=document,
        position=position,
        **rows.span(mention.span),
        **rows.span(mention.head, "head_", beside=mention.span),
        kind=mention.kind,
        form=mention.form,
        chain=mention.chain,
        role=mention.role,
    )


def load_annotations(connection: Connection, ids: Sequence[str]) -> dict[str, Annotations]:
    """What was read from documents, by their ids."""
    sentences = rows_by(connection, schema.sentence, "document_id", ids)
    mentions = rows_by(connection, schema.mention, "document_id", ids)
    times = rows_by(connection, schema.time, "document_id", ids)
    quotations = accounts.load_quotations(connection, ids)
    figures = accounts.load_figures(connection, ids)
    events = accounts.load_events(connection, ids)
    return {
        document: Annotations(
            document,
            sentences=tuple(Sentence(span_of(row), row.meaning) for row in sentences.get(document, ())),
            mentions=tuple(_mention(row) for row in mentions.get(document, ())),
            quotations=_read(quotations.get(document, ())),
            times=tuple(Time(span_of(row), row.type, row.value) for row in times.get(document, ())),
            figures=_read(figures.get(document, ())),
            events=_read(events.get(document, ())),
        )
        for document in ids
    }


def _read(numbered: Sequence[tuple[int, int | None, Any]]) -> tuple[Any, ...]:
    return tuple(value for _, position, value in numbered if position is not None)


def _mention(row: Any) -> Mention:
    return Mention(span_of(row), span_of(row, "head_"), row.kind, row.form, row.chain, row.role)
