"""``rashomon search``"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.console import note, say, say_json
from rashomon.cli.options import Case, Json, Limit

if TYPE_CHECKING:
    from rich.text import Text

    from rashomon.run import Hit

Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help="Words that stand in one paragraph.")]


def search(case: Case, words: Words, json: Json = False, limit: Limit = 20) -> None:
    """Find words in the articles of a case: each paragraph that holds all of them, best match first.

    Words in double quotes stand together: `rashomon search case.db '"two people" bridge'`.
    """
    from rashomon import run

    hits = run.search(case, " ".join(words), limit=limit + 1)
    if json:
        say_json({"words": " ".join(words), "hits": [asdict(hit) for hit in hits[:limit]], "more": len(hits) > limit})
        return
    for hit in hits[:limit]:
        say(_shown(hit))
    if len(hits) > limit:
        note(f"There are more than {limit} places; --limit shows more.")
    if not hits:
        note("No paragraph holds all of these words.")


def _shown(hit: Hit) -> Text:
    from rich.text import Text

    snippet = Text(hit.snippet.replace("\n", " "))
    for start, end in hit.marks:
        snippet.stylize("bold", start, end)
    where = f"  ({hit.source}, characters {hit.span.start}-{hit.span.end})"
    return Text.assemble((hit.outlet or hit.source, "bold cyan"), (where, "dim"), "\n  … ", snippet, " …\n")
