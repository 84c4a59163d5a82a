"""Arguments and options that several commands have."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Level(StrEnum):
    """How certain findings must be to be shown."""

    STRICT = "strict"
    NORMAL = "normal"
    ALL = "all"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Folders and files to read: .txt, .html, .json, .jsonl, .warc, .warc.gz; - for standard input.",
    ),
]
Case = Annotated[Path, typer.Argument(metavar="CASE", help="The case, a file that `rashomon read` wrote.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object for programs instead of text for people.")]
Workers = Annotated[
    int, typer.Option("--workers", "-w", metavar="N", min=1, help="How many processes read at the same time.")
]
Model = Annotated[
    Path | None,
    typer.Option("--model", metavar="DIR", help="A folder with another reader's model than the one built in."),
]
Pipeline = Annotated[
    str | None,
    typer.Option(
        "--pipeline",
        metavar="NAME",
        help="A spaCy pipeline, installed or in a folder, whose tags, parse and names to use instead of the reader's.",
    ),
]
Gazetteer = Annotated[
    list[Path] | None,
    typer.Option(
        "--gazetteer",
        metavar="FILE",
        help="A list of known entities to recognize: CSV (id, name, aliases, kind, country) or FollowTheMoney JSON"
        " lines. The case keeps it, in the place of an earlier one. May be given several times.",
    ),
]
Findings = Annotated[
    Level,
    typer.Option(
        "--findings",
        help="Which findings to show: strict, for publication, nine of ten right; normal, more likely right than wrong;"
        " all. The case keeps all.",
    ),
]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show no more than this many places.")]
