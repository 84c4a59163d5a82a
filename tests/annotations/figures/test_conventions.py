from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.annotations.figures.conventions import Conventions
from rashomon.errors import RashomonError

OWN = """
[qualifiers]
least = ["at least"]
most = ["nearly"]
near = ["about"]
[after]
least = ["plus"]
[vague]
"dozens" = 36
[same]
kill = ["die"]
[fates]
people = ["kill"]
"""


def test_the_shipped_table() -> None:
    shipped = Conventions.load()
    assert shipped.vague["dozens"] == 24
    assert shipped.vague["hundreds of thousands"] == 200_000
    assert shipped.before["at least"] == "least"
    assert shipped.same["dead"] == "kill"


@pytest.mark.parametrize(
    ("side", "bounds"), [("least", (10, None)), ("most", (None, 12)), ("near", (10, 12)), (None, (10, 12))]
)
def test_a_qualifier_leaves_a_side_open(side: str | None, bounds: tuple[float | None, float | None]) -> None:
    assert Conventions.load().bounds(10, 12, side) == bounds  # type: ignore[arg-type]


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    assert Conventions.load(path).vague == {"dozens": 36}


@pytest.mark.parametrize("text", ["", "[vague", "[qualifiers]\nleast = 3", OWN.replace("36", '"many"')])
def test_a_broken_table_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RashomonError, match=r"own\.toml is no table of conventions"):
        Conventions.load(path)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(RashomonError, match=r"none\.toml"):
        Conventions.load(tmp_path / "none.toml")
