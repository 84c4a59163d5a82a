"""Stretches of time, how often something happens, and times that are vague by nature."""

from __future__ import annotations

from rashomon.annotations.times import lexicon
from rashomon.annotations.times.grammar import NO_TIME, Parts, Rule, Setting, constant, rule

_PARTS_OF = {"hour": (60, "M"), "minute": (60, "S"), "year": (12, "M")}


def period(n: float | None, unit: str) -> str:
    """An ISO 8601 duration; ``X`` for a number that is left open: ``P2D``, ``PT15H``, ``P50Y``, ``PXW``."""
    times, base = lexicon.MULTIPLES.get(unit, (1, unit))
    letter = lexicon.UNITS[base]
    clock = "T" if base in ("second", "sec", "minute", "min", "hour", "hr") else ""
    if n is None:
        return f"P{clock}X{letter}"
    if n % 1 and base in _PARTS_OF:
        whole, rest = divmod(n * times, 1)
        count, smaller = _PARTS_OF[base]
        return f"P{clock}{whole:.0f}{letter}{rest * count:.0f}{smaller}"
    whole = round(n * times, 3)
    return f"P{clock}{whole:.0f}{letter}" if whole % 1 == 0 else f"P{clock}{whole}{letter}"


def duration(parts: Parts, _setting: Setting) -> str | None:
    """``two hours``, ``the last five years``, ``several weeks``."""
    return period(lexicon.amount(parts["n"]), lexicon.unit(parts["unit"]))


def single(parts: Parts, _setting: Setting) -> str | None:
    """``the past year``: one of the unit."""
    return period(1, lexicon.unit(parts["unit"]))


def half(parts: Parts, _setting: Setting) -> str | None:
    """``half an hour``."""
    halves = {"hour": "PT30M", "year": "P6M", "decade": "P5Y", "century": "P50Y", "day": "PT12H"}
    return halves.get(lexicon.unit(parts["unit"])) or period(0.5, lexicon.unit(parts["unit"]))


def open_ended(parts: Parts, _setting: Setting) -> str | None:
    """``for years``."""
    return period(None, lexicon.unit(parts["unit"]))


def each(parts: Parts, _setting: Setting) -> str | None:
    """``every two days``."""
    return period(lexicon.amount(parts["n"]) if parts["n"] else 1, lexicon.unit(parts["unit"]))


def each_weekday(parts: Parts, _setting: Setting) -> str | None:
    """``every Tuesday``, ``Fridays``, ``Tuesday nights``."""
    part = f"T{lexicon.PARTS[parts['part']]}" if parts.get("part") else ""
    return f"XXXX-WXX-{lexicon.WEEKDAYS[parts['weekday'].rstrip('.')]}{part}"


def each_month(parts: Parts, _setting: Setting) -> str | None:
    """``every July``."""
    return f"XXXX-{lexicon.MONTHS[parts['month'].rstrip('.')]:02}"


def each_season(parts: Parts, _setting: Setting) -> str | None:
    """``every summer``."""
    return f"XXXX-{lexicon.SEASONS[parts['season']]}"


def each_part(parts: Parts, _setting: Setting) -> str | None:
    """``every night``."""
    return f"XXXX-XX-XXT{lexicon.PARTS[parts['part']]}"


def frequency(parts: Parts, _setting: Setting) -> str | None:
    """``daily``."""
    return lexicon.FREQUENCIES[parts["word"]]


def reference(parts: Parts, setting: Setting) -> str | None:
    """``now``, ``recently``, ``soon``. What "soon" followed in a tale is no future, and no time of its own."""
    value = lexicon.REFERENCES[" ".join(parts["word"].split())]
    return NO_TIME if parts["word"] == "soon" and setting.direction == "past" else value


_KINDS = "(?: more| full| whole| straight| consecutive| additional| further| business| working| trading| long| solid)*"
_WHICH = "(?:the )?(?:last|past|next|first|final|coming|previous|following|latest|preceding)"
_NOT_AGE = r"(?![- ](?:old|olds)\b|['’]s? old\b)"
#: "A second man", "a quarter of them" and "a night out" are no durations.
_NOT_ONE = (
    r"(?!(?:1[5-9]|20)\d\d (?:quarter|period|year|month|week|day)\b)(?!(?:one|two|three)[- "
    r"]quarters?\b)(?!an?[- ](?:second|quarter|night|sec|min)\b)"
)
_PLURAL = "(?P<unit>seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)"
_RATED = (
    r"(?:\d[\d.,]*|%|times|once|twice|hours|dollars|euros|pounds|million|billion|thousand|hundred|percent"
    r"|tons|barrels|people|cases|each|\w+ly)"
)

#: "Four flights a week": so many of anything.
_PLURAL_NOUN = "(?-i:[a-z]{3,}s)(?<!days)(?<!weeks)(?<!months)(?<!years)(?<!was)(?<!has)(?<!takes)(?<!lasts)"

_REFERENCES = "|".join(sorted(lexicon.REFERENCES, key=len, reverse=True))

RULES: tuple[Rule, ...] = (
    rule(rf"(?:the |these |those )?{_NOT_ONE}<n>{_KINDS} <unit>(?!-long){_NOT_AGE}", duration, timex="DURATION"),
    rule(rf"{_NOT_ONE}<n>-<unit>(?:-long)?{_NOT_AGE}", duration, timex="DURATION"),
    rule(rf"{_WHICH} <n>{_KINDS} <unit>", duration, timex="DURATION"),
    rule("the past (?P<unit>day|week|month|year|decade|century)", single, timex="DURATION"),
    rule(
        r"the (?:fiscal |full )?(?P<unit>year)(?![- ](?:earlier|ago|\d|of|that|when|in|to|ahead|before"
        r"|after|two thousand))",
        single,
        timex="DURATION",
    ),
    rule("half an? (?P<unit>hour|year|decade|century|day|month)", half, timex="DURATION"),
    rule(
        rf"(?:for|in|after|within|over|took|takes|take|of|lasted|last|since) (?P<time>{_PLURAL})(?! (?:ago"
        rf"|later|earlier|before))",
        open_ended,
        timex="DURATION",
    ),
    rule(rf"(?P<time>{_PLURAL}) (?:of|before|after|into)", open_ended, timex="DURATION"),
    rule(rf"the {_PLURAL} ahead", open_ended, timex="DURATION"),
    rule(rf"in the (?P<time>{_PLURAL}) (?:that|which|since|leading|following|preceding)", open_ended, timex="DURATION"),
    rule("(?P<unit>days|weeks|months|years|decades|centuries|hours)-long", open_ended, timex="DURATION"),
    rule("(?P<unit>day|week|month|year|decade|century|hour)-long", single, timex="DURATION"),
    rule(r"(?:the )?coming (?P<unit>days|weeks|months|years|hours|decades)", open_ended, timex="DURATION"),
    rule(
        r"recent (?:days|weeks|months|years|decades|times|hours)(?: and (?:weeks|months|years))?", constant("PAST_REF")
    ),
    rule(r"(?:each|every)(?: (?P<n>two|three|four|five|six|ten|\d{1,3}))? <unit>", each, timex="SET"),
    rule("(?:each|every) <weekday>(?: <part>)?", each_weekday, timex="SET"),
    rule("<weekday>s", each_weekday, timex="SET"),
    rule("<weekday> (?P<part>morning|afternoon|evening|night)s", each_weekday, timex="SET"),
    rule("(?:each|every) <month>", each_month, timex="SET"),
    rule("(?:each|every) <season>", each_season, timex="SET"),
    rule("(?:each|every) <part>", each_part, timex="SET"),
    rule(
        rf"(?:{_RATED}|{_PLURAL_NOUN}) (?P<time>an? (?P<unit>day|week|month|year|hour))"
        "(?! (?:ago|earlier|later|before|after|old))",
        single,
        timex="SET",
    ),
    rule("per (?P<unit>day|week|month|year|hour)", single, timex="SET"),
    rule(rf"(?P<word>{'|'.join(lexicon.FREQUENCIES)})(?!\s(?-i:[A-Z]))", frequency, timex="SET"),
    rule(rf"(?<!as\s)(?<!how\s)(?<!too\s)(?P<word>{_REFERENCES})(?! (?:after|before|as)\b)", reference),
)
