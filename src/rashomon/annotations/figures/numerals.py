"""Numbers as words and digits: how they look in running text, and what they come to."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

#: Words below a hundred.
SMALL: dict[str, int] = {word: n for n, word in enumerate(_ONES)} | {w: 20 + 10 * n for n, w in enumerate(_TENS)}

#: Words and letters that multiply what stands before them.
SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}

#: Digits, with commas only between groups of three: ``3,000``, ``2.5``. Longer runs are codes, not numbers.
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?![\d,]\d)(?:\.\d{1,9})?(?!\d)"

_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})[-\s](?:one|two|three|four|five|six|seven|eight|nine)|{_SMALL})\b"

#: Number words up to a hundred: ``seven``, ``twenty-four``.
WORD = rf"\b{_BELOW_HUNDRED}"

#: Number words of any size: ``two hundred and five``, ``a dozen``, ``half a million``.
WORDS = (
    rf"\b(?:half\s+a\s+(?:million|billion|trillion|dozen)\b"
    rf"|(?:(?:an?\s+)?(?:hundred|thousand|million|billion|trillion|dozen)\b|{_BELOW_HUNDRED})"
    rf"(?:(?:[-\s]|\s+and\s+)(?:(?:hundred|thousand|million|billion|trillion|dozen)\b|{_BELOW_HUNDRED})){{0,8}})"
)

#: A half beside a whole number: ``5 1/2``, ``two and a half``.
HALF = r"(?:\s+and\s+a\s+half|(?:\s|-)?½|(?:\s|-)1/2)"

#: A cardinal of any form; letters that scale (``20m``, ``3bn``) are for money and stand in its own pattern.
CARDINAL = (
    rf"(?:(?:{DIGITS}(?:{HALF})?|{WORDS}(?:{HALF})?)"
    rf"(?:[-\s]+(?:dozen|hundred|thousand|million|billion|trillion)\b){{0,3}})"
)

_HALF = re.compile(rf"{HALF}\b|½", re.IGNORECASE)
_PART = re.compile(rf"{DIGITS}|[a-z]+", re.IGNORECASE)


#: Letters that a pattern takes for plain ones when it ignores case, but that stay themselves in lower case.
_LOOKALIKES = str.maketrans("ſıİK", "siik")


def folded(text: str) -> str:
    """Lower case with plain letters and single blanks: what a table of words can be asked for."""
    return " ".join(text.translate(_LOOKALIKES).lower().split())


def value(text: str) -> float:
    """What a cardinal comes to: ``two dozen`` is 24, ``1.5 million`` 1,500,000, ``half a million`` 500,000.

    Raises ``ValueError`` for words that are no number.
    """
    text, half = folded(text), 0.0
    if found := _HALF.search(text):
        half, text = 0.5, text[: found.start()] + text[found.end() :]
    parts = [part for part in _PART.findall(text) if part != "and"]
    if parts[:2] == ["half", "a"]:
        return 0.5 * SCALES[parts[2]]
    return _sum(parts, half)


def _sum(parts: list[str], half: float) -> float:
    total, run = 0.0, None
    for part in parts:
        if part in SCALES:
            run = ((1.0 if run is None else run) + half) * SCALES[part]
            half = 0.0
            if SCALES[part] >= 1000:
                total, run = total + run, 0.0
        elif part not in ("a", "an"):
            run = (run or 0.0) + _single(part)
    return round(total + (run or 0.0) + half, 6)


def _single(part: str) -> float:
    if part in SMALL:
        return SMALL[part]
    try:
        return float(part.replace(",", ""))
    except ValueError:
        raise ValueError(f"not a number: {part!r}") from None
