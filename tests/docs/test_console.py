"""The commands of the README and of the tutorial work, and print what the page says.

Every ```console block is run, the blocks of a page in order and in one folder. A line that begins with ``$ `` is a
command; the lines under it are what it prints, white space apart, where ``...`` stands for anything.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs/tutorial").glob("*.md"))]
MODEL = Path(str(files("rashomon"))) / "annotations/reader/model/reader.onnx"

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(page: str) -> Iterator[tuple[str, str]]:
    """Every command of a page with what it is said to print."""
    for block in _BLOCK.findall(page):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


def pattern(output: str) -> re.Pattern[str]:
    """Output as a page shows it, as a pattern for what was printed."""
    anything = (r"\s+".join(map(re.escape, part.split())) for part in output.split("..."))
    return re.compile(r".*?".join(anything), re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder like a fresh clone, with ``rashomon`` and ``python`` on its path."""
    shutil.copytree(ROOT / "src/rashomon/sample", tmp_path / "src/rashomon/sample")
    binaries = tmp_path / ".bin"
    binaries.mkdir()
    for name, words in {"rashomon": "-m rashomon", "python": ""}.items():
        (binaries / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n', encoding="utf-8")
        (binaries / name).chmod(0o755)
    return tmp_path


def run(command: str, folder: Path) -> str:
    environment = os.environ | {"COLUMNS": "110", "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1"}
    environment["PATH"] = f"{folder / '.bin'}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, f"$ {command}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


@pytest.mark.skipif(not MODEL.exists(), reason=f"the reader's model is not there yet: {MODEL.name}")
@pytest.mark.skipif(os.name == "nt", reason="the pages speak to a POSIX shell")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page_print_what_it_says(page: Path, folder: Path) -> None:
    for command, output in commands(page.read_text(encoding="utf-8")):
        printed = run(command, folder)
        assert pattern(output).search(printed), f"$ {command}\n{printed}\nis not what the page says:\n{output}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_commands(page: Path) -> None:
    assert list(commands(page.read_text(encoding="utf-8")))


def test_commands_and_their_output_are_told_apart() -> None:
    page = "```console\n$ one\n$ two -o x\nprinted ...\n```\n\n```sh\n$ not this\n```\n"
    assert list(commands(page)) == [("one", ""), ("two -o x", "printed ...\n")]


@pytest.mark.parametrize(
    ("output", "printed", "same"),
    [
        ("", "whatever", True),
        ("2 conflicts", "found\n  2   conflicts", True),
        ("first ... last", "first\nand then\nlast", True),
        ("3 conflicts", "2 conflicts", False),
        ("1 (one)", "1 (one)", True),
    ],
)
def test_output_is_compared_loosely(output: str, printed: str, same: bool) -> None:
    assert bool(pattern(output).search(printed)) is same
