"""Who an article holds to be in office: it was written while they were, or after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

import numpy as np

from rashomon.links.dating import days
from rashomon.links.dating.days import Gaps
from rashomon.values import PartialDate

#: Words before a title that say that its bearer is not in office, or of an office of another rank.
_NOT_NOW = re.compile(
    r"(?:\b(?:former|ex|then|late|deputy|vice|acting|future|one-time|onetime|old)[\s-]+)$", re.IGNORECASE
)
#: The words of a name: up to so many between the title and the surname.
_NAME = r"(?:[A-ZÀ-Ý][\w.'’-]*[ ]+){0,3}?"
#: Other ways to write a title.
_WRITTEN = {
    "defense secretary": r"defen[cs]e secretary|secretary of defen[cs]e",
    "defense minister": r"defen[cs]e minister",
    "national security adviser": r"national security advis[eo]r",
    "treasury secretary": r"treasury secretary|secretary of the treasury",
    "homeland security secretary": r"homeland security secretary|secretary of homeland security",
    "fed chair": r"(?:fed|federal reserve) chair(?:man|woman)?",
    "speaker": r"house speaker|speaker of the house|speaker",
    "majority leader": r"(?:senate|house) majority leader",
    "minority leader": r"(?:senate|house) minority leader",
    "chancellor": r"chancellor",
    "secretary-general": r"secretary[- ]general",
    "secretary general": r"secretary[- ]general",
}
#: Words that stand in each of the ways to write a title, where the title's own last word does not.
_KEYS = {"national security adviser": "security", "treasury secretary": "treasury", "secretary-general": "general"}
_KEYS |= {"homeland security secretary": "homeland"}


@dataclass(frozen=True, slots=True)
class Office:
    """One term of one person; ``last`` is ``None`` of those who held it when the list was made."""

    title: str
    name: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Named:
    """Words that call a person by an office, from ``start`` to ``end`` of a text, and the terms that may be meant."""

    start: int
    end: int
    terms: tuple[Office, ...]


@cache
def offices() -> dict[tuple[str, str], tuple[Office, ...]]:
    """The terms by title and surname, in the order of time."""
    found: dict[tuple[str, str], tuple[Office, ...]] = {}
    for line in files(__package__).joinpath("offices.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            title, name, first, last = line.split("\t")
            term = Office(title, name, PartialDate(first).first(), PartialDate(last).last() if last else None)
            found[title, name] = (*found.get((title, name), ()), term)
    return {key: tuple(sorted(terms, key=lambda t: t.first)) for key, terms in sorted(found.items())}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each title the words that name it with one of its bearers."""
    names: dict[str, list[str]] = {}
    for title, name in offices():
        names.setdefault(title, []).append(re.escape(name))
    return tuple(
        (title, re.compile(rf"\b(?i:{_WRITTEN.get(title, title)})[ ]+{_NAME}(?P<name>{'|'.join(bearers)})\b"))
        for title, bearers in names.items()
    )


#: What ``Holders.held`` says of a day: all hold their offices, at least half of them, fewer, none any more, or somebody
#: does not yet.
ALL, HALF, SOME, NONE, NOT_YET = range(5)


@dataclass(frozen=True, slots=True)
class Holders:
    """Those whom a text calls by an office: how many hold it on each day, and the words that name the one who took
    office last."""

    start: int
    end: int
    several: bool
    held: Gaps


def holders(text: str) -> Holders | None:
    """Who is in office, by a text; ``None`` where it names nobody by an office that is on the list."""
    found = {one.terms: one for one in reversed(list(named(text)))}
    if not found:
        return None
    last = max(found.values(), key=lambda one: (one.terms[0].first, -one.start))
    held = sum(_held(terms) for terms in found)
    begun = np.logical_and.reduce([days.since(terms[0].first, days.LAST) >= 0 for terms in found])
    share = held / len(found)
    codes = np.where(share == 1, ALL, np.where(share >= 0.5, HALF, np.where(share > 0, SOME, NONE)))
    return Holders(last.start, last.end, len(found) > 1, np.where(begun, codes, NOT_YET))


@cache
def _held(terms: tuple[Office, ...]) -> Gaps:
    """1 for the days of a term, 0 for others."""
    rows = [days.since(term.first, term.last or days.LAST) == 0 for term in terms]
    found: Gaps = np.logical_or.reduce(rows).astype(np.int64)
    return found


def named(text: str) -> Iterator[Named]:
    """Every person whom a text calls by an office that they held at some time, one title after the other."""
    lowered = text.lower()
    for title, pattern in _patterns():
        if _KEYS.get(title, title).split()[-1] not in lowered:
            continue  # Most texts name few titles, and looking for one word is a hundred times faster.
        for match in pattern.finditer(text):
            if not _NOT_NOW.search(text, max(0, match.start() - 20), match.start()):
                yield Named(match.start(), match.end(), offices()[title, match["name"]])
