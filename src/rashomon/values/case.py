"""A whole case."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.values.annotations import Annotations
from rashomon.values.decisions import Decision
from rashomon.values.documents import Document
from rashomon.values.fetched import Failure
from rashomon.values.findings import Finding, Level
from rashomon.values.links import Links


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and what was read from it."""

    document: Document
    annotations: Annotations


@dataclass(frozen=True, slots=True)
class Case:
    """One collection of documents and all that was read from it. ``model`` names the reader's model;
    ``decisions`` are those of a person on its links and findings, in the order in which they were made; ``undecided``
    are relations of accounts that may be conflicts or none. ``withheld`` counts the findings that are not among
    ``findings`` because they are not certain enough for ``level`` (see ``levels.at_level``)."""

    readings: tuple[Reading, ...]
    links: Links
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    model: str
    decisions: tuple[Decision, ...] = ()
    undecided: tuple[Finding, ...] = ()
    level: Level = "all"
    withheld: int = 0
