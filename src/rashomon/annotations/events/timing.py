"""Which time belongs to which event, and whether it says when, or only before or after when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.annotations.page import Page
from rashomon.annotations.syntax import base, is_passive, subject
from rashomon.values import Annotations, Order, OrderRelation, Span, Time

#: Words before a time that only bound the event: "by Friday" is not "on Friday".
BOUNDS: Mapping[str, OrderRelation] = {
    "before": "before",
    "after": "after",
    "following": "after",
    "since": "begun_by",
    "from": "begun_by",
    "until": "ended_by",
    "till": "ended_by",
    "by": "ended_by",
}
#: Verbs that say of their subject, a noun, that it happened.
_HAPPENING = frozenset("happen occur begin start take hold stage commence come".split())
#: Verbs that pass their time on to the verb whose phase they tell: "on Thursday, troops began leaving".
_PHASES = frozenset("begin start continue finish stop resume".split())


@dataclass(frozen=True, slots=True)
class Timed:
    """A time beside the event that it belongs to; ``bound``: how the event lies to it, where it is not just then."""

    time: Time
    bound: Order | None


def timed(page: Page, found: Annotations, triggers: Mapping[int, Token]) -> dict[int, list[Timed]]:
    """The times of each trigger, in text order, by the trigger's place among the words."""
    own: dict[int, list[Timed]] = {}
    shared: list[tuple[Token, Timed]] = []
    for time in found.times:
        words = page.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if time.type not in {"DATE", "TIME"} or words is None or not words.root.dep_:
            continue
        trigger = _trigger(words.root, triggers)
        if trigger is not None:
            signal = _signal(words.root, time)
            own.setdefault(trigger.i, []).append(Timed(time, _bound(page, trigger, signal, time)))
            sharing = _sharing(trigger, words.root, triggers)
            shared += [(one, Timed(time, _bound(page, one, signal, time))) for one in sharing]
    timeless = [(one, time) for one, time in shared if one.i not in own]
    for one, told in timeless:
        own.setdefault(one.i, []).append(told)
    return own


def just_then(times: Iterable[Timed]) -> Time | None:
    """The first time that says when, not only before or after when; of a day and a time of that day the latter."""
    when = [one.time for one in times if one.bound is None]
    first = next(iter(when), None)
    return next((t for t in when if first and t.type == "TIME" and t.anchor == first.span), first)


def _trigger(time: Token, triggers: Mapping[int, Token]) -> Token | None:
    """The nearest verb or event above a time; where that is a verb of phase or of happening, what begins or happens."""
    above = next((a for a in time.ancestors if a.pos_ == "VERB" or a.i in triggers), None)
    if above is None or (above.i in triggers and above.lemma_.lower() not in _HAPPENING | _PHASES):
        return above
    own = above if above.i in triggers else None
    lemma = above.lemma_.lower()
    below = [c for c in above.children if c.i in triggers]
    if lemma in _PHASES and (phase := next((c for c in below if c.dep_ == "xcomp"), None)):
        return phase
    if lemma in _HAPPENING and own is None:
        first = subject(above)
        return first if first is not None and first.i in triggers and _happens(above) else None
    return own


def _happens(verb: Token) -> bool:
    """Does the verb say that its subject happened: "took place", "was held", not "took", "held a vote"?"""
    lemma = verb.lemma_.lower()
    if lemma == "take":
        return any(c.lower_ == "place" for c in verb.children)
    return is_passive(verb) if lemma in {"hold", "stage"} else not any(c.dep_ == "obj" for c in verb.children)


def _sharing(trigger: Token, time: Token, triggers: Mapping[int, Token]) -> Iterator[Token]:
    """The verbs that share the time with the first of them: "On Friday police sealed the port and arrested two". Only
    a time in front of the first is shared, and only until a word such as "then" comes."""
    if trigger.pos_ != "VERB" or time.i > trigger.i:
        return
    for other in trigger.conjuncts:
        parted = any(c.dep_ == "advmod" and c.lower_ in {"then", "later"} for c in other.children)
        if parted or other.tag_ != trigger.tag_:
            return
        if other.i in triggers and not any(base(c) == "nsubj" for c in other.children):
            yield other


def _signal(time: Token, of: Time) -> Token | None:
    """The preposition of a time, where it stands outside of the expression."""
    for child in time.children:
        if child.dep_ in {"case", "mark"} and child.i < time.i and child.idx < of.span.start:
            return child
    return None


def _bound(page: Page, trigger: Token, signal: Token | None, time: Time) -> Order | None:
    if signal is None or signal.lower_ not in BOUNDS:
        return None
    words = page.between(signal.idx, signal.idx + len(signal))
    return Order(span_of(page, trigger), BOUNDS[signal.lower_], time.span, words)


def span_of(page: Page, word: Token) -> Span:
    """The characters of a word."""
    return page.between(word.idx, word.idx + len(word))
