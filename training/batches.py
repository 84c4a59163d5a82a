"""Sentences to windows, windows to tensors."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from rashomon.annotations.reader.pieces import Vocabulary
from training.corpora import Sentence

#: A label that trains nothing (PyTorch's default ``ignore_index``).
NOTHING = -100


@dataclass(slots=True)
class Labels:
    """The label sets of the layers, most frequent first, so that ties go to the commoner label."""

    sets: dict[str, list[str]]

    @classmethod
    def collect(cls, sentences: list[Sentence], rare: dict[str, int]) -> Labels:
        """All labels in the sentences; in the layers of ``rare`` only those seen so often."""
        counts: dict[str, Counter[str]] = {}
        for sentence in sentences:
            for layer, values in sentence.layers.items():
                counts.setdefault(layer, Counter()).update(values)
        return cls(
            {
                layer: [v for v, n in sorted(c.items(), key=lambda x: (-x[1], x[0])) if n >= rare.get(layer, 1)]
                for layer, c in sorted(counts.items())
            }
        )

    def indexes(self) -> dict[str, dict[str, int]]:
        """Label to index, for each layer."""
        return {layer: {v: i for i, v in enumerate(values)} for layer, values in self.sets.items()}


@dataclass(slots=True)
class Window:
    """Consecutive sentences of one document: their numbers in the corpus."""

    sentences: list[int]
    pieces: int


def windows(sentences: list[Sentence], lengths: list[int], limit: int, chance: random.Random) -> list[Window]:
    """Cut a corpus into windows of whole sentences; a random first cut moves the borders from epoch to epoch."""
    found: list[Window] = []
    room = 0
    for number, (sentence, length) in enumerate(zip(sentences, lengths, strict=True)):
        length = min(length, limit - 2)
        if sentence.opens_document or length > room:
            found.append(Window([], 2))
            room = chance.randint(limit // 3, limit - 2) if sentence.opens_document else limit - 2
            room = max(room, length)
        found[-1].sentences.append(number)
        found[-1].pieces += length
        room -= length
    return found


def batches(found: list[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """Windows of like length together, up to ``size`` pieces with padding, in random order."""
    ordered = sorted(found, key=lambda w: (w.pieces, chance.random()))
    groups: list[list[Window]] = [[]]
    for window in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * window.pieces > size:
            groups.append([])
        groups[-1].append(window)
    chance.shuffle(groups)
    return groups


class Batcher:
    """Turns windows into the tensors of one batch."""

    def __init__(
        self, sentences: list[Sentence], vocabulary: Vocabulary, labels: Labels, limit: int, meanings: np.ndarray
    ) -> None:
        self._sentences = sentences
        self._vocabulary = vocabulary
        self._indexes = labels.indexes()
        self._limit = limit
        self._meanings = meanings

    def __call__(self, group: list[Window]) -> dict[str, Tensor]:
        """Tensors of one batch: ``pieces``, ``shapes``, ``attention``, ``firsts``, ``part`` (sentence number within the
        window, -1 for padding), ``heads``, ``start``, ``meaning`` and one tensor for each tag layer."""
        rows = [self._row(w) for w in group]
        length = max(len(r["pieces"]) for r in rows)
        words = max(len(r["firsts"]) for r in rows)
        batch = {name: _pad([r[name] for r in rows], length, 0) for name in ("pieces", "shapes")}
        batch["attention"] = _pad([[1] * len(r["pieces"]) for r in rows], length, 0)
        batch["firsts"] = _pad([r["firsts"] for r in rows], words, 0)
        batch["part"] = _pad([r["part"] for r in rows], words, -1)
        for name in ("heads", "start", *self._indexes):
            batch[name] = _pad([r[name] for r in rows], words, NOTHING)
        batch["meaning"] = torch.from_numpy(
            np.concatenate([self._meanings[w.sentences] for w in group]).astype("float32")
        )
        batch["meaning_row"] = torch.tensor([i for i, w in enumerate(group) for _ in w.sentences])
        batch["meaning_part"] = torch.tensor([i for w in group for i in range(len(w.sentences))])
        return batch

    def _row(self, window: Window) -> dict[str, list[int]]:
        words: list[str] = []
        row: dict[str, list[int]] = {name: [] for name in ("part", "heads", "start", *self._indexes)}
        for part, number in enumerate(window.sentences):
            sentence = self._sentences[number]
            offset, n = len(words), self._fitting(sentence.words)
            words += sentence.words[:n]
            row["part"] += [part] * n
            heads = sentence.heads
            row["start"] += [NOTHING] * n if heads is None else [1] + [0] * (n - 1)
            row["heads"] += (
                [NOTHING] * n
                if heads is None
                else [0 if h == 0 else (NOTHING if h > n else h + offset) for h in heads[:n]]
            )
            for layer, index in self._indexes.items():
                values = sentence.layers.get(layer)
                row[layer] += [NOTHING] * n if values is None else [index.get(v, NOTHING) for v in values[:n]]
        row["start"][0] = NOTHING  # a window always begins with a sentence: nothing to learn
        encoded = self._vocabulary.encode(words)
        return {**row, "pieces": encoded.pieces, "shapes": encoded.shapes, "firsts": encoded.firsts}

    def _fitting(self, words: list[str]) -> int:
        room = self._limit - 2
        for n, word in enumerate(words):
            room -= self._vocabulary.length(word)
            if room < 0:
                return n
        return len(words)


def _pad(rows: list[list[int]], length: int, fill: int) -> Tensor:
    return torch.tensor([[*row, *[fill] * (length - len(row))] for row in rows])
