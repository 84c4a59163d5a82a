"""From a document to a page: tokens, then the reader's tags, trees and names on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from rashomon.annotations.page import Page
from rashomon.annotations.reader import Discourse, Saying
from rashomon.annotations.reader.spans import NO_MENTION
from rashomon.annotations.writing import write
from rashomon.values import Block, Document


class Run(list[str]):
    """The words of a block, white space left out; ``spaces`` says after which of them some stood."""

    def __init__(self, words: list[str], spaces: list[bool]) -> None:
        super().__init__(words)
        self.spaces = spaces


class AnyReader(Protocol):
    """The shipped reader, or one with a user's pipeline over it."""

    @property
    def name(self) -> str:
        """The model's name; a case is read anew when it changes."""

    def split(self, runs: list[list[str]]) -> Discourse:
        """What is read from the runs of one document; a run that is a ``Run`` knows its white space."""


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


class PageReader:
    """Reads documents into pages."""

    def __init__(self, reader: AnyReader) -> None:
        self._reader = reader
        self._nlp = tokenizer()

    def __call__(self, document: Document) -> Page:
        """The document's page; furniture is tokenised but never read."""
        segments = self._segments(document)
        words = [w for s in segments for w in s.words]
        spaces = [x for s in segments for x in s.spaces]
        doc = Doc(self._nlp.vocab, words=words, spaces=spaces)
        runs, positions = _runs(segments)
        return _page(document, doc, self._reader.split(runs), positions)

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


def _page(document: Document, doc: Doc, found: Discourse, positions: list[list[int]]) -> Page:
    """What was read, on the tokens of the document."""
    places = write(doc, found.sentences, positions, apart=True)
    token = [i for at in places for i in at]  # of each word that was read
    types = (kind for sentence in found.sentences for kind in sentence.mentions)
    happened = (value for sentence in found.sentences for value in sentence.factuality)
    return Page(
        document,
        doc,
        tuple(doc[at[0] : at[-1] + 1] for at in places),
        {i: kind for i, kind in zip(token, types, strict=True) if kind != NO_MENTION},
        tuple(sentence.meaning for sentence in found.sentences),
        {places[m.sentence][m.head]: m.chain for m in found.mentions},
        tuple(Saying(*(tuple(token[w] for w in part) for part in (s.cue, s.source, s.content))) for s in found.sayings),
        dict(zip(token, happened, strict=False)),
    )


def _runs(segments: list[_Segment]) -> tuple[list[list[str]], list[list[int]]]:
    """The words of each news block without white space, and their token numbers."""
    runs: list[list[str]] = []
    positions = []
    for segment in segments:
        if segment.block is None or segment.block.kind == "furniture":
            continue
        kept = [i for i, w in enumerate(segment.words) if not w.isspace()]
        runs.append(Run([segment.words[i] for i in kept], [_spaced(segment, i) for i in kept]))
        positions.append([segment.first + i for i in kept])
    return runs, positions


def _spaced(segment: _Segment, i: int) -> bool:
    return segment.spaces[i] or (i + 1 < len(segment.words) and segment.words[i + 1].isspace())
