"""Denials: what one account says is so, another says, or has somebody say, is not so.

A clause is known again by what it tells: the words of the denied clause that carry content stand in the clause that
asserts it, whatever the grammar ("this was no exchange", "they were exchanged").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.comparison.lexicon import stem
from rashomon.comparison.naming import PEOPLE
from rashomon.comparison.prose import dated, names, quoted, verb
from rashomon.comparison.statements import side as quotation_side
from rashomon.comparison.verdict import finding
from rashomon.values import About, EventAccount, Finding, FindingAccount, Quotation, Span

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground

#: A denied clause is told again by one that has this share of its words, and so many of them outside names.
SHARE, TELLING = 0.66, 2
#: A clause has at least so many letters' words; shorter ones are of the grammar.
LETTERS = 3
_WORD = re.compile(r"[^\W\d_]+")
_BORDER = re.compile(r"[,;:.!?()“”\"\n]|\s[–—-]+\s|\b(?:but|while|although|because|saying)\b")
_NOT = re.compile(
    r"(?:\b(?:not|never)|n[’']t)(?: (?!only\b|just\b|yet\b)\w+){0,2}$"
    r"|\bno(?: [\w’'-]+){1,5} (?:was|were|has been|have been)$",
    re.IGNORECASE,
)
_ANY_NOT = re.compile(r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without)\b|n[’']t\b", re.IGNORECASE)
#: Words that deny, or that tell what did not come about: negative implicatives (Karttunen 1971, "Implicative verbs").
_TURNED = re.compile(
    _ANY_NOT.pattern + r"|\b(?:fail|refus|declin|den(?:y|ie)|reject|dismiss|lack|avoid|unable|alleged|false)\w*\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:if|whether|may|might|could|would|will|should|unless|until|unclear|unknown|whatever|feared?|plan\w*|expect\w*)\b"
    r"|\?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A clause that tells or denies something: where it stands, the concepts of its words, and those of them that are
    no names, and of the events in it; the event or the quotation that it is read from, and what that is part of."""

    span: Span
    words: frozenset[str]
    plain: frozenset[str]
    deeds: frozenset[str]
    source: EventAccount | Quotation
    about: About


def disagreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each thing that some accounts deny and others tell. Accounts that linking holds to be of one
    event are compared in ``events``."""
    asserted = list(_asserted(ground))
    for denied in _matters(ground, list(_denied(ground))):
        pairs = [(no, yes) for no in denied for yes in asserted if _contradicts(ground, no, yes)]
        if pairs:
            yield _finding(ground, denied, pairs)


def _contradicts(ground: Ground, no: Told, yes: Told) -> bool:
    one, other = no.span.document, yes.span.document
    if one == other or no.about == yes.about or not ground.one_story(one, other) or not no.deeds & yes.words:
        return False
    common = no.plain & yes.words
    return len(common) >= max(TELLING, SHARE * len(no.plain))


def _matters(ground: Ground, denied: list[Told]) -> list[list[Told]]:
    """The denials of one thing together: of one statement or event, or of one breath."""
    denied = sorted(denied, key=lambda t: t.span)
    parent = list(range(len(denied)))

    def root(at: int) -> int:
        while parent[at] != at:
            at = parent[at]
        return at

    for left, right in combinations(range(len(denied)), 2):
        if denied[left].about == denied[right].about or _one_breath(ground, denied[left], denied[right]):
            low, high = sorted((root(left), root(right)))
            parent[high] = low
    matters: dict[int, list[Told]] = defaultdict(list)
    for at, told in enumerate(denied):
        matters[root(at)].append(told)
    return list(matters.values())


def _one_breath(ground: Ground, first: Told, last: Told) -> bool:
    """Do the two stand in one sentence, or does the second follow as the words of a denial ("denied it. 'It is no
    swap,' he said")?"""
    if first.span.document != last.span.document:
        return False
    one, other = ground.sentence(first.span), ground.sentence(last.span)
    between = ground.document(one).text[one.end : max(one.end, other.start)]
    cued = isinstance(first.source, Quotation) and first.source.stance == "denial"
    return one == other or (cued and not between.strip())


def _denied(ground: Ground) -> Iterator[Told]:
    """What is denied: by a quotation, or of an event."""
    for statement in ground.links.statements:
        for quotation in statement.quotations:
            if quotation.content and _denies(ground, quotation):
                yield _told(ground, quotation.content[0], quotation, About("statement", statement.id))
    for event in ground.links.events:
        for account in event.accounts:
            if _is_denied(ground, account):
                yield _told(ground, clause(ground, account.span), account, About("event", event.id))


def _denies(ground: Ground, quotation: Quotation) -> bool:
    """Does the speaker say that it is not so: by the cue, or by a plain "not" in what is one clause?"""
    words = " ".join(ground.words(s) for s in quotation.content)
    if _OPEN.search(words):
        return quotation.stance == "denial" and not _ANY_NOT.search(words)
    negations = len(_ANY_NOT.findall(words))
    if quotation.stance == "denial":
        return negations == 0
    inner = words.strip("“”\"' .,")
    return (
        quotation.stance != "question"
        and negations == 1
        and not _BORDER.search(inner.replace('"', "").replace("“", ""))
    )


def _is_denied(ground: Ground, account: EventAccount) -> bool:
    before = ground.words(Span(account.span.document, clause(ground, account.span).start, account.span.start))
    return bool(_NOT.search(before)) and not _OPEN.search(ground.words(account.sentence))


def _asserted(ground: Ground) -> Iterator[Told]:
    """The clauses of events that some account says have happened."""
    for event in ground.links.events:
        for account in event.accounts:
            own = clause(ground, account.span)
            words = ground.words(own)
            certain = account.status == "CT+" and not _TURNED.search(words) and not _OPEN.search(words)
            if certain and stem(account.predicate) not in ground.lexicon.light and not _withheld(ground, account):
                yield _told(ground, own, account, About("event", event.id))


def _withheld(ground: Ground, account: EventAccount) -> bool:
    """Does it stand in what somebody denies or asks?"""
    quotations = ground.readings[account.span.document].annotations.quotations
    held = [q for q in quotations if q.stance in ("denial", "question")]
    return any(c.touches(account.span) for q in held for c in q.content)


def clause(ground: Ground, span: Span) -> Span:
    """The clause around a span: up to the next mark or conjunction on each side, within its sentence."""
    sentence, text = ground.sentence(span), ground.document(span).text
    starts = [m.end() for m in _BORDER.finditer(text, sentence.start, span.start)]
    end = _BORDER.search(text, span.end, max(span.end, sentence.end))
    return Span(
        span.document, starts[-1] if starts else sentence.start, end.start() if end else max(span.end, sentence.end)
    )


def _told(ground: Ground, span: Span, source: EventAccount | Quotation, about: About) -> Told:
    annotations = ground.readings[span.document].annotations
    text = ground.document(span).text
    apart = [t.span for t in annotations.times] + [s for q in annotations.quotations for s in (*q.cue, *q.source)]
    named = [m.span for m in annotations.mentions if m.form == "name"]
    words: set[str] = set()
    plain: set[str] = set()
    for found in _WORD.finditer(text, span.start, span.end):
        own = Span(span.document, *found.span())
        if len(own) > LETTERS and not any(s.covers(own) and not s.covers(span) for s in apart):
            concept = _concept(ground, found.group())
            words.add(concept)
            if not any(n.covers(own) for n in named):
                plain.add(concept)
    empty = ground.lexicon.generic | ground.lexicon.light
    deeds = {_concept(ground, ground.words(e.span)) for e in annotations.events if span.covers(e.span)}
    return Told(span, frozenset(words - empty), frozenset(plain - empty), frozenset(deeds - empty), source, about)


def _concept(ground: Ground, word: str) -> str:
    """What a word means; words of one naming set ("militants", "fighters") name the same."""
    sets = (s.name for s in ground.lexicon.naming if s.name in PEOPLE and stem(word) in s.words)
    return next(sets, ground.lexicon.concept(word))


def _finding(ground: Ground, denied: list[Told], pairs: list[tuple[Told, Told]]) -> Finding:
    asserted = sorted({yes.span: yes for _, yes in pairs}.values(), key=lambda t: t.span)
    no, yes = min(pairs, key=lambda p: (p[0].span, p[1].span))
    told, where = ([d.document for d in sorted({t.span for t in side})] for side in (asserted, denied))
    told, where = sorted(set(told)), sorted(set(where))
    sentences = [
        f"{dated(ground, t.span.document)}: {quoted(ground.words(ground.sentence(t.span)))}." for t in (yes, no)
    ]
    reason = (
        f"What {names(ground, told)} {verb('tell', told)} is denied in {names(ground, where)}. {' '.join(sentences)}"
    )
    return finding("conflict", no.about, reason, [_side(ground, t) for t in (*asserted, *_shown(denied))])


def _shown(denied: list[Told]) -> list[Told]:
    """The denials without events that stand in a denied quotation."""
    quoted_ = [c for t in denied if isinstance(t.source, Quotation) for c in t.source.content]
    return [t for t in denied if isinstance(t.source, Quotation) or not any(c.touches(t.source.span) for c in quoted_)]


def _side(ground: Ground, told: Told) -> FindingAccount:
    if isinstance(told.source, Quotation):
        return quotation_side(ground, told.source)
    return FindingAccount(told.source.span, quoted(ground.words(told.span)))
