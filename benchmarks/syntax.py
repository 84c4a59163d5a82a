"""Syntax: part-of-speech tags and dependency arcs on gold words and sentences of CoNLL-U.

All words count, punctuation too; a label counts with its subtype (``nmod:poss``). Documents whose words are blanked to
underscores for their licence (the reddit part of GUM) cannot be read and are left out, and counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from benchmarks.scoring import percent

if TYPE_CHECKING:
    from rashomon.annotations.reader import Reader

NAME = "syntax"
DATA = "gum/dev"

#: Columns of CoNLL-U (universaldependencies.org/format.html).
FORM, UPOS, XPOS, HEAD, DEPREL = 1, 3, 4, 6, 7


class Parsed(Protocol):
    """Tags and arcs of one sentence; heads count from 1, 0 is the root."""

    @property
    def upos(self) -> Sequence[str]:
        """Universal part-of-speech tags."""

    @property
    def xpos(self) -> Sequence[str]:
        """Penn tags."""

    @property
    def heads(self) -> Sequence[int]:
        """Heads."""

    @property
    def labels(self) -> Sequence[str]:
        """Labels of the arcs to the heads."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The gold words of one sentence."""

    words: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


def measure(data: Path) -> Mapping[str, object]:
    """Accuracies over all words of the CoNLL-U file, or of the files in the folder."""
    from rashomon.annotations.reader import Reader

    return with_reader(data, Reader())


def with_reader(data: Path, reader: Reader) -> Mapping[str, object]:
    """The same with any reader."""
    right, blanked = Counter[str](), 0
    for document in documents(data):
        if is_blanked(document):
            blanked += 1
            continue
        for gold, read in zip(document, reader.read([list(s.words) for s in document]).sentences, strict=True):
            right += compare(gold, read)
    shares = {name: percent(right[name], right["words"]) for name in ("upos", "xpos", "uas", "las")}
    return {**shares, "words": right["words"], "documents_left_out": blanked}


def compare(gold: Sentence, read: Parsed) -> Counter[str]:
    """How many words of one sentence there are, and how many are right in each respect."""
    arcs = [g == r for g, r in zip(gold.heads, read.heads, strict=True)]
    labels = [g == r for g, r in zip(gold.labels, read.labels, strict=True)]
    return Counter(
        words=len(gold.words),
        upos=sum(g == r for g, r in zip(gold.upos, read.upos, strict=True)),
        xpos=sum(g == r for g, r in zip(gold.xpos, read.xpos, strict=True)),
        uas=sum(arcs),
        las=sum(a and b for a, b in zip(arcs, labels, strict=True)),
    )


def is_blanked(document: Sequence[Sentence]) -> bool:
    """Are most words underscores?"""
    words = [word for sentence in document for word in sentence.words]
    return 2 * words.count("_") > len(words)


def documents(data: Path) -> Iterator[list[Sentence]]:
    """The documents of a file or folder, in order of file names."""
    for path in sorted(data.rglob("*.conllu")) if data.is_dir() else [data]:
        yield from parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> list[list[Sentence]]:
    """The documents of one CoNLL-U text, each a list of sentences; ``# newdoc`` begins one."""
    found: list[list[Sentence]] = []
    for filled, lines in groupby(text.splitlines(), key=bool):
        if filled:
            block = list(lines)
            if not found or any(line.startswith("# newdoc") for line in block):
                found.append([])
            found[-1].append(_sentence(block))
    return found


def _sentence(lines: list[str]) -> Sentence:
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    words = [row for row in rows if row[0].isdigit()]  # neither ranges (1-2) nor empty nodes (1.1)

    def column(number: int) -> tuple[str, ...]:
        return tuple(row[number] for row in words)

    heads = tuple(int(head) for head in column(HEAD))
    return Sentence(column(FORM), column(UPOS), column(XPOS), heads, column(DEPREL))
