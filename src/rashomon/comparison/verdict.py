"""What a comparison of two accounts comes to, and how findings are made from accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rashomon.values import About, Finding, FindingAccount, FindingKind, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable

#: ``same``: they say the same; ``compatible``: both can be true; ``undecided``: they may not speak of the same thing.
Relation = Literal["same", "compatible", "update", "conflict", "undecided"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation of two accounts and why, in words that can end a sentence."""

    relation: Relation
    why: str


def finding(kind: FindingKind, about: About, reason: str, accounts: Iterable[FindingAccount]) -> Finding:
    """A finding with its accounts sorted, each span once and nothing twice of one document, and an id that comes from
    kind, subject and spans."""
    by_span = {a.span: a for a in sorted(accounts, key=lambda a: (a.span, a.value), reverse=True)}
    said: dict[tuple[str, str], FindingAccount] = {}
    for span in sorted(by_span):
        said.setdefault((span.document, " ".join(by_span[span].value.casefold().split())), by_span[span])
    ordered = tuple(said.values())
    places = (f"{a.span.document}:{a.span.start}:{a.span.end}" for a in ordered)
    return Finding(content_id("finding", kind, about.type, about.id, *places), kind, about, reason, ordered)
