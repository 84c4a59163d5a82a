"""The columns that most tables share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Dialect, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator

#: Names for constraints, so that migrations can speak of them on every database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Words(TypeDecorator[str]):
    """Text as it was found. Half a surrogate pair (a broken JSON escape, a file name in another encoding) has no place
    in a database's text; such a value is kept as bytes, so that it comes back as it was."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """To the database."""
        if value is None:
            return None
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
        return value

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """From the database."""
        return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def table(name: str, *columns: Column[Any]) -> Table:
    """A table of the case with a number of its own for every row."""
    return Table(name, metadata, Column("id", Integer, primary_key=True), *columns)


def text(name: str, *, unknown: bool = False) -> Column[str]:
    """Words; ``unknown``: they may be missing."""
    return Column(name, Words, nullable=unknown)


def number(name: str, *, unknown: bool = False) -> Column[int]:
    """A whole number; ``unknown``: it may be missing."""
    return Column(name, Integer, nullable=unknown)


def position() -> Column[int]:
    """The place of a row in its sequence, from 0."""
    return number("position")


def of(parent: str) -> Column[Any]:
    """The row of ``parent`` that this one belongs to and goes with."""
    reference = ForeignKey(f"{parent}.id", ondelete="CASCADE")
    return Column(f"{parent}_id", reference, nullable=False, index=True)


def named(role: str) -> Column[Any]:
    """The entity that has a role in the row, where it is known."""
    return Column(f"{role}_entity_id", ForeignKey("entity.id", ondelete="SET NULL"), nullable=True, index=True)


def span(prefix: str = "") -> tuple[Column[Any], ...]:
    """A stretch of the text of the row's document, in code points, and the words that stood there when it was read."""
    return number(f"{prefix}start_char"), number(f"{prefix}end_char"), text(f"{prefix}words")


def place(role: str) -> tuple[Column[Any], ...]:
    """Where a time stands in the same document, where the row has one; its own row holds its words."""
    return number(f"{role}_start", unknown=True), number(f"{role}_end", unknown=True)
