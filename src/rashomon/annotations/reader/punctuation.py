"""What punctuation hangs on.

Universal Dependencies has rules for it (universaldependencies.org/u/dep/punct.html), and of the marks of GUM and EWT
99 % stand where they allow. A mark between two units hangs on the one that hangs on the other, as high as it can
without crossing an arc; a pair of quotation marks or brackets on the head of what it encloses; the mark at the end on
the head of the sentence. So punctuation is placed when the rest of the tree stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]

_CLOSERS = {")": "(", "]": "[", "}": "{", "”": "“", "’": "‘", "»": "«", "''": "``", '"': '"', "'": "'"}
_OPENERS = frozenset(_CLOSERS.values())
_FINAL = frozenset((".", "?", "!"))

#: A mark stays where the reader has put it against the rules if the score of that place is so much higher. Where the
#: tree is wrong, the rules are: on half of EWT's development part 1 to 4 measured alike.
_SURE = 2.0


def placed(scores: Floats, heads: list[int], marks: Bools, words: Sequence[str]) -> list[int]:
    """The heads of a sentence's words, 1-based with 0 for the root, with the ``marks``, words that nothing hangs on, at
    the place that the rules give them; ``scores`` [words, 1 + words] are those that the tree was made from."""
    found = list(heads)
    for at, head in _Sentence(heads, marks.tolist(), words).places():
        if scores[at, found[at]] < scores[at, head] + _SURE:
            found[at] = head
    return found


class _Sentence:
    """A tree while its marks are placed; words count from 1 and 0 is the root."""

    def __init__(self, heads: Sequence[int], marks: Sequence[bool], words: Sequence[str]) -> None:
        self.heads, self.marks, self.words = [0, *heads], [False, *marks], ["", *words]
        self.first, self.last = self._reach()

    def places(self) -> Iterator[tuple[int, int]]:
        """Marks, counted from 0, with the word to hang them on, where the rules name one."""
        opening, closing = set(), set()
        for start, end in self._pairs():
            head = self._inside(start, end)
            if head:
                opening.add(start)
                closing.add(end)
                yield start - 1, head
                yield end - 1, head
        for mark in range(1, len(self.words)):
            if self.marks[mark] and mark not in opening and mark not in closing:
                head = self._between(self._beside(mark, -1, opening), self._beside(mark, 1, closing))
                if head:
                    yield mark - 1, head

    def _reach(self) -> tuple[list[int], list[int]]:
        """The outermost words of each word's subtree, marks left out."""
        first, last = list(range(len(self.words))), list(range(len(self.words)))
        for word in range(1, len(self.words)):
            if self.marks[word]:
                continue
            above = self.heads[word]
            while above and not first[above] <= word <= last[above]:
                first[above], last[above] = min(first[above], word), max(last[above], word)
                above = self.heads[above]
        return first, last

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Marks that open and close the same, the inner before the outer."""
        opened: list[int] = []
        for mark, word in enumerate(self.words):
            if not self.marks[mark]:
                continue
            opener = _CLOSERS.get(word)
            at = next((k for k in range(len(opened) - 1, -1, -1) if self.words[opened[k]] == opener), None)
            if opener is not None and at is not None:
                yield opened[at], mark
                del opened[at:]
            elif word in _OPENERS:
                opened.append(mark)

    def _inside(self, start: int, end: int) -> int:
        """The head of what stands between two marks: of the words that hang outside of it, the one highest in the
        tree. 0 where there is none."""
        inside = (w for w in range(start + 1, end) if not self.marks[w])
        return min((w for w in inside if not start < self.heads[w] < end), key=self._depth, default=0)

    def _depth(self, word: int) -> int:
        depth = 0
        while word:
            word, depth = self.heads[word], depth + 1
        return depth

    def _beside(self, mark: int, step: int, fence: set[int]) -> int:
        """The highest word on one side of a mark that it can hang on, 0 where there is none. Nothing reaches into a
        pair of marks from without, and the end of a sentence belongs to what it ends."""
        word = mark + step
        while 0 < word < len(self.words) and self.marks[word]:
            if word in fence:
                return 0
            word += step
        if not 0 < word < len(self.words) or (step > 0 and self.words[mark] in _FINAL):
            return 0
        while self._can_rise(word, mark):
            word = self.heads[word]
        return word

    def _can_rise(self, word: int, mark: int) -> bool:
        """Does the word's head stand on the same side of the mark, and the word's subtree too?"""
        above = self.heads[word]
        return above != 0 and (above < mark) == (word < mark) and not self.first[word] <= mark <= self.last[word]

    def _between(self, left: int, right: int) -> int:
        """Of two words beside a mark the one that hangs on the other; 0 where neither does."""
        if not left or not right:
            return left or right
        if self._hangs_on(left, right):
            return left
        return right if self._hangs_on(right, left) else 0

    def _hangs_on(self, word: int, other: int) -> bool:
        while word and word != other:
            word = self.heads[word]
        return word == other
