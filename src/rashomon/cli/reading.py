"""Reading with progress, as ``read``, ``demo`` and ``date`` do."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.cli.console import fail, note

if TYPE_CHECKING:
    from rashomon.run import Dating, Progress, Report, Settings, Watch

_DOING = {
    "loading": "Loading the reader",
    "reading": "Reading",
    "storing": "Writing the case",
    "linking": "Linking the accounts",
    "comparing": "Comparing the accounts",
    "dating": "Working out the dates",
}


def read_with_progress(paths: Sequence[str | Path], case: Path, settings: Settings) -> Report:
    """Read; on a terminal, show how far it is. Ctrl-C ends the program with a sentence and exit code 130."""
    from rashomon.run import read_case

    try:
        with _watched() as progress:
            return read_case(paths, case, settings, progress=progress)
    except KeyboardInterrupt:
        fail(f"Stopped. {case} is as it was. The same command goes on from where this one was.", 130)


def date_with_progress(
    paths: Sequence[str | Path], *, alone: bool, workers: int, model: Path | None, pipeline: str | None
) -> Dating:
    """Date; on a terminal, show how far it is. Ctrl-C ends the program with a sentence and exit code 130."""
    from rashomon.run import Settings, date_articles

    try:
        with _watched() as progress:
            return date_articles(paths, Settings(workers, model, pipeline=pipeline), alone=alone, progress=progress)
    except KeyboardInterrupt:
        fail("Stopped.", 130)


@contextmanager
def _watched() -> Iterator[Watch]:
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_DOING["loading"], total=None)

        def show(progress: Progress) -> None:
            total = progress.met or None
            bar.update(task, description=_DOING[progress.step], completed=progress.done, total=total)

        yield show


def tell(report: Report, case: Path) -> None:
    """Say in a few lines on standard error what was done."""
    note(
        f"{report.met} {'article' if report.met == 1 else 'articles'} met, {report.annotated} of them read now;"
        f" {case} holds {report.documents}. {len(report.failures)} could not be read."
    )
    for source, first in report.same:
        note(f"{source}: same article as {first}, read once")
    for told in report.unheld:
        note(f"decision {told} does not hold: what it speaks of is not in the case as it was. It is kept.")


def code_of(report: Report) -> int:
    """The exit code that says whether all could be read."""
    return 3 if report.failures else 0
