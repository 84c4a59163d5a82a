"""``rashomon report``"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli.console import note, working
from rashomon.cli.options import Case, Findings, Level
from rashomon.cli.writing import write

Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The HTML file to write.")]


def report(case: Case, output: Output = Path("dossier.html"), findings: Findings = Level.NORMAL) -> None:
    """Write the dossier: one HTML file with the stories, the findings with every outlet's words, and who said what."""
    from rashomon.presentation import dossier
    from rashomon.run import load

    with working("Writing the dossier"):
        write(output, dossier(load(case, findings.value)))
    note(f"The dossier is {output}: open it in a browser.")
