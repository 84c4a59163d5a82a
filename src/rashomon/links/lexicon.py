"""The words of ``lexicon.toml``: what linking knows of single words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _lexicon() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8"))


def listed(section: str, name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(_lexicon()[section][name].split())


def pairs(section: str, name: str) -> dict[str, str]:
    """The words of a list of ``word:other``."""
    return dict(entry.split(":") for entry in _lexicon()[section][name].split())


def sets(section: str, name: str) -> list[list[str]]:
    """Sets of words that belong together."""
    return [entry.split() for entry in _lexicon()[section][name]]


def synonyms(section: str, name: str) -> list[list[str]]:
    """Sets of names that belong together, a comma between two."""
    return [[other.strip() for other in entry.split(",")] for entry in _lexicon()[section][name]]


def classes(section: str) -> dict[str, list[str]]:
    """All lists of a section, by name."""
    return {name: entry.split() for name, entry in _lexicon()[section].items()}
