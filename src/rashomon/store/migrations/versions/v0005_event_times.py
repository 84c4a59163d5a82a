"""The tense of events, the days on which they lie, and what texts say of their order. Events that were read before have
none of these, until the document is read anew.

Revision ID: 0005
Revises: 0004
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns and the table."""
    op.add_column("event_account", sa.Column("tense", sa.Text))
    op.add_column("event_account", sa.Column("within", sa.Text))
    op.add_column("event", sa.Column("within", sa.Text))
    document = sa.ForeignKey("document.id", ondelete="CASCADE")
    op.create_table(
        "event_order",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("document_id", sa.Text, document, nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        *_span("first_"),
        sa.Column("relation", sa.Text, nullable=False),
        *_span("second_"),
        *_span("signal_"),
    )


def _span(prefix: str) -> Any:
    return (
        sa.Column(f"{prefix}start_char", sa.Integer, nullable=False),
        sa.Column(f"{prefix}end_char", sa.Integer, nullable=False),
        sa.Column(f"{prefix}words", sa.Text, nullable=False),
    )
