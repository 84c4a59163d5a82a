"""One utterance in several wordings, with the words that only one of them has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rashomon.presentation.views.words import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A word; in scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese), a character.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Worded:
    """A text and its words as they are compared: case, marks and quote style do not count."""

    text: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


def worded(text: str) -> Worded:
    """The text with its words found."""
    found = list(_WORD.finditer(text))
    words = tuple(f[0].casefold().replace("’", "'") for f in found)
    return Worded(text, words, tuple(f.span() for f in found))


def only_here(texts: Sequence[Worded]) -> tuple[tuple[Piece, ...], ...]:
    """Each text in pieces, the words marked that stand in none of the other texts at the matching place. One text
    alone, and a text that shares no word with any other (a translation, say), has no marks: nothing can be compared."""
    shared: list[set[int]] = [set() for _ in texts]
    for left in range(len(texts)):
        for right in range(left + 1, len(texts)):
            for block in SequenceMatcher(
                None, texts[left].words, texts[right].words, autojunk=False
            ).get_matching_blocks():
                shared[left].update(range(block.a, block.a + block.size))
                shared[right].update(range(block.b, block.b + block.size))
    return tuple(_pieces(text, same) for text, same in zip(texts, shared, strict=True))


def _pieces(text: Worded, shared: set[int]) -> tuple[Piece, ...]:
    if not shared:
        return (Piece(text.text),)
    pieces, at = [], 0
    for start, end in _runs(text, shared):
        pieces += [Piece(text.text[at:start]), Piece(text.text[start:end], marked=True)]
        at = end
    return tuple(p for p in (*pieces, Piece(text.text[at:])) if p.text)


def _runs(text: Worded, shared: set[int]) -> list[tuple[int, int]]:
    """Runs of neighbouring words that are not shared, as places in the text."""
    runs: list[tuple[int, int]] = []
    last = None
    for number, (start, end) in enumerate(text.places):
        if number in shared:
            continue
        if last == number - 1 and runs:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
        last = number
    return runs
