"""Dates that are told from today, or from a date that was mentioned before."""

from __future__ import annotations

from rashomon.annotations.times import lexicon
from rashomon.annotations.times.grammar import Origin, Parts, Rule, Setting, Told, constant, rule
from rashomon.values import Reckoning
from rashomon.values.calendar import UNKNOWN
from rashomon.values.reckoning import shift

_AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_STEPS = {
    "last": -1,
    "this past": -1,
    "the previous": -1,
    "the past": -1,
    "the preceding": -1,
    "the prior": -1,
    "next": 1,
    "this coming": 1,
    "the coming": 1,
    "the following": 1,
    "the next": 1,
}


def near_day(parts: Parts, _setting: Setting) -> Told:
    """``yesterday``, ``tonight``."""
    return shift("day", _AWAY[parts["word"]], "TNI" if parts["word"] == "tonight" else "")


def two_days_off(parts: Parts, _setting: Setting) -> Told:
    """``the day before yesterday``."""
    return shift("day", -2 if parts["side"] == "before yesterday" else 2)


def overnight(_parts: Parts, setting: Setting) -> Told:
    """The night that has just passed, or, where the verb looks ahead, the one that comes."""
    return shift("day", 0 if setting.direction == "future" else -1, "TNI")


def part_of_today(parts: Parts, _setting: Setting) -> Told:
    """Today's part of the day: ``this morning``."""
    return shift("day", 0, f"T{lexicon.PARTS[parts['part']]}")


def near_unit(parts: Parts, setting: Setting) -> Told:
    """``last week``, ``this year``, ``next month``."""
    unit, step = lexicon.unit(parts["unit"]), _STEPS.get(parts["which"], 0)
    if unit == "weekend" and step == 0:
        return Reckoning("weekend", direction=setting.direction or "future")
    return shift(unit, step)


def part_of_next(parts: Parts, _setting: Setting) -> Told:
    """``the next morning``."""
    return shift("day", _STEPS.get(parts["which"], 0), f"T{lexicon.PARTS[parts['part']]}")


def ago(parts: Parts, _setting: Setting) -> Told:
    """``two days ago``, told from today."""
    n, unit = lexicon.amount(parts["n"]), lexicon.unit(parts["unit"])
    return "PAST_REF" if n is None else _away(unit, -n)


def from_now(parts: Parts, _setting: Setting) -> Told:
    """``two days from now``."""
    n = lexicon.amount(parts["n"])
    return "FUTURE_REF" if n is None else _away(lexicon.unit(parts["unit"]), n)


def from_then(parts: Parts, _setting: Setting) -> Told:
    """``three days earlier``, ``the day after``."""
    n, unit = lexicon.amount(parts["n"]), lexicon.unit(parts["unit"])
    sign = -1 if parts["side"] in ("earlier", "before", "previously") else 1
    return None if n is None else _away(unit, sign * n)


def _away(unit: str, n: float) -> Told:
    """So many units; ``None`` for hours and less, which need a clock that nobody knows."""
    return shift(unit, n) if unit in UNKNOWN else None


def same_of_year(parts: Parts, _setting: Setting) -> Told:
    """``the 1988 period``: the same part of that year as is reported."""
    return Reckoning("like", int(parts["year"]))


def current(parts: Parts, _setting: Setting) -> Told:
    """The year of ``the end of the year``."""
    return shift(lexicon.unit(parts["unit"]), 0)


def weekend(_parts: Parts, setting: Setting) -> Told:
    """``the weekend``: the one that is on or was last, or, where the verb looks ahead, the next."""
    return Reckoning("weekend", direction=setting.direction or "past")


_WHOLE = "(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade|century)"
_STOP = r"(?=\s*(?:[.,;:)\]”\"—–]|$|and\b|in\b|that\b|when\b|at\b|by\b))"

_ALIKE = "(?:comparable |corresponding |same |like |similar )"
_YEAR_AGO = "year[- ](?:ago|earlier)"
_LAST_YEAR = shift("year", -1)

#: Businesses compare a quarter with the same one of another year.
_COMPARED: tuple[Origin, ...] = ("near quarter", "today")

RULES: tuple[Rule, ...] = (
    rule("(?P<word>today|yesterday|tomorrow)", near_day, kind="day"),
    rule("(?P<word>tonight)", near_day, timex="TIME"),
    rule("the day (?P<side>before yesterday|after tomorrow)", two_days_off, kind="day"),
    rule("last night", constant(shift("day", -1, "TNI")), timex="TIME"),
    rule("this <part>", part_of_today, timex="TIME"),
    rule(r"overnight(?=[.,;:]|$| (?:in|at|by|after|when|as|and|near|with)\b)", overnight, timex="TIME"),
    rule(
        f"(?P<which>last|this past|this coming|this|next|the current) (?:fiscal |calendar |school )?{_WHOLE}", near_unit
    ),
    rule(
        f"(?P<which>that|the same|that same|the previous|the preceding|the prior|the following|the next) {_WHOLE}",
        near_unit,
        origins=("date",),
    ),
    rule(
        "(?P<which>that|the same|the following|the next|the previous) <part>",
        part_of_next,
        timex="TIME",
        origins=("date",),
    ),
    rule("(?:a|one) year ago", constant(shift("year", -1)), origins=("near quarter", "today")),
    rule("(?:a|one) year earlier", constant(shift("year", -1)), origins=("near quarter", "date")),
    rule("<n> <unit> ago", ago),
    rule("<unit> ago", constant("PAST_REF")),
    rule("<n>(?: full| whole)? <unit> (?:from now|hence)", from_now),
    rule("in <n> <unit>['’]? time", from_now),
    rule("<n> <unit> (?P<side>earlier|later|afterwards?|previously)", from_then, origins=("date",)),
    rule(f"<n> <unit> (?P<side>before|after){_STOP}", from_then, origins=("date",)),
    rule(f"(?P<n>the) {_WHOLE} (?P<side>before|after|earlier){_STOP}", from_then, origins=("date",)),
    rule(rf"(?:the )?{_ALIKE}?{_YEAR_AGO} (?:period|quarter)", constant(_LAST_YEAR), origins=_COMPARED),
    rule(rf"{_YEAR_AGO}(?! (?:\w+ )?(?:months|half))", constant(_LAST_YEAR), origins=_COMPARED),
    rule(
        rf"(?:the )?{_ALIKE}?{_YEAR_AGO} (?P<ordinal>first|second|third|fourth)[- ]quarter",
        lambda parts, _: shift("year", -1, f"-Q{lexicon.ORDINALS[parts['ordinal']]}"),
    ),
    rule(
        rf"the {_ALIKE}(?:period|quarter) (?:of )?(?:last|the (?:previous|prior)) year",
        constant(_LAST_YEAR),
        origins=_COMPARED,
    ),
    rule(rf"the {_ALIKE}?(?:period|quarter),? (?:a|one) year (?:ago|earlier)", constant(_LAST_YEAR), origins=_COMPARED),
    rule("last year['’]s (?:period|quarter)", constant(_LAST_YEAR), origins=_COMPARED),
    rule(rf"the {_ALIKE}(?:period|quarter) (?:of|in) <year>", same_of_year, origins=_COMPARED),
    rule("the <year> (?:period|quarter)", same_of_year, origins=_COMPARED),
    rule(
        "(?:the )?(?:end|beginning|start|middle|close) of (?P<time>the (?P<unit>week|month|year|decade"
        "|century))(?! of)",
        current,
    ),
    rule("(?:the )?(?:year[- ]end|year['’]s end)", constant(shift("year", 0))),
    rule("the latest (?:quarter|period)", constant(shift("quarter", -1))),
    rule("(?:the|that) quarter", constant(shift("quarter", 0)), origins=("quarter",)),
    rule("(?:earlier|later|early|late|sometime) in the (?P<unit>week|month|year)", current),
    rule("(?:earlier|later|early|late) in the (?P<unit>day)", current, origins=("day", "today")),
    rule("the weekend", weekend),
)
