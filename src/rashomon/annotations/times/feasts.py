"""Feasts and other days with names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.annotations.times import which
from rashomon.annotations.times.grammar import Parts, Rule, Setting, Told, constant, rule
from rashomon.values import Reckoning
from rashomon.values.feasts import NAMES, feast

#: Feasts whose names are other words too, unless one before them says when.
_PLAIN_WORDS = ("easter", "pentecost", "epiphany")
_WHEN = "at|on|by|since|until|till|before|after|around|over|for|during|of|this|last|next"

#: Words before "Day" that make no name of it.
_NO_NAME = (
    "The An A Every Each One This That These Those Some Any All Another Next First Second Third Last Same Present "
    "Modern Final Opening Following Previous Whole Per To New Old Good Great Big"
).split()


def _plain(name: str) -> str:
    """A name without its marks: people write Presidents' Day, Presidents Day and President's Day."""
    return re.sub("[.'’]", "", " ".join(name.lower().split()))


_FEASTS = {_plain(name): name for name in NAMES} | {"new years": "new year's day"}


def holiday(parts: Parts, setting: Setting) -> Told:
    """``Christmas Eve``, ``last Thanksgiving``, ``Easter 2020``."""
    name = _FEASTS[_plain(parts["name"])]
    if parts.get("year"):
        day = feast(name, int(parts["year"]))
        return day.isoformat() if day else None
    return Reckoning("feast", unit=name, direction=which.direction(parts, setting), strict=which.is_strict(parts))


def _pattern(names: Iterable[str]) -> str:
    """Any of the names, in capitals, each with or without its marks; the longest first."""
    titles = [re.sub(r"(?<!')\b[a-z]", lambda first: first[0].upper(), name).replace(" Of ", " of ") for name in names]
    both = sorted([*titles, *(name.upper() for name in names)], key=len, reverse=True)
    marked = (re.sub("(?i:s'|'s|s(?= day))", lambda s: f"['’]?{s[0].strip(chr(39))}['’]?", name) for name in both)
    return f"(?-i:{'|'.join(re.sub('(?i:st )', lambda st: st[0].strip() + '[.]? ', name) for name in marked)})"


_OWN = _pattern([*(name for name in NAMES if name not in _PLAIN_WORDS), "new year's"])

#: What is named after a feast is no time.
_THINGS = (
    " (?:trees?|cards?|carols?|songs?|albums?|films?|movies?|cakes?|eggs?|gifts?|presents?|lights?|decorations?"
    "|costumes?|candy|islands?|uprising|rising|rebellion|bunny)\\b"
)

#: Feasts by the moon and by calendars that are not computed here.
_MOON = (
    "Ramadan|Eid(?: al-(?:Fitr|Adha))?|Ashura|Passover|Yom Kippur|Rosh Hashanah|Hanukkah|Purim|Diwali|Holi|Vesak"
    "|Nowruz|Tet|(?:Lunar|Chinese|Orthodox) New Year"
)

RULES: tuple[Rule, ...] = (
    rule(rf"(?:{which.WHICH} |the )?(?P<name>{_OWN})(?!{_THINGS})(?:,? <year>)?", holiday, kind="day"),
    rule(
        rf"(?:{_WHEN}) (?P<time>(?P<name>{_pattern(list(_PLAIN_WORDS))})(?: <year>)?)",
        holiday,
        kind="day",
    ),
    rule(
        rf"(?-i:(?:(?!(?:{'|'.join(_NO_NAME)})\b)[A-Z][\w’'-]* )+Day(?! [A-Z]))",
        constant(None),
    ),
    rule(rf"(?-i:{_MOON}(?! [A-Z]))", constant(None)),
    rule("(?-i:Black|Bloody|Super|Cyber|Holy|Giving) <weekday>", constant(None)),
)
