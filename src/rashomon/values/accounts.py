"""What one document says about one utterance, time, quantity or event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.values.spans import Span

QuotationType = Literal["direct", "indirect", "mixed"]
#: How a cue takes what is said: "said", "pointed out", "claimed", "denied", "asked".
Stance = Literal["neutral", "endorsing", "doubting", "denial", "question"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]

#: FactBank's values (Saurí & Pustejovsky 2009): certain, probable, possible; positive, negative; underspecified.
CREDIBLE = ("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu")


@dataclass(frozen=True, slots=True)
class Quotation:
    """An attribution in the PARC sense. Each part may be discontinuous. ``speaker`` is the chain (see ``Mention``) of
    whoever speaks, ``None`` when unknown: an unattributed quotation is still a quotation. ``via`` names the outlets,
    agencies and media through which it came, nearest to the reader first. ``time`` is when it was said (TIMEX3).

    ``stance`` is how the cue takes the content; ``hearsay``: it is attributed, but to nobody named ("allegedly").
    ``addressee``, ``medium`` and ``place`` are the words that tell to whom, on what and where it was said."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    type: QuotationType
    speaker: int | None = None
    via: tuple[str, ...] = ()
    time: str | None = None
    stance: Stance = "neutral"
    hearsay: bool = False
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    place: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 expression with its value, ISO 8601 where the day is known (``2022-01-13``), with X where it is not
    (``XXXX-WXX-4`` is some Thursday). ``None``: a time that cannot be resolved."""

    span: Span
    type: TimeType
    value: str | None


@dataclass(frozen=True, slots=True)
class FigureAccount:
    """A quantity as one document gives it. ``low`` and ``high`` follow the qualifier: "at least 10" has no ``high``,
    "nearly 10" no ``low``. ``unit`` is the phrase's own ("people", "USD", "%", "metre"). ``counted`` is what is
    counted, in the document's words ("people killed in the crash"), ``about`` its content lemmas, for alignment.
    ``according_to`` are the words that name whose count it is; ``as_of`` the time it holds for (TIMEX3)."""

    span: Span
    low: float | None
    high: float | None
    unit: str
    counted: str
    about: tuple[str, ...] = ()
    as_of: str | None = None
    according_to: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone or something in an event: ``role`` is agent, patient, recipient or other; ``chain`` as in ``Mention``."""

    role: str
    span: Span
    chain: int | None = None


@dataclass(frozen=True, slots=True)
class EventAccount:
    """An event as one document tells it. ``span`` is its trigger, ``predicate`` the trigger's lemma, ``sentence`` where
    it stands. ``status`` is one of ``CREDIBLE``; ``time`` a TIMEX3 value; ``place`` a chain of the document."""

    span: Span
    predicate: str
    sentence: Span
    status: str = "CT+"
    time: str | None = None
    place: int | None = None
    participants: tuple[Participant, ...] = ()
    according_to: tuple[Span, ...] = ()
