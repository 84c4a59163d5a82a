"""From label scores to well-formed spans."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class LabelDecoder:
    """The best sequence of BIO labels in which every I goes on what stands before it (Viterbi 1967)."""

    def __init__(self, labels: list[str]) -> None:
        self._labels = labels
        self._outside = labels.index("O")
        self._allowed = [[b[0] != "I" or (a != "O" and a[1:] == b[1:]) for b in labels] for a in labels]
        self._step = np.where(np.array(self._allowed), 0.0, -1e9).astype(np.float32)

    def __call__(self, scores: Floats) -> list[str]:
        """Labels for ``scores`` [words, labels]."""
        best: list[int] = scores.argmax(1).tolist()
        if not self._well_formed(best):
            best = self._best(scores)
        return [self._labels[i] for i in best]

    def _well_formed(self, path: list[int]) -> bool:
        """Then each word's best label is the best sequence; most sentences end here."""
        return all(self._allowed[a][b] for a, b in pairwise([self._outside, *path]))

    def _best(self, scores: Floats) -> list[int]:
        total, back = self._step[self._outside] + scores[0], []
        for row in scores[1:]:
            ways = total[:, None] + self._step
            back.append(ways.argmax(0))
            total = ways.max(0) + row
        path = [int(total.argmax())]
        for pointers in reversed(back):
            path.append(int(pointers[path[-1]]))
        return path[::-1]


def spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """Spans as (first word, one past the last, kind) from well-formed BIO labels; kind is empty for bare B and I."""
    found: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        if label[0] == "B":
            found.append((i, i + 1, label[2:]))
        elif label[0] == "I":
            found[-1] = (found[-1][0], i + 1, label[2:])
    return found


def settled(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The BIO labels of a document's sentences, in which the same words, wherever they are a name, name a thing of the
    same kind: that of most of their places; where none has most, each keeps its own.

    A name hardly ever changes its sense within a text (Gale et al. 1992), but not every sentence shows what it is.
    """
    places = [(n, *span) for n, row in enumerate(labels) for span in spans(row)]
    kinds = defaultdict[tuple[str, ...], Counter[str]](Counter)
    for n, start, end, kind in places:
        kinds[_wording(sentences[n][start:end])][kind] += 1
    found = [list(row) for row in labels]
    for n, start, end, kind in places:
        known = kinds[_wording(sentences[n][start:end])]
        usual = max(known, key=known.__getitem__)
        if known[usual] > known[kind]:
            found[n][start:end] = [f"{label[0]}-{usual}" for label in found[n][start:end]]
    return found


def _wording(words: Sequence[str]) -> tuple[str, ...]:
    """A name's words as they are compared, without an article."""
    folded = tuple(w.lower() for w in words)
    return folded[1:] if folded[0] == "the" else folded
