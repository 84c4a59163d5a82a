"""A run on this machine: from files to a linked and compared case.

What was annotated is kept document by document in a file beside the case (``case.db.part``), and the case itself is
changed in one transaction at the end. So whoever opens the case sees a whole state, a run that is stopped at any moment
loses at most the documents under way, and the next one goes on from there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from rashomon import __version__
from rashomon.errors import CaseError, PipelineError
from rashomon.run.annotating import Loading, Outcome, annotate
from rashomon.run.choosing import Choice
from rashomon.run.linking import KNOWN, link_again, standing_of
from rashomon.run.progress import Progress, Watch, unwatched
from rashomon.run.stages import Stages, all_stages
from rashomon.store import Writer
from rashomon.values import Document, Failure, Known, Reading, content_id

#: Readings that go from one file to the other at once.
BATCH = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """How a case is read: with how many processes, which model (``None``: the one that comes with Rashomon), which
    stages (``None``: Rashomon's), which spaCy pipeline of the user's over the model (``None``: none), and with which
    files of known entities in the place of those given before (none: with those)."""

    workers: int = 1
    model: Path | None = None
    stages: Stages | None = None
    pipeline: str | None = None
    gazetteers: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did. ``met`` counts the articles found, ``annotated`` those that were new or had to be read anew,
    ``documents`` all that the case holds now. ``same`` are the sources whose article another source holds as well,
    with that source. ``failures`` are this run's. ``unheld`` are the decisions of a person that do not hold, each in a
    sentence: what they speak of is gone."""

    met: int
    annotated: int
    documents: int
    same: tuple[tuple[str, str], ...]
    failures: tuple[Failure, ...]
    unheld: tuple[str, ...] = ()


def read_case(
    paths: Sequence[str | Path], case: str | Path, settings: Settings | None = None, *, progress: Watch = unwatched
) -> Report:
    """Read all articles under ``paths`` into ``case``, link and compare them with those that it holds already.

    Whatever the number of workers and the order of the files, and however often it was stopped before, the case is the
    same in the end. A document that cannot be read is a failure of the report and of the case, and stops nothing.

    Raises:
        CaseError: the case cannot be opened, or another run is writing to it.
        PipelineError: the model or the pipeline cannot be loaded.
        UnreadableError: a gazetteer cannot be read.

    """
    settings = settings or Settings()
    stages = settings.stages or all_stages()
    with Writer(case) as writer:
        known = _take_gazetteers(settings.gazetteers, stages, writer)
        with _part(Path(case)) as part:
            progress(Progress("loading"))
            loading = Loading(stages.load_pipeline, settings.model, settings.pipeline)
            pipeline = loading()
            reader = f"{pipeline.model} in rashomon {__version__}"
            choice = Choice(stages, writer.view, part.view, reader, _own(paths, Path(case)))
            flow = annotate(choice.to_annotate(paths), pipeline, loading, settings.workers)
            _annotate(choice, part, flow, progress)
            progress(Progress("storing"))
            _store(choice, writer, part)
        made = {"model": pipeline.model, "reader": reader} | ({KNOWN: known} if known else {})
        link_again(writer, stages, made, progress)
        _note(choice, writer, paths)
        report = _report(choice, writer)
    _discard(_part_of(Path(case)))
    return report


def _annotate(choice: Choice, part: Writer, flow: Iterator[tuple[Document, Outcome]], progress: Watch) -> None:
    for done, (document, outcome) in enumerate(flow, start=1):
        if choice.counts(document):
            if reason := _keep(part, document, outcome, choice.reader):
                choice.unread[document.id] = reason
            part.keep()
        progress(Progress("reading", done, choice.met))


def _keep(part: Writer, document: Document, outcome: Outcome, reader: str) -> str | None:
    """Keep what was read from a document, or the document alone and return why."""
    if not isinstance(outcome, str):
        try:
            part.put_readings([Reading(document, outcome)], reader=reader)
        except PipelineError as error:
            outcome = f"What was read does not fit the text. {error} Please report this with the document."
        else:
            return None
    part.put_unread(document)
    return outcome


def _store(choice: Choice, writer: Writer, part: Writer) -> None:
    """Bring what was annotated into the case."""
    read = sorted(choice.fresh - choice.unread.keys())
    for start in range(0, len(read), BATCH):
        writer.put_readings(part.view.readings(read[start : start + BATCH]), reader=choice.reader)
    for document in part.view.documents(sorted(choice.unread)):
        if not choice.was_unread(document):
            writer.put_unread(document)


def _take_gazetteers(paths: Sequence[Path], stages: Stages, writer: Writer) -> str:
    """Keep the entries of gazetteers in the case, in the place of those that it held; return what tells them from
    others, empty if there are none."""
    held = writer.view.meta().get(KNOWN, "")
    if not paths:
        return held
    digest = hashlib.sha256()
    entries = (entry for path in paths for entry in stages.read_gazetteer(path))
    writer.put_gazetteer(_summed(entries, digest))
    return f"sha256:{digest.hexdigest()}"


def _summed(entries: Iterable[Known], digest: hashlib._Hash) -> Iterator[Known]:
    for entry in entries:
        digest.update(repr(entry).encode("utf-8", "surrogatepass"))
        yield entry


def _note(choice: Choice, writer: Writer, paths: Sequence[str | Path]) -> None:
    """Note what could not be read, and what was met more than once."""
    request = content_id("request", *sorted({str(Path(path).absolute()) for path in paths}))
    writer.put_failures(choice.all_failures(), request=request, settled=choice.settled)
    writer.put_same_articles(choice.same_articles())


def _report(choice: Choice, writer: Writer) -> Report:
    same = [(source, choice.chosen[name][0]) for name, sources in choice.others.items() for source in sources]
    return Report(
        met=choice.met,
        annotated=len(choice.fresh - choice.unread.keys()),
        documents=sum(reader is not None for reader in writer.view.readers().values()),
        same=tuple(sorted((source, first) for source, first in same if source != first)),
        failures=choice.all_failures(),
        unheld=tuple(
            f"{one.decision.number} {one.decision.told}"
            for one in standing_of(writer)
            if one.state in ("gone", "broken")
        ),
    )


@contextmanager
def _part(case: Path) -> Iterator[Writer]:
    """What a run has annotated so far. The run alone holds it, for it holds the case; one that is damaged or from
    another version is begun anew."""
    path = _part_of(case)
    with ExitStack() as stack:
        try:
            part = stack.enter_context(Writer(path))
        except CaseError:
            _discard(path)
            part = stack.enter_context(Writer(path))
        yield part


def _part_of(case: Path) -> Path:
    return case.with_name(f"{case.name}.part")


def _discard(part: Path) -> None:
    for file in _files_of(part):
        file.unlink(missing_ok=True)


def _files_of(case: Path) -> list[Path]:
    """A case's file and those that SQLite puts beside it."""
    return [case.with_name(case.name + ending) for ending in ("", "-wal", "-shm", "-journal")]


def _own(paths: Sequence[str | Path], case: Path) -> tuple[str, ...]:
    """How the sources end that are this run's own files, because the case lies in a folder that is read."""
    files = [file.resolve() for name in (case, _part_of(case)) for file in _files_of(name)]
    folders = [Path(path).resolve() for path in paths if Path(path).is_dir()]
    pairs = [(file, folder) for file in files for folder in folders if file.is_relative_to(folder)]
    return tuple(sorted({f"/{file.relative_to(folder).as_posix()}" for file, folder in pairs}))
