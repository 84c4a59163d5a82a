"""Cutting runs of words into what the encoder takes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

Run = list[str]
Part = tuple[int, int, int]  # of a run: its number, first word, one past the last

_CLOSERS = frozenset("\"'”’»)]")


@dataclass(slots=True)
class Window:
    """Parts of runs that the encoder sees together: those to read, and before them what they follow."""

    parts: list[Part] = field(default_factory=list)
    before: list[Part] = field(default_factory=list)

    def words(self, runs: Sequence[Run]) -> list[str]:
        """All words of the window, those before first."""
        return [w for number, start, end in (*self.before, *self.parts) for w in runs[number][start:end]]


def windows(runs: list[Run], limit: int, length: Callable[[str], int], context: int = 0) -> list[Window]:
    """Pack runs (sentences or blocks) in order into windows of at most ``limit`` pieces, of which up to ``context`` are
    whole sentences that the window before has read.

    A run that does not fit is cut where a sentence seems to end, a sentence that does not fit where the room ends. A
    word that is longer than ``limit`` stands alone.
    """
    found = [Window()]
    room = limit
    for number, run in enumerate(runs):
        lengths = [length(w) for w in run]
        at = 0
        while at < len(run):
            need, begun = sum(lengths[at:]), bool(found[-1].parts)
            end = len(run) if need <= room else _cut(run, lengths, at, room, inside=not begun)
            if end == at and room == limit:  # a word that no window holds
                end += 1
            elif end == at or (need > room and begun and need <= limit - context):  # it fits whole into the next
                before = _context(found[-1], runs, context, length)
                found.append(Window([], before))
                room = limit - sum(_size(part, runs, length) for part in before)
                continue
            found[-1].parts.append((number, at, end))
            room -= sum(lengths[at:end])
            at = end
    return [w for w in found if w.parts]


def _size(part: Part, runs: list[Run], length: Callable[[str], int]) -> int:
    """How many pieces a part has."""
    number, start, end = part
    return sum(map(length, runs[number][start:end]))


def _context(window: Window, runs: list[Run], room: int, length: Callable[[str], int]) -> list[Part]:
    """The last whole sentences of a window that fit into ``room`` pieces, in order."""
    found: list[Part] = []
    for part in reversed(window.parts):
        for sentence in reversed(list(_sentences(part, runs))):
            room -= _size(sentence, runs, length)
            if room < 0:
                return found[::-1]
            found.append(sentence)
    return found[::-1]


def _sentences(part: Part, runs: list[Run]) -> Iterator[Part]:
    number, start, end = part
    for i in range(start + 1, end):
        if ends_sentence(runs[number], i):
            yield number, start, i
            start = i
    yield number, start, end


def _cut(run: Run, lengths: list[int], at: int, room: int, *, inside: bool) -> int:
    """One past the last word of the longest part from ``at`` that fits and ends with a sentence. Where there is none:
    ``at``, or with ``inside``, for a window that holds nothing yet, where the room ends inside the sentence."""
    end, last = at, at
    while end < len(run) and room >= lengths[end]:
        room -= lengths[end]
        end += 1
        if end < len(run) and ends_sentence(run, end):
            last = end
    return end if inside and last == at else last


def ends_sentence(run: Run, end: int) -> bool:
    """Does a sentence seem to end before word ``end``?"""
    before = run[end - 1]
    if before in _CLOSERS and end > 1:
        before = run[end - 2]
    return before in {".", "!", "?", "…"} and run[end][:1] not in _CLOSERS and not run[end][:1].islower()
