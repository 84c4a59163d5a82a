"""The measures that benchmarks share."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

#: A span of words with its class: first word, last word, class.
Chunk = tuple[int, int, str]


def percent(part: float, whole: float) -> float | None:
    """The share in percent with two decimals; ``None`` of nothing."""
    return round(100 * part / whole, 2) if whole else None


@dataclass(slots=True)
class Tally:
    """Counts of a comparison of two sets: what was right, what was found, what was to be found."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, found: Iterable[Hashable], gold: Iterable[Hashable]) -> None:
        """Count two sets."""
        ours, theirs = set(found), set(gold)
        self.right += len(ours & theirs)
        self.found += len(ours)
        self.gold += len(theirs)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def f1(self) -> float | None:
        """The F1 in percent; ``None`` where there was nothing to find and nothing found."""
        return percent(2 * self.right, self.found + self.gold)


def repair(tags: Sequence[str]) -> list[str]:
    """Well-formed BIO of tags in BIO, IOB or BIOES: an inside without a beginning of its class begins a name."""
    fixed: list[str] = []
    for tag in tags:
        prefix, _, kind = tag.strip().partition("-")
        inside = prefix in ("I", "E") and bool(fixed) and fixed[-1][2:] == kind
        fixed.append(f"{'I' if inside else 'B'}-{kind}" if kind else "O")
    return fixed


def chunks(tags: Sequence[str]) -> list[Chunk]:
    """The spans of one sentence's well-formed BIO tags."""
    found: list[Chunk] = []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((at, at, tag[2:]))
        elif tag.startswith("I-"):
            start, _, kind = found.pop()
            found.append((start, at, kind))
    return found
