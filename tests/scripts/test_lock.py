import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINE = re.compile(r"[a-z0-9.-]+==[\w.]+")


def pinned(name):
    lines = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def plain(requirement):
    return re.match(r"[\w.-]+", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("name", ["run", "test", "train"])
def test_a_lock_holds_exact_versions_and_nothing_else(name):
    assert all(LINE.fullmatch(line) for line in pinned(name))
    names = [line.split("==")[0] for line in pinned(name)]
    assert names == sorted(set(names))


def test_the_locks_agree():
    assert set(pinned("run")) <= set(pinned("test"))
    assert set(pinned("run")) <= set(pinned("train"))


def test_everything_that_pyproject_asks_for_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = (
        project["project"]["dependencies"] + project["dependency-groups"]["dev"] + project["build-system"]["requires"]
    )
    assert {plain(requirement) for requirement in asked} <= {line.split("==")[0] for line in pinned("test")}
