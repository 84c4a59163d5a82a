"""Dates that are told from today, or from a date that was mentioned before."""

from __future__ import annotations

from datetime import date, timedelta

from rashomon.annotations.times import lexicon, reckoning
from rashomon.annotations.times.grammar import Moment, Parts, Rule, constant, rule

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


def _moved(start: date | None, unit: str, n: float) -> str | None:
    return reckoning.shifted(start, unit, n) if start else reckoning.UNKNOWN.get(unit)


def near_day(parts: Parts, moment: Moment) -> str | None:
    """``yesterday``, ``tonight``."""
    value = _moved(moment.today, "day", _AWAY[parts["word"]])
    return f"{value}TNI" if parts["word"] == "tonight" else value


def two_days_off(parts: Parts, moment: Moment) -> str | None:
    """``the day before yesterday``."""
    return _moved(moment.today, "day", -2 if parts["side"] == "before yesterday" else 2)


def last_night(_parts: Parts, moment: Moment) -> str | None:
    """The night before today."""
    return f"{_moved(moment.today, 'day', -1)}TNI"


def part_of_today(parts: Parts, moment: Moment) -> str | None:
    """Today's part of the day: ``this morning``."""
    return f"{_moved(moment.today, 'day', 0)}T{lexicon.PARTS[parts['part']]}"


def near_unit(parts: Parts, moment: Moment) -> str | None:
    """``last week``, ``this year``, ``next month``."""
    unit, step = lexicon.unit(parts["unit"]), _STEPS.get(parts["which"], 0)
    if unit == "weekend" and moment.today and step == 0 and moment.direction() == "past":
        step = 0 if moment.today.isoweekday() > 5 else -1
    return _moved(moment.today, unit, step)


def anchored_unit(parts: Parts, moment: Moment) -> str | None:
    """``that week``, ``the following day``: told from the latest date that was mentioned."""
    unit, step = lexicon.unit(parts["unit"]), _STEPS.get(parts["which"], 0)
    if day := reckoning.day_in(moment.anchor):
        return reckoning.shifted(day, unit, step)
    if unit == "year" and moment.anchor and moment.anchor[:4].isdigit():
        return f"{int(moment.anchor[:4]) + step:04}"
    return reckoning.UNKNOWN.get(unit)


def anchored_part(parts: Parts, moment: Moment) -> str | None:
    """``the next morning``."""
    return f"{anchored_unit({'unit': 'day', 'which': parts['which']}, moment)}T{lexicon.PARTS[parts['part']]}"


def ago(parts: Parts, moment: Moment) -> str | None:
    """``two days ago``, told from today."""
    n, unit = lexicon.amount(parts["n"]), lexicon.unit(parts["unit"])
    if n is None:
        return "PAST_REF"
    return _moved(moment.today, unit, -n)


def from_now(parts: Parts, moment: Moment) -> str | None:
    """``two days from now``."""
    n = lexicon.amount(parts["n"])
    return "FUTURE_REF" if n is None else _moved(moment.today, lexicon.unit(parts["unit"]), n)


def from_anchor(parts: Parts, moment: Moment) -> str | None:
    """``three days earlier``, ``the day after``, told from the latest date that was mentioned. A year from a quarter is
    a quarter: businesses compare like with like."""
    n, unit = lexicon.amount(parts["n"]), lexicon.unit(parts["unit"])
    sign = -1 if parts["side"] in ("earlier", "before", "previously") else 1
    if n is None:
        return None
    anchor = moment.anchor or ""
    if unit == "year" and anchor[:4].isdigit():
        rest = anchor[4:] if anchor[5:6] == "Q" else ""
        year = int(anchor[:4]) + sign * round(n)
        return f"{year:04}{rest}" if 0 < year < 10_000 else None
    day = reckoning.day_in(anchor)
    return reckoning.shifted(day, unit, sign * n) if day else reckoning.UNKNOWN.get(unit)


def year_before(_parts: Parts, moment: Moment) -> str | None:
    """``the year-earlier quarter``."""
    return from_anchor({"n": "a", "unit": "year", "side": "earlier"}, moment)


def current(parts: Parts, moment: Moment) -> str | None:
    """The year of ``the end of the year``."""
    return _moved(moment.today, lexicon.unit(parts["unit"]), 0)


def weekend(_parts: Parts, moment: Moment) -> str | None:
    """``the weekend``: the one that is on or was last, or, where the verb looks ahead, the next."""
    if moment.today is None:
        return reckoning.UNKNOWN["weekend"]
    ahead = moment.direction() == "future" or moment.today.isoweekday() > 5
    return reckoning.written(moment.today - timedelta(days=0 if ahead else 7), "weekend")


_WHOLE = "(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade|century)"
_STOP = r"(?=\s*(?:[.,;:)\]”\"—–]|$|and\b|in\b|that\b|when\b|at\b|by\b))"

RULES: tuple[Rule, ...] = (
    rule("(?P<word>today|yesterday|tomorrow)", near_day, kind="day"),
    rule("(?P<word>tonight)", near_day, timex="TIME"),
    rule("the day (?P<side>before yesterday|after tomorrow)", two_days_off, kind="day"),
    rule("last night", last_night, timex="TIME"),
    rule("this <part>", part_of_today, timex="TIME"),
    rule(
        f"(?P<which>last|this past|this coming|this|next|the current) (?:fiscal |calendar |school )?{_WHOLE}", near_unit
    ),
    rule(
        f"(?P<which>that|the same|that same|the previous|the preceding|the prior|the following|the next) {_WHOLE}",
        anchored_unit,
    ),
    rule("(?P<which>that|the same|the following|the next|the previous) <part>", anchored_part, timex="TIME"),
    rule("<n> <unit> ago", ago),
    rule("<unit> ago", constant("PAST_REF")),
    rule("<n>(?: full| whole)? <unit> (?:from now|hence)", from_now),
    rule("<n> <unit> (?P<side>earlier|later|afterwards?|previously)", from_anchor),
    rule(f"<n> <unit> (?P<side>before|after){_STOP}", from_anchor),
    rule(f"(?P<n>the) {_WHOLE} (?P<side>before|after|earlier){_STOP}", from_anchor),
    rule(
        "(?:the )?(?:comparable |corresponding )?year-(?:ago|earlier) (?:(?:third|second|first|fourth) "
        ")?(?:period|quarter)",
        year_before,
    ),
    rule(
        "(?:the )?(?:end|beginning|start|middle|close) of (?P<time>the (?P<unit>week|month|year|decade"
        "|century))(?! of)",
        current,
    ),
    rule("(?:the )?(?:year[- ]end|year['’]s end)", lambda _p, m: _moved(m.today, "year", 0)),
    rule("the latest quarter", lambda _p, m: _moved(m.today, "quarter", -1)),
    rule("the quarter", lambda _p, m: m.anchor if m.anchor and "-Q" in m.anchor else reckoning.UNKNOWN["quarter"]),
    rule("the weekend", weekend),
)
