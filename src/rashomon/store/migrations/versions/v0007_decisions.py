"""A person's decisions on links, a user's gazetteer, and what was recognized by it.

Revision ID: 0007
Revises: 0006
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables."""
    _table("decision", _text("kind"), _text("about"), _text("decided_on"), _text("note"))
    _table("decision_side", _of("decision"), _number("position"), _text("name"))
    where = (_text("document_id"), _number("start_char"), _number("end_char"), _text("words"))
    _table("decision_anchor", _of("decision_side"), _number("position"), *where)
    _table("known", _text("known"), sa.Column("kind", sa.Text))
    _table("known_word", _of("known"), _number("position"), _text("what"), _text("word"))
    _table(
        "recognition",
        _of("entity", sa.Text),
        _number("position"),
        sa.Column("known", sa.Text),
        sa.Column("score", sa.Float, nullable=False),
        _text("reason"),
        _text("name"),
    )
    _table("recognition_entry", _of("recognition"), _number("position"), sa.Column("part", sa.Text), _text("known"))


def _table(name: str, *columns: Any) -> None:
    op.create_table(name, sa.Column("id", sa.Integer, primary_key=True), *columns)


def _text(name: str) -> Any:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> Any:
    return sa.Column(name, sa.Integer, nullable=False)


def _of(parent: str, kind: Any = sa.Integer) -> Any:
    reference = sa.ForeignKey(f"{parent}.id", ondelete="CASCADE")
    return sa.Column(f"{parent}_id", kind, reference, nullable=False, index=True)
