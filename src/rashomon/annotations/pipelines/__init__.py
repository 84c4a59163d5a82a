"""A user's own spaCy pipeline over the reader: its tags, lemmas, sentences, trees and names in the place of ours.

Mention heads, coreference, factuality and meanings still come from the reader, which reads the pipeline's sentences.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.annotations.pipelines import loading
from rashomon.annotations.pipelines.layers import LAYERS, found_in, lay
from rashomon.annotations.pipelines.schemes import speaks_clear
from rashomon.annotations.reader import Discourse, Tagged
from rashomon.errors import PipelineError

__all__ = ["PipelineReader"]

#: Read when a pipeline is loaded, to see what it gives: names, a verb, a date and two sentences.
_PROBE = "Ana Tormey said on Monday that two ferries had left . She lives in Berrin .".split()


class SentenceReader(Protocol):
    """What is needed of the reader beneath."""

    @property
    def name(self) -> str:
        """The model's name."""

    def read(self, sentences: list[list[str]]) -> Discourse:
        """What is read from the sentences of one document."""

    def split(self, runs: list[list[str]]) -> Discourse:
        """What is read from running text."""


class PipelineReader:
    """The reader with the layers that a spaCy pipeline gives laid over its own; to others, a reader like any.

    Raises:
        PipelineError: the pipeline gives nothing that could be used, or its trees are of an unknown scheme.

    """

    def __init__(self, reader: SentenceReader, nlp: Language, called: str | None = None) -> None:
        self._reader = reader
        self._nlp = nlp
        self._called = called or loading.full_name(nlp)
        self._layers = self._given()
        self._is_clear = "parse" in self._layers and speaks_clear(_parse_labels(nlp), self._called)

    @classmethod
    def load(cls, reader: SentenceReader, pipeline: str) -> PipelineReader:
        """The reader under the spaCy pipeline of this name, or in this folder."""
        nlp = loading.load(pipeline)
        return cls(reader, nlp, loading.full_name(nlp, pipeline))

    @property
    def name(self) -> str:
        """The reader's name and the pipeline's, with the layers that it gives unless it gives all."""
        given = [layer for layer in LAYERS if layer in self._layers]
        partly = "" if len(given) == len(LAYERS) else f" ({', '.join(given)})"
        return f"{self._reader.name}+{self._called}{partly}"

    def split(self, runs: list[list[str]]) -> Discourse:
        """What is read from running text: each run is a block's words, best a ``Run``, which knows its white space."""
        docs = self._docs(runs)
        discourse = self._read(runs, docs) if "sentences" in self._layers else self._reader.split(runs)
        laid = [self._laid(tagged, docs[tagged.run]) for tagged in discourse.sentences]
        return replace(discourse, sentences=laid)

    def _read(self, runs: list[list[str]], docs: list[Doc]) -> Discourse:
        found = [(run, words.start, words.end) for run, doc in enumerate(docs) for words in _sentences(doc)]
        discourse = self._reader.read([runs[run][start:end] for run, start, end in found])
        for tagged, (run, start, _) in zip(discourse.sentences, found, strict=True):
            tagged.run, tagged.start = run, start
        return discourse

    def _laid(self, tagged: Tagged, doc: Doc) -> Tagged:
        words = doc[tagged.start : tagged.start + len(tagged.words)]
        layers = (layer for layer in LAYERS if layer in self._layers)
        return lay(tagged, words, layers, is_clear=self._is_clear)

    def _docs(self, runs: list[list[str]]) -> list[Doc]:
        """The runs after the pipeline, on our words."""
        vocab = self._nlp.vocab
        docs = (Doc(vocab, words=list(run), spaces=getattr(run, "spaces", None)) for run in runs)
        found = list(self._nlp.pipe(docs))
        for run, doc in zip(runs, found, strict=True):
            if [token.text for token in doc] != list(run):
                raise PipelineError(
                    f"The spaCy pipeline {self._called} cuts the text into other words than Rashomon. Name one whose "
                    "components leave the words as they are."
                )
        return found

    def _given(self) -> frozenset[str]:
        layers = set(found_in(self._docs([_PROBE])[0]))
        if any("doc.ents" in self._nlp.get_pipe_meta(name).assigns for name in self._nlp.pipe_names):
            layers.add("names")  # rules that found none in the probe leave no trace
        if not layers:
            parts = ", ".join(self._nlp.pipe_names) or "none"
            raise PipelineError(
                f"The spaCy pipeline {self._called} gives no tags, lemmas, sentences, trees or names (its components: "
                f"{parts}). Name one that does, or leave out --pipeline."
            )
        return frozenset(layers)


def _sentences(doc: Doc) -> Iterable[Words]:
    return doc.sents if len(doc) else ()


def _parse_labels(nlp: Language) -> list[str]:
    """All labels that the pipeline's parser knows; those of components that keep them to themselves are not known."""
    parsers = (name for name in nlp.pipe_names if "token.dep" in nlp.get_pipe_meta(name).assigns)
    return sorted({label for name in parsers for label in getattr(nlp.get_pipe(name), "labels", ())})
