"""The Python examples of the documentation: doctests print what they say, the others are at least Python."""

from __future__ import annotations

import doctest
import re
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Left out: the before/after pairs of the conventions are fragments.
PAGES = [p for p in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))] if p.name != "conventions.md"]

_PYTHON = re.compile(r"^( *)```python\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)


def examples() -> list[tuple[str, str]]:
    return [
        (str(page.relative_to(ROOT)), textwrap.dedent(code))
        for page in PAGES
        for _, code in _PYTHON.findall(page.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_doctests(page: Path) -> None:
    result = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert result.failed == 0


@pytest.mark.parametrize(("page", "code"), [e for e in examples() if ">>>" not in e[1]])
def test_python_is_python(page: str, code: str) -> None:
    compile(code, page, "exec")


def test_there_are_examples() -> None:
    assert len(examples()) >= 5
