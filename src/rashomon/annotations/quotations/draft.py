"""A quotation in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from rashomon.annotations.quotations.marks import Quoted
from rashomon.annotations.quotations.paragraph import Stretch


@dataclass(slots=True)
class Draft:
    """A quotation in the making: character stretches, and the words that head its cue and its source."""

    content: list[Stretch]
    cue: list[Stretch] = field(default_factory=list)
    source: list[Stretch] = field(default_factory=list)
    verb: Token | None = None
    speaker: Token | None = None

    def holds(self, mark: Quoted) -> bool:
        """Is anything of what the quotation marks hold part of what is said?"""
        return any(start < mark.end and mark.start < end for start, end in self.content)

    def holds_most(self, mark: Quoted) -> bool:
        """Is half of it or more? The reader may stray by a word into another paragraph."""
        return 2 * sum(max(0, min(e, mark.end) - max(s, mark.start)) for s, e in self.content) >= mark.end - mark.start

    def add(self, mark: Quoted) -> None:
        """Let the quoted words be said as well."""
        self.content = joined([*self.content, (mark.start, mark.end)])


def joined(stretches: list[Stretch]) -> list[Stretch]:
    """Stretches in order; those that touch are one."""
    result: list[Stretch] = []
    for start, end in sorted(stretches):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result
