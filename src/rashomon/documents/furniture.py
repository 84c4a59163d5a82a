"""What on the page is not the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from rashomon.documents.lines import Line, plain
from rashomon.documents.sheet import Sheet
from rashomon.documents.tickers import is_clock, is_ticker
from rashomon.documents.words import furniture
from rashomon.values import BlockKind

Marks = Iterator[tuple[int, BlockKind]]

_ORNAMENT = re.compile(r"^[^\w\s\"'(\[©#@*+&.$€£-]+\s*|[\s»›>→▶▼▲|•·…:]+$|\.{2,}$")
_TOKEN = re.compile(r"[\w-]+")
_CRUMBS = re.compile(r"[^.!?]{1,40}(?:\s+[>›»/|·•]\s+[^.!?]{1,60}){2,}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_CAPITALS = re.compile(r"[^a-zß-ÿ]+")
#: No line with more words is looked up in the lexicon.
_MOST = 120


def furniture_lines(sheet: Sheet) -> Marks:
    """Lines that are furniture by their words or their shape, wherever they stand."""
    for i, line in sheet.open():
        if _by_words(line) or _by_shape(line):
            yield i, "furniture"


def tail_boxes(sheet: Sheet) -> Marks:
    """All that follows the form for comments, once the article has been told.

    Told means three paragraphs before it and no more prose after it than before; else the line is a button at the top.
    """
    prose = sheet.prose()
    for i, line in enumerate(sheet.lines):
        if not furniture().comments.fullmatch(_bare(line)):
            continue
        before = bisect_left(prose, i)
        if before >= 3 and len(prose) - before <= before:
            yield from ((j, "furniture") for j in range(i, len(sheet.lines)))
            return


def teasers(sheet: Sheet) -> Marks:
    """Headlines of other articles below the heading of their box.

    Inside the article a box ends at a blank line behind its first headline, or at the first line that is no headline;
    behind the article's last paragraph everything belongs to it.
    """
    unknown = [i for i, _ in sheet.open()]
    for i, line in enumerate(sheet.lines):
        if sheet.kinds[i] == "furniture" and furniture().teasers.fullmatch(_bare(line)):
            closing = _closing(sheet, i, unknown)
            yield from ((j, "furniture") for j in _box(sheet, i, inside=not closing))
            if closing:
                return


def shouted(sheet: Sheet) -> Marks:
    """Links to other articles in capitals, as some sites set them between paragraphs.

    Seven words or more: the crossheads of agencies, also in capitals, are shorter.
    """
    prose = sheet.prose()
    if not prose or _CAPITALS.fullmatch(sheet.lines[prose[0]].plain):
        return
    for i, line in sheet.open():
        if (
            i > prose[0]
            and line.words >= 7
            and line.headline
            and _CAPITALS.fullmatch(line.plain)
            and '"' not in line.plain
        ):
            yield i, "furniture"


def masthead(sheet: Sheet) -> Marks:
    """The outlet's own name among the first lines, by itself: the head of its page."""
    name = plain(sheet.outlet or "").casefold()
    for i, line in enumerate(sheet.lines[:4]):
        if name and line.plain.casefold() == name:
            yield i, "furniture"


def page_head(sheet: Sheet) -> Marks:
    """Menu words before the article begins and after it has ended: inside, "Health" may be a heading of the article."""
    prose = sheet.prose()
    first, last = (prose[0], prose[-1]) if prose else (len(sheet.lines), -1)
    for i, line in sheet.open():
        if (i < first or i > last) and _menu(line, fewest=1) and len(sheet.lines) > 1:
            yield i, "furniture"


def _closing(sheet: Sheet, heading: int, unknown: list[int]) -> bool:
    """Is the article over at this heading? No prose follows, or a few lines of which most are headlines."""
    several = _several(sheet.lines[heading])
    rest = (sheet.lines[i] for i in unknown[bisect_left(unknown, heading) :])
    if len(unknown) - bisect_left(unknown, heading) > 6:
        return all(not line.prose and (several or line.headline) for line in rest)
    few = list(rest)
    prose = [line for line in few if line.prose]
    if not prose:
        return several or all(line.headline for line in few)
    short = all(line.words < 20 and '"' not in line.plain for line in prose)
    return several and short and len(prose) * 2 < len(few)


def _several(heading: Line) -> bool:
    """Does the heading stand over a list? "Read more" without a colon belongs to one headline."""
    return _bare(heading) != "read more" or heading.plain.endswith(":")


def _box(sheet: Sheet, heading: int, *, inside: bool) -> Iterator[int]:
    """The lines of the box below ``heading``."""
    several = _several(sheet.lines[heading])
    found = 0
    for j in range(heading + 1, len(sheet.lines)):
        line = sheet.lines[j]
        if sheet.kinds[j] is not None:
            continue
        if inside and (not line.headline or (found and (line.gap or not several) and not _listed(sheet, j, several))):
            return
        if inside and line.gap and line.words < 4:
            return
        found += 1
        yield j


def _listed(sheet: Sheet, index: int, several: bool) -> bool:
    """Is this one more headline of a list? Then what follows it is a headline too, or the page ends."""
    following = sheet.lines[index + 1 : index + 2]
    return several and all(line.headline for line in following)


def _by_words(line: Line) -> bool:
    if line.words > _MOST or len(line.plain) > 1500:
        return False
    words, bare = furniture(), _bare(line)
    if any(p.fullmatch(t) for p in (words.whole, words.comments, words.teasers) for t in (bare, line.plain)):
        return True
    if any(line.words <= most and pattern.match(bare) for pattern, most in words.start):
        return True
    quotes = '"' in line.plain or "«" in line.plain
    return not quotes and any(line.words <= most and p.search(bare) for p, most in words.anywhere)


def _by_shape(line: Line) -> bool:
    """Rules, clocks, rates, menus, addresses: lines without a sentence."""
    if not any(c.isalnum() for c in line.plain[:200]):
        return not any(c.isalnum() for c in line.plain)
    if len(line.plain) > 300:
        return False
    return (
        is_ticker(line.plain)
        or is_clock(line.plain)
        or bool(_CRUMBS.fullmatch(line.plain) and line.words <= 15 and not line.stopped)
        or bool(_ADDRESS.fullmatch(line.plain))
        or _menu(line, fewest=3)
    )


def _menu(line: Line, *, fewest: int) -> bool:
    tokens = _TOKEN.findall(line.plain.casefold())
    return len(tokens) >= fewest and all(token in furniture().words or token.isdigit() for token in tokens)


def _bare(line: Line) -> str:
    """In lower case, without arrows and bullets around it."""
    return _ORNAMENT.sub("", _ORNAMENT.sub("", line.plain)).strip().casefold() if len(line.plain) <= 1500 else ""
