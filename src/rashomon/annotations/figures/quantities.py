"""Quantity phrases in running text: a number with its qualifier and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotations.figures import numerals, units
from rashomon.annotations.figures.conventions import Conventions, Side

_SCALE = r"(?:[\s-]?(?:hundred|thousand|million|billion|trillion)|(?:mn|bn|tn|m|b|k))"
_MONEY = (
    rf"(?P<sign>{units.SIGN})\s?(?P<amount>{numerals.DIGITS}(?:{_SCALE}(?!\w))?)(?:(?:\s?[-–]\s?"
    rf"|\sto\s)(?:{units.SIGN})?(?P<more>{numerals.DIGITS}(?:{_SCALE}(?!\w))?))?"
)
_RANGE = rf"(?<!from\s)(?P<low>(?>{numerals.CARDINAL}))(?P<dash>\s?[-–—]\s?|\sto\s|\sor\s)(?P<high>{numerals.CARDINAL})"
_BETWEEN = (
    rf"between\s(?P<floor>{units.SIGN}?{numerals.CARDINAL})(?:\s?(?:%|percent"
    rf"|per\scent))?\sand\s(?:{units.SIGN})?(?P<ceiling>{numerals.CARDINAL})"
)
_FLOOR = (
    r"(?:(?P<lower>\d+)(?:st|nd|rd|th)\s(?:or|and|to)\s)?(?P<storey>\d+)(?:st|nd|rd"
    r"|th)(?=[\s-](?:floor|storey|story)\b)"
)
#: "The tenth victim" tells how many there are.
_ORDINAL = (
    r"(?P<ordinal>\d{1,6})(?:st|nd|rd|th)"
    r"(?=\s\(?(?:[\w.’'-]+\s){0,2}(?:victim|death|fatality|casualty|body|survivor|arrest)\b)"
)


#: A letter, a hyphen, a point or a sign before the digits makes them part of a name, a score or a code.
_CLEAR = r"(?<![\w#+])(?<!\w[-–./:,'’])"

_LEADING_SIGN = re.compile(units.SIGN, re.IGNORECASE)
_CODE = re.compile(r"[-–/:.]\d|\.\w|/\w")
_OLD = re.compile(r"[\s-]olds?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: ``start``, ``end`` with qualifier and unit, ``first``, ``last`` the number alone. ``unit`` is empty
    where things are counted: the noun tells."""

    start: int
    end: int
    first: int
    last: int
    low: float | None
    high: float | None
    unit: str = ""


class Grammar:
    """Finds quantities under the given conventions."""

    def __init__(self, conventions: Conventions) -> None:
        self._conventions = conventions
        vague = _either(conventions.vague)
        plural = r"(?P<plural>(?:minutes|hours|days|weeks|months|years|decades|centuries))(?=\s(?:ago|later|earlier)\b)"
        single = rf"(?P<single>an?(?P<whole>\s(?:full|whole|entire))?)(?=\s(?:{'|'.join(_SINGLE_UNITS)})\b)"
        self._number = re.compile(
            rf"{_CLEAR}(?:{_MONEY}|{_BETWEEN}|{_FLOOR}|{_ORDINAL}|(?P<vague>{vague})\b|{_RANGE}"
            rf"|(?P<number>{numerals.CARDINAL})|{plural}|{single}|(?P<none>no)\b)",
            re.IGNORECASE,
        )
        self._before = re.compile(
            rf"(?<!\w)(?P<word>{_either(conventions.before)})(?:\s(?:an?|another))?\s$", re.IGNORECASE
        )
        self._after = re.compile(rf"\s?(?P<word>{_either(conventions.after)})(?!\w)", re.IGNORECASE)

    def find(self, text: str, start: int, end: int) -> Iterator[Quantity]:
        """The quantities of ``text[start:end]``, in order."""
        at = start
        while match := self._number.search(text, at, end):
            at = match.end()
            found = self._read(text, match, start, end)
            if found:
                at = max(at, found.end)
                yield found

    def _read(self, text: str, match: re.Match[str], start: int, end: int) -> Quantity | None:
        last, (low, high) = match.end(), self._values(match)
        unit, stop = self._unit(text, match, end)
        if low is None or (stop == last and _is_code(text, match, end)):
            return None
        first, side = self._qualifier(text, match.start(), start)
        if match["single"] and not match["whole"] and (side is None or not unit):
            return None
        open_ended = bool(match["vague"] or match["plural"])
        if after := self._after.match(text, stop, end):
            side, stop = side or self._conventions.after[numerals.folded(after["word"])], after.end()
        bounds = (low, None) if open_ended else self._conventions.bounds(low, high if high is not None else low, side)
        return Quantity(first, stop, match.start(), last, *bounds, unit)

    def _values(self, match: re.Match[str]) -> tuple[float | None, float | None]:
        if match["sign"]:
            low = numerals.value(_spelled(match["amount"]))
            return _pair(_spelled(match["amount"]), _spelled(match["more"])) if match["more"] else (low, low)
        if match["vague"]:
            return self._conventions.vague[numerals.folded(match["vague"])], None
        if match["floor"]:
            return _pair(_LEADING_SIGN.sub("", match["floor"]), match["ceiling"])
        if match["low"]:
            return _pair(match["low"], match["high"])
        if match["plural"]:
            return 2.0, None
        if match["storey"] and match["lower"]:
            return _pair(match["lower"], match["storey"])
        if match["none"]:
            return 0.0, 0.0
        number = 1.0 if match["single"] else numerals.value(match["number"] or match["storey"] or match["ordinal"])
        return number, number

    def _unit(self, text: str, match: re.Match[str], end: int) -> tuple[str, int]:
        if match["sign"]:
            return units.currency(match["sign"]), match.end()
        if match["floor"] and (sign := _LEADING_SIGN.match(match["floor"])):
            return units.currency(sign[0]), match.end()
        if match["storey"]:
            return "floor", match.end()
        pattern = units.AFTER_VAGUE if match["vague"] else units.AFTER
        found = pattern.match(text, match.end(), end)
        if match["plural"]:
            return units.name(match["plural"]), match.end()
        if not found:
            return "", match.end()
        old = _OLD.match(text, found.end(), end)
        return units.name(found["unit"]), (old or found).end()

    def _qualifier(self, text: str, at: int, start: int) -> tuple[int, Side | None]:
        """Where the phrase begins with its qualifier, and which side that leaves open."""
        before = text[max(start, at - 24) : at]
        found = self._before.search(before)
        if not found:
            return at, None
        return at - len(before) + found.start(), self._conventions.before[numerals.folded(found["word"])]


#: "A mile", "an hour": counted only with a qualifier ("more than a mile", "a full year").
_SINGLE_UNITS = (
    "mile kilometre kilometer metre meter foot inch yard acre hectare ton tonne "
    "second minute hour day week month year decade century"
).split()


def _either(words: object) -> str:
    forms = sorted(map(str, words), key=lambda w: (-len(w), w))  # type: ignore[call-overload]
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)


def _spelled(amount: str) -> str:
    """``20m`` as ``20 m``: the digits and the letters that scale them."""
    return re.sub(r"(?<=\d)(?=[a-z])", " ", numerals.folded(amount))


def _pair(low: str, high: str) -> tuple[float | None, float | None]:
    """The two ends of a range; the first takes the second's scale ("2 to 3 million"). ``None`` where they are none."""
    a, b = numerals.value(low), numerals.value(high)
    scale = next((s for word, s in numerals.SCALES.items() if len(word) > 2 and re.search(rf"\b{word}\b", high)), 1.0)
    if a * scale < b and a < 1000 <= scale:
        a *= scale
    return (a, b) if a < b else (None, None)


def _is_code(text: str, match: re.Match[str], end: int) -> bool:
    """Digits that go on as a code, a score, a clock time or a name."""
    if match["vague"] or match["sign"] or match["storey"]:
        return False
    last = match.end()
    if re.match(r"0\d", match[0]):
        return True
    return bool(_CODE.match(text, last, end)) or text[last : last + 1].isalnum()
