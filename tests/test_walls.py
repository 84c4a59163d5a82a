"""Walls that an import contract cannot express; the others stand in pyproject.toml and are held by `make check`."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VALUES = ROOT / "src/rashomon/values"
OURS = {"rashomon", "benchmarks", "scripts", "tests", "training"}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


def plain(name):
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", name)[0]).lower()


def strangers(folder, requirements):
    """Top-level modules imported in a folder that none of the required packages carries."""
    carriers = packages_distributions()
    asked = {plain(requirement) for requirement in requirements}
    names = {name.split(".")[0] for path in folder.rglob("*.py") for name in imported(path)}
    foreign = names - set(sys.stdlib_module_names) - OURS
    return sorted(n for n in foreign if n and not asked & {plain(c) for c in carriers.get(n, [])})


@pytest.mark.parametrize("path", sorted(VALUES.glob("*.py")), ids=lambda path: path.stem)
def test_values_import_only_the_standard_library_and_each_other(path):
    strangers = [
        name
        for name in imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("rashomon.values")
    ]
    assert strangers == []


def test_every_package_that_is_imported_is_asked_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = project["project"]["dependencies"]
    assert strangers(ROOT / "src", run) == []
    for folder in ("benchmarks", "scripts", "tests"):
        assert strangers(ROOT / folder, run + project["dependency-groups"]["dev"]) == []
