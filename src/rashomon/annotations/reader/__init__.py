"""The reader: one encoder pass gives every annotator the tags, trees, names and mention heads of a text's words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rashomon.annotations.reader import lemmas
from rashomon.annotations.reader.model import Model, Scores
from rashomon.annotations.reader.names import NameDecoder
from rashomon.annotations.reader.trees import tree
from rashomon.annotations.reader.windows import Run, parts, windows

__all__ = ["Reader", "Tagged"]

Floats = NDArray[np.float32]


@dataclass(slots=True)
class Tagged:
    """What the reader says of one sentence, a list entry for each word.

    ``heads`` count from 1 within the sentence, 0 is the root; ``names`` are BIO labels over person, organization,
    place, group and other; ``mentions`` are the types of mention heads, ``O`` for words that head none. ``meaning`` is
    the sentence's embedding, of unit length, as signed bytes. ``run`` and ``start`` say where its first word stands.
    """

    words: list[str]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemmas: list[str]
    heads: list[int]
    labels: list[str]
    names: list[str]
    mentions: list[str]
    meaning: bytes = b""
    run: int = 0
    start: int = 0


class Reader:
    """The trained reader over words; what it is to know about files stands in ``Model``."""

    def __init__(self, folder: Path | None = None) -> None:
        self.model = Model(folder)
        self._names = NameDecoder(self.model.labels["name"])
        self._limit = self.model.window_pieces - 2

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    def read(self, sentences: list[Run]) -> list[Tagged]:
        """Tag sentences whose borders are known, those of one document in order. A sentence longer than a window is
        read in parts, and the later parts hang on the root of the first."""
        found: list[list[Tagged]] = [[] for _ in sentences]
        for tagged in self._tagged(sentences, borders_known=True):
            found[tagged.run].append(tagged)
        return [_joined(p) for p in found]

    def split(self, runs: list[Run]) -> list[Tagged]:
        """Tag running text: each run (a block's words) is split into sentences."""
        return self._tagged(runs, borders_known=False)

    def _tagged(self, runs: list[Run], *, borders_known: bool) -> list[Tagged]:
        found = []
        for window in windows(runs, self._limit, self.model.vocabulary.length):
            words = [w for part in parts(window, runs) for w in part]
            scores = self.model.run(words)
            at = 0
            for number, start, end in window:
                length = end - start
                borders = [0] if borders_known else _borders(scores.start[at : at + length])
                for first, last in zip(borders, [*borders[1:], length], strict=True):
                    tagged = self._sentence(words, scores, at + first, at + last)
                    tagged.run, tagged.start = number, start + first
                    found.append(tagged)
                at += length
        return found

    def _sentence(self, words: list[str], scores: Scores, start: int, end: int) -> Tagged:
        inside = slice(start, end)
        columns = np.r_[0, start + 1 : end + 1]
        heads = tree(scores.arc[inside][:, columns])
        labels = self.model.label(scores.dependent[inside], scores.governor[columns[heads]])
        forms, upos = words[inside], self._best("upos", scores, inside)
        edited = map(lemmas.apply, self._best("lemma", scores, inside), forms)
        return Tagged(
            words=forms,
            upos=upos,
            xpos=self._best("xpos", scores, inside),
            feats=self._best("feats", scores, inside),
            lemmas=[lemmas.confirmed(*word) for word in zip(edited, forms, upos, strict=True)],
            heads=heads,
            labels=[self.model.labels["label"][i] for i in labels],
            names=self._names(scores.name[inside]),
            mentions=[self.model.labels["head"][i] for i in scores.head[inside].argmax(1)],
            meaning=_meaning(scores.meaning[inside]),
        )

    def _best(self, layer: str, scores: Scores, inside: slice) -> list[str]:
        names = self.model.labels[layer]
        return [names[i] for i in scores.best[layer][inside]]


def _borders(start: Floats) -> list[int]:
    """Where sentences begin in a part: its first word, and wherever the reader says so."""
    return [0, *(int(i) for i in np.flatnonzero(start[1:, 1] > start[1:, 0]) + 1)]


def _meaning(states: Floats) -> bytes:
    """Mean word state, unit length, as signed bytes."""
    mean = states.mean(0)
    length = float(np.linalg.norm(mean)) or 1.0
    return bytes(np.round(mean / length * 127).astype(np.int8).tobytes())


def _joined(pieces: list[Tagged]) -> Tagged:
    """The parts of one long sentence as one."""
    if not pieces:
        return Tagged([], [], [], [], [], [], [], [], [])
    whole = pieces[0]
    for part in pieces[1:]:
        offset, root = len(whole.words), whole.heads.index(0) + 1
        whole.heads += [h + offset if h else root for h in part.heads]
        whole.labels += ["parataxis" if label == "root" else label for label in part.labels]
        for name in ("words", "upos", "xpos", "feats", "lemmas", "names", "mentions"):
            getattr(whole, name).extend(getattr(part, name))
    return whole
