"""Finding the rules' expressions in a stretch of text: at each word the longest one, left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotations.figures import numerals
from rashomon.annotations.times import clocks, dates, durations, relative
from rashomon.annotations.times.grammar import Kind, Moment, Rule
from rashomon.values import TimeType

#: Every form of words that is read as a time. To read another, add it to one of these lists.
RULES: tuple[Rule, ...] = dates.RULES + relative.RULES + durations.RULES + clocks.RULES

#: Any rule at all, at a word's beginning: one search of the whole sentence tells where it is worth to try each rule.
_ANY = re.compile(
    r"(?<!\w)(?<!\d[:.,/])(?=['’]?\w)(?:"
    + "|".join(re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in RULES)
    + ")",
    re.IGNORECASE,
)
_TRIGGER = re.compile(
    r"\d|day|night|week|month|year|quarter|decade|centur|hour|minute|second|morn|noon|even|dawn|dusk|summer"
    r"|winter|spring"
    r"|autumn|fall|today|tomorrow|now|current|present|recent|late|soon|future|past|ly\b|ties\b|teen|ty\b"
    r"|christmas|hallow"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|clock|mon|tue|wed|thu|fri|sat|sun",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"(?:\b(?:the )?(?:early|mid|late|earlier|later|sometime)(?: in| on)?[\s-]+"
    r"|\b(?:the )?(?:beginning|end|start|middle|close|rest|remainder|turn)\s+of(?:\s+the)?\s+)$",
    re.IGNORECASE,
)
_BEFORE_AMOUNT = re.compile(
    r"\b(?:at least|at most|no more than|no less than|more than|less than|fewer than|up to|as (?:long|many"
    r"|much) as|nearly"
    r"|almost|about|around|roughly|approximately|just over|just under|over|under|some)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """An expression: where it stands, its type and value, and what it is to its neighbours."""

    start: int
    end: int
    type: TimeType
    value: str | None
    kind: Kind


def matches(text: str, start: int, end: int) -> Iterator[tuple[Rule, re.Match[str]]]:
    """The expressions of ``text[start:end]`` with the rules that read them."""
    if not _TRIGGER.search(text, start, end):
        return
    at = start
    while hit := _ANY.search(text, at, end):
        best = _best(text, hit.start(), end)
        if best is None:
            at = hit.start() + 1
            continue
        yield best
        at = extent(best[1])[1]
        while more := _longest(dates.CONTINUATIONS, text, at, end):
            if best[0].kind != more[0].kind:
                break
            yield more
            at = extent(more[1])[1]


def _best(text: str, at: int, end: int) -> tuple[Rule, re.Match[str]] | None:
    """The longest expression from here, or, where a rule needs words before it, from where the expression begins."""
    best = _longest(RULES, text, at, end)
    first = extent(best[1])[0] if best else at
    inner = _longest(RULES, text, first, end) if first > at else None
    return inner if best and inner and inner[1].end() > best[1].end() else best


def _longest(rules: tuple[Rule, ...], text: str, at: int, end: int) -> tuple[Rule, re.Match[str]] | None:
    found = [(rule, match) for rule in rules if (match := rule.pattern.match(text, at, end))]
    return max(found, key=lambda pair: (pair[1].end(), -extent(pair[1])[0]), default=None)


def extent(match: re.Match[str]) -> tuple[int, int]:
    """The part of a match that is the expression itself."""
    return match.span("time") if "time" in match.re.groupindex else match.span()


def read(rule: Rule, match: re.Match[str], moment: Moment) -> str | None:
    """The value of what a rule matched; ``None`` also where it leaves the calendar, which ends with year 9999."""
    parts = {name: numerals.folded(words or "") for name, words in match.groupdict().items()}
    try:
        return rule.value(parts, moment)
    except OverflowError:
        return None


def widened(text: str, start: int, type_: TimeType) -> int:
    """Where an expression begins with the words before it that qualify it: "early", "at least", "the end of"."""
    before = text[max(0, start - 25) : start]
    definite = text[start : start + 4].lower() in ("the ", "past", "last", "next")
    if type_ == "DURATION" and definite:
        return start
    found = (_BEFORE_AMOUNT if type_ == "DURATION" else _BEFORE_DATE).search(before)
    return start - (len(before) - found.start()) if found else start
