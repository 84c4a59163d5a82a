"""A text as its lines, with what a glance at a line tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

_SPACE = re.compile(r"\s+")
_STOP = re.compile(r"[.!?…]['\"»)\]]*$")
_FULL_STOP = re.compile(r"[.…]['\"»)\]]*$")
_PLAIN = str.maketrans("‘’‚“”„\u2032\u2033", "'''\"\"\"'\"")


@dataclass(frozen=True)
class Line:
    """A line, or a part of one: the text from ``start`` to ``end``, with no white space at its ends.

    ``gap`` says that a blank line (or the text's beginning) stands before it.
    """

    start: int
    end: int
    text: str = field(repr=False)
    gap: bool = False

    @cached_property
    def raw(self) -> str:
        """As written."""
        return self.text[self.start : self.end]

    @cached_property
    def plain(self) -> str:
        """With single spaces and straight quotes, for comparing with patterns; its offsets are not the text's."""
        return plain(self.raw)

    @cached_property
    def words(self) -> int:
        """How many words; a word has a letter or a digit."""
        return sum(any(map(str.isalnum, word)) for word in self.plain.split(" "))

    @property
    def stopped(self) -> bool:
        """Does it end like a sentence?"""
        return bool(_STOP.search(self.plain))

    @property
    def prose(self) -> bool:
        """Is it surely running text: a dozen words or more, ending like a sentence?"""
        return self.words >= 12 and self.stopped

    @property
    def headline(self) -> bool:
        """Could it be a headline: some words, no full stop, no open end? A question or an exclamation may be one."""
        return 2 <= self.words <= 30 and len(self.plain) <= 220 and not self._open

    @property
    def _open(self) -> bool:
        return bool(_FULL_STOP.search(self.plain)) or self.plain.endswith((":", ",", ";"))

    def part(self, start: int, end: int, *, gap: bool | None = None) -> Line:
        """The part from ``start`` to ``end`` (offsets in the text), without white space at its ends."""
        raw = self.text[start:end]
        start += len(raw) - len(raw.lstrip())
        return Line(start, start + len(raw.strip()), self.text, self.gap if gap is None else gap)


def plain(words: str) -> str:
    """Single spaces, straight quotes."""
    return _SPACE.sub(" ", words.translate(_PLAIN)).strip()


def lines(text: str) -> Iterator[Line]:
    """The lines that are not blank, in order (line ends as ``str.splitlines`` knows them)."""
    start, gap = 0, True
    for line in text.splitlines(keepends=True):
        if line.isspace():
            gap = True
        else:
            yield Line(0, 0, text, gap).part(start, start + len(line))
            gap = False
        start += len(line)


def unwrapped(found: list[Line]) -> list[Line]:
    """Lines joined to paragraphs where the text breaks its lines at a fixed width, as e-mail and old wire copy do.

    It does when at least three lines, and a third of those that follow another directly, begin in lower case.
    """
    follow = [line for line in found if not line.gap]
    broken = [line for line in follow if line.raw[0].islower()]
    if len(broken) < 3 or len(broken) * 3 < len(follow):
        return found
    groups: list[list[Line]] = []
    for line in found:
        if groups and not line.gap and _runs_on(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[0].part(group[0].start, group[-1].end) for group in groups]


def _runs_on(line: Line, following: Line) -> bool:
    """Does the paragraph go on? A line that is full, or the lower case that follows, says so."""
    return following.raw[0].islower() or len(line.raw) >= 50
