"""What the words of one article say about the day on which it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from rashomon.links.dating import days
from rashomon.links.dating.clue import KINDS, Clue
from rashomon.links.dating.offices import holders
from rashomon.links.dating.told import told
from rashomon.links.dating.written import latest
from rashomon.values import Span, Time

if TYPE_CHECKING:
    from rashomon.links.collection import Article

__all__ = ["KINDS", "Clue", "clues"]

_COPYRIGHT = re.compile(r"(?:©|\(c\)|\bcopyright\b)[\s,]*(?:by\s+\S+\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)


def clues(article: Article) -> list[Clue]:
    """Every clue of an article, in text order; what is said twice counts once."""
    times = _times(article)
    found: dict[tuple[str, str], Clue] = {}
    written = list(latest(article, times))
    known = {clue.kind for _, clue in written}
    for name, clue in (*written, *told(article, times), *_copyright(article), *_offices(article)):
        if clue.kind != "day past" or "day past" not in known or (name, clue) in written:
            found.setdefault((clue.kind, name), clue)
    return sorted(found.values(), key=lambda c: (c.span, c.kind))


def _times(article: Article) -> list[Time]:
    """The dates and clock times of the article that are not told from another one."""
    times = (t for t in article.annotations.times if t.type in ("DATE", "TIME") and t.anchor is None)
    return sorted(times, key=lambda t: t.span)


def _copyright(article: Article) -> Iterator[tuple[str, Clue]]:
    """The years of copyright lines in the page's furniture: the article is not younger than they are."""
    for block in article.document.blocks:
        if block.kind == "furniture":
            for match in _COPYRIGHT.finditer(block.span.of(article.document.text)):
                year = int(match[1])
                start = block.span.start + match.start()
                gaps = days.since(date(year, 1, 1), date(year, 12, 31))
                yield match[1], Clue("copyright", Span(article.id, start, start + len(match[0])), gaps)


def _offices(article: Article) -> Iterator[tuple[str, Clue]]:
    """How many of those whom it calls by an office hold it on a day."""
    found = holders(article.document.text)
    if found is not None:
        yield "", Clue("offices" if found.several else "office", Span(article.id, found.start, found.end), found.held)
