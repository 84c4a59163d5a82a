"""What a person decided about links and findings, in words that survive re-reading: places in documents, never ids of
clusters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rashomon.values.findings import FindingKind
from rashomon.values.ids import content_id
from rashomon.values.spans import Span

#: "same": all sides are one thing. "different": no two of them are. "split": what stands on the first side does not
#: belong to the thing on the second. "undecided": somebody looked and could not tell, which changes nothing. "right",
#: "wrong", "trivial" (right, and not worth saying): judgements of a finding, whose sides are its accounts.
DecisionKind = Literal["same", "different", "split", "undecided", "right", "wrong", "trivial"]
#: The kinds that judge a finding.
JUDGEMENTS: tuple[DecisionKind, ...] = ("right", "wrong", "trivial")
#: What sort of thing is decided about.
Subject = Literal["entity", "story", "finding"]


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A place that says which thing is meant, with the words that stood there; of a whole document, the empty span at
    its start."""

    span: Span
    words: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """A thing as it was when it was decided about: what it was called, and all its places, the telling one first."""

    name: str
    anchors: tuple[Anchor, ...]

    @property
    def main(self) -> Anchor:
        """The place that stands for all."""
        return self.anchors[0]


#: Subject, kind, sides, and the kind of the judged finding.
Content = tuple[str, str, tuple[Side, ...], str]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided. ``on`` is the day that was given or on which it was entered, as YYYY-MM-DD; ``number`` is
    its number in the case, 0 before it has one. Neither changes what it does. ``judged`` is the kind of the finding
    that is judged."""

    kind: DecisionKind
    about: Subject
    sides: tuple[Side, ...]
    on: str
    note: str = ""
    number: int = 0
    judged: FindingKind | None = None

    @property
    def reason(self) -> str:
        """As it stands among the reasons of what it ties together or keeps apart."""
        return f"decided by a person on {self.on}" + (f": {self.note}" if self.note else "")

    @property
    def told(self) -> str:
        """In a line, for people: ``different "Mira Toll", "Ilan Toll" (2031-03-04)``."""
        names = ", ".join(f'"{side.name}"' for side in self.sides)
        judged = f" {self.judged}" if self.judged else ""
        return f"{self.kind}{judged} {names} ({self.on}{': ' + self.note if self.note else ''})"

    @property
    def content(self) -> Content:
        """What it says, by which decisions are sorted: never by when they were made."""
        return self.about, self.kind, self.sides, self.judged or ""


def digest(decisions: Iterable[Decision]) -> str:
    """Equal for the same decisions on links with the same reasons, in whatever order they were made; empty for none.
    A judgement of a finding changes no link."""
    held = sorted(repr((one.content[:3], one.reason)) for one in decisions if one.about != "finding")
    return content_id("decisions", *held) if held else ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two things worth a look. ``together``: they are held to be one, and may be two; else it is the other way round.
    ``score`` and ``reason`` say how near it was; ``doubt`` sorts: the smaller, the less certain."""

    id: str
    about: Subject
    together: bool
    sides: tuple[Side, Side]
    score: float
    reason: str
    doubt: float


def meant(place: Span, spans: Iterable[Span]) -> Span | None:
    """Of the spans of one document, the one that says what stands at ``place``: that very one, else, of those that hold
    it or are held by it, the one nearest in length, unless it is more than three times as long or as short."""
    held = [s for s in spans if (s.covers(place) or place.covers(s)) and _near(len(s), len(place))]
    return min(held, key=lambda s: (abs(len(s) - len(place)), s), default=None)


def _near(one: int, other: int) -> bool:
    return max(one, other) <= 3 * min(one, other)
