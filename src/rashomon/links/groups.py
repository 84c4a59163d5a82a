"""Names held to be one entity, while linking goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.links.bearers import Bearer
from rashomon.links.evidence import Evidence
from rashomon.links.names import Name
from rashomon.links.ruling import Place
from rashomon.values import EntityKind, Merge


class Group:
    """Bearers held to be one entity, with the reasons so far, and the documents and stories it is mentioned in."""

    def __init__(self, kind: EntityKind, bearers: Iterable[Bearer], merges: Iterable[Merge]) -> None:
        self.kind = kind
        self.bearers: list[Bearer] = []
        self.merges = list(merges)
        self.documents: set[str] = set()
        self.stories: set[str] = set()
        self._told: set[bool] = set()
        self._hold(bearers)

    @property
    def names(self) -> Iterator[Name]:
        """All its names."""
        return (name for bearer in self.bearers for name in bearer.names)

    @property
    def full_names(self) -> Iterator[Name]:
        """Those that are full names; a decision may have put others beside them."""
        return (name for bearer in self.bearers if not bearer.partial for name in bearer.names)

    @property
    def units(self) -> list[Place]:
        """Its chains, as decisions speak of them."""
        return [unit for bearer in self.bearers for unit in bearer.units]

    @property
    def female(self) -> bool | None:
        """Do the texts speak of a woman? ``None`` when they do not tell, or not with one voice."""
        return next(iter(self._told)) if len(self._told) == 1 else None

    def take(self, bearers: Sequence[Bearer], merges: Iterable[Merge], fit: Fit) -> None:
        """Let bearers join, for the reason of the fit."""
        reason = Merge(fit.name.surface, bearers[0].names[0].surface, fit.evidence.score, fit.evidence.reason)
        self.merges += [*merges, reason]
        self._hold(bearers)

    def _hold(self, bearers: Iterable[Bearer]) -> None:
        for bearer in bearers:
            self.bearers.append(bearer)
            self.documents |= bearer.documents
            self.stories |= bearer.stories
            if bearer.female is not None:
                self._told.add(bearer.female)


@dataclass(frozen=True, slots=True)
class Fit:
    """A full name that a shorter one may stand for, with the reason."""

    group: Group
    name: Name
    evidence: Evidence


#: A name less than full joins the full name it fits best if no other comes nearer to it than this.
AHEAD = 0.15


def nearest(shorter: Bearer | Group, fitting: Iterable[Fit], *, wide: bool) -> Fit | None:
    """The only one that comes into question: in the same document, else in the same story, else, if ``wide`` and the
    reason is good enough, in the case. ``None`` when none does, or several do alike."""
    held = list(fitting)
    circles = (
        [f for f in held if f.group.documents & shorter.documents],
        [f for f in held if f.group.stories & shorter.stories],
        [f for f in held if f.evidence.score > 0.8 and wide],
    )
    near = sorted(next((c for c in circles if c), []), key=lambda f: -f.evidence.score)
    if not near or (len(near) > 1 and near[0].evidence.score - near[1].evidence.score < AHEAD):
        return None
    return near[0]
