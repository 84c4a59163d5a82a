"""Times of day. On their own they have no date: ``T18:30``; their day stands beside or before them."""

from __future__ import annotations

import re

from rashomon.annotations.times import lexicon
from rashomon.annotations.times.grammar import Parts, Rule, Setting, rule

_UTC = re.compile(r"\b(?:gmt|utc)\b")


def clock(parts: Parts, _setting: Setting) -> str | None:
    """``6:30 p.m.``, ``18:30``, ``0200 GMT``. Only Greenwich time is written into the value (as ``Z``): other zones'
    names are shared by several places."""
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    if half_day := parts.get("ampm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half_day.startswith("p") else 0)
    return f"T{hour:02}:{minute:02}{'Z' if _UTC.search(parts.get('zone', '')) else ''}"


def spoken(parts: Parts, _setting: Setting) -> str | None:
    """``six o'clock in the evening``."""
    hour = int(lexicon.amount(parts["n"]) or 0)
    if not 1 <= hour <= 24:
        return None
    late = parts["part"] in ("afternoon", "evening", "night") and hour < 12
    return f"T{hour + 12 * late:02}:00" if parts["part"] or hour > 12 else None


def of_the_day(parts: Parts, setting: Setting) -> str | None:
    """``4 in the morning``, ``11 at night``; the hours of the night after midnight are the morning's."""
    hour = int(parts["hour"])
    late = hour in range(6, 13) if parts["night"] else parts["part"] != "morning"
    if hour == 12 and parts["night"]:
        return "T24:00"
    return clock({**parts, "ampm": "p.m." if late and hour < 13 else ""}, setting)


def part(parts: Parts, _setting: Setting) -> str | None:
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
    rule(
        r"<hour>(?:[:.]<minute>)? (?:in the (?P<part>morning|afternoon|evening)|at (?P<night>night))",
        of_the_day,
        timex="TIME",
        kind="clock",
    ),
    rule("the (?:early|small) hours(?: of the morning)?", lambda _parts, _setting: "TMO", timex="TIME", kind="part"),
    rule(
        "(?:in|during|by|until|till|throughout|since) "
        "(?P<time>(?:the )?(?:(?:early|mid|late)[- ])?(?P<part>morning|afternoon|evening))"
        r"(?! (?:of|on|hours?|session|rush|news|prayers?|paper|show|papers|edition|traffic|and)\b|-)",
        part,
        timex="TIME",
        kind="loose",
    ),
    rule("at (?P<time>(?P<part>dawn|dusk|night))", part, timex="TIME", kind="loose"),
    rule(r"(?<!high\s)(?P<part>noon|midday|midnight)", part, timex="TIME", kind="clock"),
    rule(r"(?<!high\s)(?:(?:early|mid|late)[- ])?<part>", part, timex="TIME", kind="part"),
)
