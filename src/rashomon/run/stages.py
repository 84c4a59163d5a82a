"""The stages of a run, as one value, so that a test or another program can put its own in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rashomon.errors import RashomonError
from rashomon.values import Annotations, Dated, Document, Failure, Fetched, Finding, Knowledge, Known, Links, Reading


class Pipeline(Protocol):
    """Reads documents with a model."""

    @property
    def model(self) -> str:
        """The model's name, with its version."""

    def __call__(self, document: Document) -> Annotations:
        """All that is to be read from the document."""


class Inference(Protocol):
    """Tells when documents were published that do not state it."""

    def __call__(self, readings: Sequence[Reading], *, alone: bool = False) -> tuple[tuple[str, Dated], ...]:
        """The dates of such documents, by id, as far as they can be told: from each alone, or from all."""


@dataclass(frozen=True, slots=True)
class Stages:
    """What a case goes through, in order. ``load_pipeline`` must be a function of a module, because worker processes
    call it, too; it takes the folder of a model and the name of a user's own spaCy pipeline."""

    fetch: Callable[[Sequence[str | Path]], Iterator[Fetched | Failure]]
    read_document: Callable[[Fetched], Document]
    load_pipeline: Callable[[Path | None, str | None], Pipeline]
    link: Callable[[Sequence[Reading], Knowledge], Links]
    compare: Callable[[Sequence[Reading], Links], tuple[Finding, ...]]
    infer_dates: Inference
    read_gazetteer: Callable[[Path], Iterator[Known]]

    def understood(self, fetched: Fetched) -> Document | Failure:
        """The document that was fetched; whatever goes wrong is said, for one document must not stop a run."""
        try:
            return self.read_document(fetched)
        except RashomonError as error:
            reason = str(error)
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
            reason = f"It could not be taken apart ({said}). Please report this with the file."
        return Failure(fetched.source, reason)


def all_stages() -> Stages:
    """The stages of Rashomon. They are imported here, so that what needs none of them starts at once."""
    from rashomon.annotations import load_pipeline
    from rashomon.comparison import compare
    from rashomon.documents import read
    from rashomon.links import infer_dates, link, read_gazetteer
    from rashomon.sources import fetch

    return Stages(
        fetch=fetch,
        read_document=read,
        load_pipeline=load_pipeline,
        link=link,
        compare=compare,
        infer_dates=infer_dates,
        read_gazetteer=read_gazetteer,
    )
