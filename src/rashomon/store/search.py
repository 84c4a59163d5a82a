"""Search in the text of a case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from rashomon.errors import RashomonError
from rashomon.values import Span

#: Characters of context on each side of the first match.
CONTEXT = 80

# Noncharacters (Unicode 23.7), which no honest text holds, mark matches while FTS5 hands them over.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"

_QUERY = text("""
    SELECT block.document_id, block.start_char, CAST(block.words AS BLOB) AS words, block.kind, document.source,
           document.outlet, document.title,
           CAST(highlight(block_search, 0, :opening, :closing) AS BLOB) AS marked
    FROM block_search JOIN block ON block.id = block_search.rowid JOIN document ON document.id = block.document_id
    WHERE block_search MATCH :words
    ORDER BY round(bm25(block_search), 6), document.source, document.id, block.start_char
    LIMIT :most
""")


@dataclass(frozen=True, slots=True)
class Hit:
    """A block in which all words stand. ``span`` is the first match; ``snippet`` the text around it, and ``marks`` the
    matches in the snippet as (start, end). ``kind`` is the block's."""

    document: str
    source: str
    outlet: str | None
    title: str | None
    kind: str
    span: Span
    snippet: str
    marks: tuple[tuple[int, int], ...]


def search(connection: Connection, words: str, limit: int) -> list[Hit]:
    """The blocks that hold all ``words``, best match first. Words between double quotes stand together. Other signs
    have no meaning of their own. English endings count as the same ("fire", "fires").

    Raises:
        RashomonError: there is no word to search for.

    """
    query = {"words": fts_query(words), "opening": _OPEN, "closing": _CLOSE, "most": limit}
    return [_hit(row) for row in connection.execute(_QUERY, query)]


def fts_query(words: str) -> str:
    """What FTS5 is asked for (sqlite.org/fts5.html, 3): each word or phrase as a string, so that none of its operators
    can be reached.

    Raises:
        RashomonError: there is no word to search for.

    """
    plain = words.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    parts = [quoted or word for quoted, word in re.findall(r'"([^"]*)"|([^\s"]+)', plain)]
    terms = [f'"{part}"' for part in parts if any(c.isalnum() for c in part)]
    if not terms:
        raise RashomonError('There is no word to search for. Give one or more, as in: rashomon search CASE "words".')
    return " ".join(terms)


def _hit(row: Any) -> Hit:
    words, marked = (found.decode("utf-8", "surrogatepass") for found in (row.words, row.marked))
    matches = list(_matches(marked))
    if marked.replace(_OPEN, "").replace(_CLOSE, "") != words or not matches:
        matches = [(0, len(words))]
    first, last = matches[0]
    start, end = _window(words, first, last)
    marks = tuple((a - start, min(b, end) - start) for a, b in matches if start <= a < end)
    return Hit(
        document=row.document_id,
        source=row.source,
        outlet=row.outlet,
        title=row.title,
        kind=row.kind,
        span=Span(row.document_id, row.start_char + first, row.start_char + last),
        snippet=words[start:end],
        marks=marks,
    )


def _matches(marked: str) -> Iterator[tuple[int, int]]:
    plain = 0
    start = 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", marked):
        if piece == _OPEN:
            start = plain
        elif piece == _CLOSE:
            yield start, plain
        else:
            plain += len(piece)


def _window(words: str, first: int, last: int) -> tuple[int, int]:
    """A stretch around a match that begins and ends between words."""
    start, end = max(0, first - CONTEXT), min(len(words), max(last, first + CONTEXT) + CONTEXT)
    if start > 0:
        start = words.find(" ", start, first) + 1 or start
    if end < len(words):
        end = max(words.rfind(" ", last, end), last) if " " in words[last:end] else end
    return start, end
