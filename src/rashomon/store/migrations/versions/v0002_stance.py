"""What a quotation's cue shows. Quotations that were read before count as neutral and as nobody's hearsay.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the columns to quotations."""
    op.add_column("quotation", sa.Column("stance", sa.Text, nullable=False, server_default="neutral"))
    op.add_column("quotation", sa.Column("hearsay", sa.Boolean, nullable=False, server_default=sa.false()))
