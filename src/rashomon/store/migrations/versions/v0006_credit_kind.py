"""Whether a credit is to an agency, an outlet or a picture library, and for words or a picture. Those that were read
before count as agencies of the text, until the document is read anew.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("credit", sa.Column("kind", sa.Text, nullable=False, server_default="agency"))
    op.add_column("credit", sa.Column("scope", sa.Text, nullable=False, server_default="text"))
