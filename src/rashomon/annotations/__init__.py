"""What is read from one document. The annotators stand below in the order in which they run; a spaCy ``Doc`` never
leaves this folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rashomon.annotations.events import Events
from rashomon.annotations.figures import Figures
from rashomon.annotations.mentions import Mentions
from rashomon.annotations.page import Annotator
from rashomon.annotations.pipelines import PipelineReader
from rashomon.annotations.quotations import Quotations
from rashomon.annotations.reader import Reader
from rashomon.annotations.reading import AnyReader, PageReader
from rashomon.annotations.times import Times
from rashomon.errors import PipelineError
from rashomon.values import Annotations, Document, Sentence

__all__ = ["ANNOTATORS", "Pipeline", "load_pipeline"]

#: The annotators, in the order in which they run.
ANNOTATORS: tuple[Annotator, ...] = (Mentions(), Times(), Quotations(), Figures(), Events())


class Pipeline:
    """The whole stage: a document in, everything read from it out."""

    def __init__(self, reader: AnyReader, annotators: Sequence[Annotator] = ANNOTATORS) -> None:
        check(annotators)
        self.model = reader.name
        self._page = PageReader(reader)
        self._annotators = annotators

    def __call__(self, document: Document) -> Annotations:
        """Everything read from the document."""
        page = self._page(document)
        meanings = page.meanings or (b"",) * len(page.sentences)
        sentences = tuple(Sentence(page.span(s), m) for s, m in zip(page.sentences, meanings, strict=True))
        found = Annotations(document.id, sentences)
        for annotator in self._annotators:
            found = annotator(page, found)
        return found


def check(annotators: Sequence[Annotator]) -> None:
    """Refuse annotators in an order in which one lacks what it requires."""
    filled = {"sentences"}
    for annotator in annotators:
        missing = sorted(annotator.requires - filled)
        if missing:
            raise PipelineError(
                f"{type(annotator).__name__} requires {', '.join(missing)}, which no annotator before it assigns; "
                "put one that does in front of it"
            )
        filled.add(annotator.assigns)


def load_pipeline(model: Path | None = None, pipeline: str | None = None) -> Pipeline:
    """The stage with the shipped reader, or with the trained reader in folder ``model``; ``pipeline`` names a spaCy
    pipeline, installed or a folder, whose tags, parse and names take the place of the reader's."""
    reader = Reader(model)
    return Pipeline(PipelineReader.load(reader, pipeline) if pipeline else reader)
