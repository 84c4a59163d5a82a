"""The same thing in several documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.values.accounts import EventAccount, FigureAccount, Quotation
from rashomon.values.dates import Dated
from rashomon.values.spans import Span

EntityKind = Literal["person", "organization", "place", "other"]


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two names were held to be one entity: the names, how likely they are one (0 to 1; 1 by a decision), and a
    reason in plain words."""

    left: str
    right: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what mentions refer to, across documents. ``chains`` are the (document, chain) pairs that were merged;
    ``merges`` say why. ``mentions`` are the spans of all of them with their form."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    chains: tuple[tuple[str, int], ...]
    mentions: tuple[tuple[Span, str], ...]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance, with every quotation that reports it. ``speaker`` is an entity's id."""

    id: str
    speaker: str | None
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity, with what each document gives for it; ``quantity`` says what is counted."""

    id: str
    quantity: str
    accounts: tuple[FigureAccount, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, with every account of it; ``time`` is the TIMEX3 value that most of them give, ``place`` an
    entity's id. ``within`` are the days on which it lies by all of them (see ``EventAccount``); ``None`` where nothing
    is known, or where they contradict each other."""

    id: str
    label: str
    time: str | None
    place: str | None
    accounts: tuple[EventAccount, ...]
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Documents about the same happening."""

    id: str
    title: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Documents, or parts of them, that repeat each other: not independent accounts. One span or more in each."""

    documents: tuple[str, ...]
    spans: tuple[Span, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Recognition:
    """An entity of the case and the entry of a user's gazetteer that it is, with what that is called, the score and the
    reason. ``rivals`` are the ids of other entries that fit as well; where there are any, nothing says which one it is,
    and ``known`` is ``None``. ``parts`` are names of the entity that are different entries, with their ids: it may be
    two."""

    entity: str
    known: str | None
    score: float
    reason: str
    rivals: tuple[str, ...] = ()
    name: str = ""
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """All that ties the documents of a case together. ``dates`` are those of undated documents, by id, as far as they
    can be inferred; ``known`` are the entities that a user's gazetteer has, in the order of their ids."""

    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()
    dates: tuple[tuple[str, Dated], ...] = ()
    known: tuple[Recognition, ...] = ()
