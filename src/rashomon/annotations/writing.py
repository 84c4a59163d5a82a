"""What a reader says of words, written on the tokens of a spaCy ``Doc``: the one place where that is done."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.annotations.reader import Tagged
from rashomon.annotations.reader.names import spans

Unsigned = NDArray[np.uint64]

_COLUMNS = [TAG, POS, MORPH, LEMMA, DEP, HEAD, SENT_START]
_HEAD, _SENT_START = _COLUMNS.index(HEAD), _COLUMNS.index(SENT_START)
_ALL_BITS = 2**64 - 1  # spaCy keeps hashes and negative offsets alike as unsigned 64-bit numbers


def write(doc: Doc, sentences: Sequence[Tagged], positions: list[list[int]], *, apart: bool) -> list[list[int]]:
    """Write tags, morphology, lemmas, trees, sentence starts and names on ``doc``; give each sentence's token numbers.

    ``positions[run][i]`` is the number of the token that word ``i`` of a run stands on. With ``apart``, a stretch of
    tokens between sentences that nobody read (furniture) is a tree of its own; without, it hangs on the word before it,
    at the start on the word after it (white space). Entities that stand on the document already stay where they are.
    """
    rows = np.zeros((len(doc), len(_COLUMNS)), np.uint64)
    places = [positions[t.run][t.start : t.start + len(t.words)] for t in sentences]
    for tagged, at in zip(sentences, places, strict=True):
        rows[at] = _rows(doc, tagged, at)
    _make_whole(rows, [(at[0], at[-1] + 1) for at in places], apart=apart)
    doc.from_array(_COLUMNS, rows)  # type: ignore[arg-type]
    _write_names(doc, sentences, places)
    return places


def _rows(doc: Doc, tagged: Tagged, at: list[int]) -> Unsigned:
    add, morphology = doc.vocab.strings.add, doc.vocab.morphology.add
    heads = [at[h - 1] if h else i for h, i in zip(tagged.heads, at, strict=True)]
    layers = zip(tagged.xpos, tagged.upos, tagged.feats, tagged.lemmas, tagged.labels, heads, at, strict=True)
    rows = [
        (add(x), add(u), morphology("" if f == "_" else f), add(lemma), add("ROOT" if h == i else label), h - i, -1)
        for x, u, f, lemma, label, h, i in layers
    ]
    return np.array([[value & _ALL_BITS for value in row] for row in rows], np.uint64)


def _make_whole(rows: Unsigned, sentences: list[tuple[int, int]], *, apart: bool) -> None:
    """Let sentences begin where they were read, and hang what was not read on what stands beside it, so that it opens
    no sentence inside another."""
    inside = np.zeros(len(rows), bool)
    for start, end in sentences:
        rows[start, _SENT_START] = 1
        inside[start:end] = True
    first = min((start for start, _ in sentences), default=0)
    ends = sorted({0, *(i for sentence in sentences for i in sentence), len(rows)})
    for start, end in pairwise(ends):
        if apart and end > start and not inside[start]:
            rows[start, _SENT_START] = 1
    if not apart and 0 < first < len(rows):
        rows[first, _SENT_START] = 0
        rows[:first, _HEAD] = 1
    unread = rows[:, _COLUMNS.index(DEP)] == 0
    for i in range(1 if apart else first + 1, len(rows)):
        if unread[i] and rows[i, _SENT_START] != 1:
            rows[i, _HEAD] = _ALL_BITS


def _write_names(doc: Doc, sentences: Sequence[Tagged], places: list[list[int]]) -> None:
    there = list(doc.ents)
    taken = {token.i for words in there for token in words}
    names = (
        Words(doc, at[start], at[end - 1] + 1, label=kind)
        for tagged, at in zip(sentences, places, strict=True)
        for start, end, kind in spans(tagged.names)
    )
    doc.set_ents([*there, *(name for name in names if not taken & set(range(name.start, name.end)))])
