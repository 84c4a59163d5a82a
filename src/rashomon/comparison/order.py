"""Which of two accounts came later: by the time that they hold for, by their own words, by publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from rashomon.comparison.prose import dated
from rashomon.values import PartialDate

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground
    from rashomon.values import FigureAccount, Span

#: Words just before a figure that present it as the newest.
_LATER = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:es|ed|ing)|jump(?:s|ed)|grown|grew|drop(?:s|ped)|fall(?:s|en)"
    r"|fell|raised|lowered|revised|updated|doubl(?:es|ed)|tripl(?:es|ed)|trebled|halv(?:es|ed)|cut)\b[^.;,]{0,20}\bto\b[^.;,]{0,15}$"
    r"|\b(?:now (?:stands?|put|at)|latest|newest|updated?|at last count)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
#: Words before a figure, in its own clause, that present it as replaced.
_EARLIER = re.compile(
    r"\b(initial(?:ly)?|earlier|previous(?:ly)?|originally|at first|early reports?"
    r"|first (?:reports?|put|said|reported|estimated|gave|spoke)|preliminary"
    r"|(?:up|down|revised|risen|rose) from)\b[^;]*$",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(but|later|now|since|then|to)\b|;")


#: Of these, words that tell which way the number went: whatever lies on the other side of it came before.
_ROSE = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:es|ed|ing)|jump(?:s|ed)|grown|grew|raised"
    r"|doubl(?:es|ed)|tripl(?:es|ed)|trebled)\b[^.;,]{0,20}\bto\b[^.;,]{0,15}$",
    re.IGNORECASE,
)


class Order(Protocol):
    """Says which account is later: +1 the second, -1 the first, 0 cannot tell; with a reason."""

    def __call__(self, ground: Ground, one: FigureAccount, other: FigureAccount, /) -> tuple[int, str]:
        """Compare two accounts of one figure."""


def order(ground: Ground, one: FigureAccount, other: FigureAccount) -> tuple[int, str]:
    """The answer of the first rule that can tell."""
    for rule in ORDER_RULES:
        sign, why = rule(ground, one, other)
        if sign:
            return sign, why
    return 0, "nothing shows which is later"


def by_time(_: Ground, one: FigureAccount, other: FigureAccount) -> tuple[int, str]:
    """Both accounts say for when they hold."""
    sign = _sign(partial(one.as_of), partial(other.as_of))
    first, last = (one, other) if sign > 0 else (other, one)
    return sign, f"one holds for {first.as_of}, the other for {last.as_of}"


def by_rise(ground: Ground, one: FigureAccount, other: FigureAccount) -> tuple[int, str]:
    """A number that rose replaced a lower one."""
    low, high = sorted((one, other), key=lambda a: (a.low or a.high or 0.0, a.span))
    if (low.low, low.high) == (high.low, high.high) or not _ROSE.search(ground.before(high.span)):
        return 0, ""
    return (1 if high is other else -1), f"{ground.name(high.span.document)} says that the number rose"


def by_wording(ground: Ground, one: FigureAccount, other: FigureAccount) -> tuple[int, str]:
    """The words before one figure present it as the newer, or as one that has been replaced."""
    steps = step(ground, one.span), step(ground, other.span)
    if steps[0] == steps[1] or steps[0] * steps[1] > 0:
        return 0, ""
    sign = 1 if steps[1] > steps[0] else -1
    told = one if steps[0] else other
    role = "newer" if step(ground, told.span) > 0 else "earlier"
    return sign, f"{ground.name(told.span.document)} presents its number as the {role} one"


def by_publication(ground: Ground, one: FigureAccount, other: FigureAccount) -> tuple[int, str]:
    """The documents were published on different days."""
    dates = ground.published(one.span.document), ground.published(other.span.document)
    sign = _sign(*(d.value if d else None for d in dates))
    first, last = (one, other) if sign > 0 else (other, one)
    if not sign:
        return 0, ""
    return sign, f"{dated(ground, last.span.document)} is later than {dated(ground, first.span.document)}"


#: The rules in the order in which they are asked.
ORDER_RULES: tuple[Order, ...] = (by_time, by_rise, by_wording, by_publication)


def step(ground: Ground, span: Span) -> int:
    """-1 where the words before a figure call it an earlier one, +1 where they call it the newest, else 0."""
    before = ground.before(span)
    found = list(_EARLIER.finditer(before))
    if found and not _TURN.search(before, found[-1].end(1)):
        return -1
    return int(_LATER.search(before) is not None)


def partial(value: str | None) -> PartialDate | None:
    """A TIMEX3 value as a date, cut to the day; ``None`` when it names no year, month or day of the calendar."""
    match = re.match(r"\d{4}(-\d{2}(-\d{2})?)?(?=$|T)", value or "")
    try:
        return PartialDate(match.group()) if match else None
    except ValueError:
        return None


def _sign(one: PartialDate | None, other: PartialDate | None) -> int:
    if one is None or other is None:
        return 0
    return (one.last() < other.first()) - (other.last() < one.first())
