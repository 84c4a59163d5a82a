"""Datelines: place, day and agency before the first sentence; and lines that say when the page was published.

The form is that of the agencies' style books: "SEAPORT, Country, Jan. 3 (Agency) -", "CAPITAL, January 3. /AGENCY/.".
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.documents.dateforms import MONTH
from rashomon.documents.lines import Line
from rashomon.documents.words import agencies

_CAPITALS = r"(?:[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž'’.-]+)"
_PLACE = rf"{_CAPITALS}(?:[ /]{_CAPITALS}){{0,4}}"
_NAME = r"[A-ZÀ-Þ][\w'’.-]*"
_REGION = rf"(?:, ?{_NAME}(?: {_NAME}){{0,3}}){{0,2}}?"
_DAY = rf"(?:,? (?:(?i:{MONTH})\.? \d{{1,2}}|\d{{1,2}} (?i:{MONTH}))(?:,? \d{{4}})?)"
_DASH = r"(?:\s*(?:--?|[–—―]))"
_CAPITAL = r"(?=[A-ZÀ-Þ\d\"“«‘'])"
_STAMP = re.compile(
    r"""(?ix)\W*(?:
      (?:first\ |last\ )?
        (?:published|updated|posted|modified|created|issued|date|publication\ date|last\ (?:update|modified))
        (?:\ (?:on|at))?\b[\ :]*(?=.{0,60}\d).{0,100}
    | \(?[\w .]{2,40}\ \d\d/\d\d/\d{4}\ page\ ?[\w-]+\)?
    | (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\ )?
      (?:\d{1,2}(?:st|nd|rd|th)?\ MONTH\.?,?\ \d{4}|MONTH\.?\ \d{1,2},?\ \d{4}|\d{4}[-/.]\d\d[-/.]\d\d
        |\d\d?[/.]\d\d?[/.]\d{4})
      (?:[\ ,|•·T–—-]*(?:at\ )?\d{1,2}[:.]\d\d(?::\d\d)?)?(?:\ ?[ap]\.?m\.?)?(?:\ ?\(?[A-Z+:\d]{1,9}\)?)?
    | (?:published|updated|posted)\ \d+\ (?:minutes?|hours?|days?|weeks?)\ ago
    )\W*""".replace("MONTH", MONTH)
)
_STAMP_VERB = re.compile(r"(?i)\b(?:said|says|was|were|is|are|that|who|which|will|would|by the)\b")


@cache
def _opening() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The dateline that names its agency (solid anywhere), and that with a dash only (at the article's beginning)."""
    known = f"(?:{agencies().agency}|{agencies().outlet})"
    named = rf"(?:{known}|[A-Z][A-Za-z.-]*[A-Z][A-Za-z.-]*)"
    place = rf"{_PLACE}{_REGION}{_DAY}?[.,]?"
    mixed = rf"{_NAME}(?: {_NAME}){{0,2}}{_REGION}{_DAY}?[.,]?"
    signed = (
        rf"(?:(?:{place}|{mixed}){_DASH}?\s+)?/\s?{named}\s?/[.,]?{_DASH}?",
        rf"{place}\s*\({named}(?:\s?[/,&]\s?{named}){{0,3}}\){_DASH}",
        rf"{mixed}\s*\({known}(?:\s?[/,&]\s?{known}){{0,3}}\){_DASH}",
        rf"\({known}\)(?:{_DASH}|\s?{_CAPITAL})",
        rf"{place}{_DASH}?\s*{known}(?:{_DASH}|\.\s{_CAPITAL})",
    )
    dashed = (
        rf"{_PLACE}{_REGION}{_DAY}?{_DASH}\s*{_CAPITAL}",
        rf"{_NAME}(?: {_NAME}){{0,2}}{_REGION}{_DAY}{_DASH}\s*{_CAPITAL}",
    )
    return re.compile(f"(?:{'|'.join(signed)})\\s*"), re.compile(f"(?:{'|'.join(dashed)})\\s*")


def opening(line: Line, *, first: bool) -> int:
    """How many characters of the line are its dateline; ``first``: nothing of the article stands before it."""
    signed, dashed = _opening()
    match = signed.match(line.raw[:200]) or (dashed.match(line.raw[:200]) if first else None)
    rest = line.raw[match.end() :] if match else ""
    return match.end() if match and len(rest.split()) >= 4 else 0


def is_stamp(line: Line) -> bool:
    """Does the whole line say when the page was published or updated?"""
    if line.words > 20 or not _STAMP.fullmatch(line.plain):
        return False
    return not _STAMP_VERB.search(line.plain)
