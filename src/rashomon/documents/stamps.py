"""Which lines are datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.documents.datelines import is_stamp, opening
from rashomon.documents.lines import Line, plain
from rashomon.documents.sheet import Sheet
from rashomon.documents.tickers import is_clock
from rashomon.values import BlockKind


def datelines(sheet: Sheet) -> Iterator[tuple[int, BlockKind]]:
    """Datelines cut off their paragraph, lines that say when the page was published, hours of a live report."""
    prose = sheet.prose()
    first = prose[0] if prose else len(sheet.lines)
    for i, line in sheet.open():
        if is_stamp(line) or _cut_off(sheet, i) or _repeats_title(sheet, line) or (i > first and _hour(line)):
            yield i, "dateline"


def _cut_off(sheet: Sheet, index: int) -> bool:
    line, following = sheet.lines[index], sheet.lines[index + 1 : index + 2]
    if not following or following[0].gap or "\n" in line.text[line.end : following[0].start]:
        return False
    return opening(line.part(line.start, following[0].end), first=True) >= line.end - line.start


def _repeats_title(sheet: Sheet, line: Line) -> bool:
    """The title once more, then when and by whom it was published, all in one line."""
    if not sheet.title or not line.plain.casefold().startswith(plain(sheet.title).casefold()):
        return False
    return bool(re.match(r"(?i)\s*(?:updated|published|posted|by)\b", line.plain[len(plain(sheet.title)) :]))


def _hour(line: Line) -> bool:
    """A time of day with its half or zone: with a bare "11:43" pages show what time it is."""
    return is_clock(line.plain) and (line.plain[-1].isalpha() or line.plain.endswith("."))
