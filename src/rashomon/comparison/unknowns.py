"""Knowledge: what one account says is not known, or not told, and another tells.

First reports leave the cause, the names or the fate of somebody open, and later ones fill them in. That is an update:
the earlier words no longer hold. Each topic is two patterns for a sentence, one that leaves it open and one that tells
it, and a way to know that both are of the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.comparison.prose import dated, names, quoted, verb
from rashomon.comparison.sentences import Line, about, lines, together
from rashomon.comparison.verdict import finding
from rashomon.values import Finding, FindingAccount

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground

#: Tells whether a sentence that leaves a topic open and one that tells it are of the same thing.
Match = Callable[["Ground", Line, Line], bool]

_UNKNOWN = (
    r"(?:unknown|unclear|undetermined|uncertain|a mystery|under investigation"
    r"|(?:not|n[’']t)(?: yet| immediately| been| be| so far| officially| clear| say| know)*?"
    r" (?:known|clear|determined|established|explained|clarified|immediately clear))"
)
_INQUIRY = (
    r"(?:investigat(?!ors?\b)|looking into|look into|examin|prob(?:e|ing)"
    r"|trying to (?:determine|establish|find out|work out))\w*"
)
_NOT_YET = r"(?:has|have|had|was|were|is|are|been|did|do|does)(?: not|n[’']t)"
#: Doubt, denial or a question: nothing is told there.
_NOT_TOLD = re.compile(
    rf"{_UNKNOWN}|\b(?:whether|no|not|never|may|might|could|if)\b|n[’']t\b|{_INQUIRY}|\?", re.IGNORECASE
)
_EFFECT = re.compile(
    r"\b(?:caused?|causing|cause of|behind|led to|trigger\w*|spark\w*)\s"
    r"(?:the |an? |this |its |their )?(?:[\w-]+ ){0,3}?"
    r"(?P<effect>crash|fire|blaze|explosion|blast|accident|collision|collapse|derailment|sinking|outage|fall|death|deaths"
    r"|leak|spill|outbreak|disaster|incident|wreck|avalanche|landslide|flood|shooting|attack)\b",
    re.IGNORECASE,
)
_PERPETRATORS = frozenset(
    "gunman attacker shooter suspect driver assailant bomber assassin killer man perpetrator".split()
)
_VICTIMS = frozenset(
    (
        "victim passenger dead deceased body girl boy child student pilot tourist hostage captive crew member soldier"
    ).split()
)
_NAMED = re.compile(
    r"\b(?:identified|named)\b(?: \w+){1,4}? as (?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+"
    r"|\breleased (?:the |their |its )?(?:full )?(?:names?|list|identit(?:y|ies))\b"
)
_PERPETRATOR = re.compile(
    r"\b(?:[Gg]unman|[Aa]ttacker|[Ss]hooter|[Ss]uspect|[Bb]omber|[Aa]ssailant|[Kk]iller)(?:,| was| is)?"
    r" (?:identified as |named as )?(?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+"
)
_FATE = re.compile(
    r"\b(?:(?:was|were|been|is|are) (?:found|pronounced|declared|confirmed) (?:dead|alive)"
    r"|has died|had died|died (?:of|from)|in (?:a )?(?:stable|critical|serious|good) condition"
    r"|(?:was|were) (?:rescued|pulled out) alive)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that can be open. ``label`` names it; a sentence with none of the ``hints``, parts of words in lower
    case, need not be looked at."""

    label: str
    hints: tuple[str, ...]
    opens: re.Pattern[str]
    tells: re.Pattern[str]
    same: Match


def disagreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each topic of a story that some of its reports leave open and others tell."""
    told = [line for document in ground.readings for line in lines(ground, document)]
    for topic in TOPICS:
        near = [line for line in told if any(hint in line.words.casefold() for hint in topic.hints)]
        opens = [line for line in near if topic.opens.search(line.words)]
        tells = [line for line in near if topic.tells.search(line.words) and not _left_open(topic, line)]
        tellers = frozenset(line.document for line in tells)
        pairs = [(one, other) for one in opens for other in tells if _overtaken(ground, topic, one, other)]
        kept = [pair for pair in pairs if pair[0].document not in tellers]
        for held in together(kept):
            yield from _finding(ground, topic, held)


def same_effect(ground: Ground, one: Line, other: Line) -> bool:
    """Both name the effect whose cause it is: "what caused the crash", "winds caused the plane to crash"."""
    found = _EFFECT.search(one.words)
    del ground
    return found is not None and re.search(rf"\b{found['effect']}", other.words, re.IGNORECASE) is not None


def same_side(ground: Ground, one: Line, other: Line) -> bool:
    """Both speak of those who did it, or both of those who suffered it."""
    told = [line.stems | line.people(ground) for line in (one, other)]
    sides = [{name for name, held in _SIDES if held & words} for words in told]
    return bool(sides[0] & sides[1])


def same_person(ground: Ground, one: Line, other: Line) -> bool:
    """Both speak of one person, by an entity that both mention or by a word for him in both documents."""
    return bool(one.people(ground) & other.people(ground))


def anything(ground: Ground, one: Line, other: Line) -> bool:
    """In one story there is but one."""
    del ground, one, other
    return True


_SIDES = (("perpetrators", _PERPETRATORS), ("victims", _VICTIMS))


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


#: What reports leave open and tell later, in the order in which it is looked for.
TOPICS: tuple[Topic, ...] = (
    Topic(
        "what caused it",
        ("caus",),
        _pattern(
            rf"\bcause\b[^.;]{{0,60}}{_UNKNOWN}",
            rf"{_UNKNOWN}[^.;]{{0,40}}\b(?:what (?:had )?(?:caused|led to|triggered|sparked)|the cause)",
            rf"{_INQUIRY}[^.;]{{0,40}}\b(?:what (?:had )?caused|the (?:possible )?causes?)\b",
        ),
        _pattern(
            r"\b(?:(?:most )?likely|probably|apparently|may have|had|was|were|that)[^.;]{0,40}\bcaus(?:ed|ing)\b",
            r"\bcaused by\b",
        ),
        same_effect,
    ),
    Topic(
        "who they are",
        ("identi", "name", "release", "gunman", "attacker", "shooter", "suspect", "bomber", "assailant", "killer"),
        _pattern(
            rf"{_NOT_YET}(?: yet| immediately| been| be)*? (?:identified|named)\b",
            rf"{_NOT_YET}(?: yet| immediately)*? (?:released?|disclosed?|reveal|revealed|identify|name)\b"
            r"[^.;]{0,20}\b(?:names?|identit(?:y|ies))\b",
            r"\bnames?\b[^.;]{0,20}\b(?:were|was|have|has)(?: not|n[’']t)"
            r" (?:been )?(?:released|made public|disclosed|published)",
        ),
        re.compile(f"{_NAMED.pattern}|{_PERPETRATOR.pattern}"),
        same_side,
    ),
    Topic(
        "how they are",
        ("condition", "whether", " if ", "dead", "alive", "died"),
        _pattern(
            rf"\bcondition\b[^.;]{{0,30}}{_UNKNOWN}",
            rf"{_UNKNOWN}[^.;]{{0,20}}\b(?:whether|if)\b[^.;]{{0,40}}\b(?:alive|survived|dead|injured)\b",
        ),
        _FATE,
        same_person,
    ),
    Topic(
        "who is responsible",
        ("responsib", "behind"),
        _pattern(
            r"\bno(?:body|ne| one| group| organi[sz]ation)?\b[^.;]{0,30}\bclaim(?:ed|ing)? (?:of )?responsibility",
            r"(?:not|n[’']t)(?: yet)? know(?: yet)? who (?:is|was) (?:responsible|behind)",
            rf"{_UNKNOWN}[^.;]{{0,20}}\bwho (?:is|was|were) (?:responsible|behind)",
        ),
        _pattern(r"\bclaim(?:ed|s|ing) responsibility\b"),
        anything,
    ),
)


def _left_open(topic: Topic, line: Line) -> bool:
    found = topic.tells.search(line.words)
    before = line.words[: found.start()] if found else ""
    clause = re.split(r"[,;:–—]\s", before)[-1] + (found.group() if found else "")
    return bool(topic.opens.search(line.words) or _NOT_TOLD.search(clause))


def _overtaken(ground: Ground, topic: Topic, one: Line, other: Line) -> bool:
    """Is what the one leaves open told by the other, of the same story and not earlier?"""
    if one.document == other.document or not ground.one_subject(one.document, other.document):
        return False
    return not _earlier(ground, other.document, one.document) and topic.same(ground, one, other)


def _earlier(ground: Ground, one: str, other: str) -> bool:
    """Was one published before the other? The stamps of one night may be a day apart, for they are of several zones and
    a page that was updated keeps its first."""
    left, right = ground.published(one), ground.published(other)
    return left is not None and right is not None and (right.value.first() - left.value.last()).days > 1


def _finding(ground: Ground, topic: Topic, pairs: list[tuple[Line, Line]]) -> Iterator[Finding]:
    opens, tells = ({line.span: line for line in side} for side in zip(*pairs, strict=True))
    first, last = (sorted({line.document for line in side.values()}) for side in (opens, tells))
    one, other = pairs[0]
    reason = (
        f"{names(ground, first)} {verb('leave', first)} open {topic.label};"
        f" {names(ground, last)} {verb('tell', last)} it."
        f" {dated(ground, one.document)}: {quoted(one.words)}. {dated(ground, other.document)}: {quoted(other.words)}."
    )
    sides = [FindingAccount(line.span, quoted(line.words)) for line in (*opens.values(), *tells.values())]
    subject = about(ground, [other, one])
    if subject is not None:
        yield finding("update", subject, reason, sides)
