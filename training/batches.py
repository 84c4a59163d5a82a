"""Sentences to windows, windows to tensors."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import torch
from torch import Tensor

from rashomon.annotations.reader.pairs import Mentions, Seen, features
from rashomon.annotations.reader.pieces import Vocabulary
from rashomon.annotations.reader.roles import distance
from training.corpora import Sentence

#: A label that trains nothing (PyTorch's default ``ignore_index``).
NOTHING = -100

#: Labels that leave something open: one of some (its number is the number of labels), and anything.
OPEN, ANY = "O?", "?"

Row = dict[str, list[int]]


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
                counts.setdefault(layer, Counter()).update(v for v in values if v not in (OPEN, ANY))
        return cls(
            {
                layer: [v for v, n in sorted(c.items(), key=lambda x: (-x[1], x[0])) if n >= rare.get(layer, 1)]
                for layer, c in sorted(counts.items())
            }
        )

    def indexes(self) -> dict[str, dict[str, int]]:
        """Label to index, for each layer."""
        return {
            layer: {**{v: i for i, v in enumerate(values)}, OPEN: len(values)} for layer, values in self.sets.items()
        }


@dataclass(slots=True)
class Window:
    """Consecutive sentences of one document: their numbers in the corpus, and the document's."""

    sentences: list[int]
    pieces: int
    document: int


def windows(sentences: list[Sentence], lengths: list[int], limit: int, chance: random.Random) -> list[Window]:
    """Cut a corpus into windows of whole sentences; a random first cut moves the borders from epoch to epoch."""
    found: list[Window] = []
    room = document = 0
    for number, (sentence, length) in enumerate(zip(sentences, lengths, strict=True)):
        length = min(length, limit - 2)
        document += sentence.opens_document
        if sentence.opens_document or length > room:
            found.append(Window([], 2, document))
            room = chance.randint(limit // 3, limit - 2) if sentence.opens_document else limit - 2
            room = max(room, length)
        found[-1].sentences.append(number)
        found[-1].pieces += length
        room -= length
    return found


def batches(found: list[Window], together: set[int], size: int, chance: random.Random) -> list[list[Window]]:
    """Windows in batches of up to ``size`` pieces with padding, in random order: those of the documents in ``together``
    in the order of their text, so that the batch sees its coreference; all others with windows of like length."""
    groups: list[list[Window]] = []
    for document, part in groupby(found, key=lambda w: w.document):
        if document in together:
            groups += _packed(list(part), size)
    alone = [w for w in found if w.document not in together]
    groups += _packed(sorted(alone, key=lambda w: (w.pieces, chance.random())), size)
    chance.shuffle(groups)
    return groups


def _packed(found: list[Window], size: int) -> list[list[Window]]:
    groups: list[list[Window]] = []
    longest = 0
    for window in found:
        longest = max(longest, window.pieces)
        if not groups or (len(groups[-1]) + 1) * longest > size:
            groups.append([])
            longest = window.pieces
        groups[-1].append(window)
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

    def __call__(self, group: list[Window], varied: dict[int, Sentence]) -> dict[str, Tensor]:
        """Tensors of one batch; ``varied`` holds sentences that stand in for those of the corpus.

        ``pieces``, ``shapes``, ``attention``, ``firsts``, ``part`` (sentence number within the window, -1 for padding),
        ``heads``, ``start`` and one tensor for each tag layer; ``meaning`` of the sentences that have one; and where
        the windows carry them: ``factuality`` of the ``judged``, ``tie`` and its roles, the mentions and their pairs.
        """
        chosen = [[varied.get(n, self._sentences[n]) for n in w.sentences] for w in group]
        rows = [self._row(s) for s in chosen]
        length = max(len(r["pieces"]) for r in rows)
        words = max(len(r["firsts"]) for r in rows)
        batch = {name: _pad([r[name] for r in rows], length, 0) for name in ("pieces", "shapes")}
        batch["attention"] = _pad([[1] * len(r["pieces"]) for r in rows], length, 0)
        batch["firsts"] = _pad([r["firsts"] for r in rows], words, 0)
        batch["part"] = _pad([r["part"] for r in rows], words, -1)
        for name in ("heads", "start", *self._indexes):
            batch[name] = _pad([r[name] for r in rows], words, NOTHING)
        offsets = [_offsets(r["part"]) for r in rows]
        return (
            batch
            | self._meaning(group, varied)
            | _factuality(chosen, offsets, words)
            | _ties(chosen, offsets, rows, words)
            | _mentions(chosen, offsets, rows)
        )

    def _meaning(self, group: list[Window], varied: dict[int, Sentence]) -> dict[str, Tensor]:
        kept = [
            (row, part, n)
            for row, w in enumerate(group)
            for part, n in enumerate(w.sentences)
            if n not in varied and self._meanings[n].any()
        ]
        if not kept:
            return {}
        row, part, number = zip(*kept, strict=True)
        return {
            "meaning": torch.from_numpy(self._meanings[list(number)].astype("float32")),
            "meaning_row": torch.tensor(row),
            "meaning_part": torch.tensor(part),
        }

    def _row(self, sentences: list[Sentence]) -> Row:
        words: list[str] = []
        row: Row = {name: [] for name in ("part", "heads", "start", *self._indexes)}
        for part, sentence in enumerate(sentences):
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


def _offsets(parts: list[int]) -> list[int]:
    """Where each sentence of a window begins."""
    return [i for i, part in enumerate(parts) if i == 0 or parts[i - 1] != part]


def _factuality(chosen: list[list[Sentence]], offsets: list[list[int]], words: int) -> dict[str, Tensor]:
    """Values [windows, words], and which of them somebody judged."""
    values, judged = torch.zeros(len(chosen), words), torch.zeros(len(chosen), words, dtype=torch.bool)
    for row, (sentences, starts) in enumerate(zip(chosen, offsets, strict=True)):
        for sentence, start in zip(sentences, starts, strict=True):
            for word, value in (sentence.factuality or {}).items():
                if start + word < words:
                    values[row, start + word], judged[row, start + word] = value, True
    return {"factuality": values, "judged": judged} if judged.any() else {}


def _ties(chosen: list[list[Sentence]], offsets: list[list[int]], rows: list[Row], words: int) -> dict[str, Tensor]:
    """Cues (window, word) with the role of each of the window's words [cues, words]."""
    place: list[tuple[int, int]] = []
    roles: list[list[int]] = []
    for row, (sentences, starts) in enumerate(zip(chosen, offsets, strict=True)):
        n = len(rows[row]["firsts"])
        for sentence, start in zip(sentences, starts, strict=True):
            for cue, tied in sentence.ties or ():
                if start + cue < n:
                    place.append((row, start + cue))
                    roles.append([tied.get(i - start, 0) for i in range(n)] + [NOTHING] * (words - n))
    if not place:
        return {}
    where = torch.tensor(place)
    apart = torch.from_numpy(distance(np.array([w for _, w in place]), words))
    return {"tie_row": where[:, 0], "tie_cue": where[:, 1], "tie_role": torch.tensor(roles), "tie_distance": apart}


def _mentions(chosen: list[list[Sentence]], offsets: list[list[int]], rows: list[Row]) -> dict[str, Tensor]:
    """Mention heads (window, word) in text order, their entities, and the features of each pair (later, earlier)."""
    seen: list[Seen] = []
    place: list[tuple[int, int]] = []
    entities: list[str] = []
    before = count = 0
    for row, (sentences, starts) in enumerate(zip(chosen, offsets, strict=True)):
        n = len(rows[row]["firsts"])
        for sentence, start in zip(sentences, starts, strict=True):
            for m in sentence.mentions or ():
                if start + m.last < n:
                    words = sentence.words[m.first : m.last + 1]
                    seen.append(Seen(words, m.head - m.first, m.kind, count, before + start + m.first))
                    place.append((row, start + m.head))
                    entities.append(m.chain)
            count += 1
        before += n
    if len(seen) < 2:
        return {}
    later, earlier = np.tril_indices(len(seen), -1)
    numbers = {e: i for i, e in enumerate(dict.fromkeys(entities))}
    where = torch.tensor(place)
    return {
        "mention_row": where[:, 0],
        "mention_word": where[:, 1],
        "mention_entity": torch.tensor([numbers[e] for e in entities]),
        "pair": torch.from_numpy(features(Mentions(seen), later, earlier)),
    }


def _pad(rows: list[list[int]], length: int, fill: int) -> Tensor:
    return torch.tensor([[*row, *[fill] * (length - len(row))] for row in rows])
