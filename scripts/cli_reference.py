"""Write the command line's reference from the program itself.

python -m scripts.cli_reference            write docs/reference/cli.md
python -m scripts.cli_reference --check    exit with 1 when it is out of date, or when a command lacks its help
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import Any

from typer import Typer
from typer.main import get_command

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/reference/cli.md"
HEAD = """<!-- Written by scripts/cli_reference.py from the program. Do not edit. -->

# The command line

Every command prints its own help with `--help`.
"""


def page(app: Typer) -> str:
    """The whole page."""
    root = get_command(app)
    epilog = f"\n{cleandoc(root.epilog)}\n" if root.epilog else ""
    found = sorted(commands(root, "rashomon"), key=lambda pair: pair[0])
    return HEAD + epilog + "".join(section(name, command) for name, command in found)


def commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Every command that is not hidden, with its full name; a group that has no options of its own is only a name,
    and arguments of its own stand before the names of its commands."""
    if command.hidden:
        return
    inner = getattr(command, "commands", None)
    if inner is None or _shown(command):
        yield name, command
    own = [p.metavar or p.name.upper() for p in command.params if inner and p.param_type_name == "argument"]
    for word, sub in (inner or {}).items():
        yield from commands(sub, " ".join([name, *own, word]))


def _shown(command: Any) -> list[Any]:
    ours = ("--help", "--install-completion", "--show-completion")
    return [p for p in command.params if not p.hidden and not set(ours) & set(p.opts)]


def section(name: str, command: Any) -> str:
    """One command: what it does, how it is called, its arguments and options."""
    context = command.make_context(name, [], resilient_parsing=True)
    rows = [(p.param_type_name, *_told(p, context)) for p in _shown(command)]
    usage = [spelling for kind, spelling, _ in rows if kind == "argument"]
    options = ["[OPTIONS]"] if any(kind == "option" for kind, _, _ in rows) else []
    parts = [f"\n## `{name}`\n\n{cleandoc(command.help or '')}\n\n```\n{' '.join([name, *options, *usage])}\n```\n"]
    return "".join([*parts, _table("argument", rows), _table("option", rows)])


def _told(parameter: Any, context: Any) -> tuple[str, str]:
    spelling, told = parameter.get_help_record(context)
    pieces = [re.sub(r"^\{(.*?)\.*\}(\.*)$", r"\1\2", piece) for piece in parameter.get_usage_pieces(context)]
    return " ".join(pieces) or spelling, told


def _table(kind: str, rows: list[tuple[str, str, str]]) -> str:
    lines = [f"| `{_cell(spelling)}` | {_cell(told)} |" for which, spelling, told in rows if which == kind]
    return "\n".join(["", f"| {kind} | what it does |", "| --- | --- |", *lines, ""]) if lines else ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def without_help(app: Typer) -> list[str]:
    """The commands, arguments and options that say nothing of themselves."""
    silent = []
    for name, command in commands(get_command(app), "rashomon"):
        if not command.help:
            silent.append(name)
        silent += [f"{name} {p.name}" for p in _shown(command) if not getattr(p, "help", None)]
    return silent


def main() -> int:
    """Write or check; return the exit code."""
    from rashomon.cli import app

    written = page(app)
    if "--check" not in sys.argv[1:]:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(written, encoding="utf-8")
        return 0
    faults = [f"{name}: has no help text" for name in without_help(app)]
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != written:
        faults.append(f"{PAGE.relative_to(ROOT)} is out of date: run python -m scripts.cli_reference")
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
