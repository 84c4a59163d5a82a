"""How each time is told, and which time an account has its value from. What was read before keeps its values: nothing
says how they were told, until the document is read anew.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the columns to times, and the place of their time to accounts."""
    op.add_column("time", sa.Column("reckoning", sa.Text))
    op.add_column("time", sa.Column("direction", sa.Text))
    places = {"time": "anchor", "quotation": "when", "figure_account": "when", "event_account": "when"}
    for table, role in places.items():
        op.add_column(table, sa.Column(f"{role}_start", sa.Integer))
        op.add_column(table, sa.Column(f"{role}_end", sa.Integer))
