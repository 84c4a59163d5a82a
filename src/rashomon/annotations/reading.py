"""From a document to a page: tokens, then the reader's tags, trees and names on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Words
from spacy.util import compile_infix_regex

from rashomon.annotations.page import Page
from rashomon.annotations.reader import Reader, Tagged
from rashomon.annotations.reader.names import spans
from rashomon.values import Block, Document

Unsigned = NDArray[np.uint64]

_COLUMNS = [TAG, POS, MORPH, LEMMA, DEP, HEAD, SENT_START]
_ALL_BITS = 2**64 - 1  # spaCy keeps hashes and negative offsets alike as unsigned 64-bit numbers


def tokenizer() -> Language:
    """SpaCy's English tokenizer, and a split between the numbers of a range, as the treebanks have it."""
    nlp = spacy.blank("en")
    infixes = [*(nlp.Defaults.infixes or []), r"(?<=[0-9%])[–—](?=[0-9$£€])", r"(?<=[a-z])[.](?=[A-Z][a-z])"]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    return nlp


@dataclass(slots=True)
class _Segment:
    """A block, or the white space between two, as tokens of the whole text from number ``first``."""

    block: Block | None
    first: int
    words: list[str]
    spaces: list[bool]


@dataclass(slots=True)
class _Columns:
    """The attributes of all tokens, as spaCy takes them."""

    rows: Unsigned
    sentences: list[tuple[int, int]] = field(default_factory=list)
    meanings: list[bytes] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)
    heads: dict[int, str] = field(default_factory=dict)


class PageReader:
    """Reads documents into pages with the shipped reader."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._nlp = tokenizer()

    def __call__(self, document: Document) -> Page:
        """The document's page; furniture is tokenised but never read."""
        segments = self._segments(document)
        words = [w for s in segments for w in s.words]
        spaces = [x for s in segments for x in s.spaces]
        doc = Doc(self._nlp.vocab, words=words, spaces=spaces)
        runs, positions = _runs(segments)
        columns = self._columns(doc, runs, positions)
        _make_whole(columns, len(doc))
        doc.from_array(_COLUMNS, columns.rows)  # type: ignore[arg-type]
        doc.set_ents([Words(doc, s, e, label=kind) for s, e, kind in columns.names])
        sentences = tuple(doc[s:e] for s, e in columns.sentences)
        return Page(document, doc, sentences, columns.heads, tuple(columns.meanings))

    def _segments(self, document: Document) -> list[_Segment]:
        found: list[_Segment] = []
        at = count = 0
        for block in [*document.blocks, None]:
            start = block.span.start if block else len(document.text)
            gap = document.text[at:start]
            if gap == " " and found and found[-1].words and not found[-1].spaces[-1]:
                found[-1].spaces[-1] = True
            elif gap:
                found.append(_Segment(None, count, [gap], [False]))
                count += 1
            if block:
                tokens = self._nlp.make_doc(block.span.of(document.text))
                found.append(_Segment(block, count, [t.text for t in tokens], [bool(t.whitespace_) for t in tokens]))
                count += len(tokens)
                at = block.span.end
        return found

    def _columns(self, doc: Doc, runs: list[list[str]], positions: list[list[int]]) -> _Columns:
        columns = _Columns(np.zeros((len(doc), len(_COLUMNS)), np.uint64))
        for tagged in self._reader.split(runs):
            at = positions[tagged.run][tagged.start : tagged.start + len(tagged.words)]
            columns.rows[at] = self._rows(doc, tagged, at)
            columns.sentences.append((at[0], at[-1] + 1))
            columns.meanings.append(tagged.meaning)
            columns.names += [(at[s], at[e - 1] + 1, kind) for s, e, kind in spans(tagged.names)]
            columns.heads |= {i: kind for i, kind in zip(at, tagged.mentions, strict=True) if kind != "O"}
        return columns

    def _rows(self, doc: Doc, tagged: Tagged, at: list[int]) -> Unsigned:
        add, morphology = doc.vocab.strings.add, doc.vocab.morphology.add
        heads = [at[h - 1] if h else i for h, i in zip(tagged.heads, at, strict=True)]
        layers = zip(tagged.xpos, tagged.upos, tagged.feats, tagged.lemmas, tagged.labels, heads, at, strict=True)
        rows = [
            (add(x), add(u), morphology("" if f == "_" else f), add(lemma), add("ROOT" if h == i else label), h - i, -1)
            for x, u, f, lemma, label, h, i in layers
        ]
        return np.array([[value & _ALL_BITS for value in row] for row in rows], np.uint64)


def _runs(segments: list[_Segment]) -> tuple[list[list[str]], list[list[int]]]:
    """The words of each news block without white space, and their token numbers."""
    runs, positions = [], []
    for segment in segments:
        if segment.block is None or segment.block.kind == "furniture":
            continue
        kept = [i for i, w in enumerate(segment.words) if not w.isspace()]
        runs.append([segment.words[i] for i in kept])
        positions.append([segment.first + i for i in kept])
    return runs, positions


def _make_whole(columns: _Columns, length: int) -> None:
    """Let sentences begin where they were read, and hang the words between them (white space, furniture) on the word
    before, so that they open no sentence of their own."""
    sentence_start = _COLUMNS.index(SENT_START)
    head = _COLUMNS.index(HEAD)
    inside = np.zeros(length, bool)
    for start, end in columns.sentences:
        columns.rows[start, sentence_start] = 1
        inside[start:end] = True
    ends = [0, *(i for s, e in columns.sentences for i in (s, e)), length]
    for start, end in pairwise(sorted(set(ends))):
        if end > start and not inside[start]:
            columns.rows[start, sentence_start] = 1
    tagged = columns.rows[:, _COLUMNS.index(TAG)] != 0
    for i in range(1, length):
        if not tagged[i] and columns.rows[i, sentence_start] != 1:
            columns.rows[i, head] = _ALL_BITS
