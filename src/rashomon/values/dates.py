"""Dates that carry their precision."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.values.spans import Span

#: How a document's date is known.
Basis = Literal["stated", "metadata", "inferred"]

_FORM = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month, a day, or an interval of these, as ISO 8601 text: ``2022``, ``2022-01``, ``2022-01-13``,
    ``2022-01-10/2022-01-11``. Never padded: ``2022-01`` is a month, not its first day."""

    value: str

    def __post_init__(self) -> None:
        for part in self.value.split("/"):
            if not _FORM.fullmatch(part):
                raise ValueError(f"not a year, month or day in ISO 8601: {self.value!r}")
        if self.value.count("/") > 1 or self.first() > self.last():
            raise ValueError(f"not an interval of two dates in order: {self.value!r}")

    @property
    def precision(self) -> Literal["day", "month", "year", "range"]:
        """How much is known."""
        if "/" in self.value:
            return "range"
        return {4: "year", 7: "month", 10: "day"}[len(self.value)]  # type: ignore[return-value]

    def first(self) -> date:
        """The earliest day it can be."""
        parts = [int(p) for p in self.value.split("/")[0].split("-")]
        return date(*[*parts, 1, 1][:3])

    def last(self) -> date:
        """The latest day it can be."""
        parts = [int(p) for p in self.value.split("/")[-1].split("-")]
        year, month = parts[0], parts[1] if len(parts) > 1 else 12
        return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])

    @property
    def day(self) -> date | None:
        """The day, when it is known to the day."""
        return self.first() if self.first() == self.last() else None


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with how it is known: its basis, the words that show it, and why in a sentence. ``confidence``, of an
    inferred date only, is the share of all likelihood that lies on it, 0 to 1."""

    value: PartialDate
    basis: Basis
    evidence: tuple[Span, ...] = ()
    why: str = ""
    confidence: float | None = None
