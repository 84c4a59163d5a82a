"""The values that cross a border between stages: frozen, slotted, equal by content, ignorant of storage.

Only the standard library is imported here. Every stage may import these and nothing of another stage.
"""

from rashomon.values.accounts import (
    CREDIBLE,
    EventAccount,
    FigureAccount,
    Order,
    OrderRelation,
    Participant,
    Quotation,
    QuotationType,
    Stance,
    Tense,
    Time,
    TimeType,
)
from rashomon.values.annotations import Annotations, Mention, MentionForm, Sentence
from rashomon.values.case import Case, Reading
from rashomon.values.dates import Basis, Dated, PartialDate
from rashomon.values.documents import Block, BlockKind, Credit, CreditKind, CreditScope, Document
from rashomon.values.fetched import Failure, Fetched, Media
from rashomon.values.findings import About, Finding, FindingAccount, FindingKind
from rashomon.values.ids import content_id
from rashomon.values.intervals import Interval
from rashomon.values.links import Copy, Entity, EntityKind, Event, Figure, Links, Merge, Statement, Story
from rashomon.values.reckoning import Reckoning
from rashomon.values.spans import Span

__all__ = [
    "CREDIBLE",
    "About",
    "Annotations",
    "Basis",
    "Block",
    "BlockKind",
    "Case",
    "Copy",
    "Credit",
    "CreditKind",
    "CreditScope",
    "Dated",
    "Document",
    "Entity",
    "EntityKind",
    "Event",
    "EventAccount",
    "Failure",
    "Fetched",
    "Figure",
    "FigureAccount",
    "Finding",
    "FindingAccount",
    "FindingKind",
    "Interval",
    "Links",
    "Media",
    "Mention",
    "MentionForm",
    "Merge",
    "Order",
    "OrderRelation",
    "PartialDate",
    "Participant",
    "Quotation",
    "QuotationType",
    "Reading",
    "Reckoning",
    "Sentence",
    "Span",
    "Stance",
    "Statement",
    "Story",
    "Tense",
    "Time",
    "TimeType",
    "content_id",
]
