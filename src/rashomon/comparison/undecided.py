"""Undecided: numbers that differ, of which nothing tells whether they are of the same thing. They are no finding: who
wants to know must read both."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.comparison.figures import about, by_value, comparable, counted, relate, side, standing
from rashomon.comparison.prose import listing, names, verb
from rashomon.comparison.verdict import Verdict, finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rashomon.comparison.ground import Ground
    from rashomon.values import Figure, FigureAccount, Finding, Span

#: Two accounts and why nobody can tell.
Pair = tuple["FigureAccount", "FigureAccount", Verdict]


def undecided(ground: Ground, found: Iterable[Finding]) -> Iterator[Finding]:
    """One for each group of accounts that may contradict each other; nothing of places that a finding of ``found``
    holds against each other already."""
    told = [frozenset(a.span for a in one.accounts) for one in found if one.kind in ("conflict", "update", "agreement")]
    for figure in ground.figures:
        for group in comparable(ground, figure):
            pairs = [pair for pair in _open(ground, group) if not _told(pair, told)]
            if pairs:
                yield _finding(ground, figure, pairs)


def _told(pair: Pair, told: Sequence[frozenset[Span]]) -> bool:
    return any({pair[0].span, pair[1].span} <= spans for spans in told)


def _open(ground: Ground, group: Sequence[FigureAccount]) -> Iterator[Pair]:
    """Pairs of accounts of two documents of one story that cannot be compared, where nothing else that the two say
    settles it. One of the two stands where its document says what it is about: what differs deep down in both is mostly
    of two things."""
    by_document: dict[str, list[FigureAccount]] = defaultdict(list)
    for account in group:
        by_document[account.span.document].append(account)
    for left, right in combinations(sorted(by_document), 2):
        if not ground.one_story(left, right):
            continue
        firsts, seconds = (standing(ground, by_document[d]) for d in (left, right))
        pairs = [(one, other, relate(ground, one, other)) for one in firsts for other in seconds]
        if all(verdict.relation == "undecided" for _, _, verdict in pairs):
            yield from (p for p in pairs if any(ground.prominence(a.span) for a in p[:2]))


def _finding(ground: Ground, figure: Figure, pairs: Sequence[Pair]) -> Finding:
    accounts = sorted({a for one, other, _ in pairs for a in (one, other)}, key=lambda a: a.span)
    sides = [f"{names(ground, d)} {verb('give', d)} {words}" for words, d in by_value(ground, accounts)]
    whys = listing(list(dict.fromkeys(verdict.why for *_, verdict in pairs)))
    reason = f"On {counted(ground, accounts)}, {listing(sides)}. Whether these contradict each other is open: {whys}."
    return finding("undecided", about(ground, figure, accounts), reason, [side(ground, a) for a in accounts])
