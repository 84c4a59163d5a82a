"""Comparison: linked accounts -> findings, each with a reason in plain words and the words on every side.

A new kind of disagreement is one file and one line in ``COMPARISONS``. Precision comes first: what may be another
scope, another happening or a careless resolution is no finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rashomon.comparison import (
    ages,
    agreements,
    clocks,
    denials,
    events,
    figures,
    headlines,
    naming,
    omissions,
    roles,
    statements,
    states,
    superlatives,
    things,
    times,
    unknowns,
    years,
)
from rashomon.comparison.certainty import certain
from rashomon.comparison.ground import Ground
from rashomon.comparison.lexicon import load
from rashomon.comparison.pooling import quantities
from rashomon.comparison.undecided import undecided
from rashomon.values import Finding, Links, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


class Comparison(Protocol):
    """Finds one kind of relation between the accounts of a case."""

    def __call__(self, ground: Ground) -> Iterable[Finding]:
        """The findings, in any order."""


#: What accounts are compared for.
COMPARISONS: tuple[Comparison, ...] = (
    figures.disagreements,
    ages.disagreements,
    headlines.disagreements,
    statements.disagreements,
    times.disagreements,
    clocks.disagreements,
    events.disagreements,
    denials.disagreements,
    unknowns.disagreements,
    superlatives.disagreements,
    states.disagreements,
    roles.disagreements,
    years.disagreements,
    naming.differences,
    omissions.omissions,
    things.omissions,
    agreements.agreements,
)
_KINDS = ("conflict", "update", "naming", "omission", "agreement", "undecided")
_TYPES = ("figure", "event", "time", "statement", "entity")


def compare(readings: Sequence[Reading], links: Links, *, naming_words: Path | None = None) -> tuple[Finding, ...]:
    """All findings, hard contradictions on central facts first, each with its certainty; last, as findings of the kind
    "undecided", what nobody can tell. An event on whose course accounts conflict is no agreement as well. The order of
    ``readings`` makes no difference.

    ``naming_words`` is a TOML file whose tables replace or add to those of ``naming.toml``; ``RashomonError`` when it
    cannot be read.
    """
    ground = Ground(readings, links, load(naming_words))
    ground.figures = tuple(quantities(ground))
    found = {f.id: f for comparison in COMPARISONS for f in certain(comparison(ground), _name(comparison))}
    disputed = {f.about for f in found.values() if f.kind == "conflict" and f.about.type == "event"}
    kept = [f for f in found.values() if f.kind != "agreement" or f.about not in disputed]
    return tuple(sorted([*kept, *undecided(ground, kept)], key=lambda f: _rank(ground, f)))


def _name(comparison: Comparison) -> str:
    """That of its file: the kind of reason of findings that name none."""
    return comparison.__module__.rpartition(".")[2]


def _rank(ground: Ground, finding: Finding) -> tuple[int, int, int, int, str]:
    """Kind, then how near to the top it stands and how many documents it ties, then what it is about, then its id."""
    spans = [a.span for a in finding.accounts]
    prominence = max(map(ground.prominence, spans)) if finding.kind != "omission" else 0
    documents = len({s.document for s in spans})
    return _KINDS.index(finding.kind), -prominence, -documents, _TYPES.index(finding.about.type), finding.id


__all__ = ["COMPARISONS", "Comparison", "compare"]
