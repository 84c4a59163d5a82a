"""Quantities as intervals that can be compared: units of one kind converted, roundness and vagueness kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.comparison.verdict import Verdict

if TYPE_CHECKING:
    from rashomon.values import FigureAccount

#: A number said to be approximate, or a round one, may differ from the exact one by this share.
ROUNDING = 0.1
#: A converted number was rounded in its new unit: "60 metres" is "195 feet" (196.9).
CONVERSION = 0.05

#: Unit -> (dimension, size in the dimension's base unit). NIST Special Publication 811, appendix B.
_UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("metre", "meter", "m"), ("length", 1.0)),
    **dict.fromkeys(("kilometre", "kilometer", "km"), ("length", 1000.0)),
    **dict.fromkeys(("centimetre", "centimeter", "cm"), ("length", 0.01)),
    **dict.fromkeys(("millimetre", "millimeter", "mm"), ("length", 0.001)),
    **dict.fromkeys(("mile", "mi"), ("length", 1609.344)),
    **dict.fromkeys(("foot", "feet", "ft"), ("length", 0.3048)),
    **dict.fromkeys(("yard", "yd"), ("length", 0.9144)),
    **dict.fromkeys(("inch", "inche", "in"), ("length", 0.0254)),
    **dict.fromkeys(("kilogram", "kilogramme", "kg", "kilo"), ("mass", 1.0)),
    **dict.fromkeys(("gram", "gramme", "g"), ("mass", 0.001)),
    **dict.fromkeys(("tonne", "metric ton", "ton", "t"), ("mass", 1000.0)),
    **dict.fromkeys(("pound", "lb"), ("mass", 0.45359237)),
    **dict.fromkeys(("hectare", "ha"), ("area", 10_000.0)),
    **dict.fromkeys(("acre",), ("area", 4046.8564224)),
    **dict.fromkeys(("square kilometre", "square kilometer", "sq km", "km2", "km²"), ("area", 1e6)),
    **dict.fromkeys(("square metre", "square meter", "sq m", "m2", "m²"), ("area", 1.0)),
    **dict.fromkeys(("square mile", "sq mile", "sq mi"), ("area", 2_589_988.110336)),
    **dict.fromkeys(("square foot", "square feet", "sq ft"), ("area", 0.09290304)),
    **dict.fromkeys(("litre", "liter", "l"), ("volume", 1.0)),
    **dict.fromkeys(("gallon",), ("volume", 3.785411784)),
    **dict.fromkeys(("cubic metre", "cubic meter", "cu m", "m3", "m³"), ("volume", 1000.0)),
    **dict.fromkeys(("cubic foot", "cubic feet", "cu ft"), ("volume", 28.316846592)),
    **dict.fromkeys(("barrel", "bbl"), ("volume", 158.987294928)),
    **dict.fromkeys(("km/h", "kph", "kmh", "kilometre per hour", "kilometer per hour"), ("speed", 1.0)),
    **dict.fromkeys(("mph", "mile per hour"), ("speed", 1.609344)),
    **dict.fromkeys(("second", "s"), ("duration", 1 / 3600)),
    **dict.fromkeys(("minute", "min"), ("duration", 1 / 60)),
    **dict.fromkeys(("hour", "h", "hr"), ("duration", 1.0)),
    **dict.fromkeys(("day",), ("duration", 24.0)),
    **dict.fromkeys(("week",), ("duration", 168.0)),
    **dict.fromkeys(("month",), ("duration", 730.0)),
    **dict.fromkeys(("year",), ("duration", 8766.0)),
    **dict.fromkeys(("%", "percent", "per cent"), ("share", 1.0)),
    **dict.fromkeys(("year-old", "year old", "years old"), ("age", 1.0)),
}
_VAGUE = re.compile(
    r"\b(about|around|roughly|some|approximately|approx|an estimated|estimated|near|close to|circa|or so|dozens?"
    r"|scores|hundreds|thousands|several|few)\b",
    re.IGNORECASE,
)


#: Words for a number that give only how many digits it has.
_LOOSE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions)\b", re.IGNORECASE)
_AGE = re.compile(r"\b(?:years?|months?)[ -]old\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """An interval in the base unit of its dimension ("" for things that are counted). ``written`` are its bounds as
    written; ``vague`` when the words call it approximate, ``loose`` when they give no number ("dozens"); ``unit`` as
    written, in the singular."""

    low: float | None
    high: float | None
    written: tuple[float | None, float | None]
    dimension: str
    unit: str
    vague: bool
    loose: bool = False

    @property
    def point(self) -> float | None:
        """The one number, where it is one."""
        return self.low if self.low == self.high else None


def amount(account: FigureAccount, words: str) -> Amount:
    """The amount of an account; ``words`` are the figure's own with those just before it."""
    unit = singular(account.unit)
    dimension, size = _UNITS.get(unit, ("", 1.0))
    if dimension == "duration" and _AGE.search(f"{account.counted} {words}"):
        dimension = "age"
    low, high = (None if bound is None else bound * size for bound in (account.low, account.high))
    loose = account.high is None and bool(_LOOSE.search(words))
    return Amount(low, high, (account.low, account.high), dimension, unit, bool(_VAGUE.search(words)), loose)


def is_unit(word: str) -> bool:
    """Is a word a unit of measure that we know?"""
    return singular(word) in _UNITS


def singular(unit: str) -> str:
    """A unit without plural, in lower case.

    >>> [singular(u) for u in ("Metres", "feet", "s", "USD")]
    ['metre', 'feet', 's', 'usd']
    """
    unit = " ".join(unit.casefold().split()).strip(".")
    return unit[:-1] if len(unit) > 3 and unit.endswith("s") and unit not in _UNITS else unit


def compare_amounts(one: Amount, other: Amount) -> Verdict:
    """``same``, ``compatible`` (both can be true) or ``conflict``, by the first rule that answers."""
    return next(v for rule in AMOUNT_RULES if (v := rule(one, other)) is not None)


def equal(one: Amount, other: Amount) -> Verdict | None:
    """The same number, or the same bound. "Hundreds" are no "more than 200": that is how the word is reckoned."""
    rough = one.high is None and one.vague != other.vague
    if not rough and (one.low, one.high) == (other.low, other.high) and (one.low, one.high) != (None, None):
        return Verdict("same", "they give the same number")
    return None


def rounded(one: Amount, other: Amount) -> Verdict | None:
    """Two numbers of which one may stand for the other, because it is called approximate, round, or converted."""
    if one.point is None or other.point is None:
        return None
    distance = abs(one.point - other.point)
    if one.unit != other.unit and one.dimension and distance <= CONVERSION * max(abs(one.point), abs(other.point)):
        return Verdict("same", "the numbers are equal in another unit")
    if distance <= max(slack(one), slack(other)):
        return Verdict("same", "one number is the other, rounded")
    return None


def bounded(one: Amount, other: Amount) -> Verdict | None:
    """Intervals that overlap: "at least 10" and 12."""
    reach = max(slack(one), slack(other)) if one.unit != other.unit else 0.0
    apart = _beyond(one, other, reach) or _beyond(other, one, reach)
    return None if apart else Verdict("compatible", "both numbers can be true")


def apart(one: Amount, other: Amount) -> Verdict | None:
    """All else: no number fits both."""
    del one, other
    return Verdict("conflict", "no number fits both")


#: The rules in the order in which they are asked.
AMOUNT_RULES = (equal, rounded, bounded, apart)


def slack(it: Amount) -> float:
    """How far from the exact number an amount may lie, in base units.

    A number that is called approximate: a tenth. A round one: half of its last significant place, a tenth at most;
    things that are counted are only rounded from 100 on (a death toll of 50 is not 52).
    """
    written, base = it.written[0], it.point
    if written is None or base is None or written == 0:
        return 0.0
    if it.vague:
        return ROUNDING * abs(base)
    if not it.dimension and abs(written) < 100:
        return 0.0
    return min(ROUNDING * abs(written), _last_place(abs(written)) / 2) * abs(base / written)


def _last_place(number: float) -> float:
    """The size of the last significant place of a number with at most two: 10 for 230, 100 for 200; else 0.

    >>> [_last_place(n) for n in (230, 200, 4500, 317, 1.5)]
    [10.0, 100.0, 100.0, 0.0, 0.0]
    """
    place = 1.0
    while number >= 10 * place and number % (10 * place) == 0:
        place *= 10
    return place if place > 1 and number / place < 100 else 0.0


def _beyond(one: Amount, other: Amount, reach: float) -> bool:
    """Does one lie wholly above the other?"""
    return one.low is not None and other.high is not None and one.low > other.high + reach
