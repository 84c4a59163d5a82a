"""``rashomon verify``"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from rashomon.cli.console import note, say_json, working
from rashomon.cli.options import Case, Json

if TYPE_CHECKING:
    from rashomon.run import Mismatch


def verify(case: Case, json: Json = False) -> None:
    """Re-read every span of every item in a case and check that it still says what was read.

    The exit code is 1 when something does not fit; each such place is listed.
    """
    from rashomon import run

    with working("Re-reading every span"):
        check = run.verify(case)
    if json:
        say_json(asdict(check))
    else:
        for wrong in check.mismatches:
            print(_told(wrong))
        found = f"{len(check.mismatches)} do not fit" if check.mismatches else "all say what was read"
        note(f"{check.spans} spans in {check.documents} documents re-read: {found}.")
    raise typer.Exit(1 if check.mismatches else 0)


def _told(wrong: Mismatch) -> str:
    where = f"{wrong.source}, characters {wrong.start}-{wrong.end} ({wrong.item})"
    return f"{where}: read {wrong.expected!r}, now {wrong.found!r}"
