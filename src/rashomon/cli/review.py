"""``rashomon review``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from rashomon.cli.console import note, say, say_json, working
from rashomon.cli.options import Case, Json

if TYPE_CHECKING:
    from rashomon.values import DecisionKind

Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show no more than this many proposals.")]
Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID...",
        help="A proposal (pair-...), or two ids or more: of entities, stories, documents, or mentions"
        " (DOCUMENT:START-END).",
    ),
]
Whole = Annotated[str, typer.Argument(metavar="ID", help="An entity or story, or a proposal (pair-...).")]
Parts = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PART]...", help="What does not belong to it: documents, mentions (DOCUMENT:START-END)."),
]
Number = Annotated[int, typer.Argument(metavar="N", help="The number of the decision.")]
Note = Annotated[str, typer.Option("--note", metavar="WORDS", help="Why, for those who read it later.")]
On = Annotated[str | None, typer.Option("--on", metavar="DAY", help="The day of the decision, YYYY-MM-DD; else today.")]
Later = Annotated[
    bool,
    typer.Option("--later", help="Keep it only; the next `rashomon read` or decision links the case by it."),
]


class OptionsBehind(TyperGroup):
    """A group whose options may stand behind its argument, as those of any command may, if no subcommand follows."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Options that stand behind a subcommand are the subcommand's."""
        ctx.allow_interspersed_args = not set(args) & self.commands.keys()
        return super().parse_args(ctx, args)


app = typer.Typer(name="review", cls=OptionsBehind, invoke_without_command=True, rich_markup_mode="markdown")


@app.callback()
def review(ctx: typer.Context, case: Case, json: Json = False, limit: Limit = 20) -> None:
    """List the links worth a look, the least certain first; or decide on them.

    Each proposal has two names, why they are or are not held to be one, and the sentences they stand in. Decisions
    win over every score, are kept in the case, and hold when it is read again or gets more articles.
    """
    ctx.obj = case
    if ctx.invoked_subcommand is not None:
        return
    from rashomon import presentation, run

    with working("Looking for what is uncertain"):
        held, found = run.review(case)
    if json:
        rows = presentation.proposal_rows(held, found[:limit])
        say_json({"proposals": rows, "more": max(0, len(found) - limit)})
        return
    say(presentation.proposals(held, found[:limit]))
    more = f"; {len(found) - limit} more with --limit {len(found)}" if len(found) > limit else ""
    note(f"{len(found)} to look at{more}. To decide: rashomon review {case} same|different|undecided pair-...")


@app.command()
def same(
    ctx: typer.Context, ids: Ids, note: Note = "", on: On = None, later: Later = False, json: Json = False
) -> None:
    """Two things or more are one; of a proposal: yes, they are."""
    _decide(ctx.obj, ("same", ids, note, on, later), json)


@app.command()
def merge(
    ctx: typer.Context, ids: Ids, note: Note = "", on: On = None, later: Later = False, json: Json = False
) -> None:
    """These entities, or these stories, are one: another word for `same`."""
    _decide(ctx.obj, ("same", ids, note, on, later), json)


@app.command()
def different(
    ctx: typer.Context, ids: Ids, note: Note = "", on: On = None, later: Later = False, json: Json = False
) -> None:
    """No two of these things are one; of a proposal: no, they are not."""
    _decide(ctx.obj, ("different", ids, note, on, later), json)


@app.command()
def split(
    ctx: typer.Context,
    whole: Whole,
    parts: Parts = None,
    note: Note = "",
    on: On = None,
    later: Later = False,
    json: Json = False,
) -> None:
    """These mentions or documents do not belong to that entity or story."""
    _decide(ctx.obj, ("split", [whole, *(parts or [])], note, on, later), json)


@app.command()
def undecided(ctx: typer.Context, ids: Ids, note: Note = "", on: On = None, json: Json = False) -> None:
    """Nobody can tell: the links stay as they are, and the proposal is not listed again."""
    _decide(ctx.obj, ("undecided", ids, note, on, False), json)


@app.command()
def decisions(ctx: typer.Context, json: Json = False) -> None:
    """List all decisions with their numbers, and whether they hold."""
    from rashomon import presentation, run

    found = run.decisions(ctx.obj)
    if json:
        say_json({"decisions": [presentation.decided_row(one) for one in found]})
    elif found:
        say(presentation.decided(found))
    else:
        note("Nothing was decided yet.")


@app.command()
def undo(ctx: typer.Context, number: Number, later: Later = False, json: Json = False) -> None:
    """Take a decision back and link the case without it."""
    from rashomon import run

    with working("Linking the accounts"):
        found = run.undo(ctx.obj, number, later=later)
    if json:
        say_json({"undone": number})
    else:
        note(f"Taken back: {number} {found.told}.")


def _decide(case: Path, said: tuple[DecisionKind, list[str], str, str | None, bool], json: bool) -> None:
    from rashomon import presentation, run

    verdict = run.Verdict(*said)
    with working("Linking the accounts"):
        found = run.decide(case, verdict)
    if json:
        say_json(presentation.decided_row(found))
        return
    number = found.decision.number
    applied = "The next reading or decision links the case by it." if verdict.later else "The case was linked anew."
    if verdict.kind == "undecided":
        applied = "The links stay as they are."
    note(f"Decision {number}: {found.decision.told}. {applied} To take it back: rashomon review {case} undo {number}")
