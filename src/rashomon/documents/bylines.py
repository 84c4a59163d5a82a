"""Who wrote, edited or helped: lines of credit, and their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rashomon.documents.sheet import Sheet
from rashomon.documents.words import agencies
from rashomon.values import BlockKind

_NAME = r"(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]*|al|bin|da|de|del|der|di|el|ibn|la|le|van|von|y)"
_NAMES = rf"{_NAME}(?:\ {_NAME}){{1,3}}(?:(?:,\ |\ and\ |\ &\ |,\ and\ ){_NAME}(?:\ {_NAME}){{0,4}}){{0,6}}"
_DAYS = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May\b|June|July|August|"
    r"(?:Sept|Nov|Dec)ember)"
)
_FORMS = re.compile(
    rf"""(?x)(?:[-–—•|]\s?)?(?:
      (?i:by|written\ by|text\ by|story\ by|author:|words\ by):?\ {_DAYS}{_NAMES}
        (?:,?\ (?:for|in|at|of)\ [\w .,'-]{{2,50}}|(?:,|\ \|)\ [\w .'-]{{2,60}})?
    | \(?(?i:reporting|editing|edited|writing|additional\ reporting|compiled|translated|with\ reporting|produced)
        \ (?:by|in)\b\ .{{2,300}}
    | \[(?i:edited|written|reported|reporting|editing|translated)\ by\ [^\]]{{2,120}}\]
    | .{{2,300}}\b(?:contributed|assisted|helped)\ (?:to\ |with\ )?
        (?:this\ |the\ |the\ writing\ of\ this\ )?(?:report(?:ing)?|story|article|writing)
        (?:\ (?:from|to|for)\ [^.]{{2,60}})?\.?
    | (?i:contributing|contributors?|contributed|sources?|information\ from|with\ files\ from|with\ (?:agencies|wires))
        :?\ .{{2,200}}
    | [a-z]{{2,4}}(?:/[a-z]{{2,4}}){{0,3}}\ \(.{{2,60}}\)
    | (?i:with)\ [\w ]{{2,40}}\ (?i:wires?|agencies)
    )"""
)
_HAS_COLON = re.compile(r"(?i)(?:contribut\w+|sources?|information from)\b(?!:)")


@cache
def _agencies_only() -> re.Pattern[str]:
    name = agencies().agency
    return re.compile(rf"\W{{0,3}}(?:{name})(?:(?:\s*[,/&–-]\s*|\s+and\s+)(?:{name}))*\W{{0,3}}")


def bylines(sheet: Sheet) -> Iterator[tuple[int, BlockKind]]:
    """Lines that only name people and agencies for their part in the article."""
    for i, line in sheet.open():
        if line.words <= 60 and len(line.plain) <= 400 and _is_byline(line.plain):
            yield i, "byline"


def _is_byline(words: str) -> bool:
    if _agencies_only().fullmatch(words):
        return True
    if _HAS_COLON.match(words) or '"' in words:
        return False
    match = _FORMS.fullmatch(words)
    return bool(match) and not re.search(r"[.!?] [a-zA-Z]\w+ \w+ \w+ \w+", words.replace("Reporting by", ""))
