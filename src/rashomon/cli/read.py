"""``rashomon read``"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli.console import say, say_json
from rashomon.cli.options import Findings, Gazetteer, Json, Level, Model, Paths, Pipeline, Workers
from rashomon.cli.reading import code_of, read_with_progress, tell

Output = Annotated[Path, typer.Option("--output", "-o", metavar="CASE", help="The case to make, or to add to.")]


def read(
    paths: Paths,
    output: Output,
    workers: Workers = 1,
    model: Model = None,
    pipeline: Pipeline = None,
    gazetteer: Gazetteer = None,
    findings: Findings = Level.NORMAL,
    json: Json = False,
) -> None:
    """Read articles into a case, link and compare them, and print a summary.

    What the case holds already is not read again, and what was decided with `rashomon review` still holds. A run that
    was stopped goes on from where it was. Input that cannot be read is listed with the reason, the rest is read, and
    the exit code is 3.
    """
    from rashomon.run import Settings

    settings = Settings(workers, model, pipeline=pipeline, gazetteers=tuple(gazetteer or ()))
    report = read_with_progress(paths, output, settings)
    if json:
        say_json({"case": str(output), **asdict(report)})
    else:
        from rashomon.presentation import summary
        from rashomon.run import load

        say(summary(load(output, findings.value)))
        tell(report, output)
    raise typer.Exit(code_of(report))
