"""``rashomon export``"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli.console import working
from rashomon.cli.options import Case, Findings, Level
from rashomon.cli.writing import write


class Format(StrEnum):
    """The formats that a case can be written in."""

    JSON = "json"


Form = Annotated[Format, typer.Option("--format", "-f", help="The format; json is the case JSON.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="The file to write instead of standard output.")
]


def export(
    case: Case,
    form: Form = Format.JSON,  # noqa: ARG001
    output: Output = None,
    findings: Findings = Level.NORMAL,
) -> None:
    """Write the whole case for other programs: the same bytes for the same articles, version and model."""
    from rashomon import run

    with working("Writing the case"):
        text = run.export(case, findings.value)
    if output is not None:
        write(output, text)
        return
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
