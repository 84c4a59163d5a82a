"""Headlines: a figure in a document's title that its own text contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.comparison.figures import FAR, comparable, counted, given, phrase, ratio, side, standing
from rashomon.comparison.quantities import compare_amounts
from rashomon.comparison.scope import content, doubt
from rashomon.comparison.verdict import finding
from rashomon.values import About, Figure, FigureAccount, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rashomon.comparison.ground import Ground


def disagreements(ground: Ground) -> Iterator[Finding]:
    """Titles whose number no account in the opening of the same document can share.

    Further down, another number may be of another happening.
    """
    for figure in ground.figures:
        for group in comparable(ground, figure):
            for document in sorted({a.span.document for a in group}):
                yield from _against_body(ground, figure, [a for a in group if a.span.document == document])


def _against_body(ground: Ground, figure: Figure, accounts: Sequence[FigureAccount]) -> Iterator[Finding]:
    title = [a for a in accounts if _in_title(ground, a)]
    body = standing(ground, [a for a in accounts if ground.prominence(a.span) == 1])
    if not title or not body:
        return
    if all(_contradicts(ground, one, other) for one in title for other in body):
        name = ground.name(title[0].span.document)
        reason = (
            f"{name} says {phrase(ground, title[0].span)} in its headline"
            f" and {phrase(ground, body[0].span)} in its text, both of {counted(ground, body)}."
        )
        yield finding("conflict", About("figure", figure.id), reason, [side(ground, a) for a in (*title, *body)])


def _contradicts(ground: Ground, title: FigureAccount, body: FigureAccount) -> bool:
    """Do they count the same thing in the headline's own words, and differ?"""
    amounts = given(ground, title), given(ground, body)
    block = ground.block(title.span)
    known = ground.stems(block.span) if block else frozenset()
    narrower = content(ground, body) - content(ground, title) - {ground.lexicon.concepts.get(s, s) for s in known}
    differ = compare_amounts(*amounts).relation == "conflict" and ratio(*amounts) <= FAR
    return differ and not narrower and doubt(ground, title, body) is None


def _in_title(ground: Ground, account: FigureAccount) -> bool:
    block = ground.block(account.span)
    return block is not None and block.kind == "title"
