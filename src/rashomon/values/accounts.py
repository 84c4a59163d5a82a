"""What one document says about one utterance, time, quantity or event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.values.reckoning import Direction, Reckoning
from rashomon.values.spans import Span

QuotationType = Literal["direct", "indirect", "mixed"]
#: How a cue takes what is said: "said", "pointed out", "claimed", "denied", "asked".
Stance = Literal["neutral", "endorsing", "doubting", "denial", "question"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
#: When something lies, seen from where it is told. The perfect ("has left") is past.
Tense = Literal["past", "present", "future"]
#: How one event lies to another, or to a time: TimeML's BEFORE, AFTER and INCLUDES; BEGUN_BY ("since", not earlier) and
#: ENDED_BY ("until", "by": not later).
OrderRelation = Literal["before", "after", "includes", "begun_by", "ended_by"]

#: FactBank's values (Saurí & Pustejovsky 2009): certain, probable, possible; positive, negative; underspecified.
CREDIBLE = ("CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu")


@dataclass(frozen=True, slots=True)
class Quotation:
    """An attribution in the PARC sense. Each part may be discontinuous. ``speaker`` is the chain (see ``Mention``) of
    whoever speaks, ``None`` when unknown: an unattributed quotation is still a quotation. ``via`` names the outlets,
    agencies and media through which it came, nearest to the reader first: where X reports that Y said it, Y is the
    speaker and X stands here. ``time`` is when it was said (TIMEX3), ``when`` the words of the ``Time`` that has this
    value.

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
    when: Span | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 expression with its value, ISO 8601 where the day is known (``2022-01-13``), with X where it is not
    (``XXXX-WXX-4`` is some Thursday). ``None``: a time that cannot be resolved.

    What the value is told from: without ``reckoning`` from its own words alone; with one, and no ``anchor``, from the
    day of publication ("yesterday"); with both, from the time of the same document that stands at ``anchor`` ("the day
    before"). ``direction`` is the tense of the verb that a DATE or TIME belongs to, ``None`` where it does not tell."""

    span: Span
    type: TimeType
    value: str | None
    reckoning: Reckoning | None = None
    anchor: Span | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class FigureAccount:
    """A quantity as one document gives it. ``low`` and ``high`` follow the qualifier: "at least 10" has no ``high``,
    "nearly 10" no ``low``. ``unit`` is the phrase's own ("people", "USD", "%", "metre"). ``counted`` is what is
    counted, in the document's words ("people killed in the crash"), ``about`` its content lemmas, for alignment.
    ``according_to`` are the words that name whose count it is; ``as_of`` the time it holds for (TIMEX3), ``when`` the
    words of the ``Time`` that has this value."""

    span: Span
    low: float | None
    high: float | None
    unit: str
    counted: str
    about: tuple[str, ...] = ()
    as_of: str | None = None
    according_to: tuple[Span, ...] = ()
    when: Span | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone or something in an event: ``role`` is agent, patient, recipient or other; ``chain`` as in ``Mention``."""

    role: str
    span: Span
    chain: int | None = None


@dataclass(frozen=True, slots=True)
class EventAccount:
    """An event as one document tells it. ``span`` is its trigger, ``predicate`` the trigger's lemma, ``sentence`` where
    it stands. ``status`` is one of ``CREDIBLE``; ``time`` a TIMEX3 value, ``when`` the words of the ``Time`` that has
    it; ``place`` a chain of the document. ``tense`` is that of its verb, ``None`` where there is none that tells.

    ``within`` are the days on which it can have happened, or can be to come, as far as its time, its tense and its
    order to others tell: an ISO 8601 interval, ``2022-01-10/2022-01-13``, an open end as ``..`` (``../2022-01-13`` is
    by that day); ``None`` where nothing is known."""

    span: Span
    predicate: str
    sentence: Span
    status: str = "CT+"
    time: str | None = None
    place: int | None = None
    participants: tuple[Participant, ...] = ()
    according_to: tuple[Span, ...] = ()
    when: Span | None = None
    tense: Tense | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What a document says of the order of two of its events, or of an event and a time. ``first`` is the trigger of an
    ``EventAccount``, ``second`` that of another or the words of a ``Time``: ``first`` is ``relation`` ``second``.
    ``signal`` are the words that say so ("after", "then")."""

    first: Span
    relation: OrderRelation
    second: Span
    signal: Span
