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
from rashomon.values.decisions import JUDGEMENTS, Anchor, Decision, DecisionKind, Proposal, Side, Subject
from rashomon.values.documents import Block, BlockKind, Credit, CreditKind, CreditScope, Document
from rashomon.values.fetched import Failure, Fetched, Media
from rashomon.values.findings import About, Finding, FindingAccount, FindingKind, Level
from rashomon.values.ids import content_id
from rashomon.values.intervals import Interval
from rashomon.values.knowledge import Knowledge, Known
from rashomon.values.links import (
    Copy,
    Entity,
    EntityKind,
    Event,
    Figure,
    Links,
    Merge,
    Recognition,
    Statement,
    Story,
)
from rashomon.values.reckoning import Reckoning
from rashomon.values.spans import Span

__all__ = [
    "CREDIBLE",
    "JUDGEMENTS",
    "About",
    "Anchor",
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
    "Decision",
    "DecisionKind",
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
    "Knowledge",
    "Known",
    "Level",
    "Links",
    "Media",
    "Mention",
    "MentionForm",
    "Merge",
    "Order",
    "OrderRelation",
    "PartialDate",
    "Participant",
    "Proposal",
    "Quotation",
    "QuotationType",
    "Reading",
    "Reckoning",
    "Recognition",
    "Sentence",
    "Side",
    "Span",
    "Stance",
    "Statement",
    "Story",
    "Subject",
    "Tense",
    "Time",
    "TimeType",
    "content_id",
]
