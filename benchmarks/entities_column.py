"""Mentions and who they refer to, from ``Entity=`` in the last column of CoNLL-U, as GUM has it.

The form is that of CorefUD 1.0 (ufal.mff.cuni.cz/corefud): an opening bracket with the entity's number and its fields
at a mention's first word, a closing one with the number at its last; a comment ``# global.Entity`` names the fields. A
mention lies within a sentence. One in several parts (``(5[1/2]-person...``; none in GUM's own files of 2025) is joined
from its first part's first word to its last part's last, since we have no broken spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks import syntax

#: The fields of ``Entity=`` where no comment names them: GUM's first two.
FIELDS = ("GRP", "etype")

#: The names of the field with the entity's number, in GUM and in CorefUD.
NUMBER = ("GRP", "eid")

_BRACKET = re.compile(r"\([^()]+\)?|[^()]+\)")
_PART = re.compile(r"([^\[]+)\[(\d+)/(\d+)\]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention: its words, counted from 0 within the sentence, ``last`` included; its head, its type, and the number
    of what it refers to within the document."""

    sentence: int
    first: int
    last: int
    head: int
    kind: str
    chain: str


@dataclass(frozen=True, slots=True)
class Document:
    """One document's sentences, and its mentions in text order, outer before inner."""

    sentences: list[syntax.Sentence]
    mentions: list[Mention]


def documents(data: Path) -> Iterator[Document]:
    """The documents of a CoNLL-U file, or of the files in a folder in order of their names."""
    for path in sorted(data.rglob("*.conllu")) if data.is_dir() else [data]:
        yield from parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> Iterator[Document]:
    """The documents of one CoNLL-U text."""
    fields = fields_of(text)
    rows = (line.split("\t") for line in text.splitlines())
    column = (row[-1] for row in rows if row[0].isdigit())
    for sentences in syntax.parse(text):
        found = Document(sentences, [])
        for number, sentence in enumerate(sentences):
            entries = list(islice(column, len(sentence.words)))
            found.mentions.extend(mentions(entries, sentence.heads, number, fields))
        yield found


def fields_of(text: str) -> tuple[str, ...]:
    """The names of the fields of ``Entity=``."""
    named = re.search(r"^# global\.Entity = (\S+)", text, re.MULTILINE)
    return tuple(named[1].split("-")) if named else FIELDS


def mentions(
    column: Sequence[str], heads: Sequence[int], sentence: int = 0, fields: Sequence[str] = FIELDS
) -> list[Mention]:
    """The mentions of one sentence in text order, outer before inner, from the last column and the heads of its words;
    heads count from 1, 0 is the root."""
    found = [
        Mention(sentence, first, last, head(first, last, heads), kind, chain)
        for first, last, kind, chain in _spans(column, fields)
    ]
    return sorted(found, key=lambda m: (m.first, -m.last))


def head(first: int, last: int, heads: Sequence[int]) -> int:
    """The first word of a span whose own head lies outside of it."""
    return next((at for at in range(first, last + 1) if not first <= heads[at] - 1 <= last), first)


def _spans(column: Sequence[str], fields: Sequence[str]) -> Iterator[tuple[int, int, str, str]]:
    """First word, last word, type and entity of each mention. Of two open mentions of one entity the inner closes
    first."""
    opened: dict[str, list[tuple[int, str]]] = {}
    begun: dict[str, tuple[int, str]] = {}
    for at, number, kind, closes in _brackets(column, fields):
        if kind is not None:
            opened.setdefault(number, []).append((at, kind))
        if closes and opened.get(number):
            start, (chain, part, parts) = opened[number].pop(), _part(number)
            if part > 1:  # only the first part need have the fields
                start = begun.pop(chain, start)
            if part < parts:
                begun[chain] = start
            else:
                yield start[0], at, start[1], chain


def _brackets(column: Sequence[str], fields: Sequence[str]) -> Iterator[tuple[int, str, str | None, bool]]:
    """The brackets in order: the word, the number with its part, the type where it opens, and whether it closes."""
    at_number = next(at for at, name in enumerate(fields) if name in NUMBER)
    at_kind = fields.index("etype")
    for at, entry in enumerate(column):
        entity = next((part for part in entry.split("|") if part.startswith("Entity=")), "")
        for bracket in _BRACKET.findall(entity.removeprefix("Entity=")):
            values = bracket.strip("()").split("-")
            if bracket.startswith("("):
                kind = values[at_kind] if at_kind < len(values) else ""
                yield at, values[at_number], kind, bracket.endswith(")")
            else:
                yield at, values[0], None, True


def _part(number: str) -> tuple[str, int, int]:
    """``5[1/2]`` is the entity 5, part 1 of 2; ``5`` is part 1 of 1."""
    found = _PART.fullmatch(number)
    return (found[1], int(found[2]), int(found[3])) if found else (number, 1, 1)
