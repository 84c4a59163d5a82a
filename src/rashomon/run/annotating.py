"""Documents through the reader, in this process or in several."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.errors import RashomonError
from rashomon.run.stages import Pipeline
from rashomon.values import Annotations, Document

#: Documents that wait for each worker: enough that none is idle, few enough that memory stays flat.
AHEAD = 4

#: What became of a document: what was read from it, or why nothing was.
Outcome = Annotations | str


@dataclass(frozen=True, slots=True)
class Loading:
    """How a process comes by its pipeline."""

    load: Callable[[Path | None, str | None], Pipeline]
    model: Path | None = None
    pipeline: str | None = None

    def __call__(self) -> Pipeline:
        """Load it."""
        return self.load(self.model, self.pipeline)


def attempt(pipeline: Pipeline, document: Document) -> Outcome:
    """Annotate one document; whatever goes wrong is said in a sentence, for one document must not stop a case."""
    try:
        return pipeline(document)
    except RashomonError as error:
        return str(error)
    except Exception as error:
        return f"The reader stumbled over it ({type(error).__name__}: {error}). Please report this with the document."


def annotate(
    documents: Iterable[Document], pipeline: Pipeline, loading: Loading, workers: int
) -> Iterator[tuple[Document, Outcome]]:
    """Annotate documents: with one worker in this process, with more in as many others."""
    if workers == 1:
        return annotate_here(documents, pipeline)
    return annotate_in_processes(documents, loading, workers)


def annotate_here(documents: Iterable[Document], pipeline: Pipeline) -> Iterator[tuple[Document, Outcome]]:
    """Annotate documents one after the other in this process."""
    return ((document, attempt(pipeline, document)) for document in documents)


def annotate_in_processes(
    documents: Iterable[Document], loading: Loading, workers: int
) -> Iterator[tuple[Document, Outcome]]:
    """Annotate documents in ``workers`` processes, in whatever order they are done. Documents are taken only as fast as
    they are annotated. A document that kills its process (no memory left, say) is named, and the others go on."""
    source = iter(documents)
    flow = _Flow(source, workers * AHEAD)
    while True:
        try:
            with _executor(loading, workers) as executor:
                yield from flow.through(executor)
            return
        except BrokenProcessPool:
            suspects = flow.stranded()
        for document in suspects:
            yield document, _alone(document, loading)


@dataclass
class _Flow:
    """Documents on their way through an executor, which may break and be replaced."""

    source: Iterator[Document]
    most: int
    under_way: dict[Future[Outcome] | int, Document] = field(default_factory=dict)

    def through(self, executor: ProcessPoolExecutor) -> Iterator[tuple[Document, Outcome]]:
        """What became of the documents, as they are done."""
        for document in self.source:
            self._submit(executor, document)
            if len(self.under_way) >= self.most:
                yield from self._done()
        while self.under_way:
            yield from self._done()

    def _submit(self, executor: ProcessPoolExecutor, document: Document) -> None:
        self.under_way[-1] = document  # so that it is not lost should the executor refuse it
        future = executor.submit(_annotate, document)
        self.under_way[future] = self.under_way.pop(-1)

    def _done(self) -> Iterator[tuple[Document, Outcome]]:
        futures = [each for each in self.under_way if isinstance(each, Future)]
        for future in wait(futures, return_when=FIRST_COMPLETED).done:
            outcome = future.result()
            yield self.under_way.pop(future), outcome

    def stranded(self) -> list[Document]:
        """The documents that were under way when the executor broke, which are forgotten here."""
        documents = list(self.under_way.values())
        self.under_way.clear()
        return documents


def _alone(document: Document, loading: Loading) -> Outcome:
    """Annotate one document in a process of its own: was it the one that killed the others?"""
    with _executor(loading, 1) as executor:
        try:
            return executor.submit(_annotate, document).result()
        except BrokenProcessPool:
            return "The process that read it died, perhaps for want of memory. Try with fewer workers."


@contextmanager
def _executor(loading: Loading, workers: int) -> Iterator[ProcessPoolExecutor]:
    # Spawned, not forked: a fork of a process with threads (the model has some) may lock up, and Windows has none.
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(loading,))
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


_pipelines: list[Pipeline] = []


def _start(loading: Loading) -> None:
    """Prepare a worker: Ctrl-C is the run's to handle, and a worker does not outlive its run."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()
    _pipelines.append(loading())


def _follow() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _annotate(document: Document) -> Outcome:
    return attempt(_pipelines[0], document)
