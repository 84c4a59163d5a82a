"""Events: told as a fact here and denied, or only alleged, there; or set in another place."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Literal, Protocol

from rashomon.comparison.deeds import same_deed, side
from rashomon.comparison.order import partial
from rashomon.comparison.prose import dated, quoted
from rashomon.comparison.verdict import Verdict, finding
from rashomon.values import About, Event, EventAccount, Finding, FindingKind, Quotation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.comparison.ground import Ground

_LEVELS = "city town village hamlet province region district county state island port airport station street square"
_HEDGE = re.compile(
    r"\b(alleged|allegedly|reportedly|suspected|believed to|accused of|may have|might have|rumou?red)\b"
)
_OPEN = re.compile(
    _HEDGE.pattern + r"|\b(?:not (?:yet )?(?:known|clear)|unknown|unclear|whether|if|how many|may|might|could)\b"
)
_NOT = re.compile(
    r"(?:\b(?:not|never)|n[’']t)(?: (?!only\b|just\b)\w+){0,2}$"
    r"|\bno(?: \w+){1,3} (?:was|were|has been|have been)$",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:has|have|had|did|was|were|been)(?: \w+){0,2}$")
_AHEAD = re.compile(r"\b(?:to|will|would|shall|should|could|can|may|might|must|if)(?: \w+)?$")
_REPORTING = re.compile(r"\b(?:said|says?|told|claim|alleg|accus|according|argu|insist|report)\w*", re.IGNORECASE)
_CLAIM = re.compile(r"(?:has |have |had )?(?:claim|alleg)(?:e|es|s|ed|ing)?", re.IGNORECASE)


class Check(Protocol):
    """Says what two accounts of one event disagree on, or ``None``."""

    def __call__(self, ground: Ground, one: EventAccount, other: EventAccount, /) -> Verdict | None:
        """Compare two accounts."""


def disagreements(ground: Ground) -> Iterator[Finding]:
    """One finding for each event and each point on which its accounts disagree."""
    for event in ground.links.events:
        pairs = deeds(ground, event)
        for check in CHECKS:
            yield from _disagreement(ground, event, pairs, check)


def deeds(ground: Ground, event: Event) -> list[tuple[EventAccount, EventAccount]]:
    """The pairs of accounts of one story that are of one deed beyond doubt, and not of different days."""
    pairs = combinations(sorted(event.accounts, key=lambda a: a.span), 2)
    told = [(a, b) for a, b in pairs if ground.one_story(a.span.document, b.span.document)]
    return [(one, other) for one, other in told if same_deed(ground, one, other)]


def denied(ground: Ground, one: EventAccount, other: EventAccount) -> Verdict | None:
    """It happened, it did not: told in the past by the one, and with a plain "not" by the other."""
    if {one.status, other.status} != {"CT+", "CT-"} or _other_time(one, other):
        return None
    yes, no = (one, other) if one.status == "CT+" else (other, one)
    if not _past(ground, yes) or not _NOT.search(_before(ground, no)) or _OPEN.search(ground.words(no.sentence)):
        return None
    why = f"{_name(ground, yes)} tells it as a fact, {_name(ground, no)} says that it did not happen"
    return Verdict(_by_date(ground, one, other), why)


def alleged(ground: Ground, one: EventAccount, other: EventAccount) -> Verdict | None:
    """Told as a fact in the outlet's own voice here; only alleged or possible, in so many words, there."""
    sure = [a for a in (one, other) if a.status == "CT+" and _own_voice(ground, a) and _past(ground, a)]
    hedged = [a for a in (one, other) if _doubted(ground, a)]
    if not sure or not hedged or _OPEN.search(ground.words(sure[0].sentence)) or _other_time(one, other):
        return None
    why = f"{_name(ground, sure[0])} tells it as a fact, {_name(ground, hedged[0])} only as alleged or possible"
    return Verdict(_by_date(ground, one, other), why)


def _own_voice(ground: Ground, account: EventAccount) -> bool:
    """Does the outlet tell it itself, in a sentence that reports nobody's words?"""
    reported = account.according_to or _said(ground, account)
    return not reported and not _REPORTING.search(ground.words(account.sentence))


def _past(ground: Ground, account: EventAccount) -> bool:
    """Is it told as done ("threw", "has received"), not as a plan, a rule or a wish ("to raise", "raises")?"""
    before = _before(ground, account)
    if _AHEAD.search(before):
        return False
    form = ground.words(account.span).casefold()
    inflected = form != account.predicate and not form.endswith(("ing", "s"))
    return inflected or bool(_DONE.search(before))


def _before(ground: Ground, account: EventAccount) -> str:
    """The words of the sentence before the trigger."""
    text = ground.document(account.span).text[account.sentence.start : account.span.start]
    return " ".join(text.split())


def _said(ground: Ground, account: EventAccount) -> list[Quotation]:
    """The quotations that tell of an event."""
    quotations = ground.readings[account.span.document].annotations.quotations
    return [q for q in quotations if any(c.touches(account.span) for c in q.content)]


def _doubted(ground: Ground, account: EventAccount) -> bool:
    """Does the outlet keep its distance: by a hedge, or by a verb that leaves open whether it is so (AP Stylebook,
    'claim': it implies doubt)?"""
    if account.status in ("PR+", "PS+") and _HEDGE.search(ground.words(account.sentence)):
        return True
    cues = [ground.words(cue) for q in _said(ground, account) if q.type == "indirect" for cue in q.cue]
    return account.status.endswith("+") and any(_CLAIM.fullmatch(cue) for cue in cues)


def elsewhere(ground: Ground, one: EventAccount, other: EventAccount) -> Verdict | None:
    """In different places of the same level ("the village of A", "the village of B"): neither can lie in the other."""
    left, right = _level(ground, one), _level(ground, other)
    if left is None or right is None or left[0] != right[0] or left[1] == right[1] or _other_time(one, other):
        return None
    why = f"it happened in the {left[0]} of {left[2]} according to {_name(ground, one)}, in {right[2]} according to"
    return Verdict("conflict", f"{why} {_name(ground, other)}")


#: The checks; each gives a finding of its own.
CHECKS: tuple[Check, ...] = (denied, alleged, elsewhere)


def _disagreement(
    ground: Ground, event: Event, pairs: list[tuple[EventAccount, EventAccount]], check: Check
) -> Iterator[Finding]:
    found = [(one, other, v) for one, other in pairs if (v := check(ground, one, other)) is not None]
    kind: FindingKind = "conflict" if any(v.relation == "conflict" for *_, v in found) else "update"
    found = [f for f in found if f[2].relation == kind]
    if found:
        accounts = {a.span: a for one, other, _ in found for a in (one, other)}
        yield finding(
            kind, About("event", event.id), _reason(ground, *found[0]), [side(ground, a) for a in accounts.values()]
        )


def _reason(ground: Ground, one: EventAccount, other: EventAccount, verdict: Verdict) -> str:
    told = " ".join(f"{dated(ground, a.span.document)}: {quoted(ground.words(a.sentence))}." for a in (one, other))
    later = " The later account replaces the earlier." if verdict.relation == "update" else ""
    return f"The accounts of one event differ: {verdict.why}.{later} {told}"


def _by_date(ground: Ground, one: EventAccount, other: EventAccount) -> Literal["conflict", "update"]:
    days = [ground.published(a.span.document) for a in (one, other)]
    if days[0] is None or days[1] is None:
        return "conflict"
    first, last = sorted((d.value for d in days if d), key=lambda v: (v.first(), v.last()))
    return "update" if first.last() < last.first() else "conflict"


def _other_time(one: EventAccount, other: EventAccount) -> bool:
    left, right = partial(one.time), partial(other.time)
    return left is not None and right is not None and (left.last() < right.first() or right.last() < left.first())


def _level(ground: Ground, account: EventAccount) -> tuple[str, str, str] | None:
    """Level, id and name of the place, where the sentence gives the level."""
    entity = ground.entity(account.span.document, account.place)
    if entity is None or entity.kind != "place":
        return None
    sentence = ground.words(account.sentence)
    for name in sorted((entity.name, *entity.aliases), key=lambda n: (-len(n), n)):
        for level in _LEVELS.split():
            if re.search(rf"\b{level} of {re.escape(name)}\b|\b{re.escape(name)} {level}\b", sentence, re.IGNORECASE):
                return level, entity.id, entity.name
    return None


def _name(ground: Ground, account: EventAccount) -> str:
    return ground.name(account.span.document)
