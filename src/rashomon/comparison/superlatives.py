"""Scope: the most of its kind here, one of the most there.

"The deadliest shooting" and "one of the deadliest shootings" cannot both be the careful word for one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.comparison.lexicon import stem
from rashomon.comparison.prose import names, quoted, verb
from rashomon.comparison.sentences import Line, about, lines, together
from rashomon.comparison.verdict import finding
from rashomon.values import Finding, FindingAccount

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground

#: A superlative with its noun a few words behind it.
_STEMS = (
    r"deadli|larg|bigg|high|low|wors|strong|old|young|rich|wealthi|fast|bloodi|costli|cheap|long|short|tall|heavi|hott|cold"
    r"|wett|earli|dens|poor|weak|grav|small"
)
_LONG = r"most (?:powerful|expensive|destructive|lethal|violent|serious|populous|important|popular|deadly)"
_MOST = re.compile(
    r"\b(?P<one>(?:one|some|two|three|several) of (?:the|its|our|their|[A-Z][\w.]+[’']s) |among the )?"
    r"(?P<order>second|third|fourth|fifth|two|three|five|ten)?[ -]?"
    rf"(?P<word>(?:{_STEMS})(?:est|t)|{_LONG}) (?:known |ever |single |recorded )?"
    r"(?P<noun>(?:[\w’'-]+ ){0,2}?[\w’'-]+?)"
    r"(?=[,.;:!?]| (?:in|on|of|since|ever|for|to|at|by|with|from|that|and|was|is|has|had|this)\b|$)"
)
#: What makes a superlative one of a part: "the largest in the city".
_OPEN = re.compile(r"\b(?:not|n[’']t|never|whether|if|would|could|may|might|than)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that calls something the most of its kind, or one of the most: the word, and the kind."""

    line: Line
    word: str
    kind: str
    single: bool


def disagreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each superlative that some reports of a story give to one thing and others to several."""
    claims = [c for document in ground.readings for line in lines(ground, document) for c in claimed(line)]
    by_kind: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        by_kind.setdefault((claim.word, claim.kind), []).append(claim)
    for key in sorted(by_kind):
        yield from _disagreement(ground, by_kind[key])


def claimed(line: Line) -> Iterator[Claim]:
    """The superlatives of a sentence that it does not deny or leave open."""
    for found in _MOST.finditer(line.words):
        if found["order"] is None and not _OPEN.search(line.words[: found.start()]):
            yield Claim(line, found["word"].casefold(), stem(stem(found["noun"].split()[-1])), not found["one"])


def _disagreement(ground: Ground, claims: list[Claim]) -> Iterator[Finding]:
    """Claims of documents that say both are left out: they know which they mean."""
    sides = [{c.line.document for c in claims if c.single is single} for single in (True, False)]
    firm = [c for c in claims if c.line.document not in sides[0] & sides[1]]
    pairs = [
        (one.line, other.line)
        for one in firm
        for other in firm
        if one.single and not other.single and ground.one_subject(one.line.document, other.line.document)
    ]
    for held in together(pairs):
        single, several = ({line.span: line for line in side} for side in zip(*held, strict=True))
        yield from _finding(ground, claims[0], list(single.values()), list(several.values()))


def _finding(ground: Ground, claim: Claim, single: list[Line], several: list[Line]) -> Iterator[Finding]:
    one, other = (sorted({line.document for line in side}) for side in (single, several))
    reason = (
        f"{names(ground, one)} {verb('call', one)} it the {claim.word} of its kind, {names(ground, other)} one of the "
        f"{claim.word}: {quoted(single[0].words)}, {quoted(several[0].words)}."
    )
    sides = [FindingAccount(line.span, quoted(line.words)) for line in (*single, *several)]
    subject = about(ground, [*single, *several])
    if subject is not None:
        yield finding("conflict", subject, reason, sides)
