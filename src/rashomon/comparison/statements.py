"""Statements: one utterance of which documents disagree on who said it, where, when, or what it said."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Protocol

from rapidfuzz import fuzz

from rashomon.comparison.days import other_days
from rashomon.comparison.prose import capital, count, listing, quoted, verb
from rashomon.comparison.verdict import Verdict, finding
from rashomon.comparison.wording import common, meaning
from rashomon.values import About, Entity, Finding, FindingAccount, Quotation, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.comparison.ground import Ground

#: Two quotations are one utterance beyond doubt when they share so many words and this share of the shorter.
WORDS, SHARE = 5, 0.6
#: To say that two people cannot both have said it, the words must be nearly the same.
SAME_WORDS, SAME_SHARE = 6, 0.85
#: Names this alike may be one person that linking did not join.
ALIKE = 80


_QUOTED = re.compile(r"[“«„\"]([^“”«»„\"]+)(?:[”»“\"]|$)")
_FULL_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [\w.’'-]+)+")
_POSSESSIVE = re.compile(r"['’]s?\s+\w|['’]s?$| (?:of|for) ")


#: What stands between who speaks and the words where they are not simply said.
_TAKES = {"denial": " denied", "question": " asked"}
_MEDIUM = re.compile(r"(?<=\bon )X\b|[\w.]*\w")


class Check(Protocol):
    """Says what two quotations of one utterance disagree on, or ``None``."""

    def __call__(self, ground: Ground, one: Quotation, other: Quotation) -> Verdict | None:
        """Compare two quotations."""


def disagreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each statement and each point on which its quotations disagree."""
    for statement in ground.links.statements:
        for check in CHECKS:
            yield from _disagreement(ground, statement, check)


def other_speaker(ground: Ground, one: Quotation, other: Quotation) -> Verdict | None:
    """Two people, each named beside the same words."""
    if not _alike(ground, one, other, SAME_WORDS, SAME_SHARE):
        return None
    left, right = _named_speaker(ground, one), _named_speaker(ground, other)
    if left is None or right is None or left == right or fuzz.partial_token_set_ratio(left, right) >= ALIKE:
        return None
    return Verdict("conflict", f"the words are given once to {left} and once to {right}")


def other_medium(ground: Ground, one: Quotation, other: Quotation) -> Verdict | None:
    """Written in one medium here and in another there."""
    left, right = media(ground, one), media(ground, other)
    if not left or not right or left & right:
        return None
    told = [
        f"on {_written(ground, q, m)} according to {ground.name(_document(q))}"
        for q, m in zip((one, other), (left, right), strict=True)
    ]
    return Verdict("conflict", ", ".join(told))


def other_day(ground: Ground, one: Quotation, other: Quotation) -> Verdict | None:
    """Said on one day here and on another there."""
    sides = [(q.time, ground.sentence((q.cue or q.content)[0])) for q in (one, other)]
    return other_days(ground, *sides)


def other_wording(ground: Ground, one: Quotation, other: Quotation) -> Verdict | None:
    """Renderings that do not mean the same, both given as the speaker's own words."""
    if "indirect" in (one.type, other.type):
        return None
    return meaning(own_words(ground, one), own_words(ground, other))


#: The checks; each gives a finding of its own.
CHECKS: tuple[Check, ...] = (other_speaker, other_medium, other_day, other_wording)


def media(ground: Ground, quotation: Quotation) -> frozenset[str]:
    """The media through which a quotation came: those named in ``via``, else beside its cue."""
    via = " ".join(quotation.via)
    around = " ".join(ground.words(ground.sentence(s)) for s in quotation.cue or quotation.content[:1])
    inside = said(ground, quotation)
    return _media_in(ground, via) or _media_in(ground, around.replace(inside, " "))


def _written(ground: Ground, quotation: Quotation, found: frozenset[str]) -> str:
    """The medium as the outlet calls it."""
    words = [ground.words(s) for s in named_media(ground, quotation)]
    return words[0][:1].upper() + words[0][1:] if words else listing(sorted(found))


def named_media(ground: Ground, quotation: Quotation) -> list[Span]:
    """Where the sentence of a quotation names the medium, outside what is quoted."""
    sentences = sorted({ground.sentence(s) for s in quotation.cue or quotation.content[:1]})
    text = ground.document(quotation.content[0]).text
    words = [Span(s.document, *m.span()) for s in sentences for m in _MEDIUM.finditer(text, s.start, s.end)]
    outside = [w for w in words if not any(c.touches(w) for c in quotation.content)]
    return [w for w in outside if _media_in(ground, "on X" if w.of(text) == "X" else w.of(text))]


def said(ground: Ground, quotation: Quotation) -> str:
    """The content of a quotation, without the "that" which ties it to its cue."""
    return " ".join(ground.words(s) for s in quotation.content).removeprefix("that ")


def own_words(ground: Ground, quotation: Quotation) -> str:
    """What stands in quotation marks in the content; all of it where nothing does (the marks may lie outside)."""
    content = said(ground, quotation)
    return " ".join(m.group(1) for m in _QUOTED.finditer(content)) or content


def side(ground: Ground, quotation: Quotation, statement: Statement | None = None) -> FindingAccount:
    """A quotation as one side of a finding: who says it, or denies or asks it, and the words.

    Where the words of the source do not name whoever was read as the speaker, the speaker of the statement, whom some
    account names, is shown instead."""
    speaker = speaker_of(ground, quotation, statement)
    who = speaker.name if speaker else " ".join(ground.words(s) for s in quotation.source) or "unknown speaker"
    return FindingAccount(
        quotation.content[0], f"{who}{_TAKES.get(quotation.stance, '')}: {quoted(said(ground, quotation))}"
    )


def speaker_of(ground: Ground, quotation: Quotation, statement: Statement | None = None) -> Entity | None:
    """Whoever says it in this account, else in the statement."""
    own = ground.entity(_document(quotation), quotation.speaker)
    known = ground.entity_by_id(statement.speaker) if statement else None
    if own is not None and (known is None or _names(own, quotation)):
        return own
    return known if own is not None or not quotation.source else None


def _names(entity: Entity, quotation: Quotation) -> bool:
    """Do the words of the source name this entity, or describe it?"""
    mentions = [span for span, form in entity.mentions if form != "pronoun"]
    return any(source.touches(span) for span in mentions for source in quotation.source)


def _disagreement(ground: Ground, statement: Statement, check: Check) -> Iterator[Finding]:
    quotations = sorted((q for q in statement.quotations if q.content), key=lambda q: q.content)
    found = [
        (one, other, verdict.why)
        for one, other in combinations(quotations, 2)
        if _document(one) != _document(other) and ground.one_story(_document(one), _document(other))
        if _alike(ground, one, other, WORDS, SHARE)
        if (verdict := check(ground, one, other)) is not None
    ]
    if found:
        sides = {q.content[0]: q for one, other, _ in found for q in (one, other)}
        shown = [side(ground, q, statement) for q in sides.values()]
        if check is other_medium:
            places = (s for q in sides.values() for s in named_media(ground, q)[:1])
            shown += [FindingAccount(s, f"on {ground.words(s)}") for s in places]
        about = About("statement", statement.id)
        reason = _reason(ground, [sides[s] for s in sorted(sides)], found[0])
        yield finding("conflict", about, reason, shown)


def _reason(ground: Ground, quotations: list[Quotation], first: tuple[Quotation, Quotation, str]) -> str:
    one, other, why = first
    told = " ".join(f"{ground.name(_document(q))} has {quoted(said(ground, q), 100)}." for q in (one, other))
    more = len({_document(q) for q in quotations}) - 2
    rest = f" {capital(count(more, 'other account'))} {verb('tell', ['it'] * more)} it as well." if more > 0 else ""
    return f"The same utterance is reported differently: {why}. {told}{rest}"


def _alike(ground: Ground, one: Quotation, other: Quotation, number: int, share: float) -> bool:
    shared, part = common(own_words(ground, one), own_words(ground, other))
    return shared >= number and part >= share


def _document(quotation: Quotation) -> str:
    return quotation.content[0].document


def _named_speaker(ground: Ground, quotation: Quotation) -> str | None:
    """The speaker's full name, where it is a person whose name stands in the words of the source.

    Not "Robert", who may be called Bob elsewhere; not "the minister", and not "Mira Toll's sister": a description may
    be of the person whom the other account names.
    """
    entity = ground.entity(_document(quotation), quotation.speaker)
    if entity is None or entity.kind != "person" or not _FULL_NAME.fullmatch(entity.name):
        return None
    named = [span for span, form in entity.mentions if form == "name" and any(s.covers(span) for s in quotation.source)]
    return entity.name if any(not _POSSESSIVE.search(ground.words(s)) for s in named) else None


def _media_in(ground: Ground, text: str) -> frozenset[str]:
    text = re.sub(r"\bon X\b", "on x.com", text)
    tokens = re.findall(r"[\w.]+", text.casefold())
    return frozenset(ground.lexicon.media[t.strip(".")] for t in tokens if t.strip(".") in ground.lexicon.media)
