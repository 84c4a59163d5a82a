"""The words of time: what they look like, and what they stand for in TIMEX3."""

from __future__ import annotations

from rashomon.annotations.figures import numerals

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

#: Parts of a day, as TIMEX3 writes them after the T (TIDES 2005, section 3.2.3).
PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midday": "12:00",
    "noon": "12:00",
    "midnight": "24:00",
    "dawn": "MO",
    "dusk": "EV",
}

#: A unit's letter in an ISO 8601 duration. Hours, minutes and seconds stand after a T.
UNITS = {
    "second": "S",
    "sec": "S",
    "minute": "M",
    "min": "M",
    "hour": "H",
    "hr": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}

#: Units that ISO 8601 writes as a multiple of another.
MULTIPLES = {"fortnight": (2, "week"), "decade": (10, "year"), "century": (100, "year"), "millennium": (1000, "year")}

PLURALS = {"centuries": "century", "millennia": "millennium"}

ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st",
            "second 2nd",
            "third 3rd",
            "fourth 4th",
            "fifth 5th",
            "sixth 6th",
            "seventh 7th",
            "eighth 8th",
            "ninth 9th",
            "tenth 10th",
            "eleventh 11th",
            "twelfth 12th",
            "thirteenth 13th",
            "fourteenth 14th",
            "fifteenth 15th",
            "sixteenth 16th",
            "seventeenth 17th",
            "eighteenth 18th",
            "nineteenth 19th",
            "twentieth 20th",
            "twenty-first 21st",
        ),
        start=1,
    )
    for word in words.split()
}

#: Times that are vague by nature (TimeML annotation guidelines 1.2.1, section 2.2.3.6).
REFERENCES = {
    "right now": "PRESENT_REF",
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "at present": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "at this moment": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "recently": "PAST_REF",
    "more recently": "PAST_REF",
    "most recently": "PAST_REF",
    "lately": "PAST_REF",
    "the past": "PAST_REF",
    "the distant past": "PAST_REF",
    "the recent past": "PAST_REF",
    "soon": "FUTURE_REF",
    "the short term": "FUTURE_REF",
    "the near term": "FUTURE_REF",
    "the long term": "FUTURE_REF",
    "as soon as possible": "FUTURE_REF",
    "days to come": "FUTURE_REF",
    "weeks to come": "FUTURE_REF",
    "months to come": "FUTURE_REF",
    "years to come": "FUTURE_REF",
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF",
}

#: How often, as TIMEX3 durations of a SET.
FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
}

#: Numbers of units that the writer leaves open.
VAGUE = (
    "several", "a few", "few", "many", "some", "a number of", "dozens of", "hundreds of",
    "countless",
)  # fmt: skip


def amount(words: str) -> float | None:
    """How many units: ``two`` is 2, ``a couple of`` 2, ``a`` 1; ``None`` where the writer leaves it open."""
    words = " ".join(words.lower().split())
    if words in ("a", "an", "one full", "a full", "an entire", "the", "another", "an additional", "a further"):
        return 1
    if words in ("a couple of", "couple of", "a couple", "couple", "a pair of"):
        return 2
    try:
        return numerals.value(words)
    except ValueError:
        return None


def spoken_year(words: str) -> str:
    """``nineteen ninety-seven`` is ``1997``, ``two thousand and one`` ``2001``."""
    hundreds, rest = words.lower().split(maxsplit=1)
    if hundreds == "two":
        return f"{int(numerals.value(words.lower())):04}"
    return f"{({'eighteen': 18, 'nineteen': 19, 'twenty': 20})[hundreds]}{int(amount(rest) or 0):02}"


def unit(word: str) -> str:
    """The singular of a unit of time."""
    word = word.lower().rstrip(".")
    return PLURALS.get(word) or (word[:-1] if word.endswith("s") else word)
