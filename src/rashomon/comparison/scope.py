"""Do two figures count the same thing? Only then can they agree or conflict; when in doubt they are not compared."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from rashomon.comparison.lexicon import stem
from rashomon.comparison.order import partial
from rashomon.comparison.quantities import amount, is_unit
from rashomon.comparison.verdict import Verdict
from rashomon.values import PartialDate, Span

if TYPE_CHECKING:
    from rashomon.comparison.ground import Ground
    from rashomon.values import FigureAccount

#: Figures that hold for times further apart than this belong to different happenings.
DAYS_APART = 60
#: What is told of people who are only said to have come together.
CROWD = "gathered"
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"\b[A-Z][a-z]\w+")
_MONEY = re.compile(r"[A-Z]{3}")
_AMERICAN = re.compile(r"\bU\.? ?S\.?(?: ?A\b\.?)?(?=\W|$)")
_PART_BEFORE = re.compile(
    r"\b(another|other|further|additional|extra|including|include[sd]?|among (?:them|those|whom)|of (?:them|whom|these)"
    r"|plus|every|per|each|first|last|remaining|rest|average)\W*(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_OF = r"of (?:them|whom|the|these|those|his|her|their|its|more than|over|some|about)"
_PART_AFTER = re.compile(
    rf"^\W*(?:[\w-]+ )?(?:others?|more(?! than)|further|additional|remaining|apiece|each"
    rf"|(?:were|was|are|is) (?:among|part))\b|^\s+{_OF}\b|^ (?:a|an|per) ",
    re.IGNORECASE,
)
#: The same inside the figure's own words: "three others", "30 of the more than 400".
_PART_WITHIN = re.compile(rf"^[\w,.-]+ (?:others?|more(?! than)|further|additional|{_OF})\b", re.IGNORECASE)


class Rule(Protocol):
    """Says why two figures may count different things, or ``None`` when this rule sees no difference."""

    def __call__(self, ground: Ground, one: FigureAccount, other: FigureAccount, /) -> Verdict | None:
        """Compare what two accounts count."""


def other_scope(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """The first reason to hold that two figures do not count the same, or ``None``."""
    return _first(SCOPE_RULES, ground, one, other)


def doubt(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """The first reason why different numbers may be of different things, or ``None``."""
    return _first(DOUBTS, ground, one, other)


def other_unit(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """Units that cannot be converted into each other. A missing unit may be any."""
    left, right = (amount(a, "") for a in (one, other))
    if left.dimension == right.dimension != "":
        return None
    units = {ground.lexicon.concept(u.split()[-1]) for u in (left.unit, right.unit) if u}
    if len(units) > 1 or left.dimension != right.dimension:
        return Verdict("undecided", f"one counts {one.unit or 'things'}, the other {other.unit or 'things'}")
    return None


def other_outcome(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """Killed here, injured there."""
    left, right = (meanings(ground, a) & ground.lexicon.outcomes for a in (one, other))
    apart = left and right and not left & right
    return Verdict("undecided", "they count people with different fates") if apart else None


def vague_outcome(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """An outcome that only one of them names."""
    left, right = (meanings(ground, a) & ground.lexicon.outcomes for a in (one, other))
    only = sorted(left ^ right)
    return Verdict("undecided", f"only one is said to count the {only[0]}") if only else None


def other_group(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """A narrowing word on one side only: children, seriously, feared."""
    left, right = (meanings(ground, a) & ground.lexicon.limiting for a in (one, other))
    only = sorted(left ^ right)
    return Verdict("undecided", f"only one is about “{only[0]}”") if only else None


def other_part(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """A part or remainder on one side only: another 20, three of them."""
    left, right = part(ground, one), part(ground, other)
    return None if not left and not right else Verdict("undecided", "one counts only a part")


def other_time(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """Figures that hold for times far apart, or that stand in sentences about times far apart."""
    left, right = _times(ground, one), _times(ground, other)
    gaps = [max((b.first() - a.last()).days, (a.first() - b.last()).days) for a in left for b in right]
    far = bool(gaps) and min(gaps) > DAYS_APART
    return Verdict("undecided", "they hold for different times") if far else None


def other_bearer(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """Ages of what may be two people: only those whom both documents are about are surely the same."""
    if "age" not in (_dimension(ground, one), _dimension(ground, other)):
        return None
    whose = content(ground, one) & content(ground, other)
    if all(whose & lead(ground, a) for a in (one, other)):
        return None
    return Verdict("undecided", "they may be the ages of two people")


def other_place(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """A sentence all of whose named places are unknown to the other document: perhaps another happening. A source
    ("Harbour Hospital said") is no place of it."""
    for here, there in ((one, other), (other, one)):
        named = _named_places(ground, here)
        words = ground.stems(Span(there.span.document, 0, len(ground.document(there.span).text)))
        if named and not any(_told(place, words) for place in named):
            return Verdict("undecided", "one is about a place that the other document does not mention")
    return None


def _told(place: frozenset[str], words: frozenset[str]) -> bool:
    """Does a document use the words of a name, or of its people ("China", "Chinese")? Most of a long name will do."""
    starts = {w[:4] for w in words}
    known = [p for p in place if p in words or (len(p) > 4 and p[:4] in starts)]
    return 2 * len(known) > len(place)


def _named_places(ground: Ground, account: FigureAccount) -> list[frozenset[str]]:
    """The stems of each named place in an account's sentence."""
    sentence = ground.sentence(account.span)
    held = ground.readings[sentence.document].annotations
    sources = [s for q in held.quotations for s in q.source]
    own = [m for m in held.mentions if m.kind == "place" and m.form == "name" and sentence.touches(m.span)]
    return [ground.stems(m.span) for m in own if not any(s.touches(m.span) for s in sources)]


def other_owner(_: Ground, one: FigureAccount, other: FigureAccount, /) -> Verdict | None:
    """Sums of money beside different names: Velin's goods are not Corvan goods."""
    if not all(_MONEY.fullmatch(a.unit) for a in (one, other)):
        return None
    left, right = (set(_CAPITAL.findall(_AMERICAN.sub("American", a.counted))) for a in (one, other))
    apart = left and right and not left & right
    return Verdict("undecided", "they may be sums of different owners") if apart else None


def other_origin(_: Ground, one: FigureAccount, other: FigureAccount, /) -> Verdict | None:
    """Only one counts those from somewhere."""
    left, right = ("from" in a.counted.split() for a in (one, other))
    return Verdict("undecided", "only one counts those from a place") if left != right else None


def other_subject(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """Nothing in common."""
    if content(ground, one) & content(ground, other) or crowds(ground, one, other):
        return None
    return Verdict("undecided", "they share no word for what is counted")


def strange_word(ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    """A word that the other document does not use where it says what it is about."""
    if crowds(ground, one, other):
        return None
    left, right = (content(ground, _placeless(ground, a)) for a in (one, other))
    strange = (left - right) - _known(ground, other) | (right - left) - _known(ground, one)
    told = sorted(strange - _places(ground, one) - _places(ground, other))
    return Verdict("undecided", f"only one is about “{told[0]}”") if told else None


#: What tells that two figures do not count the same, in the order in which it is asked.
SCOPE_RULES: tuple[Rule, ...] = (other_unit, other_outcome, other_group, other_part, other_subject)
#: What forbids to hold different numbers against each other. Equal ones may agree all the same.
DOUBTS: tuple[Rule, ...] = (
    vague_outcome,
    other_owner,
    other_origin,
    other_bearer,
    other_time,
    other_place,
    strange_word,
)


def meanings(ground: Ground, account: FigureAccount) -> frozenset[str]:
    """What the words of an account mean: those it is about, and those of what is counted."""
    words = [*account.about, *_WORD.findall(account.counted), *account.unit.split()]
    found = frozenset(ground.lexicon.concept(w) for w in words)
    if account.unit == "people" and found & ground.lexicon.crowd and not found & ground.lexicon.outcomes:
        return found | {CROWD}
    return found


def crowds(ground: Ground, one: FigureAccount, other: FigureAccount) -> bool:
    """Do both tell how many came together, and not on days that differ?"""
    days = [partial(a.as_of) for a in (one, other)]
    apart = all(days) and days[0] != days[1]
    return not apart and all(CROWD in meanings(ground, a) for a in (one, other))


def content(ground: Ground, account: FigureAccount) -> frozenset[str]:
    """The meanings of the words for what is counted, without units and words that say nothing; of the lemmas that the
    account is about where no such word is left."""
    for words in (_WORD.findall(_AMERICAN.sub("American", account.counted)), account.about):
        told = {ground.lexicon.concept(w) for w in words if len(w) > 1 and not is_unit(w)} - ground.lexicon.generic
        if told:
            return frozenset(told)
    return frozenset()


def part(ground: Ground, account: FigureAccount) -> bool:
    """Do the words around the figure make it a part of a whole, or a remainder?"""
    span, text = account.span, ground.document(account.span).text
    end = min(len(text), ground.sentence(span).end)
    after = text[span.end : max(span.end, end)].replace("\n", " ")
    own = ground.words(span)
    return bool(_PART_BEFORE.search(ground.before(span)) or _PART_AFTER.search(after) or _PART_WITHIN.search(own))


def lead(ground: Ground, account: FigureAccount) -> frozenset[str]:
    """Meanings of the words in the lead of an account's document."""
    stems = (ground.stems(b.span) for b in ground.lead(account.span.document))
    return frozenset(ground.lexicon.concepts.get(s, s) for own in stems for s in own)


def _known(ground: Ground, account: FigureAccount) -> frozenset[str]:
    """Meanings of the words in an account's sentence and in its document's lead."""
    own = ground.stems(ground.sentence(account.span))
    return lead(ground, account) | {ground.lexicon.concepts.get(s, s) for s in own}


def _first(rules: tuple[Rule, ...], ground: Ground, one: FigureAccount, other: FigureAccount) -> Verdict | None:
    return next((v for rule in rules if (v := rule(ground, one, other)) is not None), None)


def _placeless(ground: Ground, account: FigureAccount) -> FigureAccount:
    """The account without a final phrase of place ("people hurt in the city of Velin")."""
    head, preposition, tail = account.counted.partition(" in ")
    named = {stem(w) for w in _WORD.findall(tail)} & _places(ground, account)
    return replace(account, counted=head) if preposition and named else account


def _places(ground: Ground, account: FigureAccount) -> frozenset[str]:
    """The stems of the places that an account's sentence names: ``other_place`` judges them."""
    sentence = ground.sentence(account.span)
    mentions = ground.readings[sentence.document].annotations.mentions
    own = (m.span for m in mentions if m.kind == "place" and sentence.touches(m.span))
    return frozenset(s for span in own for s in ground.stems(span))


def _times(ground: Ground, account: FigureAccount) -> list[PartialDate]:
    """When an account holds: its own time, else those of its sentence, else the day of its document."""
    published = ground.published(account.span.document)
    sentence = ground.sentence(account.span)
    times = [t.value for t in ground.readings[sentence.document].annotations.times if sentence.touches(t.span)]
    told = [d for v in ([account.as_of] if account.as_of else times) if (d := partial(v)) is not None]
    return told or ([published.value] if published else [])


def _dimension(ground: Ground, account: FigureAccount) -> str:
    return amount(account, ground.words(account.span)).dimension
