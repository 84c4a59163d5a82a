"""Clocks, exchange rates and weather: the ticker lines in a page's head."""

from __future__ import annotations

import re

# ISO 4217 codes of currencies that news pages quote, and what they quote beside them.
_CODES = (
    "USD|EUR|RUB|GBP|CNY|JPY|CHF|KZT|KGS|UZS|TJS|TMT|UAH|BYN|GEL|AMD|AZN|TRY|INR|PKR|IRR|AED|SAR|ILS|EGP|ZAR|NGN|KES|BRL|"
    "MXN|ARS|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|RSD|KRW|THB|IDR|MYR|SGD|PHP|VND|HKD|TWD|MNT|MDL|BTC|ETH|"
    "Brent|WTI|Gold|Dollar|Euro|\\$|€|£|₽|₸"
)
_RATE = rf"(?:{_CODES})\s?[:=–-]?\s?\d{{1,6}}(?:[.,]\d{{1,4}})?(?:\s?[▲▼↑↓+−-]\s?[\d.,]+\s?%?)?"
#: Any other three capitals with a decimal: the small currency of a country, as a line of its own.
_OTHER = r"[A-Z]{3}\s?\d{1,6}[.,]\d{1,4}"
_CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
_HALF = r"(?:\s?[ap]\.?m\.?)"
_WARMTH = r"(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?,?\s)?[+−–-]?\d{1,2}\s?°\s?[CF]?"
_TICKER = re.compile(rf"(?:{_CLOCK}|{_RATE}|{_WARMTH})(?:[\s|/;,•]+(?:{_CLOCK}|{_RATE}|{_WARMTH}))*")
_LEADING = re.compile(rf"(?:{_CLOCK}\s*)?(?:{_RATE}[\s|/;,•]+)+(?=[A-ZÀ-Þ\"“«‘])")
_TIME = re.compile(rf"(?:\w+day,?\s)?{_CLOCK}{_HALF}?(?:\s[A-Z]{{2,4}})?")


def is_ticker(words: str) -> bool:
    """Is the whole line clock, rates, weather?"""
    return bool(_TICKER.fullmatch(words) or re.fullmatch(_OTHER, words))


def is_clock(words: str) -> bool:
    """Is the whole line a time of day, as at the head of a page or of an entry in a live report?"""
    return bool(_TIME.fullmatch(words))


def leading_ticker(words: str) -> int:
    """How many characters of the line are rates before its words; a clock alone may be the time of a live report."""
    match = _LEADING.match(words)
    return match.end() if match else 0
