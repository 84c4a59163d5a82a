"""The case JSON: the stable interface for other programs (``docs/reference/case.schema.json`` is its schema)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from rashomon import __version__
from rashomon.presentation.knowledge_rows import KnowledgeRows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rashomon.values import (
        Case,
        Copy,
        CreditKind,
        Dated,
        Document,
        Entity,
        Event,
        EventAccount,
        Figure,
        FigureAccount,
        Finding,
        Order,
        Quotation,
        Span,
        Statement,
        Story,
        Time,
    )

#: One object of the JSON.
Row = dict[str, Any]
#: (document, chain) to the id of the entity that it was merged into.
Chains = dict[tuple[str, int], str]
#: An event's trigger to what its text says of its order to others.
Orders = dict["Span", list["Order"]]

_SURROGATE = re.compile("[\ud800-\udfff]")


def case_json(case: Case) -> str:
    """The whole case as JSON text with a final newline. Lists are sorted, so that two runs compare with ``diff``; a
    list whose order means something (``via``, the parts of a discontinuous span) keeps it. Offsets are code points of
    ``documents[].text``. A lone surrogate, which UTF-8 cannot carry, is written as JSON's escape for it."""
    links = case.links
    chains = {chain: entity.id for entity in links.entities for chain in entity.chains}
    orders = _orders(case)
    knowledge = KnowledgeRows(case)
    rows = {
        "rashomon": __version__,
        "model": case.model,
        "documents": [_document(r.document) for r in sorted(case.readings, key=lambda r: _place(r.document))],
        "entities": [_entity(e) | knowledge.of(e.id) for e in sorted(links.entities, key=lambda e: e.id)],
        "statements": [_statement(s) for s in sorted(links.statements, key=lambda s: s.id)],
        "times": [_time(t) for t in sorted(_times(case), key=lambda t: (t.span, t.type, t.value or ""))],
        "figures": [_figure(f) for f in sorted(links.figures, key=lambda f: f.id)],
        "events": [_event(e, chains, orders) for e in sorted(links.events, key=lambda e: e.id)],
        "stories": [_story(s) | knowledge.of(s.id) for s in sorted(links.stories, key=lambda s: s.id)],
        "copies": _in_order(_copy(c) for c in links.copies),
        "findings": [_finding(f) | knowledge.of(f.id) for f in sorted(case.findings, key=lambda f: f.id)],
        **_besides(case),
    }
    text = json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _place(document: Document) -> tuple[str, str]:
    return document.source, document.id


def _times(case: Case) -> list[Time]:
    return [time for reading in case.readings for time in reading.annotations.times]


def _in_order(rows: Iterable[Row]) -> list[Row]:
    """Rows without an id, sorted by all they say."""
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def _parts(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _at(span: Span) -> Row:
    return {"document": span.document, "start": span.start, "end": span.end}


def _number(value: float | None) -> float | int | None:
    """Whole numbers without a point: 25, not 25.0."""
    return int(value) if value is not None and float(value).is_integer() else value


def _document(document: Document) -> Row:
    return {
        "id": document.id,
        "source": document.source,
        "outlet": document.outlet,
        "title": document.title,
        "published": _dated(document.published) if document.published else None,
        "credits": _credited(document, "agency"),
        "relays": _credited(document, "outlet"),
        "libraries": _credited(document, "library"),
        "language": document.language,
        "text": document.text,
        "blocks": [{"start": b.span.start, "end": b.span.end, "kind": b.kind} for b in document.blocks],
    }


def _credited(document: Document, kind: CreditKind) -> list[Row]:
    """The credits of a kind, under the kind's name."""
    return [
        {kind: c.agency, "start": c.span.start, "end": c.span.end, "scope": c.scope}
        for c in sorted(document.credits, key=lambda c: (c.span, c.agency))
        if c.kind == kind
    ]


def _dated(dated: Dated) -> Row:
    row = {
        "value": dated.value.value,
        "basis": dated.basis,
        "evidence": _parts(sorted(dated.evidence)),
        "why": dated.why,
    }
    return {**row, "confidence": dated.confidence} if dated.basis == "inferred" else row


def _entity(entity: Entity) -> Row:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": sorted(entity.aliases),
        "mentions": [{**_at(span), "form": form} for span, form in sorted(entity.mentions)],
    }


def _statement(statement: Statement) -> Row:
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "quotations": [_quotation(q) for q in sorted(statement.quotations, key=_whole)],
    }


def _whole(quotation: Quotation) -> tuple[Span, ...]:
    return (*quotation.content, *quotation.cue, *quotation.source)


def _quotation(quotation: Quotation) -> Row:
    return {
        "document": _whole(quotation)[0].document,
        "content": _parts(quotation.content),
        "cue": _parts(quotation.cue),
        "source": _parts(quotation.source),
        "type": quotation.type,
        "via": list(quotation.via),
        "time": quotation.time,
        "stance": quotation.stance,
        "hearsay": quotation.hearsay,
        "addressee": _parts(quotation.addressee),
        "medium": _parts(quotation.medium),
        "place": _parts(quotation.place),
    }


def _time(time: Time) -> Row:
    return {**_at(time.span), "type": time.type, "value": time.value}


def _figure(figure: Figure) -> Row:
    accounts = sorted(figure.accounts, key=lambda a: (a.span, a.counted))
    return {"id": figure.id, "quantity": figure.quantity, "accounts": [_amount(a) for a in accounts]}


def _amount(account: FigureAccount) -> Row:
    return {
        **_at(account.span),
        "low": _number(account.low),
        "high": _number(account.high),
        "unit": account.unit,
        "as_of": account.as_of,
        "according_to": _parts(account.according_to),
    }


def _event(event: Event, chains: Chains, orders: Orders) -> Row:
    accounts = sorted(event.accounts, key=lambda a: (a.span, a.sentence))
    return {
        "id": event.id,
        "label": event.label,
        "time": event.time,
        "place": event.place,
        "accounts": [{**_happening(a, chains), **_lies(a, orders)} for a in accounts],
    }


def _happening(account: EventAccount, chains: Chains) -> Row:
    participants = [
        {
            "role": p.role,
            "entity": chains.get((p.span.document, p.chain)) if p.chain is not None else None,
            "start": p.span.start,
            "end": p.span.end,
        }
        for p in sorted(account.participants, key=lambda p: (p.span, p.role))
    ]
    return {
        **_at(account.span),
        "status": account.status,
        "participants": participants,
        "according_to": _parts(account.according_to),
    }


def _orders(case: Case) -> Orders:
    """What each document says of the order of its events and times, by the event that comes first in saying so."""
    found: Orders = {}
    for reading in case.readings:
        for order in sorted(reading.annotations.orders, key=lambda o: (o.first, o.second, o.relation)):
            found.setdefault(order.first, []).append(order)
    return found


def _lies(account: EventAccount, orders: Orders) -> Row:
    """Where an event lies, as far as its document tells; what is not known is left out."""
    told = [
        {"relation": o.relation, "start": o.second.start, "end": o.second.end} for o in orders.get(account.span, [])
    ]
    lies = {"tense": account.tense, "within": account.within, "orders": told}
    return {name: value for name, value in lies.items() if value}


def _story(story: Story) -> Row:
    return {"id": story.id, "title": story.title, "documents": sorted(story.documents)}


def _copy(copy: Copy) -> Row:
    return {"documents": sorted(copy.documents), "spans": [_at(s) for s in sorted(copy.spans)], "why": copy.why}


def _besides(case: Case) -> Row:
    """What is undecided, and how many findings are not certain enough to be given; only where there are any."""
    found: Row = {}
    if case.undecided:
        found["undecided"] = [_account(f) for f in sorted(case.undecided, key=lambda f: f.id)]
    if case.withheld:
        found["withheld"] = {"level": case.level, "findings": case.withheld}
    return found


def _finding(finding: Finding) -> Row:
    """A finding; of one that was never weighed nothing is said of how certain it is."""
    weighed = {} if finding.certainty is None else {"certainty": finding.certainty}
    named = {"reason_kind": finding.reason_kind} if finding.reason_kind else {}
    return {"id": finding.id, "kind": finding.kind, **_account(finding), **named, **weighed}


def _account(finding: Finding) -> Row:
    accounts = sorted(finding.accounts, key=lambda a: (a.span, a.value))
    return {
        "id": finding.id,
        "about": {"type": finding.about.type, "id": finding.about.id},
        "reason": finding.reason,
        "accounts": [{**_at(a.span), "value": a.value} for a in accounts],
    }
