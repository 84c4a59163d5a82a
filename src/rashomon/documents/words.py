"""The words that furniture and agencies are known by, from the data files in ``lexicon/``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Furniture:
    """The patterns of ``furniture.toml``, ready to use; all against ``Line.plain``, whatever the case."""

    whole: re.Pattern[str]
    start: tuple[tuple[re.Pattern[str], int], ...]
    anywhere: tuple[tuple[re.Pattern[str], int], ...]
    comments: re.Pattern[str]
    teasers: re.Pattern[str]
    glued: str
    joined: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Agencies:
    """The names of ``agencies.toml``: each form with the name shown, the agencies proper, the picture
    libraries, and patterns: ``agency`` for any form that credits something in brackets and lines of its own, ``outlet``
    for the others."""

    names: dict[str, str]
    wires: frozenset[str]
    libraries: frozenset[str]
    agency: str
    outlet: str


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(f"lexicon/{name}").read_text(encoding="utf-8"))


@cache
def furniture() -> Furniture:
    """The furniture lexicon."""
    rules = _load("furniture.toml")["rule"]
    return Furniture(
        whole=_any([p for rule in rules for p in rule.get("whole", [])]),
        start=_limited(rules, "start"),
        anywhere=_limited(rules, "anywhere"),
        comments=_any([p for rule in rules if rule.get("opens") == "comments" for p in rule["whole"]]),
        teasers=_any([p for rule in rules if rule.get("opens") == "teasers" for p in rule["whole"]]),
        glued="|".join(p for rule in rules for p in rule.get("glued", [])),
        joined="|".join(p for rule in rules for p in rule.get("joined", [])),
        words=frozenset(word for rule in rules for word in rule.get("words", [])),
    )


@cache
def agencies() -> Agencies:
    """The agency lexicon. Longer forms come first, so that "RIA Novosti" wins over "RIA"."""
    entries = _load("agencies.toml")
    names = {form: name for kind in entries.values() for name, others in kind.items() for form in (name, *others)}
    credited = {**entries["agency"], **entries["library"]}
    groups = ([form for form, name in names.items() if (name in credited) == own] for own in (True, False))
    agency, outlet = ("|".join(map(_form, sorted(forms, key=lambda f: (-len(f), f)))) for forms in groups)
    return Agencies(names, frozenset(entries["agency"]), frozenset(entries["library"]), agency, outlet)


def _form(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s+")


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(f"(?:{p})" for p in patterns) + ")", re.IGNORECASE)


def _limited(rules: list[dict[str, Any]], key: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((_any(rule[key]), int(rule["most"])) for rule in rules if key in rule)
