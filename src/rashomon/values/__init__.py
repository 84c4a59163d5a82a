"""The values that cross a border between stages: frozen, slotted, equal by content, ignorant of storage.

Only the standard library is imported here. Every stage may import these and nothing of another stage.
"""

from rashomon.values.accounts import (
    CREDIBLE,
    EventAccount,
    FigureAccount,
    Participant,
    Quotation,
    QuotationType,
    Stance,
    Time,
    TimeType,
)
from rashomon.values.annotations import Annotations, Mention, MentionForm, Sentence
from rashomon.values.case import Case, Reading
from rashomon.values.dates import Basis, Dated, PartialDate
from rashomon.values.documents import Block, BlockKind, Credit, Document
from rashomon.values.fetched import Failure, Fetched, Media
from rashomon.values.findings import About, Finding, FindingAccount, FindingKind
from rashomon.values.ids import content_id
from rashomon.values.links import Copy, Entity, EntityKind, Event, Figure, Links, Merge, Statement, Story
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
    "Links",
    "Media",
    "Mention",
    "MentionForm",
    "Merge",
    "PartialDate",
    "Participant",
    "Quotation",
    "QuotationType",
    "Reading",
    "Sentence",
    "Span",
    "Stance",
    "Statement",
    "Story",
    "Time",
    "TimeType",
    "content_id",
]
