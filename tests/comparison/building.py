"""Builds readings and links from a case that a person can write: documents as text, accounts by their words.

    {"documents": [{"outlet": "The Harbour Post", "published": "2031-03-04", "text": "Title\n\nA sentence. More."}],
     "figures": [{"quantity": "people killed", "accounts": [
         {"outlet": "The Harbour Post", "words": "at least 10 people", "low": 10, "unit": "people"}]}],
     "statements": [{"quotations": [{"outlet": ..., "content": "...", "source": "...", "cue": "said",
         "speaker": "Mira Toll", "type": "direct", "via": ["Telegram"], "time": "2031-03-04"}]}],
     "events": [{"label": "...", "accounts": [{"outlet": ..., "trigger": "closed", "predicate": "close",
         "status": "CT-", "participants": {"patient": "the bridge"}, "place": "Velin", "time": "2031-03-04"}]}],
     "entities": [{"name": "Mira Toll", "kind": "person", "words": {"The Harbour Post": ["Mira Toll", "she"]}}],
     "copies": [["The Harbour Post", "Delo Daily"]]}

Words are looked up in the outlet's text, where they must stand once. "low" without "high" is "at least"; "number" is
both.
"""

from __future__ import annotations

import re
from typing import Any

from rashomon.values import (
    Annotations,
    Block,
    Copy,
    Credit,
    Dated,
    Document,
    Entity,
    Event,
    EventAccount,
    Figure,
    FigureAccount,
    Finding,
    Links,
    Mention,
    PartialDate,
    Participant,
    Quotation,
    Reading,
    Sentence,
    Span,
    Statement,
    Story,
    Time,
)

Spec = dict[str, Any]


def build(spec: Spec) -> tuple[list[Reading], Links]:
    documents = {d["outlet"]: _document(d) for d in spec["documents"]}
    entities = [_entity(documents, n, e) for n, e in enumerate(spec.get("entities", []))]
    figures = tuple(_figure(documents, n, f) for n, f in enumerate(spec.get("figures", [])))
    statements = tuple(_statement(documents, spec, n, s) for n, s in enumerate(spec.get("statements", [])))
    events = tuple(_event(documents, spec, n, e) for n, e in enumerate(spec.get("events", [])))
    told = spec.get("stories", [list(documents)])
    links = Links(
        entities=tuple(entities),
        statements=statements,
        figures=figures,
        events=events,
        stories=tuple(_story(documents, n, names) for n, names in enumerate(told, 1)),
        copies=tuple(_copy(documents, names) for names in spec.get("copies", [])),
    )
    return [_reading(d, spec, links) for d in documents.values()], links


def at(document: Document, words: str) -> Span:
    starts = [m.start() for m in re.finditer(re.escape(words), document.text)]
    assert len(starts) == 1, f"{words!r} stands {len(starts)} times in the text of {document.outlet}"
    return Span(document.id, starts[0], starts[0] + len(words))


def told(finding: Finding, readings: list[Reading]) -> dict[str, list[str]]:
    """The words of a finding by outlet."""
    documents = {r.document.id: r.document for r in readings}
    words: dict[str, list[str]] = {}
    for account in finding.accounts:
        document = documents[account.span.document]
        words.setdefault(document.name, []).append(account.span.of(document.text))
    return words


def _document(spec: Spec) -> Document:
    ident, text = f"doc-{spec['outlet'].lower().replace(' ', '-')}", spec["text"]
    blocks = []
    for n, match in enumerate(re.finditer(r"[^\n]+", text)):
        kind = "title" if n == 0 else "byline" if match.group().startswith("By ") else "paragraph"
        blocks.append(Block(Span(ident, *match.span()), kind))
    published = None
    if spec.get("published"):
        published = Dated(PartialDate(spec["published"]), spec.get("basis", "stated"))
    agency = spec.get("agency")
    at_agency = text.find(agency) if agency else 0
    own = (Credit(agency, Span(ident, at_agency, at_agency + len(agency))),) if agency else ()
    return Document(ident, spec["outlet"], text, tuple(blocks), spec["outlet"], None, None, published, own)


def _sentences(document: Document) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(Span(document.id, b.span.start + m.start(), b.span.start + m.end()))
        for b in document.blocks
        for m in re.finditer(r"\S.*?(?:[.?!][”»\"]?(?= [A-Z“«])|$)", b.span.of(document.text))
    )


def _reading(document: Document, spec: Spec, links: Links) -> Reading:
    mentions = tuple(
        Mention(span, span, e.kind, form, chain)
        for e in links.entities
        for chain in [n for d, n in e.chains if d == document.id]
        for span, form in e.mentions
        if span.document == document.id
    )
    times = tuple(
        Time(at(document, t["words"]), t.get("type", "DATE"), t["value"])
        for t in spec.get("times", [])
        if t["outlet"] == document.outlet
    )
    quotations = tuple(q for s in links.statements for q in s.quotations if q.content[0].document == document.id)
    figures = tuple(a for f in links.figures for a in f.accounts if a.span.document == document.id)
    events = tuple(a for e in links.events for a in e.accounts if a.span.document == document.id)
    read = Annotations(document.id, _sentences(document), mentions, quotations, times, figures, events)
    return Reading(document, read)


def _entity(documents: dict[str, Document], number: int, spec: Spec) -> Entity:
    mentions = [
        (at(documents[outlet], w), "name" if w[:1].isupper() and not w.startswith("The ") else "nominal")
        for outlet, words in spec.get("words", {}).items()
        for w in words
    ]
    chains = tuple((documents[outlet].id, number) for outlet in spec.get("words", documents))
    aliases = tuple(spec.get("aliases", ()))
    return Entity(f"entity-{number}", spec.get("kind", "person"), spec["name"], aliases, chains, tuple(mentions))


def _chain(spec: Spec, name: str | None) -> int | None:
    return next((n for n, e in enumerate(spec.get("entities", [])) if e["name"] == name), None)


def _figure(documents: dict[str, Document], number: int, spec: Spec) -> Figure:
    return Figure(f"figure-{number}", spec["quantity"], tuple(_account(documents, spec, a) for a in spec["accounts"]))


def _account(documents: dict[str, Document], figure: Spec, spec: Spec) -> FigureAccount:
    return FigureAccount(
        at(documents[spec["outlet"]], spec["words"]),
        spec.get("number", spec.get("low")),
        spec.get("number", spec.get("high")),
        spec.get("unit", "people"),
        spec.get("counted", figure["quantity"]),
        tuple(spec.get("about", figure["quantity"].split())),
        spec.get("as_of"),
        (at(documents[spec["outlet"]], spec["according_to"]),) if "according_to" in spec else (),
    )


def _statement(documents: dict[str, Document], spec: Spec, number: int, statement: Spec) -> Statement:
    quotations = tuple(_quotation(documents, spec, q) for q in statement["quotations"])
    speaker = _chain(spec, statement.get("speaker"))
    return Statement(f"statement-{number}", None if speaker is None else f"entity-{speaker}", quotations)


def _quotation(documents: dict[str, Document], spec: Spec, quotation: Spec) -> Quotation:
    document = documents[quotation["outlet"]]
    return Quotation(
        (at(document, quotation["content"]),),
        (at(document, quotation["cue"]),) if "cue" in quotation else (),
        (at(document, quotation["source"]),) if "source" in quotation else (),
        quotation.get("type", "direct"),
        _chain(spec, quotation.get("speaker")),
        tuple(quotation.get("via", ())),
        quotation.get("time"),
        quotation.get("stance", "neutral"),
    )


def _event(documents: dict[str, Document], spec: Spec, number: int, event: Spec) -> Event:
    accounts = tuple(_event_account(documents[a["outlet"]], spec, a) for a in event["accounts"])
    return Event(f"event-{number}", event["label"], None, None, accounts)


def _event_account(document: Document, spec: Spec, account: Spec) -> EventAccount:
    trigger = at(document, account["trigger"])
    sentence = next(s.span for s in _sentences(document) if s.span.covers(trigger))
    participants = tuple(
        Participant(role, at(document, words), _chain(spec, account.get("entities", {}).get(role, words)))
        for role, words in account.get("participants", {}).items()
    )
    return EventAccount(
        trigger,
        account["predicate"],
        sentence,
        account.get("status", "CT+"),
        account.get("time"),
        _chain(spec, account.get("place")),
        participants,
    )


def _story(documents: dict[str, Document], number: int, names: list[str]) -> Story:
    return Story(f"story-{number}", "The story", tuple(sorted(documents[n].id for n in names)))


def _copy(documents: dict[str, Document], names: list[str]) -> Copy:
    spans = tuple(Span(documents[n].id, 0, len(documents[n].text)) for n in names)
    return Copy(tuple(sorted(documents[n].id for n in names)), spans, "they carry the same text")
