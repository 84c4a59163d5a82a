"""The reader: one encoder pass gives every annotator the tags, trees, names, mentions and sayings of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rashomon.annotations.reader import lemmas, spans
from rashomon.annotations.reader.coreference import chains
from rashomon.annotations.reader.discourse import Discourse, Phrase, Referring, Saying, Tagged
from rashomon.annotations.reader.model import Model, Scores
from rashomon.annotations.reader.names import LabelDecoder, settled
from rashomon.annotations.reader.names import spans as chunks
from rashomon.annotations.reader.pairs import Seen
from rashomon.annotations.reader.projective import uncrossed
from rashomon.annotations.reader.punctuation import placed
from rashomon.annotations.reader.roles import distance, roles
from rashomon.annotations.reader.trees import tree
from rashomon.annotations.reader.windows import Run, Window, windows

__all__ = ["Discourse", "Reader", "Referring", "Saying", "Tagged"]

Floats = NDArray[np.float32]

#: UDS gives its judgements, made on -3 to 3, on a scale of its own; this many of ours are one of its.
FACTUALITY_SCALE = 2.4


@dataclass(slots=True)
class _Part:
    """One sentence as it is read: its tags, its words' vectors as mentions, and where it stands among all words."""

    tagged: Tagged
    vectors: Floats


@dataclass(slots=True)
class _Found:
    """What the windows read so far say, in the order of the words."""

    parts: list[_Part] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    words: int = 0


class Reader:
    """The trained reader over words; what it is to know about files stands in ``Model``."""

    def __init__(self, folder: Path | None = None) -> None:
        self.model = Model(folder)
        self._names = LabelDecoder(self.model.labels["name"])
        self._cues = LabelDecoder(self.model.labels["cue"])

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    def read(self, sentences: list[Run]) -> Discourse:
        """Read sentences whose borders are known, those of one document in order. A sentence longer than a window is
        read in parts, and the later parts hang on the root of the first."""
        found = self._windows(sentences, borders_known=True)
        by_sentence: list[list[_Part]] = [[] for _ in sentences]
        for part in found.parts:
            by_sentence[part.tagged.run].append(part)
        found.parts = [_joined(p) for p in by_sentence]
        return self._discourse(found)

    def split(self, runs: list[Run]) -> Discourse:
        """Read running text: each run (a block's words) is split into sentences."""
        return self._discourse(self._windows(runs, borders_known=False))

    def _discourse(self, found: _Found) -> Discourse:
        sentences = [p.tagged for p in found.parts]
        names = settled([s.words for s in sentences], [s.names for s in sentences])
        for sentence, labels in zip(sentences, names, strict=True):
            sentence.names = labels
        return Discourse(sentences, self._mentions(found.parts), found.sayings)

    def _mentions(self, parts: list[_Part]) -> list[Referring]:
        found = [phrase for number, part in enumerate(parts) for phrase in _phrases(number, part.tagged)]
        if not found:
            return []
        starts = list(accumulate((len(part.tagged.words) for part in parts), initial=0))
        seen = [_seen(p, parts[p.sentence].tagged.words, starts[p.sentence]) for p in found]
        vectors = np.stack([parts[p.sentence].vectors[p.head] for p in found])
        numbers = chains(seen, vectors, self.model.pair)
        return [
            Referring(p.sentence, p.first, p.last, p.head, p.kind, p.form, chain)
            for p, chain in zip(found, numbers, strict=True)
        ]

    def _windows(self, runs: list[Run], *, borders_known: bool) -> _Found:
        found = _Found()
        limit, length = self.model.window_pieces - 2, self.model.vocabulary.length
        for window in windows(runs, limit, length, self.model.context_pieces):
            words = window.words(runs)
            before = sum(end - start for _, start, end in window.before)
            scores = self.model.run(words)
            found.sayings += self._sayings(scores, before, found.words)
            found.parts += self._sentences(window, words, scores, before, borders_known)
            found.words += len(words) - before
        return found

    def _sentences(
        self, window: Window, words: list[str], scores: Scores, at: int, borders_known: bool
    ) -> Iterator[_Part]:
        for number, start, end in window.parts:
            length = end - start
            borders = [0] if borders_known else _borders(scores.start[at : at + length])
            for first, last in zip(borders, [*borders[1:], length], strict=True):
                inside = slice(at + first, at + last)
                tagged = self._tagged(words, scores, inside)
                tagged.run, tagged.start = number, start + first
                yield _Part(tagged, scores.mention[inside])
            at += length

    def _tagged(self, words: list[str], scores: Scores, inside: slice) -> Tagged:
        columns = np.r_[0, inside.start + 1 : inside.stop + 1]
        forms, upos = words[inside], self._best("upos", scores, inside)
        heads = _heads(scores.arc[inside][:, columns], forms, upos)
        labels = self.model.label(scores.dependent[inside], scores.governor[columns[heads]])
        edited = map(lemmas.apply, self._best("lemma", scores, inside), forms)
        happened = np.clip(scores.factuality[inside] * FACTUALITY_SCALE, -3, 3)
        return Tagged(
            words=forms,
            upos=upos,
            xpos=self._best("xpos", scores, inside),
            feats=self._best("feats", scores, inside),
            lemmas=[lemmas.confirmed(*word) for word in zip(edited, forms, upos, strict=True)],
            heads=heads,
            labels=[self.model.labels["label"][i] for i in labels],
            names=self._names(scores.name[inside]),
            mentions=self._best("head", scores, inside),
            factuality=[round(float(x), 2) for x in happened],
            events=self._best("event", scores, inside),
            meaning=_meaning(scores.meaning[inside]),
        )

    def _best(self, layer: str, scores: Scores, inside: slice) -> list[str]:
        names = self.model.labels[layer]
        return [names[i] for i in scores.best[layer][inside]]

    def _sayings(self, scores: Scores, before: int, place: int) -> Iterator[Saying]:
        """The sayings whose cues stand in a window, of which the first ``before`` words were read already; its words
        are numbered from ``place - before``."""
        cues = [range(start, end) for start, end, _ in chunks(self._cues(scores.cue)) if start >= before]
        if not cues:
            return
        firsts = np.array([c.start for c in cues], np.int64)
        shift = place - before
        tied = self.model.role(scores.role_cue[firsts], scores.role_word, distance(firsts, len(scores.role_word)))
        for cue, found in zip(cues, tied, strict=True):
            source, content = roles(found, cue)
            yield Saying(*(tuple(i + shift for i in part) for part in (cue, source, content)))


def _heads(scores: Floats, words: list[str], upos: list[str]) -> list[int]:
    """The heads of a sentence's words, from the scores of its arcs: a tree without crossing arcs in which punctuation
    stands by its own rules."""
    heads = tree(scores)
    marks = np.array([u == "PUNCT" for u in upos], bool)
    marks[[h - 1 for h in heads if h]] = False  # what others hang on is a word like others
    return placed(scores, uncrossed(scores, heads, marks), marks, words)


def _phrases(number: int, tagged: Tagged) -> list[Phrase]:
    """The mentions of the sentence with this number."""
    shape = spans.Tree.of(tagged.words, tagged.upos, tagged.xpos, tagged.heads, tagged.labels)
    return spans.mentions(number, tagged.mentions, shape)


def _seen(phrase: Phrase, words: list[str], start: int) -> Seen:
    """A mention as pairs see it, from the words of its sentence; so many words of the document stand before them."""
    own = words[phrase.first : phrase.last + 1]
    return Seen(own, phrase.head - phrase.first, phrase.kind, phrase.sentence, start + phrase.first)


def _borders(start: Floats) -> list[int]:
    """Where sentences begin in a part: its first word, and wherever the reader says so."""
    return [0, *(int(i) for i in np.flatnonzero(start[1:, 1] > start[1:, 0]) + 1)]


def _meaning(states: Floats) -> bytes:
    """Mean word state, unit length, as signed bytes."""
    mean = states.mean(0)
    length = float(np.linalg.norm(mean)) or 1.0
    return bytes(np.round(mean / length * 127).astype(np.int8).tobytes())


def _joined(pieces: list[_Part]) -> _Part:
    """The parts of one long sentence as one."""
    if not pieces:
        return _Part(Tagged([], [], [], [], [], [], [], [], []), np.zeros((0, 1), np.float32))
    whole = pieces[0].tagged
    for part in pieces[1:]:
        offset, root = len(whole.words), whole.heads.index(0) + 1
        whole.heads += [h + offset if h else root for h in part.tagged.heads]
        whole.labels += ["parataxis" if label == "root" else label for label in part.tagged.labels]
        for name in ("words", "upos", "xpos", "feats", "lemmas", "names", "mentions", "factuality", "events"):
            getattr(whole, name).extend(getattr(part.tagged, name))
    return _Part(whole, np.concatenate([p.vectors for p in pieces]))
