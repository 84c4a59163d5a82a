"""Quantities in words."""

from __future__ import annotations

import re

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
_CURRENCY = re.compile("[A-Z]{3}")


def amount(low: float | None, high: float | None, unit: str) -> str:
    """``at least 4 people``, ``10 to 12 people``, ``25%``, ``USD 12,000``; ``not known`` without any bound."""
    numbers = _range(low, high)
    if not numbers:
        return "not known"
    if unit == "%":
        return f"{numbers}%"
    if _CURRENCY.fullmatch(unit):
        return re.sub(r"(?=-?\d[\d,.]*$|-?\d[\d,.]* to)", f"{unit} ", numbers, count=1)
    return f"{numbers} {unit if low == high == 1 else _plural(unit)}".strip()


def _range(low: float | None, high: float | None) -> str:
    if low is None:
        return f"at most {_number(high)}" if high is not None else ""
    if high is None:
        return f"at least {_number(low)}"
    return _number(low) if low == high else f"{_number(low)} to {_number(high)}"


def _number(value: float) -> str:
    """Grouped by thousands from five digits on (a year stays a year); no digit is added or lost."""
    if not value.is_integer():
        return f"{value:,}"
    whole = int(value)
    return f"{whole:,}" if abs(whole) >= 10_000 else str(whole)


def _plural(unit: str) -> str:
    """``cubic metres``, ``miles per hour``, ``degrees Celsius``."""
    found = re.search(rf"\b({'|'.join(_PLURALS)})\b", unit.partition(" per ")[0])
    return unit[: found.start()] + _PLURALS[found[1]] + unit[found.end() :] if found else unit
