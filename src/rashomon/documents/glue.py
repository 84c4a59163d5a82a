"""Lines apart: furniture and datelines that stand in one line with other words become lines of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from rashomon.documents.datelines import opening
from rashomon.documents.lines import Line
from rashomon.documents.tickers import leading_ticker
from rashomon.documents.words import furniture

#: Says where a line is to be cut (an offset in the text), ``None`` if nowhere.
Cut = Callable[[Line], int | None]


@cache
def _stuck() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Furniture before a line (with and without white space), and behind a sentence's end."""
    words = furniture()
    capital = r"(?=[A-ZÀ-Þ\"“«‘])"
    before = re.compile(rf"(?:{words.glued})\s+{capital}")
    joined = re.compile(rf"(?:{words.glued}|{words.joined})(?=[A-ZÀ-Þ\"“«‘\d])(?<=[a-zT*.])")
    behind = re.compile(rf"(?<=[.!?…”\"»)\]])\s*(?={words.glued}|{words.joined})(?:{words.glued}|{words.joined})$")
    return before, joined, behind


def _before(line: Line) -> int | None:
    before, joined, _ = _stuck()
    match = before.match(line.raw[:200]) or joined.match(line.raw[:200])
    return line.start + match.end() if match else None


def _behind(line: Line) -> int | None:
    tail = max(line.start, line.end - 200)
    match = _stuck()[2].search(line.text[tail : line.end])
    before = line.text[line.start : tail + match.start()] if match else ""
    return line.start + len(before) if any(map(str.isalnum, before)) else None


def _ticker(line: Line) -> int | None:
    end = leading_ticker(line.raw[:400])
    return line.start + end if end else None


CUTS: tuple[Cut, ...] = (_ticker, _before, _behind)


def unglued(found: list[Line]) -> Iterator[Line]:
    """The lines, each cut where furniture is stuck to it and behind its dateline."""
    prose = False
    for line in found:
        for part in _cut(line):
            end = opening(part, first=not prose)
            if end:
                yield part.part(part.start, part.start + end)
            rest = part.part(part.start + end, part.end, gap=part.gap and not end)
            prose = prose or rest.prose
            yield rest


def _cut(line: Line, most: int = 8) -> Iterator[Line]:
    at = next((at for cut in CUTS if (at := cut(line)) is not None and line.start < at < line.end), None)
    if at is None or not most:
        yield line
        return
    yield from _cut(line.part(line.start, at), most - 1)
    yield from _cut(line.part(at, line.end, gap=False), most - 1)
