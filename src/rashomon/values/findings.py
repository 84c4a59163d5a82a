"""Relations between accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.values.spans import Span

#: "undecided": accounts that may contradict each other, of which nobody can say whether they speak of the same thing;
#: such a one is kept and shown apart from findings.
FindingKind = Literal["agreement", "conflict", "update", "omission", "naming", "undecided"]
#: How certain a finding must be to be shown. "strict": for publication, nine of ten right. "normal": more likely right
#: than wrong. "all": whatever was found.
Level = Literal["strict", "normal", "all"]


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
    """A relation between accounts, with a reason in plain words and the words on every side. ``reason_kind`` names the
    sort of reason (``figures``, ``denials``); ``certainty`` is how likely a fact-checker would call the finding right,
    ``None`` where that was never counted."""

    id: str
    kind: FindingKind
    about: About
    reason: str
    accounts: tuple[FindingAccount, ...]
    reason_kind: str = ""
    certainty: float | None = None
