"""Mentions: which words refer to something, and of what type, on gold words and sentences of GUM.

All mentions count, nested ones, pronouns and those of what is mentioned only once. Head: the mention's head word and
its type; two mentions of one type with the same head word (``Ana`` in ``Ana and Ben``) are one. Span: its first and
last word and its type.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from benchmarks.entities_column import documents
from benchmarks.scoring import Tally
from benchmarks.syntax import is_blanked

if TYPE_CHECKING:
    from rashomon.annotations.reader import Reader

NAME = "mentions"
DATA = "gum/dev"


class Typed(Protocol):
    """A mention with its type; words are counted from 0 within the sentence."""

    @property
    def sentence(self) -> int:
        """The sentence's number in the document."""

    @property
    def first(self) -> int:
        """The first word."""

    @property
    def last(self) -> int:
        """The last word, included."""

    @property
    def head(self) -> int:
        """The head word."""

    @property
    def kind(self) -> str:
        """The type of what it refers to."""


@dataclass(slots=True)
class Counts:
    """What was right, found and to be found, by heads and by spans."""

    heads: Tally = field(default_factory=Tally)
    spans: Tally = field(default_factory=Tally)

    def add(self, gold: Sequence[Typed], found: Sequence[Typed]) -> None:
        """Add one document."""
        self.heads.add(*({(m.sentence, m.head, m.kind) for m in side} for side in (found, gold)))
        self.spans.add(*({(m.sentence, m.first, m.last, m.kind) for m in side} for side in (found, gold)))


def measure(data: Path) -> Mapping[str, object]:
    """F1 of heads with type and of spans with type over all documents, and how many spans there are."""
    from rashomon.annotations.reader import Reader

    return with_reader(data, Reader())


def with_reader(data: Path, reader: Reader) -> Mapping[str, object]:
    """The same with any reader."""
    counts, left_out = Counts(), 0
    for document in documents(data):
        if is_blanked(document.sentences):
            left_out += 1
            continue
        counts.add(document.mentions, reader.read([list(s.words) for s in document.sentences]).mentions)
    return {**summary(counts), "documents_left_out": left_out}


def summary(counts: Counts) -> dict[str, object]:
    """The figures."""
    return {
        "head_type_f1": counts.heads.f1,
        "span_type_f1": counts.spans.f1,
        "gold": counts.spans.gold,
        "found": counts.spans.found,
    }
