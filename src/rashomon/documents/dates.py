"""When it was published: what the channel says, else what the page says of itself, else its address.

A day and month without a year, or a date with two readings, is no date: it stays unknown rather than guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.documents.blocks import Run
from rashomon.documents.dateforms import MONTH, date_of, dates_in
from rashomon.values import Basis, PartialDate

_PATH = re.compile(rf"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d|{MONTH})(?:[/-](?P<d>\d\d))?(?=[/._-]|$)", re.IGNORECASE)
_UPDATED = re.compile(r"(?i)\b(?:updated|modified|last update)\b")
_PUBLISHED = re.compile(r"(?i)\b(?:published|posted|issued|date|created)\b")
#: Only lines of the page's head and foot, and datelines, say when it was published; a caption's date is the picture's.
_KINDS = ("dateline", "byline")


@dataclass(frozen=True, slots=True)
class When:
    """A date of publication before its document has an id; ``evidence`` are code points of the text."""

    value: PartialDate
    basis: Basis
    evidence: tuple[tuple[int, int], ...]
    why: str


@dataclass(frozen=True, slots=True)
class _Stated:
    readings: tuple[PartialDate, ...]
    start: int
    end: int
    words: str


def published(channel: str | None, url: str | None, text: str, blocks: tuple[Run, ...]) -> When | None:
    """The date of publication with its basis, the words that show it, and why; ``None`` when nothing says it."""
    stated = _stated(text, blocks)
    if channel and (value := date_of(channel)):
        return _from_channel(value, channel, stated)
    if channel and (settled := _settled(channel, stated)):
        return settled
    unread = f"; what the channel gives, {channel!r}, could not be read" if channel else ""
    clear = [found for found in stated if len(found.readings) == 1]
    if clear:
        first = clear[0]
        why = f"the article says {first.words!r}{unread}"
        return When(first.readings[0], "stated", ((first.start, first.end),), why)
    return _from_address(url, unread)


def _from_channel(value: PartialDate, channel: str, stated: list[_Stated]) -> When:
    agree = tuple((s.start, s.end) for s in stated if value in s.readings)
    others = sorted({s.words for s in stated if value not in s.readings})
    differs = f"; the article itself says {', '.join(map(repr, others))}" if others else ""
    return When(value, "metadata", agree, f"the channel gives {channel!r}{differs}")


def _settled(channel: str, stated: list[_Stated]) -> When | None:
    """A date of the channel with two readings, of which the article states one."""
    readings = {reading for written in dates_in(channel) for reading in written.readings}
    for found in stated:
        if len(found.readings) == 1 and found.readings[0] in readings:
            why = f"the channel gives {channel!r}, and the article's {found.words!r} says which day that is"
            return When(found.readings[0], "metadata", ((found.start, found.end),), why)
    return None


def _stated(text: str, blocks: tuple[Run, ...]) -> list[_Stated]:
    """The dates in the article's lines of publication: first those that say "published", last those of an update. A
    bare date below the article is left out: it dates what stands last, often a correction."""
    found = []
    foot = max((block.start for block in blocks if block.kind == "paragraph"), default=len(text))
    for block in blocks:
        words = text[block.start : block.end]
        if block.kind in _KINDS:
            for date in dates_in(words):
                start, end = block.start + date.start, block.start + date.end
                rank = _rank(words[: date.start])
                if rank == 0 or block.start < foot:
                    found.append((rank, _Stated(date.readings, start, end, text[start:end])))
    return [stated for _, stated in sorted(found, key=lambda pair: (pair[0], pair[1].start))]


def _rank(before: str) -> int:
    """The word nearest to the date counts: "Published 2 May, updated 3 May"."""
    words = [(m.end(), rank) for rank, pattern in ((0, _PUBLISHED), (2, _UPDATED)) for m in pattern.finditer(before)]
    return max(words)[1] if words else 1


def _from_address(url: str | None, unread: str) -> When | None:
    match = _PATH.search(url or "")
    if match is None:
        return None
    digits = match["m"].isdigit()
    written = "-".join(filter(None, (match["y"], match["m"], match["d"])))
    words = written if digits else " ".join(filter(None, (match["d"], match["m"], match["y"])))
    value = date_of(words)
    return When(value, "metadata", (), f"the address holds {match[0].strip('/')!r}{unread}") if value else None
