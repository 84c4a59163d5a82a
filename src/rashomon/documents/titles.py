"""The title, and the summary below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.documents.lines import Line, plain
from rashomon.documents.sheet import Sheet
from rashomon.values import BlockKind

_ARTICLE = (None, "paragraph", "title", "standfirst")
_SUMMARY_LABEL = re.compile(r"(?i)(?:story )?highlights?\b|key (?:points|takeaways)\b|in (?:brief|short)\b|summary\b")


def given_title(sheet: Sheet) -> Iterator[tuple[int, BlockKind]]:
    """The channel's title where the text begins with it, in one line or several, and again where it is repeated."""
    if not sheet.title:
        return
    wanted, told = plain(sheet.title).casefold(), ""
    for i, line in enumerate(sheet.lines[:20]):
        told = f"{told} {line.plain.casefold()}".strip()
        if not wanted.startswith(told):
            break
        yield i, "title"
        if told == wanted:
            break
    for i, line in enumerate(sheet.lines[1:4], 1):
        if line.plain.casefold() == wanted:
            yield i, "title"


def headline(sheet: Sheet) -> Iterator[tuple[int, BlockKind]]:
    """Without a title from the channel: the first line of the article, if it looks like a headline."""
    if "title" in sheet.kinds:
        return
    found = next(((i, line) for i, line in sheet.open()), None)
    if found is None or not found[1].headline:
        return
    i, line = found
    if any(other.words > line.words or other.stopped for j, other in sheet.open() if j > i):
        yield i, "title"


def standfirst(sheet: Sheet) -> Iterator[tuple[int, BlockKind]]:
    """Directly below the title: a summary, known by its missing full stop, or by the dateline that follows it."""
    titles = [i for i, kind in enumerate(sheet.kinds) if kind == "title"]
    if not titles:
        return
    for i in range(titles[-1] + 1, min(titles[-1] + 5, len(sheet.lines))):
        kind, line = sheet.kinds[i], sheet.lines[i]
        if kind not in _ARTICLE:
            if kind == "dateline" and "\n" not in line.text[line.end : _start(sheet, i + 1)]:
                return
            continue
        if not _summary(sheet, i):
            return
        yield i, "standfirst"


def _summary(sheet: Sheet, index: int) -> bool:
    line, following = sheet.lines[index], sheet.lines[index + 1 : index + 4]
    if not 6 <= line.words <= 60 or line.plain.endswith(":") or not any(other.prose for other in following):
        return False
    return not line.stopped or bool(_SUMMARY_LABEL.match(line.plain)) or _before_dateline(sheet, index)


def _before_dateline(sheet: Sheet, index: int) -> bool:
    """Does the story itself begin, with place and agency, only after this line?"""
    following = index + 1
    return following < len(sheet.lines) and sheet.kinds[following] == "dateline" and _runs_on(sheet, following)


def _runs_on(sheet: Sheet, index: int) -> bool:
    line = sheet.lines[index]
    return "\n" not in line.text[line.end : _start(sheet, index + 1)] and index + 1 < len(sheet.lines)


def _start(sheet: Sheet, index: int) -> int:
    lines: tuple[Line, ...] = sheet.lines
    return lines[index].start if index < len(lines) else lines[-1].end
