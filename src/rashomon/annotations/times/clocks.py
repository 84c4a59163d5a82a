"""Times of day. On their own they have no date: ``T18:30``; ``joining`` finds the day they belong to."""

from __future__ import annotations

import re

from rashomon.annotations.times import lexicon
from rashomon.annotations.times.grammar import Moment, Parts, Rule, rule

_UTC = re.compile(r"\b(?:gmt|utc)\b")


def clock(parts: Parts, _moment: Moment) -> str | None:
    """``6:30 p.m.``, ``18:30``, ``0200 GMT``. Only Greenwich time is written into the value (as ``Z``): other zones'
    names are shared by several places."""
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    if half_day := parts.get("ampm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half_day.startswith("p") else 0)
    return f"T{hour:02}:{minute:02}{'Z' if _UTC.search(parts.get('zone', '')) else ''}"


def spoken(parts: Parts, _moment: Moment) -> str | None:
    """``six o'clock in the evening``."""
    hour = int(lexicon.amount(parts["n"]) or 0)
    if not 1 <= hour <= 24:
        return None
    late = parts["part"] in ("afternoon", "evening", "night") and hour < 12
    return f"T{hour + 12 * late:02}:00" if parts["part"] or hour > 12 else None


def part(parts: Parts, _moment: Moment) -> str | None:
    """``the evening``."""
    return f"T{lexicon.PARTS[parts['part']]}"


#: The same hour for readers abroad: "9 a.m. (0700 GMT)".
_ALSO = r"(?: \((?:at )?\d\d?[:.]?\d\d (?:GMT|UTC)[^()]{0,12}\))?"

RULES: tuple[Rule, ...] = (
    rule(rf"<hour>(?:[:.]<minute>)?\s?<ampm>(?:,? <zone>)?{_ALSO}", clock, timex="TIME", kind="clock"),
    rule(r"<hour>(?:[:.]<minute>)?\s?hrs(?: <zone>)?", clock, timex="TIME", kind="clock"),
    rule(r"(?P<hour>[01]\d|2[0-3])[:.]?<minute> <zone>", clock, timex="TIME", kind="clock"),
    rule(r"<hour>:<minute> <zone>", clock, timex="TIME", kind="clock"),
    rule(
        r"(?:at|around|about|by|until|till|before|after|from|since|to) (?P<time><hour>:<minute>)(?![:\d])",
        clock,
        timex="TIME",
        kind="clock",
    ),
    rule(
        r"(?P<n>\w+) o['’]clock(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))?",
        spoken,
        timex="TIME",
        kind="clock",
    ),
    rule(r"(?<!high\s)(?P<part>noon|midday|midnight)", part, timex="TIME", kind="clock"),
    rule(r"(?<!high\s)<part>", part, timex="TIME", kind="part"),
)
