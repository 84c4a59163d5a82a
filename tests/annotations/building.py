"""Pages built by hand: a sentence is a table of word, lemma, tag, dependency, head (1-based, 0 = root)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.annotations.page import Page
from rashomon.annotations.reader import Saying
from rashomon.values import Annotations, Block, Credit, Document, Sentence, Span

T = TypeVar("T")

_POS = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV", "I": "ADP", "D": "DET", "M": "AUX", "P": "PRON", "C": "CCONJ"}
_VOCABULARY = spacy.blank("en").vocab
_OPENING = set("“«‘(")
_CLOSING = {",", ".", "!", "?", "”", "»", "’s", "n’t", "n't", "'s", ":"}


class Row(NamedTuple):
    """A word as its line in the table has it."""

    word: str
    lemma: str
    tag: str
    dep: str
    head: str


def page(
    *sentences: str,
    names: dict[str, str] | None = None,
    heads: dict[str, str] | None = None,
    agencies: tuple[str, ...] = (),
    chains: dict[str, int] | None = None,
    sayings: tuple[tuple[str, str, str], ...] = (),
) -> Page:
    """A page of one paragraph. ``names`` maps names to their kind, ``heads`` words to the type of mention they head,
    ``chains`` to the number of what it refers to; ``sayings`` are cue, source and content, "..." between the parts of
    one, nothing for none."""
    tables = [[Row(*line.split()) for line in sentence.strip().splitlines()] for sentence in sentences]
    doc = _doc(tables)
    doc.set_ents([_entity(doc, name, kind) for name, kind in (names or {}).items()])
    document = Document(
        "d-1",
        "a.txt",
        doc.text,
        (Block(Span("d-1", 0, len(doc.text)), "paragraph"),),
        credits=tuple(Credit(a, _span(doc.text, a)) for a in agencies),
    )
    borders = accumulate((len(table) for table in tables), initial=0)
    return Page(
        document,
        doc,
        tuple(doc[start:end] for start, end in pairwise(borders)),
        _by_word(doc, heads or {}),
        chains=_by_word(doc, chains or {}),
        sayings=tuple(Saying(*(_tokens(doc, part) for part in saying)) for saying in sayings),
    )


def _doc(tables: list[list[Row]]) -> Doc:
    rows = [row for table in tables for row in table]
    starts = accumulate((len(table) for table in tables), initial=0)
    offsets = [start for start, table in zip(starts, tables, strict=False) for _ in table]
    return Doc(
        _VOCABULARY,
        words=[row.word for row in rows],
        spaces=[*(row.word not in _OPENING and after.word not in _CLOSING for row, after in pairwise(rows)), False],
        tags=[row.tag for row in rows],
        pos=[_pos(row.tag, row.dep) for row in rows],
        lemmas=[row.lemma for row in rows],
        deps=["ROOT" if row.head == "0" else row.dep for row in rows],
        heads=[
            offset + int(row.head) - 1 if row.head != "0" else i
            for i, (row, offset) in enumerate(zip(rows, offsets, strict=True))
        ],
    )


def _by_word(doc: Doc, values: Mapping[str, T]) -> dict[int, T]:
    return {t.i: values[t.text] for t in doc if t.text in values}


def _tokens(doc: Doc, part: str) -> tuple[int, ...]:
    """The tokens of the stretches of a part."""
    spans = [_entity(doc, stretch.strip(), "") for stretch in part.split("...") if stretch.strip()]
    return tuple(t.i for span in spans for t in span)


def _pos(tag: str, dep: str) -> str:
    if tag.startswith("NNP"):
        return "PROPN"
    if dep in {"aux", "aux:pass", "cop"} or tag == "MD":
        return "AUX"
    if not tag[0].isalpha():
        return "PUNCT"
    if tag == "CD":
        return "NUM"
    if tag.startswith(("PRP", "WP")):
        return "PRON"
    return _POS.get(tag[0], "X")


def _entity(doc: Doc, name: str, kind: str) -> Words:
    at = doc.text.index(name)
    span = doc.char_span(at, at + len(name), label=kind)
    assert span is not None, f"{name} does not stand on word borders"
    return span


def _span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span("d-1", at, at + len(words))


def empty(built: Page) -> Annotations:
    """Annotations with nothing but sentences."""
    return Annotations(built.document.id, tuple(Sentence(built.span(s)) for s in built.sentences))
