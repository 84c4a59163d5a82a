"""What was read from documents, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from rashomon.store import accounts, schema
from rashomon.store.rows import Rows, place_of, rows_by, span_of
from rashomon.values import Annotations, Mention, Order, Reckoning, Sentence, Span, Time


def add_annotations(rows: Rows, found: Annotations) -> None:
    """The rows of all that was read from one document."""
    for position, sentence in enumerate(found.sentences):
        where = {"document_id": found.document, "position": position, **rows.span(sentence.span)}
        rows.add(schema.sentence, **where, meaning=sentence.meaning)
    for position, mention in enumerate(found.mentions):
        _add_mention(rows, found.document, position, mention)
    for position, time in enumerate(found.times):
        _add_time(rows, found.document, position, time)
    for position, quotation in enumerate(found.quotations):
        accounts.add_quotation(rows, found.document, position, quotation)
    for position, figure in enumerate(found.figures):
        accounts.add_figure(rows, found.document, position, figure)
    for position, event in enumerate(found.events):
        accounts.add_event(rows, found.document, position, event)
    for position, order in enumerate(found.orders):
        _add_order(rows, found.document, position, order)


def _add_time(rows: Rows, document: str, position: int, time: Time) -> None:
    rows.add(
        schema.time,
        document_id=document,
        position=position,
        **rows.span(time.span),
        type=time.type,
        value=time.value,
        reckoning=time.reckoning.written() if time.reckoning else None,
        **rows.place(time.anchor, "anchor", document),
        direction=time.direction,
    )


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


def _add_order(rows: Rows, document: str, position: int, order: Order) -> None:
    home = Span(document, 0, 0)
    rows.add(
        schema.event_order,
        document_id=document,
        position=position,
        **rows.span(order.first, "first_", beside=home),
        relation=order.relation,
        **rows.span(order.second, "second_", beside=home),
        **rows.span(order.signal, "signal_", beside=home),
    )


def load_annotations(connection: Connection, ids: Sequence[str]) -> dict[str, Annotations]:
    """What was read from documents, by their ids."""
    sentences = rows_by(connection, schema.sentence, "document_id", ids)
    mentions = rows_by(connection, schema.mention, "document_id", ids)
    times = rows_by(connection, schema.time, "document_id", ids)
    quotations = accounts.load_quotations(connection, ids)
    figures = accounts.load_figures(connection, ids)
    events = accounts.load_events(connection, ids)
    orders = rows_by(connection, schema.event_order, "document_id", ids)
    return {
        document: Annotations(
            document,
            sentences=tuple(Sentence(span_of(row), row.meaning) for row in sentences.get(document, ())),
            mentions=tuple(_mention(row) for row in mentions.get(document, ())),
            quotations=_read(quotations.get(document, ())),
            times=tuple(_time(row) for row in times.get(document, ())),
            figures=_read(figures.get(document, ())),
            events=_read(events.get(document, ())),
            orders=tuple(_order(row) for row in orders.get(document, ())),
        )
        for document in ids
    }


def _read(numbered: Sequence[tuple[int, int | None, Any]]) -> tuple[Any, ...]:
    return tuple(value for _, position, value in numbered if position is not None)


def _mention(row: Any) -> Mention:
    return Mention(span_of(row), span_of(row, "head_"), row.kind, row.form, row.chain, row.role)


def _time(row: Any) -> Time:
    how = Reckoning.read(row.reckoning) if row.reckoning else None
    return Time(span_of(row), row.type, row.value, how, place_of(row, "anchor"), row.direction)


def _order(row: Any) -> Order:
    return Order(span_of(row, "first_"), row.relation, span_of(row, "second_"), span_of(row, "signal_"))
