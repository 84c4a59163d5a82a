"""The command line: each command parses, calls and reports, nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from rashomon import __version__
from rashomon.cli import date, demo, export, read, report, review, search, verify
from rashomon.cli.console import fail
from rashomon.errors import RashomonError

#: Every command, in the order in which people meet them.
COMMANDS = (demo.demo, read.read, report.report, export.export, search.search, verify.verify, date.date)
#: Every command with subcommands.
GROUPS = (review.app,)

CODES = (
    "Exit codes: 0 done; 1 it could not be done, one sentence says why; 2 wrong usage; 3 some input could not be read."
)

app = typer.Typer(
    name="rashomon",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    epilog=CODES,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"rashomon {__version__}")
        raise typer.Exit


@app.callback()
def rashomon(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Show what several outlets' accounts of the same events agree on, where they differ, and who says so."""


for command in COMMANDS:
    app.command(epilog=CODES)(command)
for group in GROUPS:
    app.add_typer(group, epilog=CODES)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; always ends with ``SystemExit``."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            # Articles and file names may hold what a terminal's encoding cannot show; that must not stop a command.
            reconfigure(errors="backslashreplace")
    try:
        app(arguments, prog_name="rashomon")
    except RashomonError as error:
        fail(str(error))
