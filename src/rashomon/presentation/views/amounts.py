"""Quantities in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.values import FigureAccount

#: Units that take a plural; a unit that is already a plural ("people") or a sign ("%") is not among them.
_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries"} | {
    unit: f"{unit}s"
    for unit in (
        *("metre", "kilometre", "centimetre", "millimetre", "yard", "mile", "acre", "hectare", "litre", "gallon"),
        *("barrel", "gram", "kilogram", "pound", "ounce", "ton", "tonne", "carat", "degree", "volt", "point"),
        *("megawatt", "gigawatt", "kilowatt-hour", "second", "minute", "hour", "day", "night", "week", "month"),
        *("year", "decade"),
    )
}
_NEARLY = re.compile(
    r"(?:nearly|almost|close to|approaching|(?:just|a little) (?:under|below|short of))\b", re.IGNORECASE
)
_CURRENCY = re.compile("[A-Z]{3}")


def amount_of(account: FigureAccount, text: str) -> str:
    """What an account of a figure gives; ``text`` is that of its document."""
    return amount(account.low, account.high, account.unit, account.counted, account.span.of(text))


def amount(low: float | None, high: float | None, unit: str, counted: str = "", words: str = "") -> str:
    """``at least 4 people``, ``10 to 12 people``, ``25%``, ``USD 12,000``; ``not known`` without any bound. ``counted``
    are the article's words for what is counted: whatever has no plural here takes theirs. ``words`` are those of the
    amount itself: "almost 80" is no ceiling."""
    numbers = _range(low, high, "nearly" if _NEARLY.match(words) else "at most")
    if not numbers:
        return "not known"
    if unit == "%":
        return f"{numbers}%"
    if _CURRENCY.fullmatch(unit):
        return re.sub(r"(?=-?\d[\d,.]*$|-?\d[\d,.]* to)", f"{unit} ", numbers, count=1)
    return f"{numbers} {unit if low == high == 1 else _plural(unit, counted)}".strip()


def _range(low: float | None, high: float | None, below: str) -> str:
    if low is None:
        return f"{below} {_number(high)}" if high is not None else ""
    if high is None:
        return f"at least {_number(low)}"
    return _number(low) if low == high else f"{_number(low)} to {_number(high)}"


def _number(value: float) -> str:
    """Grouped by thousands from five digits on (a year stays a year); no digit is added or lost."""
    if not value.is_integer():
        return f"{value:,}"
    whole = int(value)
    return f"{whole:,}" if abs(whole) >= 10_000 else str(whole)


def _plural(unit: str, counted: str) -> str:
    """``cubic metres``, ``miles per hour``, ``degrees Celsius``; else as the article has it."""
    found = re.search(rf"\b({'|'.join(_PLURALS)})\b", unit.partition(" per ")[0])
    if found:
        return unit[: found.start()] + _PLURALS[found[1]] + unit[found.end() :]
    written = re.search(rf"\b{re.escape(unit)}e?s\b", counted.casefold()) if unit else None
    return written.group() if written else unit
