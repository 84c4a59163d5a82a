"""The first schema: documents, what was read from them, what ties them together, and full text search.

Revision ID: 0001
Revises:
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

#: Tables whose rows have a number; the others' ids come from content.
_NUMBERED = ("quotation", "figure_account", "event_account", "copy")


def _table(name: str, *columns: Any) -> None:
    op.create_table(name, sa.Column("id", sa.Integer, primary_key=True), *columns)


def _linked(name: str, *columns: Any) -> None:
    op.create_table(name, sa.Column("id", sa.Text, primary_key=True), _position(), *columns)


def _text(name: str, *, unknown: bool = False) -> Any:
    return sa.Column(name, sa.Text, nullable=unknown)


def _number(name: str, *, unknown: bool = False) -> Any:
    return sa.Column(name, sa.Integer, nullable=unknown)


def _position() -> Any:
    return _number("position")


def _of(parent: str) -> Any:
    key = sa.ForeignKey(f"{parent}.id", ondelete="CASCADE")
    kind = sa.Integer if parent in _NUMBERED else sa.Text
    return sa.Column(f"{parent}_id", kind, key, nullable=False, index=True)


def _named(role: str) -> Any:
    key = sa.ForeignKey("entity.id", ondelete="SET NULL")
    return sa.Column(f"{role}_entity_id", sa.Text, key, nullable=True, index=True)


def _span(prefix: str = "") -> Any:
    return _number(f"{prefix}start_char"), _number(f"{prefix}end_char"), _text(f"{prefix}words")


def upgrade() -> None:
    """Make all tables."""
    _documents()
    _readings()
    _links()
    if op.get_bind().dialect.name == "sqlite":
        _search()


def _documents() -> None:
    op.create_table("meta", sa.Column("key", sa.Text, primary_key=True), _text("value"))
    op.create_table(
        "document",
        sa.Column("id", sa.Text, primary_key=True),
        _text("source"),
        _text("outlet", unknown=True),
        _text("title", unknown=True),
        _text("url", unknown=True),
        _text("published", unknown=True),
        _text("published_basis", unknown=True),
        _text("published_why", unknown=True),
        _text("language", unknown=True),
        _text("text"),
        sa.Column("original", sa.LargeBinary),
        _text("digest"),
        _text("reader", unknown=True),
    )
    _table("published_evidence", _of("document"), _position(), *_span())
    _table("block", _of("document"), _position(), _text("kind"), *_span())
    _table("credit", _of("document"), _position(), _text("agency"), *_span())
    _table("same_article", _of("document"), _text("source"))


def _readings() -> None:
    _table("sentence", _of("document"), _position(), *_span(), sa.Column("meaning", sa.LargeBinary, nullable=False))
    _table(
        "mention",
        _of("document"),
        _position(),
        *_span(),
        *_span("head_"),
        _text("kind"),
        _text("form"),
        _number("chain"),
        _text("role"),
    )
    _table(
        "quotation",
        _of("document"),
        _number("position", unknown=True),
        _text("type"),
        _number("speaker_chain", unknown=True),
        _text("time", unknown=True),
    )
    _table("quotation_span", _of("quotation"), _of("document"), _text("part"), _position(), *_span())
    _table("quotation_via", _of("quotation"), _position(), _text("name"))
    _table("time", _of("document"), _position(), *_span(), _text("type"), _text("value", unknown=True))
    _table(
        "figure_account",
        _of("document"),
        _number("position", unknown=True),
        *_span(),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        _text("unit"),
        _text("counted"),
        _text("as_of", unknown=True),
    )
    _table("figure_account_about", _of("figure_account"), _position(), _text("lemma"))
    _table("figure_account_source", _of("figure_account"), _of("document"), _position(), *_span())
    _table(
        "event_account",
        _of("document"),
        _number("position", unknown=True),
        *_span(),
        _text("predicate"),
        *_span("sentence_"),
        _text("status"),
        _text("time", unknown=True),
        _number("place_chain", unknown=True),
    )
    _table("event_account_source", _of("event_account"), _of("document"), _position(), *_span())
    _table(
        "participant",
        _of("event_account"),
        _of("document"),
        _position(),
        _text("role"),
        *_span(),
        _number("chain", unknown=True),
    )


def _links() -> None:
    _linked("entity", _text("kind"), _text("name"))
    _table("entity_alias", _of("entity"), _position(), _text("name"))
    _table("entity_chain", _of("entity"), _of("document"), _position(), _number("chain"))
    _table("entity_mention", _of("entity"), _of("document"), _position(), *_span(), _text("form"))
    _table(
        "merge",
        _of("entity"),
        _position(),
        _text("left_name"),
        _text("right_name"),
        sa.Column("score", sa.Float, nullable=False),
        _text("reason"),
    )
    _linked("statement", _named("speaker"))
    _table("statement_quotation", _of("statement"), _of("quotation"), _position())
    _linked("figure", _text("quantity"))
    _table("figure_figure_account", _of("figure"), _of("figure_account"), _position())
    _linked("event", _text("label"), _text("time", unknown=True), _named("place"))
    _table("event_event_account", _of("event"), _of("event_account"), _position())
    _linked("story", _text("title"))
    _table("story_document", _of("story"), _of("document"), _position())
    _table("copy", _position(), _text("why"))
    _table("copy_document", _of("copy"), _of("document"), _position())
    _table("copy_span", _of("copy"), _of("document"), _position(), *_span())
    _linked("finding", _text("kind"), _text("about_type"), _text("about_id"), _text("reason"))
    _table("finding_account", _of("finding"), _of("document"), _position(), *_span(), _text("value"))
    _table("failure", _text("source"), _text("file"), _text("reason"), _text("place"), _text("request"))


def _search() -> None:
    # An index over the words of blocks, which keeps no second copy of them (sqlite.org/fts5.html, 4.4.3).
    op.execute(
        "CREATE VIRTUAL TABLE block_search USING fts5(words, content='block', content_rowid='id',"
        " tokenize='porter unicode61 remove_diacritics 2')"
    )
    gone = "INSERT INTO block_search(block_search, rowid, words) VALUES ('delete', old.id, old.words);"
    new = "INSERT INTO block_search(rowid, words) VALUES (new.id, new.words);"
    op.execute(f"CREATE TRIGGER block_search_insert AFTER INSERT ON block BEGIN {new} END")
    op.execute(f"CREATE TRIGGER block_search_delete AFTER DELETE ON block BEGIN {gone} END")
    op.execute(f"CREATE TRIGGER block_search_update AFTER UPDATE ON block BEGIN {gone} {new} END")


def downgrade() -> None:
    """There is nothing before the first schema."""
    raise NotImplementedError("A case cannot be taken back to before its first schema; delete the file instead.")
