"""The conventions for inexact words: read from ``conventions.toml`` beside this file, or from the user's own copy."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from rashomon.errors import RashomonError

Side = Literal["least", "most", "near"]

_Key = TypeVar("_Key", bound=str)

_SHIPPED = Path(__file__).with_name("conventions.toml")


@dataclass(frozen=True)
class Conventions:
    """``before`` and ``after`` tell which side a qualifier leaves open, ``vague`` what a vague number is at least,
    ``same`` the one lemma that stands for several, ``fates`` those of them that happen to people."""

    before: Mapping[str, Side]
    after: Mapping[str, Side]
    vague: Mapping[str, float]
    same: Mapping[str, str]
    fates: frozenset[str]

    @classmethod
    def load(cls, path: Path = _SHIPPED) -> Conventions:
        """The conventions of a file in the form of ``conventions.toml``. Raises ``RashomonError`` if it has another."""
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            return cls(
                before=_turned(table["qualifiers"]),
                after=_turned(table["after"]),
                vague={word: float(number) for word, number in table["vague"].items()},
                same=_turned(table["same"]),
                fates=frozenset(table["fates"]["people"]),
            )
        except (
            OSError,
            UnicodeDecodeError,
            tomllib.TOMLDecodeError,
            KeyError,
            TypeError,
            ValueError,
            AttributeError,
        ) as error:
            raise RashomonError(
                f"{path} is no table of conventions ({error}); it needs the parts of the shipped conventions.toml"
            ) from error

    def bounds(self, low: float, high: float, side: Side | None) -> tuple[float | None, float | None]:
        """Low and high of a number or range with a qualifier."""
        if side == "least":
            return low, None
        return (None, high) if side == "most" else (low, high)


def _turned(table: Mapping[_Key, list[str]]) -> dict[str, _Key]:
    return {word: key for key, words in table.items() for word in words}
