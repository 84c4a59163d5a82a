"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Bring a case to this version."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Bring a case back to the version before."""
    ${downgrades if downgrades else "pass"}
