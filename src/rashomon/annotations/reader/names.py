"""From label scores to well-formed spans."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class LabelDecoder:
    """The best sequence of BIO labels in which every I goes on what stands before it (Viterbi 1967)."""

    def __init__(self, labels: list[str]) -> None:
        self._labels = labels
        self._outside = labels.index("O")
        allowed = [[b[0] != "I" or (a != "O" and a[1:] == b[1:]) for b in labels] for a in labels]
        self._step = np.where(np.array(allowed), 0.0, -1e9).astype(np.float32)
        self._first = np.where([label[0] == "I" for label in labels], -1e9, 0.0).astype(np.float32)

    def __call__(self, scores: Floats) -> list[str]:
        """Labels for ``scores`` [words, labels]."""
        if not len(scores):
            return []
        greedy = scores.argmax(1)
        if (greedy == self._outside).all():
            return ["O"] * len(scores)
        total, back = self._first + scores[0], []
        for row in scores[1:]:
            ways = total[:, None] + self._step
            back.append(ways.argmax(0))
            total = ways.max(0) + row
        path = [int(total.argmax())]
        for pointers in reversed(back):
            path.append(int(pointers[path[-1]]))
        return [self._labels[i] for i in reversed(path)]


def spans(labels: list[str]) -> list[tuple[int, int, str]]:
    """Spans as (first word, one past the last, kind) from well-formed BIO labels; kind is empty for bare B and I."""
    found: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        if label[0] == "B":
            found.append((i, i + 1, label[2:]))
        elif label[0] == "I":
            found[-1] = (found[-1][0], i + 1, label[2:])
    return found
