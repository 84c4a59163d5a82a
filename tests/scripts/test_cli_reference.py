from pathlib import Path
from typing import Annotated

import pytest
import typer

from scripts.cli_reference import page, without_help


@pytest.fixture
def app():
    app = typer.Typer(add_completion=False)

    @app.command()
    def read(
        paths: Annotated[list[Path], typer.Argument(help="What to read.", metavar="PATH")],
        out: Annotated[Path, typer.Option("--out", "-o", help="The case file.")] = Path("case.db"),
        quiet: Annotated[bool, typer.Option("--quiet", help="Say a|little.")] = False,
    ) -> None:
        """Read articles."""

    @app.command()
    def check(case: Annotated[Path | None, typer.Argument()] = None) -> None: ...

    @app.command(hidden=True)
    def secret() -> None: ...

    return app


def test_a_command_stands_with_its_arguments_and_options(app):
    written = page(app)
    assert "## `rashomon read`\n\nRead articles.\n\n```\nrashomon read [OPTIONS] PATH...\n```" in written
    assert "| `PATH...` | What to read. [required] |" in written
    assert "| `-o, --out <path>` | The case file. [default: case.db] |" in written
    assert "| `--quiet` | Say a\\|little. |" in written


def test_commands_stand_in_order_and_hidden_ones_do_not(app):
    written = page(app)
    assert written.index("rashomon check") < written.index("rashomon read")
    assert "secret" not in written
    assert "--help, " not in written


def test_what_says_nothing_of_itself_is_named(app):
    assert without_help(app) == ["rashomon check", "rashomon check case"]
