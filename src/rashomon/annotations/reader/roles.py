"""Which words around a cue are its source and its content."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from rashomon.annotations.reader.names import LabelDecoder

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

#: What a word can be to a cue.
ROLES = ("O", "B-source", "I-source", "B-content", "I-content")

#: Up to so many words between two parts of a content are a phrase that the scores missed.
_GAP = 8

_BORDERS = np.array([1, 2, 3, 4, 6, 9, 14, 22, 35, 56, 90, 150])

#: How many values ``distance`` has.
DISTANCES = 2 * len(_BORDERS) + 1

_decode = LabelDecoder(list(ROLES))


def distance(cues: Ints, words: int) -> Ints:
    """How far each of the window's words stands from each cue [cues, words], in growing steps, by direction."""
    apart = np.arange(words)[None, :] - cues[:, None]
    steps: Ints = np.digitize(abs(apart), _BORDERS)
    return np.where(apart < 0, -steps, steps) + len(_BORDERS)


def roles(scores: Floats, cue: range) -> tuple[list[int], list[int]]:
    """The words of source and content, from the scores [words, roles] of a window's words to the cue; the cue's own
    words are neither. Of several sources the one nearest to the cue counts."""
    scores = scores.copy()
    scores[cue.start : cue.stop, 1:] = -1e6
    labels = _decode(scores)
    sources = _runs(i for i, label in enumerate(labels) if label.endswith("source"))
    source = min(sources, key=lambda run: min(abs(run[0] - cue.start), abs(run[-1] - cue.start)), default=[])
    contents = _runs(i for i, label in enumerate(labels) if label.endswith("content"))
    return source, _closed(contents, {*cue, *source})


def _runs(words: Iterable[int]) -> list[list[int]]:
    """Words in order as runs of neighbours."""
    found: list[list[int]] = []
    for i in words:
        if found and i == found[-1][-1] + 1:
            found[-1].append(i)
        else:
            found.append([i])
    return found


def _closed(contents: list[list[int]], taken: set[int]) -> list[int]:
    """The words of all contents; a small gap between two that holds neither cue nor source belongs to them."""
    found: list[int] = []
    for run in contents:
        gap = range(found[-1] + 1, run[0]) if found else range(0)
        if len(gap) <= _GAP and taken.isdisjoint(gap):
            found += gap
        found += run
    return found
