"""``rashomon demo``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli.console import note, say, working
from rashomon.cli.options import Findings, Level, Model, Workers
from rashomon.cli.reading import code_of, read_with_progress
from rashomon.cli.writing import write

Output = Annotated[Path, typer.Option("--output", "-o", metavar="CASE", help="The case to make.")]
Dossier = Annotated[Path, typer.Option("--dossier", metavar="FILE", help="The dossier to write.")]


def demo(
    output: Output = Path("demo.db"),
    dossier: Dossier = Path("dossier.html"),
    workers: Workers = 1,
    model: Model = None,
    findings: Findings = Level.NORMAL,
) -> None:
    """Read the built-in sample, seven invented articles, print a summary and write its dossier.

    Nothing in the sample is real. It shows what Rashomon does with articles of your own.
    """
    from rashomon import sample
    from rashomon.run import Settings, load

    report = read_with_progress([sample.folder()], output, Settings(workers, model))

    from rashomon import presentation

    with working("Writing the dossier"):
        case = load(output, findings.value)
        write(dossier, presentation.dossier(case))
    say(presentation.summary(case))
    note(f"\nThe dossier is {dossier}: open it in a browser. The case is {output}.")
    note(f'Next: rashomon search {output} "said"   or with your own articles:   rashomon read FOLDER -o case.db')
    raise typer.Exit(code_of(report))
