"""Single facts that documents share: figures, statements and events, each with the accounts that state it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.comparison import deeds, figures, scope, statements
from rashomon.comparison.mouths import Mouth, counters, mouths
from rashomon.comparison.order import step
from rashomon.comparison.prose import quoted
from rashomon.comparison.quantities import compare_amounts
from rashomon.comparison.wording import meaning, numbers
from rashomon.values import About, Figure, FigureAccount, FindingAccount, Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.comparison.ground import Ground
    from rashomon.values import Event, EventAccount


#: Any two accounts have one or two of something in common.
SMALL = 2
#: What is counted is not told in more words than this.
LABEL = 8
#: Fewer words than this are a term that was quoted, no statement of a fact.
UTTERANCE = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that several documents state. ``label`` says it in words; ``sides`` are its accounts, in text order;
    ``keys`` the stems by which another document's mention of it would be known; ``mouths`` are those who said it, of a
    statement of which every account tells who speaks, or a figure of which every account tells whose count it is."""

    about: About
    label: str
    sides: tuple[FindingAccount, ...]
    keys: frozenset[str]
    mouths: tuple[Mouth, ...] = ()

    @property
    def spans(self) -> list[Span]:
        """Where it is stated."""
        return [s.span for s in self.sides]

    @property
    def documents(self) -> list[str]:
        """The documents that state it, sorted."""
        return sorted({s.document for s in self.spans})


def facts(ground: Ground) -> Iterator[Fact]:
    """The facts of a case that more than one document of one story states: what an article of another year tells again
    as history is no account of its own."""
    found = [*_figures(ground), *_statements(ground), *_events(ground)]
    yield from (f for f in found if len(f.documents) > 1)


def _figures(ground: Ground) -> Iterator[Fact]:
    for figure in ground.figures:
        for group in figures.comparable(ground, figure):
            for same in _same_number(ground, [a for a in group if step(ground, a.span) >= 0]):
                kept = ground.of_one_story(a.span.document for a in same)
                accounts = [a for a in same if a.span.document in kept]
                if any(_telling(ground, a) for a in accounts):
                    yield _figure_fact(ground, figure, accounts)


def _telling(ground: Ground, account: FigureAccount) -> bool:
    """Is it more than "two children" or "scores of people": a number of something that the words describe?"""
    words = scope.content(ground, account)
    described = bool(scope.meanings(ground, account) & ground.lexicon.outcomes) or len(words) > 1
    known = account.low is not None and account.high is not None
    if account.high is None and figures.given(ground, account).vague:
        return False
    large = (account.low or account.high or 0) > SMALL
    return bool(words) and ((known and described) or large)


def _same_number(ground: Ground, group: list[FigureAccount]) -> list[list[FigureAccount]]:
    """The accounts of a group, those that give the same number together."""
    classes: list[list[FigureAccount]] = []
    for account in group:
        it = figures.given(ground, account)
        fits = (c for c in classes if all(compare_amounts(it, figures.given(ground, a)).relation == "same" for a in c))
        found = next(fits, None)
        if found is None:
            classes.append([account])
        else:
            found.append(account)
    return classes


def _figure_fact(ground: Ground, figure: Figure, accounts: list[FigureAccount]) -> Fact:
    first = next((a for a in accounts if ground.prominence(a.span) < 2), accounts[0])
    exact = [a for a in accounts if (a.low, a.high) == (first.low, first.high)]
    first = min(exact, key=lambda a: (ground.prominence(a.span) >= 2, _leads(ground, a), a.span))
    label = _label(ground, accounts) or figures.phrase(ground, first.span)
    keys = frozenset(s for a in accounts for s in ground.stems(a.span)) | figures.subject_stems(accounts)
    sides, who = tuple(figures.side(ground, a) for a in accounts), tuple(counters(ground, accounts) or ())
    return Fact(figures.about(ground, figure, accounts), label, sides, keys, who)


def _leads(ground: Ground, account: FigureAccount) -> bool:
    """Do the words for it begin before the number ("set fire to two cars")? Who did what to those counted is told by
    that account, and not by each that counts the same ("two cars burning")."""
    return not figures.phrase(ground, account.span)[1:].startswith(ground.words(account.span).split()[0])


def _label(ground: Ground, accounts: list[FigureAccount]) -> str | None:
    """The words of an account that say what happened to those counted, else its number with what the words mean."""
    told = [a for a in accounts if scope.meanings(ground, a) & ground.lexicon.outcomes]
    told.sort(key=lambda a: (ground.prominence(a.span) > 1, _leads(ground, a), a.span))
    for account in told:
        words = figures.phrase(ground, account.span)
        if {ground.lexicon.concept(w) for w in re.findall(r"\w+", words)} & ground.lexicon.outcomes:
            return words
    plain = [a for a in told if figures.readable(ground, a) and 1 < len(a.counted.split()) <= LABEL]
    return quoted(figures.in_words(ground, plain[0])) if plain else None


def _statements(ground: Ground) -> Iterator[Fact]:
    for statement in ground.links.statements:
        told = sorted((q for q in statement.quotations if q.content), key=lambda q: q.content)
        kept = ground.of_one_story(q.content[0].document for q in told)
        quotations = _same_meaning(ground, [q for q in told if q.content[0].document in kept])
        if quotations and max(len(statements.said(ground, q).split()) for q in quotations) >= UTTERANCE:
            keys = frozenset(s for q in quotations for c in q.content for s in ground.stems(c))
            sides = tuple(statements.side(ground, q, statement) for q in quotations)
            label = f"the statement {quoted(statements.said(ground, _plainest(quotations)), 100)}"
            who = tuple(mouths(ground, statement, quotations) or ())
            yield Fact(About("statement", statement.id), label, sides, keys, who)


def _plainest(quotations: list[Quotation]) -> Quotation:
    """The first that says it, rather than denies that it is not so."""
    return next((q for q in quotations if q.stance != "denial"), quotations[0])


def _same_meaning(ground: Ground, quotations: list[Quotation]) -> list[Quotation]:
    """The largest part of the quotations that differ in no number and no negation; the first such part of several."""
    parts: list[list[Quotation]] = []
    for quotation in quotations:
        said = statements.said(ground, quotation)
        for part in parts:
            if all(_alike(said, statements.said(ground, other)) for other in part):
                part.append(quotation)
                break
        else:
            parts.append([quotation])
    return max(parts, key=len, default=[])


def _alike(left: str, right: str) -> bool:
    """Nothing that one says changes what the other says: no negation, and no number for another."""
    one, other = numbers(left), numbers(right)
    return meaning(left, right) is None and (one <= other or other <= one)


def _events(ground: Ground) -> Iterator[Fact]:
    for event in ground.links.events:
        yield from _event_fact(ground, event)


def _event_fact(ground: Ground, event: Event) -> Iterator[Fact]:
    kept = ground.of_one_story(a.span.document for a in event.accounts)
    weighty = (a for a in event.accounts if a.span.document in kept and deeds.weighty(ground, a))
    accounts = _tied(ground, sorted(weighty, key=lambda a: a.span))
    if accounts:
        sides = tuple(deeds.side(ground, a) for a in accounts)
        parts = [p for a in accounts for p in (a.span, *(q.span for q in a.participants))]
        keys = frozenset(s for p in parts for s in ground.stems(p))
        best = min(accounts, key=lambda a: (ground.prominence(a.span) > 1, -len(a.participants), a.span))
        yield Fact(About("event", event.id), f"the event {quoted(ground.clause(best))}", sides, keys)


def _tied(ground: Ground, accounts: list[EventAccount]) -> list[EventAccount]:
    """The accounts that are of one deed with that of another document beyond doubt."""
    return [a for a in accounts if any(deeds.same_deed(ground, a, other) for other in accounts)]
