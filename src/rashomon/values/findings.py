"""Relations between accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.values.spans import Span

FindingKind = Literal["agreement", "conflict", "update", "omission", "naming"]


@dataclass(frozen=True, slots=True)
class About:
    """What a finding is about: a kind of thing, and its id."""

    type: Literal["figure", "event", "statement", "time", "entity"]
    id: str


@dataclass(frozen=True, slots=True)
class FindingAccount:
    """One side: the words, and what they amount to ("at least 10 people"). Of a document that leaves something out the
    span is its title or first block, and ``value`` says so."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation between accounts, with a reason in plain words and the words on every side."""

    id: str
    kind: FindingKind
    about: About
    reason: str
    accounts: tuple[FindingAccount, ...]
