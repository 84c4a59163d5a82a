"""The notation that rules for times are written in.

A rule is a regular expression in which ``<name>`` stands for a class of words below and captures what it met under that
name (a digit at the end tells two of a kind apart: ``<day2>``), and a blank for any white space. A group ``time``
narrows the expression to a part of what is matched: the rest is context.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from rashomon.annotations.figures import numerals
from rashomon.annotations.times import lexicon
from rashomon.values import Reckoning, TimeType
from rashomon.values.reckoning import Direction

#: What a rule makes of its words: a TIMEX3 value, or how it is told from another day; ``None``: no value at all.
Told = str | Reckoning | None

#: What a time may be told from: the day of publication; of the times that were mentioned before the latest date, the
#: latest day nearby, the latest quarter, or the latest quarter nearby. Of several, the first that is there.
Origin = Literal["today", "date", "day", "quarter", "near quarter"]

#: What a rule makes of words that are no time where they stand.
NO_TIME = ""

#: What a rule captured, in lower case; a class that was not met is an empty string.
Parts = Mapping[str, str]

#: What an expression is to its neighbours: a day and a clock time make one, see ``joining``. A loose part of the day
#: belongs to the day that was mentioned before, or is none.
Kind = Literal["weekday", "day", "clock", "part", "loose", "other"]


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around an expression. ``direction``: the verb's, past or future; ``day_first``: does this text write
    13/01/2022, or 01/13/2022?"""

    direction: Direction | None = None
    day_first: bool | None = None


#: From what a rule captured to what is told.
Telling = Callable[[Parts, Setting], Told]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of words, and how it becomes a time. ``origins`` are what it is told from."""

    pattern: re.Pattern[str]
    type: TimeType
    tell: Telling
    kind: Kind = "other"
    origins: tuple[Origin, ...] = ("today",)


def _words(words: object) -> str:
    return "|".join(sorted((re.escape(str(w)).replace(r"\ ", r"\s+") for w in words), key=len, reverse=True))  # type: ignore[attr-defined]


def _capitalised(words: object) -> str:
    names = [str(w) for w in words]  # type: ignore[attr-defined]
    return f"(?-i:{_words([n.capitalize() for n in names] + [n.upper() for n in names])})"


_LONG_DAYS = [name for name in lexicon.WEEKDAYS if name.endswith("day")]
_LATER_TENS = r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?"
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
    "spoken": rf"(?:eighteen|nineteen|twenty)\s+(?:{_LATER_TENS}|(?:thir|four|fif|six|seven|eigh|nine)teen)"
    r"|two\s+thousand(?:\s+(?:and\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten))?",
    "season": _words(lexicon.SEASONS),
    "part": _words(lexicon.PARTS),
    "unit": _UNIT,
    "longunit": "days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries",
    "n": rf"{numerals.CARDINAL}|(?:an?\s+)?couple(?:\s+of)?|an?\s+pair\s+of|{_words(lexicon.VAGUE)}|an?\b",
    "ordinal": _words(lexicon.ORDINALS),
    "zone": r"(?:(?-i:GMT|UTC|[ECMP][SD]T|CES?T|BST|MSK|IST|JST|AES?T|EE?S?T)\b|local\s+time|(?-i:[A-Z]\w+)\s+time)",
    "ampm": r"[ap]\.m\b\.?|[ap]m\b",
    "hour": r"(?:2[0-3]|[01]?\d)",
    "minute": r"[0-5]\d",
}

#: Nothing ends in the middle of a word.
_END = r"(?:(?<!\w)|(?!\w))"
_NAMED = re.compile(r"\(\?P<\w+>")
_CLASS = re.compile(r"(?<!\(\?P)<([a-z]+)(\d?)>")


def compiled(notation: str) -> re.Pattern[str]:
    """The regular expression of a rule; it matches whole words only."""
    body = _CLASS.sub(lambda m: f"(?P<{m[1]}{m[2]}>{CLASSES[m[1]]})", notation).replace(" ", r"\s+")
    return re.compile(f"(?:{body}){_END}", re.IGNORECASE)


def rule(
    notation: str,
    tell: Telling,
    *,
    timex: TimeType = "DATE",
    kind: Kind = "other",
    origins: tuple[Origin, ...] = ("today",),
) -> Rule:
    """A rule from its notation; ``timex`` is its TIMEX3 type."""
    return Rule(compiled(notation), timex, tell, kind, origins)


def either(rules: Iterable[Rule]) -> str:
    """A regular expression for any of the rules, without their names. Rules that begin with the same class share it,
    so that an amount is read once, not once for each."""
    bodies = [_NAMED.sub("(?:", rule.pattern.pattern).removesuffix(_END)[3:-1] for rule in rules]
    shared, rest = [], bodies
    for name in ("n", "ordinal", "weekday", "month", "day", "hour", "year"):
        first = _NAMED.sub("(?:", compiled(f"<{name}>").pattern).removesuffix(_END)[3:-1]
        behind = [body[len(first) :] for body in rest if body.startswith(first) and _is_one(body)]
        rest = [body for body in rest if not (body.startswith(first) and _is_one(body))]
        shared.append(f"{first}(?:{'|'.join(behind)})")
    return f"(?:{'|'.join([*shared, *rest])}){_END}"


def _is_one(body: str) -> bool:
    """Is the regular expression no choice between several?"""
    depth = 0
    for sign in re.sub(r"\\.|\[[^]]*\]", "", body):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            return False
    return True


def constant(told: Told) -> Telling:
    """Always this."""
    return lambda _parts, _setting: told
