"""What ties documents together, as rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Table, select

from rashomon.errors import PipelineError
from rashomon.store import accounts, schema
from rashomon.store.dates import add_dates, load_dates
from rashomon.store.knowledge import add_recognitions, load_recognitions
from rashomon.store.rows import Rows, rows_by, span_of, spans_of
from rashomon.values import (
    Copy,
    Entity,
    Event,
    EventAccount,
    Figure,
    FigureAccount,
    Links,
    Merge,
    Quotation,
    Statement,
    Story,
)

#: Gives the number of an account that stands in the case, or is added to it.
Numbering = Callable[[Any], int]


def add_links(rows: Rows, links: Links) -> None:
    """The rows of all links. An account that no reading holds as it is gets rows of its own."""
    add_dates(rows, links.dates)
    for position, entity in enumerate(links.entities):
        _add_entity(rows, position, entity)
    add_recognitions(rows, links.known)
    _add_statements(rows, links)
    _add_figures(rows, links)
    _add_events(rows, links)
    for position, story in enumerate(links.stories):
        rows.add(schema.story, id=story.id, position=position, title=story.title)
        for place, document in enumerate(story.documents):
            rows.add(schema.story_document, story_id=story.id, document_id=document, position=place)
    for position, copy in enumerate(links.copies):
        _add_copy(rows, position, copy)


def _add_entity(rows: Rows, position: int, entity: Entity) -> None:
    rows.add(schema.entity, id=entity.id, position=position, kind=entity.kind, name=entity.name)
    parent = {"entity_id": entity.id}
    for place, name in enumerate(entity.aliases):
        rows.add(schema.entity_alias, **parent, position=place, name=name)
    for place, (document, chain) in enumerate(entity.chains):
        rows.add(schema.entity_chain, **parent, position=place, document_id=document, chain=chain)
    for place, (span, form) in enumerate(entity.mentions):
        where = {"document_id": span.document, "position": place, **rows.span(span)}
        rows.add(schema.entity_mention, **parent, **where, form=form)
    for place, merge in enumerate(entity.merges):
        names = {"left_name": merge.left, "right_name": merge.right}
        rows.add(schema.merge, **parent, position=place, **names, score=merge.score, reason=merge.reason)


def _add_statements(rows: Rows, links: Links) -> None:
    number = _numbering(rows, accounts.load_quotations(rows.connection, None), accounts.add_quotation)
    for position, one in enumerate(links.statements):
        rows.add(schema.statement, id=one.id, position=position, speaker_entity_id=one.speaker)
        for place, quotation in enumerate(one.quotations):
            found = number(quotation)
            rows.add(schema.statement_quotation, statement_id=one.id, quotation_id=found, position=place)


def _add_figures(rows: Rows, links: Links) -> None:
    number = _numbering(rows, accounts.load_figures(rows.connection, None), accounts.add_figure)
    for position, one in enumerate(links.figures):
        rows.add(schema.figure, id=one.id, position=position, quantity=one.quantity)
        for place, account in enumerate(one.accounts):
            found = number(account)
            rows.add(schema.figure_figure_account, figure_id=one.id, figure_account_id=found, position=place)


def _add_events(rows: Rows, links: Links) -> None:
    number = _numbering(rows, accounts.load_events(rows.connection, None), accounts.add_event)
    for position, one in enumerate(links.events):
        told = {"label": one.label, "time": one.time, "place_entity_id": one.place, "within": one.within}
        rows.add(schema.event, id=one.id, position=position, **told)
        for place, account in enumerate(one.accounts):
            found = number(account)
            rows.add(schema.event_event_account, event_id=one.id, event_account_id=found, position=place)


def _add_copy(rows: Rows, position: int, copy: Copy) -> None:
    found = rows.add(schema.copy, position=position, why=copy.why)
    for place, document in enumerate(copy.documents):
        rows.add(schema.copy_document, copy_id=found, document_id=document, position=place)
    rows.add_spans(schema.copy_span, copy.spans, copy_id=found)


def _numbering(rows: Rows, known: accounts.Numbered, add: Callable[[Rows, str, None, Any], int]) -> Numbering:
    numbers: dict[Any, int] = {}
    for numbered in known.values():
        for number, _, value in numbered:
            numbers.setdefault(value, number)

    def number_of(value: Any) -> int:
        if value not in numbers:
            numbers[value] = add(rows, _home(value), None, value)
        return numbers[value]

    return number_of


def _home(value: Quotation | FigureAccount | EventAccount) -> str:
    spans = value.content + value.cue + value.source if isinstance(value, Quotation) else (value.span,)
    if not spans:
        raise PipelineError("Linking made a quotation without a word in any document, which cannot be kept.")
    return spans[0].document


def load_links(connection: Connection) -> Links:
    """All links of a case."""
    quotations = _joined(connection, schema.statement_quotation, accounts.load_quotations(connection, None))
    figures = _joined(connection, schema.figure_figure_account, accounts.load_figures(connection, None))
    events = _joined(connection, schema.event_event_account, accounts.load_events(connection, None))
    return Links(
        entities=_entities(connection),
        statements=tuple(
            Statement(row.id, row.speaker_entity_id, quotations.get(row.id, ()))
            for row in _rows(connection, schema.statement)
        ),
        figures=tuple(
            Figure(row.id, row.quantity, figures.get(row.id, ())) for row in _rows(connection, schema.figure)
        ),
        events=tuple(
            Event(row.id, row.label, row.time, row.place_entity_id, events.get(row.id, ()), row.within)
            for row in _rows(connection, schema.event)
        ),
        stories=_stories(connection),
        copies=_copies(connection),
        dates=load_dates(connection),
        known=load_recognitions(connection),
    )


def _rows(connection: Connection, table: Table) -> list[Any]:
    return list(connection.execute(select(table).order_by(table.c.position)))


def _joined(connection: Connection, table: Table, known: accounts.Numbered) -> dict[str, tuple[Any, ...]]:
    """The accounts of each linked thing; ``table`` says which account belongs to which thing."""
    parent, child = (name for name in table.columns.keys() if name.endswith("_id"))  # noqa: SIM118
    values = {number: value for numbered in known.values() for number, _, value in numbered}
    return {
        thing: tuple(values[row._mapping[child]] for row in rows)
        for thing, rows in rows_by(connection, table, parent).items()
    }


def _entities(connection: Connection) -> tuple[Entity, ...]:
    aliases = rows_by(connection, schema.entity_alias, "entity_id")
    chains = rows_by(connection, schema.entity_chain, "entity_id")
    mentions = rows_by(connection, schema.entity_mention, "entity_id")
    merges = rows_by(connection, schema.merge, "entity_id")
    return tuple(
        Entity(
            row.id,
            row.kind,
            row.name,
            aliases=tuple(each.name for each in aliases.get(row.id, ())),
            chains=tuple((each.document_id, each.chain) for each in chains.get(row.id, ())),
            mentions=tuple((span_of(each), each.form) for each in mentions.get(row.id, ())),
            merges=tuple(
                Merge(each.left_name, each.right_name, each.score, each.reason) for each in merges.get(row.id, ())
            ),
        )
        for row in _rows(connection, schema.entity)
    )


def _stories(connection: Connection) -> tuple[Story, ...]:
    documents = rows_by(connection, schema.story_document, "story_id")
    return tuple(
        Story(row.id, row.title, tuple(each.document_id for each in documents.get(row.id, ())))
        for row in _rows(connection, schema.story)
    )


def _copies(connection: Connection) -> tuple[Copy, ...]:
    documents = rows_by(connection, schema.copy_document, "copy_id")
    spans = rows_by(connection, schema.copy_span, "copy_id")
    return tuple(
        Copy(tuple(each.document_id for each in documents.get(row.id, ())), spans_of(spans.get(row.id, ())), row.why)
        for row in _rows(connection, schema.copy)
    )
