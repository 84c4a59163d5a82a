"""Dates of publication that were inferred. A case from before has none, until it is linked anew.

Revision ID: 0004
Revises: 0003
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "inferred_date",
        sa.Column("id", sa.Integer, primary_key=True),
        _of("document", sa.Text),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float),
    )
    op.create_table(
        "inferred_date_evidence",
        sa.Column("id", sa.Integer, primary_key=True),
        _of("inferred_date", sa.Integer),
        _of("document", sa.Text),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
    )


def _of(parent: str, kind: Any) -> Any:
    reference = sa.ForeignKey(f"{parent}.id", ondelete="CASCADE")
    return sa.Column(f"{parent}_id", kind, reference, nullable=False, index=True)
