"""What is read from one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.values.accounts import EventAccount, FigureAccount, Order, Quotation, Time
from rashomon.values.links import EntityKind
from rashomon.values.spans import Span

MentionForm = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article proper (never of furniture). ``meaning`` is its embedding as 384 signed bytes, unit
    length before rounding (value = byte / 127); empty where there is none. The cosine of two is their similarity."""

    span: Span
    meaning: bytes = b""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that refers to an entity. ``head`` is its head word. ``chain`` numbers the entities of this document from
    0: mentions with one number corefer. ``role`` is the description that stands beside a name ("Information Minister"
    in "Information Minister Askar Umarov"), as written, or empty."""

    span: Span
    head: Span
    kind: EntityKind
    form: MentionForm
    chain: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that was read from one document, each tuple in text order."""

    document: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[FigureAccount, ...] = ()
    events: tuple[EventAccount, ...] = ()
    orders: tuple[Order, ...] = ()
