"""The factuality judgements of Universal Decompositional Semantics (UDS), put on the words of the English Web Treebank.

The file (decompositional-semantics-initiative/decomp) says ``ewt-dev-1699``, ``ewt-dev-1699-semantics-pred-18``: part,
sentence and word, both counted from 1 in UD_English-EWT 1.2. In later releases words are nearly the same, but some
sentences were joined, and the documents of ``train`` may stand in another order; nothing says which sentence had which
number. But nearly all predicates are verbs, and that is enough to find out: of all ways to walk through the documents
with the numbers, ``align`` takes the one on which most predicates fall on verbs. On ``dev`` (2,002 numbers, 2,001
sentences) one number between 334 and 345 is too many, and 99.3 % of 2,646 predicates fall on VERB; on ``train`` 538 of
540 documents are found, nearly all in another place, and 99.4 % of 22,209 predicates fall on VERB. The sentence of the
same number would give 31 % and 7 %.

The values are not the annotators' -3 to 3 but what the authors normalised them to (White et al. 2020): 83 % lie beyond
0.7, crowded between 0.95 and 1.25 on both sides (56 % positive, 27 % negative), the others about 0; 94 % lie within
1.25, none beyond 2.4. ``SCALE`` brings them to the design's scale of -3 to 3.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.syntax import Sentence

#: A value of UDS times this is a value on the scale from -3 (certainly did not happen) to 3 (certainly did).
SCALE = 3 / 1.25

#: Values by number of the sentence and number of the word, both from 1.
Predicates = Mapping[int, Mapping[int, float]]
Floats = npt.NDArray[np.float64]

#: What the walk gains by a predicate on a verb and loses by one elsewhere, about the logarithms of how much more and
#: less often that happens in the right sentence than in another (0.99 against 0.12, 0.01 against 0.88); and what it
#: loses by a step that is not to the next sentence. Gains and losses half or twice as great give the same walk on
#: ``dev``.
ON_VERB, ELSEWHERE, ASTRAY = 2.0, -4.0, 8.0

_WORD = re.compile(r"ewt-(\w+)-(\d+)-semantics-(?:sub)?pred-(\d+)")


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicate: document, sentence within it and word within that, all counted from 0, and its value in UDS."""

    document: int
    sentence: int
    word: int
    value: float


def read(path: Path) -> dict[str, dict[int, dict[int, float]]]:
    """The values of a file by part (``dev``), sentence and word."""
    parts: dict[str, dict[int, dict[int, float]]] = {}
    for sentence in json.loads(path.read_text(encoding="utf-8"))["data"].values():
        for name, judged in sentence.items():
            if place := _WORD.fullmatch(name):
                words = parts.setdefault(place[1], {}).setdefault(int(place[2]), {})
                words[int(place[3])] = float(judged["factuality"]["factual"]["value"])
    return parts


def judged(predicates: Predicates, documents: Sequence[Sequence[Sentence]]) -> list[Judged]:
    """The predicates in their places, in the order of the documents. Left out are those beyond the end of their
    sentence and those of sentences on which two numbers with predicates fell."""
    place_of = align(predicates, documents)
    shared = Counter(place_of[number] for number in predicates)
    places = [(d, s) for d, document in enumerate(documents) for s in range(len(document))]
    found = []
    for number, words in predicates.items():
        document, sentence = places[place_of[number]]
        length = len(documents[document][sentence].words)
        if shared[place_of[number]] == 1:
            found += [Judged(document, sentence, w - 1, value) for w, value in words.items() if w <= length]
    return sorted(found, key=lambda j: (j.document, j.sentence, j.word))


def align(predicates: Predicates, documents: Sequence[Sequence[Sentence]]) -> dict[int, int]:
    """For each number of a sentence its place among all sentences, from 0 (Viterbi). A walk goes to the next sentence;
    it may also leave one out, stay (a sentence that was joined to the one before), or go from the end of a document to
    the beginning of any."""
    if not predicates:
        return {}
    sentences = [sentence for document in documents for sentence in document]
    lasts = np.cumsum([len(document) for document in documents]) - 1
    walk = _Walk(np.concatenate(([0], lasts[:-1] + 1)), lasts, len(sentences))
    gains = _gains(predicates, sentences)
    return dict(enumerate(walk.best(gains), 1))


def _gains(predicates: Predicates, sentences: Sequence[Sentence]) -> Iterator[Floats]:
    """For each number what every sentence would gain by being it."""
    longest = max(max(words) for words in predicates.values())
    gain = np.full((longest + 1, len(sentences)), ELSEWHERE)
    for at, sentence in enumerate(sentences):
        for word, tag in enumerate(sentence.upos[:longest], 1):
            if tag in ("VERB", "AUX"):
                gain[word, at] = ON_VERB
    for number in range(1, max(predicates) + 1):
        yield gain[list(predicates.get(number, ()))].sum(0)


class _Walk:
    """The best way through sentences, given where documents begin and end."""

    def __init__(self, firsts: npt.NDArray[np.int64], lasts: npt.NDArray[np.int64], sentences: int) -> None:
        self._firsts = firsts
        self._lasts = lasts
        self._sentences = sentences

    def best(self, gains: Iterator[Floats]) -> list[int]:
        """The sentence at each step."""
        total = self._nowhere()
        total[self._firsts] = 0.0
        steps: list[tuple[npt.NDArray[np.int8], int]] = []
        for at, gain in enumerate(gains):
            if at:
                total, step = self._step(total)
                steps.append(step)
            total = total + gain
        return self._back(int(total.argmax()), steps)

    def _step(self, total: Floats) -> tuple[Floats, tuple[npt.NDArray[np.int8], int]]:
        """The best total of each sentence one number later, and where it came from."""
        end = int(self._lasts[total[self._lasts].argmax()])
        following, staying, leaving, jumping = self._nowhere(), total - ASTRAY, self._nowhere(), self._nowhere()
        following[1:] = total[:-1]
        leaving[2:] = total[:-2] - ASTRAY
        jumping[self._firsts] = total[end] - ASTRAY
        ways = np.stack([following, staying, leaving, jumping])
        return ways.max(0), (ways.argmax(0).astype(np.int8), end)

    def _back(self, at: int, steps: list[tuple[npt.NDArray[np.int8], int]]) -> list[int]:
        path = [at]
        for way, end in reversed(steps):
            at = (at - 1, at, at - 2, end)[way[at]]
            path.append(at)
        return path[::-1]

    def _nowhere(self) -> Floats:
        return np.full(self._sentences, -np.inf)
