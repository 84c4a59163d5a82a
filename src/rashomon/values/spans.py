"""Stretches of text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's text: code points ``start`` up to, not including, ``end``."""

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}..{self.end} in {self.document}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of this span in the document's text."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Does this span hold all of ``other``?"""
        return self.document == other.document and self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Do the two share a character?"""
        return self.document == other.document and self.start < other.end and other.start < self.end
