"""Seasons, quarters, halves of a year, decades and centuries."""

from __future__ import annotations

from rashomon.annotations.times import lexicon, which
from rashomon.annotations.times.grammar import Parts, Rule, Setting, Told, rule
from rashomon.values import Reckoning
from rashomon.values.reckoning import SEASONS, shift

_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def decade(parts: Parts, _setting: Setting) -> Told:
    """``the 1990s``, ``the '90s``, ``the nineties``: of the last century where it is not said."""
    if parts["word"]:
        return f"19{_TENS.index(parts['word']) + 2}X"
    return f"{int(parts['tens'] or '19' + parts['short'])}X"


def century(parts: Parts, _setting: Setting) -> Told:
    """``the 20th century``."""
    return f"{lexicon.ORDINALS[parts['ordinal']] - 1:02}XX"


def season(parts: Parts, setting: Setting) -> Told:
    """``summer 2020``, ``last fall``. A season's own months, in the north, tell which one is nearest."""
    code = lexicon.SEASONS[parts["season"]]
    if year := which.in_year(parts, f"-{code}"):
        return year
    if parts.get("which") == "this":
        return shift("year", 0, f"-{code}")
    number, strict = list(SEASONS).index(code) + 1, which.is_strict(parts) and parts["which"] != "last"
    return Reckoning("season", number, direction=which.direction(parts, setting), strict=strict)


def quarter(parts: Parts, setting: Setting) -> Told:
    """``the third quarter of 1984``, ``third-quarter``: the nearest such quarter where no year is given."""
    digit = parts.get("number") or parts.get("number2")
    number = int(digit) if digit else lexicon.ORDINALS[parts["ordinal"]]
    return which.in_year(parts, f"-Q{number}") or Reckoning("quarter", number, direction=setting.direction)


def half(parts: Parts, _setting: Setting) -> Told:
    """``the first half of 2020``, ``the first half of this year``."""
    return which.in_year(parts, f"-H{1 if parts['half'] == 'first' else 2}")


def fiscal(parts: Parts, _setting: Setting) -> Told:
    """``FY21``. TIMEX3 has no years of business: the value is the year after which it is called."""
    return parts["year"] or f"20{parts['yy']}"


_DECADE = (
    r"(?P<tens>(?:1[5-9]|20)\d)0s|['’](?P<short>\d)0s|(?P<word>twenties|thirties|forties|fifties"
    r"|sixties|seventies|eighties|nineties)"
)
RULES: tuple[Rule, ...] = (
    rule(rf"(?:the )?(?:{_DECADE})", decade),
    rule("(?:the )?<ordinal>[- ]century", century),
    rule(rf"(?:(?:the|{which.WHICH}) )?<season>{which.OF_YEAR}", season),
    rule(rf"{which.WHICH} <season>", season),
    rule(rf"{which.BESIDE} <season>", season, origins=("date", "today")),
    rule(
        "(?:in|during|by|since|over|through|throughout|into|until|till|for|before|after) "
        "(?P<time>the (?P<season>summer|winter|spring|autumn|fall))(?! of|-)",
        season,
    ),
    rule("<ordinal>-quarter", quarter),
    rule(r"(?:(?:the|its|their|this|last|fiscal) )*<ordinal> quarter(?:(?: of| in)? (?:fiscal )?<year>)?", quarter),
    rule(r"(?:the )?(?:<year>|(?P<away>last|this|next) year['’]s) <ordinal>[- ]quarter", quarter),
    rule(r"the (?P<half>first|second|last) half of (?:(?:fiscal )?<year>|(?P<away>last|this|next|the) year)", half),
    rule("(?-i:Q(?P<number>[1-4])|(?P<number2>[1-4])Q)(?:,? (?:of )?(?:fiscal )?<year>)?", quarter),
    rule(r"(?-i:FY)\s?(?:<year>|(?P<yy>\d\d))", fiscal),
)
