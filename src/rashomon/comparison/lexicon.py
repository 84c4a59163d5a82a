"""The word lists that comparisons look at: data files beside this module, which a user's own file can override."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rashomon.errors import RashomonError

_HERE = Path(__file__).parent
_VOWELS = "aeiouy"


_IRREGULAR = {"children": "child", "men": "man", "women": "woman", "servicemen": "serviceman"}
#: Endings in the order in which they are tried, with what is put in their place.
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", ""))


@cache
def stem(word: str) -> str:
    """A word without its inflection, roughly: only ever compared with other stems, never shown.

    >>> [stem(w) for w in ("killed", "killing", "kill", "girls’", "children", "injuries", "release", "released", "was")]
    ['kill', 'kill', 'kill', 'girl', 'child', 'injury', 'releas', 'releas', 'was']
    """
    word = word.casefold().replace("’", "'").removesuffix("'s").strip("'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, put in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) > 2 and any(v in root for v in _VOWELS):
            return _without_e(word if ending == "s" and root[-1] in "su" else _undouble(root) + put)
    return _without_e(word)


def _undouble(root: str) -> str:
    """“stopp” of “stopped” is “stop”; “kill” and “pass” keep their letters."""
    return root[:-1] if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz" else root


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@dataclass(frozen=True, slots=True)
class NamingSet:
    """Words that name the same thing with a different judgement. ``words`` maps each word to the term it stands for
    ("rioters" -> "rioter"); ``source`` says who holds that the choice matters."""

    name: str
    words: dict[str, str]
    source: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``concepts`` maps a stem to what it means ("dead" -> "killed"); the other sets hold such meanings or stems.
    ``reversals`` are states with their stems, each with the state that ends it ("removed", "reinstated")."""

    concepts: dict[str, str]
    generic: frozenset[str]
    outcomes: frozenset[str]
    limiting: frozenset[str]
    media: dict[str, str]
    light: frozenset[str]
    naming: tuple[NamingSet, ...]
    distancing: frozenset[str]
    crowd: frozenset[str]
    reversals: tuple[tuple[str, frozenset[str], str, frozenset[str]], ...] = ()

    def concept(self, word: str) -> str:
        """What a word means here: its concept, else its stem."""
        return self.concepts.get(stem(word), stem(word))


def load(own: Path | None = None) -> Lexicon:
    """The lexicon of the package; tables of the file ``own`` replace those of ``naming.toml`` that have their name.

    Raises ``RashomonError`` when the file cannot be read or a table lacks its words or source.
    """
    scope = _scope()
    naming = _read(_HERE / "naming.toml") | (_read(own) if own else {})
    sets = tuple(_naming_set(name, naming[name], own) for name in sorted(naming) if name != "distancing")
    distancing = naming.get("distancing", {}).get("words", [])
    crowd = frozenset(stem(w) for w in _read(_HERE / "scope.toml")["crowd"]["words"])
    return Lexicon(*scope, sets, frozenset(distancing), crowd, _reversals())


def _reversals() -> tuple[tuple[str, frozenset[str], str, frozenset[str]], ...]:
    """Each state with the stems of its words, and the state that ends it with those of its words."""
    table = _read(_HERE / "scope.toml")["reversals"]
    states = [(name, frozenset(stem(w) for w in words)) for name, words in table.items()]
    return tuple((*first, *last) for first, last in zip(states[::2], states[1::2], strict=True))


@cache
def _scope() -> tuple[dict[str, str], frozenset[str], frozenset[str], frozenset[str], dict[str, str], frozenset[str]]:
    table = _read(_HERE / "scope.toml")
    concepts = {stem(w): name for part in ("outcomes", "units") for name, ws in table[part].items() for w in ws}
    limiting = frozenset(stem(w) for words in table["limiting"].values() for w in words)
    media = {word: name for name, words in table["media"].items() for word in words}
    generic = frozenset(concepts.get(stem(w), stem(w)) for w in table["generic"]["words"])
    light = frozenset(stem(w) for w in table["light"]["words"])
    return concepts, generic, frozenset(table["outcomes"]), limiting, media, light


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RashomonError(f"The word list {path} cannot be read: {error}. It must be a TOML file.") from error


def _naming_set(name: str, table: Any, path: Path | None) -> NamingSet:
    place = path or _HERE / "naming.toml"
    if not isinstance(table, dict) or not isinstance(table.get("words"), list) or not table.get("source"):
        raise RashomonError(f"{place}: the table [{name}] needs words = [...] and source = '...'.")
    return NamingSet(name, {stem(w): w for w in table["words"]}, str(table["source"]))
