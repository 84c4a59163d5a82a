"""Coreference: which mentions of a document refer to the same, on gold words and sentences of GUM.

Scored by the reference scorer's definitions (``clusters.py``) with predicted mentions and singletons removed on both
sides. Exact: a mention is its first and last word. Head (``head_``): a mention is its head word, a gold one's the first
word of the span whose own head lies outside; where two mentions of one side have the same head word, the first in text
order counts, which is the larger, and a chain that is left with one mention is removed too.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from benchmarks.clusters import MEASURES, Clusters, Score, clusters, compare, figures
from benchmarks.entities_column import documents
from benchmarks.mentions import Typed
from benchmarks.syntax import is_blanked

if TYPE_CHECKING:
    from rashomon.annotations.reader import Reader

NAME = "coreference"
DATA = "gum/dev"


class Referring(Typed, Protocol):
    """A mention and the number of what it refers to."""

    @property
    def chain(self) -> Hashable:
        """The same for mentions of the same."""


def measure(data: Path) -> Mapping[str, object]:
    """F1 of MUC, B-cubed and CEAF-e and their mean, exact and by heads."""
    from rashomon.annotations.reader import Reader

    return with_reader(data, Reader())


def with_reader(data: Path, reader: Reader) -> Mapping[str, object]:
    """The same with any reader."""
    totals, left_out = empty(), 0
    for document in documents(data):
        if is_blanked(document.sentences):
            left_out += 1
            continue
        read = reader.read([list(s.words) for s in document.sentences])
        count(totals, document.mentions, read.mentions)
    return {**summary(totals), "documents_left_out": left_out}


def empty() -> dict[str, Score]:
    """The scores of no document, by prefix and measure."""
    return {prefix + name: Score() for prefix in ("", "head_") for name in MEASURES}


def count(totals: dict[str, Score], gold: Sequence[Referring], found: Sequence[Referring]) -> None:
    """Add one document's mentions, in text order and the outer before the inner on both sides."""
    for prefix, chains in (("", exact), ("head_", heads)):
        for name, score in compare(chains(gold), chains(found)).items():
            totals[prefix + name] += score


def summary(totals: Mapping[str, Score]) -> dict[str, object]:
    """The figures."""
    by_head = {name: totals[f"head_{name}"] for name in MEASURES}
    return {**figures(totals), **figures(by_head, "head_")}


def exact(mentions: Sequence[Referring]) -> Clusters:
    """The chains of a document, a mention being its first and last word."""
    return clusters((m.chain, _span(m)) for m in mentions)


def heads(mentions: Sequence[Referring]) -> Clusters:
    """The chains of a document, a mention being its head word. Singletons go first, so that a conjunction mentioned
    once (``Ana and Ben``) does not take the head word of its first member, which is in a chain."""
    chained = frozenset[Hashable]().union(*exact(mentions))
    return clusters((m.chain, (m.sentence, m.head)) for m in mentions if _span(m) in chained)


def _span(mention: Referring) -> tuple[int, int, int]:
    return mention.sentence, mention.first, mention.last
