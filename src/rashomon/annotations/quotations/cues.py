"""The words of ``cues.toml``: what a cue shows of how it takes what is said."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from rashomon.errors import RashomonError
from rashomon.values import Stance

_SHIPPED = Path(__file__).with_name("cues.toml")
_PARTS = ("verbs", "nouns", "modifiers")
_LISTS = frozenset({"hearsay", "negation"})  # tables of words without a stance

#: An entry as its part (verbs, nouns, modifiers) and its words.
Entry = tuple[str, tuple[str, ...]]
#: Entries by their first word, the longest first.
Opened = Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Class:
    """A table of ``cues.toml``: the stance of its words, the one under a negation, where the class comes from."""

    name: str
    stance: Stance
    negated: Stance
    source: str


@dataclass(frozen=True)
class Cues:
    """``classes`` maps each entry to its class, ``taking`` holds the same entries by their first word; ``hearsay`` are
    the entries that attribute to nobody named, ``negation`` the words that turn a cue round."""

    classes: Mapping[Entry, Class]
    taking: Opened
    hearsay: Opened
    negation: frozenset[str]

    @classmethod
    def load(cls, own: Path | None = None) -> Cues:
        """The shipped tables; those of the file ``own`` replace those that have their name, or are added.

        Raises:
            RashomonError: the file cannot be read, or a table lacks its words, its stance or its source.

        """
        given = {} if own is None else {name: (table, own) for name, table in _read(own).items()}
        shipped = {name: (table, _SHIPPED) for name, table in _read(_SHIPPED).items() if name not in given}
        classes: dict[Entry, Class] = {}
        lists: dict[str, list[Entry]] = {}
        for name, (table, path) in {**shipped, **given}.items():  # the user's last, so that they count
            entries = _entries(name, table, path)
            if name in _LISTS:
                lists[name] = entries
            else:
                classes |= dict.fromkeys(entries, _class(name, table, path))
        negation = frozenset(" ".join(words) for _, words in lists["negation"])
        return cls(classes, _opened(classes), _opened(lists["hearsay"]), negation)


def words_of(entry: str) -> tuple[str, ...]:
    """An entry as words of a tokenizer, which splits at hyphens: "so-called" is two."""
    return tuple(re.split(r"[\s-]+", entry.casefold()))


def _opened(entries: Iterable[Entry]) -> Opened:
    found: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda e: (-len(e[1]), e)):
        found.setdefault(entry[1][0], []).append(entry)
    return {word: tuple(some) for word, some in found.items()}


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RashomonError(f"The list of cues {path} cannot be read: {error}. It must be a TOML file.") from error


def _entries(name: str, table: Any, path: Path) -> list[Entry]:
    if not isinstance(table, dict) or not isinstance(table.get("source"), str):
        raise RashomonError(f"{path}: [{name}] needs a source = '...', beside its words.")
    found = [(part, entry) for part in _PARTS for entry in _strings(table.get(part, []), name, path)]
    if not found:
        raise RashomonError(f"{path}: [{name}] needs verbs = [...], nouns = [...] or modifiers = [...].")
    return [(part, words_of(entry)) for part, entry in found]


def _strings(entries: Any, name: str, path: Path) -> Sequence[str]:
    if not isinstance(entries, list) or not all(isinstance(e, str) and e.strip() for e in entries):
        raise RashomonError(f"{path}: a list of [{name}] holds something that is no word.")
    return entries


def _class(name: str, table: Any, path: Path) -> Class:
    known = get_args(Stance)
    given: list[Any] = [table.get("stance"), table.get("negated", "neutral")] if isinstance(table, dict) else [None]
    if not all(stance in known for stance in given):
        raise RashomonError(f"{path}: [{name}] needs a stance, and may have one that is negated: {', '.join(known)}.")
    return Class(name, given[0], given[1], str(table.get("source", "")))
