"""Text with a place to arrive at for every span, though spans cross each other and HTML elements may not."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import span_anchor
from rashomon.values import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: A span with the anchor that its beginning carries; the rest of a span that was cut has none.
Named = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Node:
    """A span of the text with what it holds: text, and spans within."""

    anchor: str
    children: tuple[Node | str, ...]


def nested(text: str, stretches: Sequence[Span], cited: Iterable[Span]) -> tuple[tuple[Node | str, ...], ...]:
    """The text of each stretch (sorted, without overlap) with the cited spans as nodes. Every cited span has its anchor
    exactly once: at its beginning, or at the nearest place after it when it begins between two stretches."""
    homes = _homes(stretches, cited)
    return tuple(_nodes(text, stretch, _uncrossed(named)) for stretch, named in zip(stretches, homes, strict=True))


def _homes(stretches: Sequence[Span], cited: Iterable[Span]) -> list[list[Named]]:
    """For each stretch the parts of spans that lie in it."""
    homes: list[list[Named]] = [[] for _ in stretches]
    ends = [stretch.end for stretch in stretches]
    for span in sorted(cited):
        first = min(bisect_right(ends, span.start), len(stretches) - 1)
        homes[first].append((_within(span, stretches[first]), span_anchor(span)))
        for number in range(first + 1, len(stretches)):
            if stretches[number].start >= span.end:
                break
            homes[number].append((_within(span, stretches[number]), ""))
    return homes


def _within(span: Span, stretch: Span) -> Span:
    start = min(max(span.start, stretch.start), stretch.end)
    return Span(span.document, start, max(start, min(span.end, stretch.end)))


def _uncrossed(named: list[Named]) -> list[Named]:
    """The spans, sorted, cut where they cross each other, so that they nest."""
    waiting = [(span.start, -span.end, anchor, span) for span, anchor in named]
    heapq.heapify(waiting)
    uncrossed: list[Named] = []
    open_ends: list[int] = []
    while waiting:
        *_, anchor, span = heapq.heappop(waiting)
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        end = min(span.end, open_ends[-1]) if open_ends else span.end
        if end < span.end:
            heapq.heappush(waiting, (end, -span.end, "", Span(span.document, end, span.end)))
        open_ends.append(end)
        uncrossed.append((Span(span.document, span.start, end), anchor))
    return uncrossed


def _nodes(text: str, within: Span, named: list[Named]) -> tuple[Node | str, ...]:
    """The text of ``within`` with the spans, sorted and uncrossed, as nodes."""
    children: list[Node | str] = []
    at, number = within.start, 0
    while number < len(named):
        span, anchor = named[number]
        after = number + 1
        while after < len(named) and named[after][0].start < span.end:
            after += 1
        children += [text[at : span.start], Node(anchor, _nodes(text, span, named[number + 1 : after]))]
        at, number = span.end, after
    children.append(text[at : within.end])
    return tuple(child for child in children if child != "")
