"""Finding the rules' expressions in a stretch of text: at each word the longest one, left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotations.figures import numerals
from rashomon.annotations.times import clocks, dates, durations, feasts, numeric, periods, relative
from rashomon.annotations.times.grammar import Kind, Origin, Rule, Setting, Told, either
from rashomon.values import TimeType
from rashomon.values.reckoning import Direction

#: Every form of words that is read as a time. To read another, add it to one of these lists.
RULES: tuple[Rule, ...] = (
    dates.RULES + periods.RULES + feasts.RULES + numeric.RULES + relative.RULES + durations.RULES + clocks.RULES
)

#: Any rule at all, at a word's beginning: one search of the whole sentence tells where it is worth to try each rule.
_ANY = re.compile(rf"(?<!\w)(?<!\d[.:,/])(?=['’]?\w)(?:{either(RULES)})", re.IGNORECASE)
#: A sentence without any of these has no time in it.
_TRIGGER = re.compile(
    r"\d|day|daily|night|week|month|year|quarter|decade|centur|hour|minute|second|moment|millenni|tomorrow"
    r"|\b(?:morn|noon|mid|even|dawn|dusk|summer|winter|spring|autumn|fall\b|now|current|present|recent|late"
    r"|soon|future|the past|short|long|secs?\b|mins?\b|hrs?\b|twent|thirt|fort|fift|sixt|sevent|eight|ninet"
    r"|two thousand|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun"
    r"|annual|o['’]clock|q[1-4]|fy"
    r"|christmas|hallow|easter|pentecost|epiphany|thanksg|juneteenth|corpus|orthodox|ramadan|eid|ashura|passover|yom"
    r"|rosh|hanukkah|purim|diwali|holi|vesak|nowruz|tet|lunar|chinese)",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"(?:\b(?:the )?(?:early|mid|late|earlier|later|sometime)(?: in| on)?[\s-]+"
    r"|\b(?:the )?(?:beginning|end|start|middle|close|rest|remainder|turn)\s+of(?:\s+the)?\s+)$",
    re.IGNORECASE,
)
#: "Later Thursday" is told from an earlier hour of Thursday: the word is no part of the day's name.
_COMPARING = re.compile(r"\b(?:earlier|later)\s+(?:on\s+)?$", re.IGNORECASE)
_DEICTIC = re.compile(r"this\b|last\b|next\b|that\b|in\b", re.IGNORECASE)
_DEFINITE = re.compile(r"the\s|past\b|last\b|next\b", re.IGNORECASE)
_BEFORE_AMOUNT = re.compile(
    r"\b(?:at least|at most|no more than|no less than|more than|less than|fewer than|up to|as (?:long|many"
    r"|much) as|nearly"
    r"|almost|about|around|roughly|approximately|just over|just under|over|under|some)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """An expression: where it stands, its type, what is told, what it is to its neighbours. ``origins`` are
    what it is told from, ``direction`` is its verb's."""

    start: int
    end: int
    type: TimeType
    told: Told
    kind: Kind
    origins: tuple[Origin, ...] = ("today",)
    direction: Direction | None = None


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


def read(rule: Rule, match: re.Match[str], setting: Setting) -> Told:
    """What a rule makes of what it matched."""
    return rule.tell({name: numerals.folded(words or "") for name, words in match.groupdict().items()}, setting)


def widened(text: str, start: int, rule: Rule, match: re.Match[str]) -> int:
    """Where an expression begins with the words before it that qualify it: "early", "at least", "the end of"."""
    before = text[max(0, start - 25) : start]
    amount = rule.type == "DURATION" or match.groupdict().get("n")
    if amount and _DEFINITE.match(text, start):
        return start
    if not amount and _COMPARING.search(before) and not _DEICTIC.match(text, start):
        return start
    found = (_BEFORE_AMOUNT if amount else _BEFORE_DATE).search(before)
    return start - (len(before) - found.start()) if found else start
