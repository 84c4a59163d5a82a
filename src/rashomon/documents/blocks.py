"""A text as blocks: every character that is not white space stands in exactly one.

Each rule looks at the whole sheet and says what some of its lines are; the first rule that speaks of a line is right.
What no rule claims is a paragraph: news must not be taken for furniture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rashomon.documents.bylines import bylines
from rashomon.documents.captions import captions
from rashomon.documents.furniture import furniture_lines, masthead, page_head, shouted, tail_boxes, teasers
from rashomon.documents.glue import unglued
from rashomon.documents.lines import lines, unwrapped
from rashomon.documents.sheet import Sheet
from rashomon.documents.stamps import datelines
from rashomon.documents.titles import given_title, headline, standfirst
from rashomon.values import BlockKind

Rule = Callable[[Sheet], Iterable[tuple[int, BlockKind]]]

#: In the order in which they are asked.
RULES: tuple[Rule, ...] = (
    given_title,
    datelines,
    masthead,
    furniture_lines,
    captions,
    bylines,
    tail_boxes,
    teasers,
    shouted,
    page_head,
    headline,
    standfirst,
)


@dataclass(frozen=True, slots=True)
class Run:
    """A block before its document has an id: code points ``start`` up to ``end``, and the kind."""

    start: int
    end: int
    kind: BlockKind


def blocks(text: str, title: str | None = None, outlet: str | None = None) -> tuple[Run, ...]:
    """The text's blocks, in order; ``title`` and ``outlet`` are what the channel says they are."""
    parts = tuple(part for part in unglued(unwrapped(list(lines(text)))) if part.start < part.end)
    sheet = Sheet(parts, title, outlet)
    for rule in RULES:
        sheet.mark(rule(sheet))
    return tuple(Run(line.start, line.end, kind or "paragraph") for line, kind in zip(parts, sheet.kinds, strict=True))
