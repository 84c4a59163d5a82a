"""How certain a finding is, and a person's judgements of findings. Of findings that were made before, the certainty is
not known until the case is linked anew.

Revision ID: 0008
"""

import sqlalchemy as sa
from alembic import op

from rashomon.store.opening import REVISIONS

revision = "0008"
down_revision = REVISIONS[REVISIONS.index(revision) - 1]


def upgrade() -> None:
    """Add the columns."""
    op.add_column("finding", sa.Column("reason_kind", sa.Text, nullable=False, server_default=""))
    op.add_column("finding", sa.Column("certainty", sa.Float))
    op.add_column("decision", sa.Column("judged", sa.Text))
