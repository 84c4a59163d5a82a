"""Readings by hand, the times marked in the text by how they are told and the tense they stand in::

    page("ferry", "It sank on [Thursday|weekday 4|past].", "Built [June 3, 2029|2029-06-03].", published="2031-05-09")

Parts are paragraphs; ``dateline:`` or ``furniture:`` before one makes it another block.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from rashomon.links.collection import Article
from rashomon.values import (
    Annotations,
    Block,
    Dated,
    Document,
    PartialDate,
    Reading,
    Reckoning,
    Sentence,
    Span,
    Time,
)

_MARK = re.compile(r"\[([^|\]]*)\|([^|\]]*)(?:\|(past|future))?\]")
_KIND = re.compile(r"(dateline|furniture): ")


def page(
    name: str,
    *parts: str,
    published: str | None = None,
    basis: Any = "metadata",
    meanings: Mapping[str, Sequence[float]] | None = None,
) -> Reading:
    """One document with these parts; sentences that hold a key of ``meanings`` mean that direction."""
    blocks: list[Block] = []
    times: list[Time] = []
    text = ""
    for part in parts:
        kind = _KIND.match(part)
        start = len(text)
        text = _told(name, text, part[kind.end() :] if kind else part, times)
        blocks.append(Block(Span(name, start, len(text)), kind[1] if kind else "paragraph"))  # type: ignore[arg-type]
        text += "\n\n"
    dated = Dated(PartialDate(published), basis) if published else None
    document = Document(name, f"{name}.txt", text, tuple(blocks), published=dated)
    sentences = tuple(_sentences(name, text, blocks, meanings or {}))
    return Reading(document, Annotations(name, sentences=sentences, times=tuple(times)))


def article(*parts: str) -> Article:
    """One undated article."""
    return Article(page("a", *parts))


def _told(name: str, text: str, part: str, times: list[Time]) -> str:
    """The text with the part, whose times are put with the others."""
    at = 0
    for mark in _MARK.finditer(part):
        text += part[at : mark.start()]
        span = Span(name, len(text), len(text) + len(mark[1]))
        text += mark[1]
        at = mark.end()
        times.append(_time(span, mark[2], mark[3]))
    return text + part[at:]


def _time(span: Span, told: str, direction: Any) -> Time:
    try:
        reckoning = Reckoning.read(told)
    except ValueError:
        return Time(span, "DATE", told, direction=direction)
    return Time(span, "DATE", reckoning.unknown, reckoning, direction=direction)


def _sentences(
    name: str, text: str, blocks: Sequence[Block], meanings: Mapping[str, Sequence[float]]
) -> list[Sentence]:
    found = []
    for block in blocks:
        for match in re.finditer(r"\S.*?(?:\. |$)", block.span.of(text)):
            span = Span(name, block.span.start + match.start(), block.span.start + match.end())
            direction = next((d for words, d in meanings.items() if words in span.of(text)), None)
            found.append(Sentence(span, _vector(direction) if direction else b""))
    return found


def _vector(direction: Sequence[float]) -> bytes:
    vector = np.array(direction, dtype=float)
    return bytes((vector / np.linalg.norm(vector) * 127).round().astype(np.int8).tobytes())
