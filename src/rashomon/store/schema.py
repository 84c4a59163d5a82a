"""The tables of a case.

Every table with ``start_char`` has the document they index in ``document_id`` and the words themselves in ``words``, so
that a person can browse the case and ``verify`` can check it. Columns in ``_start`` and ``_end`` say where in the same
document the time stands that a row is told from. ``position`` keeps the order in which values stand.
A quotation, figure account or event account without a position was made by linking and is not one document's reading.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, LargeBinary, Table

from rashomon.store.columns import Words, metadata, named, number, of, place, position, span, table, text

meta = Table("meta", metadata, Column("key", Words, primary_key=True), text("value"))

document = Table(
    "document",
    metadata,
    Column("id", Words, primary_key=True),
    text("source"),
    text("outlet", unknown=True),
    text("title", unknown=True),
    text("url", unknown=True),
    text("published", unknown=True),
    text("published_basis", unknown=True),
    text("published_why", unknown=True),
    text("language", unknown=True),
    text("text"),
    Column("original", LargeBinary),
    text("digest"),
    text("reader", unknown=True),
)
published_evidence = table("published_evidence", of("document"), position(), *span())
block = table("block", of("document"), position(), text("kind"), *span())
credit = table("credit", of("document"), position(), text("agency"), *span(), text("kind"), text("scope"))
same_article = table("same_article", of("document"), text("source"))

sentence = table("sentence", of("document"), position(), *span(), Column("meaning", LargeBinary, nullable=False))
mention = table(
    "mention",
    of("document"),
    position(),
    *span(),
    *span("head_"),
    text("kind"),
    text("form"),
    number("chain"),
    text("role"),
)
quotation = table(
    "quotation",
    of("document"),
    number("position", unknown=True),
    text("type"),
    number("speaker_chain", unknown=True),
    text("time", unknown=True),
    text("stance"),
    Column("hearsay", Boolean, nullable=False),
    *place("when"),
)
quotation_span = table("quotation_span", of("quotation"), of("document"), text("part"), position(), *span())
quotation_via = table("quotation_via", of("quotation"), position(), text("name"))
time = table(
    "time",
    of("document"),
    position(),
    *span(),
    text("type"),
    text("value", unknown=True),
    text("reckoning", unknown=True),
    *place("anchor"),
    text("direction", unknown=True),
)
figure_account = table(
    "figure_account",
    of("document"),
    number("position", unknown=True),
    *span(),
    Column("low", Float),
    Column("high", Float),
    text("unit"),
    text("counted"),
    text("as_of", unknown=True),
    *place("when"),
)
figure_account_about = table("figure_account_about", of("figure_account"), position(), text("lemma"))
figure_account_source = table("figure_account_source", of("figure_account"), of("document"), position(), *span())
event_account = table(
    "event_account",
    of("document"),
    number("position", unknown=True),
    *span(),
    text("predicate"),
    *span("sentence_"),
    text("status"),
    text("time", unknown=True),
    number("place_chain", unknown=True),
    *place("when"),
    text("tense", unknown=True),
    text("within", unknown=True),
)
event_account_source = table("event_account_source", of("event_account"), of("document"), position(), *span())
participant = table(
    "participant",
    of("event_account"),
    of("document"),
    position(),
    text("role"),
    *span(),
    number("chain", unknown=True),
)
event_order = table(
    "event_order", of("document"), position(), *span("first_"), text("relation"), *span("second_"), *span("signal_")
)


def _linked(name: str, *columns: Column[str]) -> Table:
    return Table(name, metadata, Column("id", Words, primary_key=True), position(), *columns)


inferred_date = table(
    "inferred_date", of("document"), position(), text("value"), text("why"), Column("confidence", Float)
)
inferred_date_evidence = table("inferred_date_evidence", of("inferred_date"), of("document"), position(), *span())
entity = _linked("entity", text("kind"), text("name"))
entity_alias = table("entity_alias", of("entity"), position(), text("name"))
entity_chain = table("entity_chain", of("entity"), of("document"), position(), number("chain"))
entity_mention = table("entity_mention", of("entity"), of("document"), position(), *span(), text("form"))
merge = table(
    "merge",
    of("entity"),
    position(),
    text("left_name"),
    text("right_name"),
    Column("score", Float, nullable=False),
    text("reason"),
)
statement = _linked("statement", named("speaker"))
statement_quotation = table("statement_quotation", of("statement"), of("quotation"), position())
figure = _linked("figure", text("quantity"))
figure_figure_account = table("figure_figure_account", of("figure"), of("figure_account"), position())
event = _linked("event", text("label"), text("time", unknown=True), named("place"), text("within", unknown=True))
event_event_account = table("event_event_account", of("event"), of("event_account"), position())
story = _linked("story", text("title"))
story_document = table("story_document", of("story"), of("document"), position())
copy = table("copy", position(), text("why"))
copy_document = table("copy_document", of("copy"), of("document"), position())
copy_span = table("copy_span", of("copy"), of("document"), position(), *span())
finding = _linked(
    "finding",
    text("kind"),
    text("about_type"),
    text("about_id"),
    text("reason"),
    text("reason_kind"),
    Column("certainty", Float),
)
finding_account = table("finding_account", of("finding"), of("document"), position(), *span(), text("value"))

recognition = table(
    "recognition",
    of("entity"),
    position(),
    text("known", unknown=True),
    Column("score", Float, nullable=False),
    text("reason"),
    text("name"),
)
recognition_entry = table("recognition_entry", of("recognition"), position(), text("part", unknown=True), text("known"))

# These belong to nothing that linking or reading makes, and stay. A decision's document may be gone.
decision = table(
    "decision", text("kind"), text("about"), text("decided_on"), text("note"), text("judged", unknown=True)
)
decision_side = table("decision_side", of("decision"), position(), text("name"))
decision_anchor = table("decision_anchor", of("decision_side"), position(), text("document_id"), *span())
known = table("known", text("known"), text("kind", unknown=True))
known_word = table("known_word", of("known"), position(), text("what"), text("word"))

failure = table("failure", text("source"), text("file"), text("reason"), text("place"), text("request"))

#: Gone when the case is linked anew: all that ties documents together.
LINKED = (inferred_date, entity, statement, figure, event, story, copy, finding)
#: What one document's reading consists of.
READ = (sentence, mention, quotation, time, figure_account, event_account, event_order)
#: What a document itself consists of, beside its own row.
DOCUMENTARY = (published_evidence, block, credit)
#: Every table and prefix with spans that ``verify`` re-reads.
SPANS = tuple(
    (part, name.removesuffix("start_char"))
    for part in metadata.sorted_tables
    for name in part.columns.keys()  # noqa: SIM118
    if name.endswith("start_char")
)
