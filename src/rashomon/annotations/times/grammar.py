"""The notation that rules for times are written in.

A rule is a regular expression in which ``<name>`` stands for a class of words below and captures what it met under that
name (a digit at the end tells two of a kind apart: ``<day2>``), and a blank for any white space. A group ``time``
narrows the expression to a part of what is matched: the rest is context.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rashomon.annotations.figures import numerals
from rashomon.annotations.times import lexicon
from rashomon.values import TimeType

Direction = Literal["past", "future"]

#: What a rule captured, in lower case; a class that was not met is an empty string.
Parts = Mapping[str, str]

#: What an expression is to its neighbours: a day and a clock time make one, see ``joining``.
Kind = Literal["weekday", "day", "clock", "part", "other"]


@dataclass(frozen=True, slots=True)
class Moment:
    """When an expression is uttered. ``today`` is the day of publication, ``anchor`` the latest resolved date mentioned
    before (TIMEX3), ``direction`` tells from the verb whether the past or the future is meant."""

    today: date | None = None
    anchor: str | None = None
    direction: Callable[[], Direction | None] = lambda: None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of words, and how it becomes a TIMEX3 value."""

    pattern: re.Pattern[str]
    type: TimeType
    value: Callable[[Parts, Moment], str | None]
    kind: Kind = "other"


def _words(words: object) -> str:
    return "|".join(sorted((re.escape(str(w)).replace(r"\ ", r"\s+") for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


def _capitalised(words: object) -> str:
    names = [str(w) for w in words]  # type: ignore[attr-defined]
    return f"(?-i:{_words([n.capitalize() for n in names] + [n.upper() for n in names])})"


_LONG_DAYS = [name for name in lexicon.WEEKDAYS if name.endswith("day")]
_UNIT = (
    "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|quarters?"
    "|years?|decades?|century|centuries|millennium|millennia"
)

CLASSES = {
    "month": rf"{_capitalised(m for m in lexicon.MONTHS if len(m) > 4 or m in ('may', 'june', 'july'))}|"
    rf"{_capitalised(m for m in lexicon.MONTHS if len(m) <= 4 and m not in ('may', 'june', 'july'))}\b\.?",
    "weekday": rf"{_capitalised(_LONG_DAYS)}|{_capitalised(d for d in lexicon.WEEKDAYS if not d.endswith('day'))}\.",
    "day": r"(?:3[01]|[12]\d|0?[1-9])",
    "year": r"(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)",
    "season": _words(lexicon.SEASONS),
    "part": _words(lexicon.PARTS),
    "unit": _UNIT,
    "longunit": "days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries",
    "n": rf"{numerals.CARDINAL}|an?\s+couple(?:\s+of)?|an?\s+pair\s+of|{_words(lexicon.VAGUE)}|an?\b",
    "ordinal": _words(lexicon.ORDINALS),
    "zone": r"(?:(?-i:GMT|UTC|[ECMP][SD]T|CES?T|BST|MSK|IST|JST|AES?T|EE?S?T)\b|local\s+time|(?-i:[A-Z]\w+)\s+time)",
    "ampm": r"[ap]\.m\b\.?|[ap]m\b",
    "hour": r"(?:2[0-3]|[01]?\d)",
    "minute": r"[0-5]\d",
}

_CLASS = re.compile(r"(?<!\(\?P)<([a-z]+)(\d?)>")


def compiled(notation: str) -> re.Pattern[str]:
    """The regular expression of a rule; it matches whole words only."""
    body = _CLASS.sub(lambda m: f"(?P<{m[1]}{m[2]}>{CLASSES[m[1]]})", notation).replace(" ", r"\s+")
    return re.compile(rf"(?:{body})(?:(?<!\w)|(?!\w))", re.IGNORECASE)


def rule(
    notation: str, value: Callable[[Parts, Moment], str | None], *, timex: TimeType = "DATE", kind: Kind = "other"
) -> Rule:
    """A rule from its notation; ``timex`` is its TIMEX3 type."""
    return Rule(compiled(notation), timex, value, kind)


def constant(value: str | None) -> Callable[[Parts, Moment], str | None]:
    """Always this value."""
    return lambda _parts, _moment: value
