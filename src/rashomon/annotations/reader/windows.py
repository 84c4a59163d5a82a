"""Cutting runs of words into what the encoder takes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

Run = list[str]
Window = list[tuple[int, int, int]]  # parts of runs: (run, first word, one past the last)

_CLOSERS = frozenset("\"'”’»)]")


def windows(runs: list[Run], limit: int, length: Callable[[str], int]) -> list[Window]:
    """Pack runs (sentences or blocks) in order into windows of at most ``limit`` pieces.

    A run that does not fit is cut where a sentence seems to end, else where the room ends.
    """
    found: list[Window] = [[]]
    room = limit
    for number, run in enumerate(runs):
        lengths = [length(w) for w in run]
        at = 0
        while at < len(run):
            need = sum(lengths[at:])
            end = len(run) if need <= room else _cut(run, lengths, at, room)
            if end == at or (need > room and found[-1] and need <= limit):
                found.append([])
                room = limit
                continue
            found[-1].append((number, at, end))
            room -= sum(lengths[at:end])
            at = end
    return [w for w in found if w]


def _cut(run: Run, lengths: list[int], at: int, room: int) -> int:
    """One past the last word of the longest part from ``at`` that fits; at a sentence's end where there is one."""
    end, last = at, at
    while end < len(run) and room >= lengths[end]:
        room -= lengths[end]
        end += 1
        if end < len(run) and _ends_sentence(run, end):
            last = end
    whole_window_is_one_sentence = last == at
    return end if whole_window_is_one_sentence else last


def _ends_sentence(run: Run, end: int) -> bool:
    """Does a sentence seem to end before word ``end``?"""
    before = run[end - 1]
    if before in _CLOSERS and end > 1:
        before = run[end - 2]
    return before in {".", "!", "?", "…"} and run[end][:1] not in _CLOSERS and not run[end][:1].islower()


def parts(window: Window, runs: list[Run]) -> Iterator[list[str]]:
    """The words of each part of a window."""
    for number, start, end in window:
        yield runs[number][start:end]
