"""Quotations, figure accounts and event accounts as rows.

``position`` is an account's place in its document's reading, ``None`` for one that linking made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from rashomon.store import schema
from rashomon.store.rows import Grouped, Rows, place_of, rows_by, span_of, spans_of
from rashomon.values import EventAccount, FigureAccount, Participant, Quotation

#: The accounts of each document: (id, position, value).
Numbered = dict[str, list[tuple[int, int | None, Any]]]

_PARTS = ("content", "cue", "source", "addressee", "medium", "place")


def add_quotation(rows: Rows, document: str, position: int | None, quotation: Quotation) -> int:
    """The rows of a quotation; returns its number."""
    found: int = rows.add(
        schema.quotation,
        document_id=document,
        position=position,
        type=quotation.type,
        speaker_chain=quotation.speaker,
        time=quotation.time,
        stance=quotation.stance,
        hearsay=quotation.hearsay,
        **rows.place(quotation.when, "when", document),
    )
    for part in _PARTS:
        rows.add_spans(schema.quotation_span, getattr(quotation, part), quotation_id=found, part=part)
    for place, name in enumerate(quotation.via):
        rows.add(schema.quotation_via, quotation_id=found, position=place, name=name)
    return found


def add_figure(rows: Rows, document: str, position: int | None, account: FigureAccount) -> int:
    """The rows of a figure account; returns its number."""
    found: int = rows.add(
        schema.figure_account,
        document_id=document,
        position=position,
        **rows.span(account.span),
        low=account.low,
        high=account.high,
        unit=account.unit,
        counted=account.counted,
        as_of=account.as_of,
        **rows.place(account.when, "when", document),
    )
    for place, lemma in enumerate(account.about):
        rows.add(schema.figure_account_about, figure_account_id=found, position=place, lemma=lemma)
    rows.add_spans(schema.figure_account_source, account.according_to, figure_account_id=found)
    return found


def add_event(rows: Rows, document: str, position: int | None, account: EventAccount) -> int:
    """The rows of an event account; returns its number."""
    found: int = rows.add(
        schema.event_account,
        document_id=document,
        position=position,
        **rows.span(account.span),
        predicate=account.predicate,
        **rows.span(account.sentence, "sentence_", beside=account.span),
        status=account.status,
        time=account.time,
        place_chain=account.place,
        **rows.place(account.when, "when", document),
        tense=account.tense,
        within=account.within,
    )
    for place, one in enumerate(account.participants):
        where = {"document_id": one.span.document, "position": place, **rows.span(one.span)}
        rows.add(schema.participant, event_account_id=found, **where, role=one.role, chain=one.chain)
    rows.add_spans(schema.event_account_source, account.according_to, event_account_id=found)
    return found


def load_quotations(connection: Connection, documents: Sequence[str] | None) -> Numbered:
    """The quotations of documents (``None``: of all)."""
    found = rows_by(connection, schema.quotation, "document_id", documents)
    ids = _numbers(found)
    spans = rows_by(connection, schema.quotation_span, "quotation_id", ids)
    via = rows_by(connection, schema.quotation_via, "quotation_id", ids)
    return {
        document: [(row.id, row.position, _quotation(row, spans, via)) for row in rows]
        for document, rows in found.items()
    }


def _quotation(row: Any, spans: Grouped, via: Grouped) -> Quotation:
    parts = {part: spans_of(each for each in spans.get(row.id, ()) if each.part == part) for part in _PARTS}
    names = tuple(each.name for each in via.get(row.id, ()))
    return Quotation(
        **parts,
        type=row.type,
        speaker=row.speaker_chain,
        via=names,
        time=row.time,
        stance=row.stance,
        hearsay=row.hearsay,
        when=place_of(row, "when"),
    )


def load_figures(connection: Connection, documents: Sequence[str] | None) -> Numbered:
    """The figure accounts of documents (``None``: of all)."""
    found = rows_by(connection, schema.figure_account, "document_id", documents)
    ids = _numbers(found)
    about = rows_by(connection, schema.figure_account_about, "figure_account_id", ids)
    sources = rows_by(connection, schema.figure_account_source, "figure_account_id", ids)
    return {
        document: [(row.id, row.position, _figure(row, about, sources)) for row in rows]
        for document, rows in found.items()
    }


def _figure(row: Any, about: Grouped, sources: Grouped) -> FigureAccount:
    return FigureAccount(
        span=span_of(row),
        low=row.low,
        high=row.high,
        unit=row.unit,
        counted=row.counted,
        about=tuple(each.lemma for each in about.get(row.id, ())),
        as_of=row.as_of,
        according_to=spans_of(sources.get(row.id, ())),
        when=place_of(row, "when"),
    )


def load_events(connection: Connection, documents: Sequence[str] | None) -> Numbered:
    """The event accounts of documents (``None``: of all)."""
    found = rows_by(connection, schema.event_account, "document_id", documents)
    ids = _numbers(found)
    people = rows_by(connection, schema.participant, "event_account_id", ids)
    sources = rows_by(connection, schema.event_account_source, "event_account_id", ids)
    return {
        document: [(row.id, row.position, _event(row, people, sources)) for row in rows]
        for document, rows in found.items()
    }


def _event(row: Any, people: Grouped, sources: Grouped) -> EventAccount:
    return EventAccount(
        span=span_of(row),
        predicate=row.predicate,
        sentence=span_of(row, "sentence_"),
        status=row.status,
        time=row.time,
        place=row.place_chain,
        participants=tuple(Participant(each.role, span_of(each), each.chain) for each in people.get(row.id, ())),
        according_to=spans_of(sources.get(row.id, ())),
        when=place_of(row, "when"),
        tense=row.tense,
        within=row.within,
    )


def _numbers(found: Grouped) -> list[int]:
    return [row.id for rows in found.values() for row in rows]
