"""``rashomon date``"""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from rashomon.cli.console import note, say, say_json
from rashomon.cli.options import Json, Model, Paths, Pipeline, Workers
from rashomon.cli.reading import date_with_progress

Alone = Annotated[bool, typer.Option("--alone", help="Date each article from its own words, whatever the others are.")]


def date(
    paths: Paths,
    alone: Alone = False,
    workers: Workers = 1,
    model: Model = None,
    pipeline: Pipeline = None,
    json: Json = False,
) -> None:
    """Tell when articles were published, and how that is known: without making a case.

    A date is stated in the article, comes from its metadata, or is inferred from what it says; then the reasons stand
    there, the words with their characters, and how likely it is. Articles of one story date each other. What cannot be
    told is said. Input that cannot be read is listed with the reason, and the exit code is 3.
    """
    found = date_with_progress(paths, alone=alone, workers=workers, model=model, pipeline=pipeline)
    from rashomon.presentation import publication, publication_rows

    if json:
        rest = {"same": found.same, "failures": [asdict(failure) for failure in found.failures]}
        say_json({"articles": publication_rows(found.documents), **rest})
    else:
        say(publication(found.documents))
        for source, first in found.same:
            note(f"{source}: same article as {first}, dated once")
        for failure in found.failures:
            place = f" at {failure.place}" if failure.place else ""
            note(f"{failure.source}{place}: {failure.reason}")
    raise typer.Exit(3 if found.failures else 0)
