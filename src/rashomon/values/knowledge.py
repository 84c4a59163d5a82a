"""What a user knows: decisions on links, and a gazetteer of known entities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.values.decisions import Decision
from rashomon.values.links import EntityKind


@dataclass(frozen=True, slots=True)
class Known:
    """One entry of a gazetteer: its id in the list, its names, the one to go by first; its kind (``None``: it may be of
    any), and the codes or names of its countries, in lower case."""

    id: str
    names: tuple[str, ...]
    kind: EntityKind | None = None
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All of it. The gazetteer is gone through once and may be of any length."""

    decisions: tuple[Decision, ...] = ()
    gazetteer: Iterable[Known] = ()
