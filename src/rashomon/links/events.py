"""Which accounts tell of one happening."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from rashomon.links.clustering import NEVER, groups
from rashomon.links.collection import Collection
from rashomon.links.context import Context, Contexts, overlap, sentence_meaning
from rashomon.links.evidence import Evidence, compared
from rashomon.links.senses import happenings, is_speech
from rashomon.links.words import content, stem
from rashomon.values import Event, EventAccount, Interval, Links, Span, content_id

#: Two accounts tell of one happening from here on.
THRESHOLD = 0.42
#: Shared words that weigh so much are enough to speak of shared words.
ENOUGH = 18.0
#: What ends a clause.
_STOP = re.compile(r"[.;:!?\n“”\"]")


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """An event account with what it is compared by: what its predicate tells, and who takes part in which role, by
    entity where it has a name, else by the last word of the description."""

    account: EventAccount
    predicate: str
    sorts: frozenset[str]
    roles: frozenset[tuple[str, str]]
    named: frozenset[tuple[str, str]]
    context: Context

    @property
    def who(self) -> frozenset[str]:
        """Whoever takes part."""
        return frozenset(who for _, who in self.roles)


def find_events(collection: Collection, links: Links) -> tuple[Event, ...]:
    """Every event account is in exactly one event."""
    contexts = Contexts(collection, links)
    found = [_deed(e, contexts) for article in collection.articles for e in article.annotations.events]
    found.sort(key=lambda d: (d.account.span, d.predicate))
    scores = compared(found, (_keys(d) for d in found), COMPARISONS)
    held = [_event([found[i] for i in g], contexts) for g in groups(len(found), scores, THRESHOLD)]
    return tuple(sorted(held, key=lambda e: e.id))


def same_predicate(left: Deed, right: Deed) -> Evidence:
    """One word, or words that tell the same sort of happening."""
    if left.predicate == right.predicate:
        return Evidence(0.2, "the same word")
    if left.sorts & right.sorts:
        return Evidence(0.1, f"both tell of something of the sort: {sorted(left.sorts & right.sorts)[0]}")
    return Evidence(-0.1, "other words")


def same_participants(left: Deed, right: Deed) -> Evidence | None:
    """The same take part, best in the same roles. Cannot tell where nobody is said to."""
    if not left.roles or not right.roles:
        return None
    if left.roles & right.roles:
        return Evidence(0.2 + 0.05 * min(2, len(left.roles & right.roles)), "the same take part in the same role")
    if left.who & right.who:
        return Evidence(0.1, "the same take part")
    return Evidence(-0.15, "others take part")


def other_actor(left: Deed, right: Deed) -> Evidence | None:
    """Named and different in the same role: two happenings, unless they share another participant."""
    for role in ("agent", "patient"):
        one, other = ({who for own, who in deed.named if own == role} for deed in (left, right))
        if one and other and not one & other and not left.who & right.who:
            return Evidence(NEVER, f"another {role}")
    return None


def same_words(left: Deed, right: Deed) -> Evidence:
    """The sentences share words."""
    share = overlap(left.context.bag, right.context.bag, ENOUGH)
    return Evidence(0.5 * share, f"their sentences agree by {share:.0%}")


def same_meaning(left: Deed, right: Deed) -> Evidence | None:
    """The sentences mean the same."""
    return sentence_meaning(left.context, right.context, 0.6, 0.55)


def same_time(left: Deed, right: Deed) -> Evidence | None:
    """The same day speaks for it, other days against it. Cannot tell where a time is missing or vague."""
    one, other = left.account.time, right.account.time
    if one is None or other is None or "X" in one + other or not (one[:4] + other[:4]).isdigit():
        return None
    common = min(len(one), len(other), 10)
    if one[:common] == other[:common]:
        return Evidence(0.1, "at the same time")
    if one[:4] != other[:4]:
        return Evidence(NEVER, "years apart")
    return Evidence(-0.3, "at other times")


def same_story(left: Deed, right: Deed) -> Evidence:
    """Reports of one story tell of the same happenings."""
    if left.context.story == right.context.story:
        return Evidence(0.05, "in one story")
    return Evidence(-0.15, "in different stories")


def speech(left: Deed, right: Deed) -> Evidence | None:
    """That somebody spoke is what statements are for: only the very same report of it is one happening."""
    if is_speech(left.predicate) or is_speech(right.predicate):
        return Evidence(-0.3, "a verb of speech")
    return None


def same_document(left: Deed, right: Deed) -> Evidence | None:
    """Two predicates in one sentence are two happenings; elsewhere in a document the evidence must be stronger."""
    if left.context.document != right.context.document:
        return None
    if left.account.sentence == right.account.sentence:
        return Evidence(NEVER, "two happenings in one sentence")
    return Evidence(-0.1, "in one document")


COMPARISONS = (
    same_document,
    other_actor,
    same_predicate,
    same_participants,
    same_words,
    same_meaning,
    same_time,
    same_story,
    speech,
)


def _deed(account: EventAccount, contexts: Contexts) -> Deed:
    roles: set[tuple[str, str]] = set()
    named: set[tuple[str, str]] = set()
    for participant in account.participants:
        entity = contexts.entity(account.span.document, participant.chain)
        if entity is not None and any(form == "name" for _, form in entity.mentions):
            roles.add((participant.role, entity.id))
            named.add((participant.role, entity.id))
        else:
            roles.update((participant.role, word) for word in _head(participant.span, contexts))
    taking = frozenset(roles)
    by_name = taking if named == roles else frozenset(named)  # one of them in memory, of hundreds of thousands
    context = contexts.around([account.span])
    return Deed(account, stem(account.predicate), happenings(account.predicate), taking, by_name, context)


def _head(span: Span, contexts: Contexts) -> list[str]:
    """The last content word of a description up to its first preposition or clause: who it says takes part."""
    text = contexts.collection.text(span)
    for stop in (" of ", " in ", " who ", " that ", " from ", " with ", " on ", ","):
        text = text.split(stop)[0]
    return content(text)[-1:]


def _keys(deed: Deed) -> list[str]:
    """By predicate and participant; by sort of happening, or predicate, in a story; by two participants in a story."""
    story = deed.context.story
    sorts = sorted(deed.sorts | {deed.predicate})
    keys = [f"{sort} {who}" for sort in sorts for who in sorted(deed.who)]
    keys += [f"{' and '.join(two)} in {story}" for two in combinations(sorted(deed.who), 2)]
    return [*keys, *(f"{sort} in {story}" for sort in sorts)]


def _event(held: list[Deed], contexts: Contexts) -> Event:
    accounts = tuple(d.account for d in held)
    first = accounts[0].span
    own = content_id("event", first.document, str(first.start), str(first.end), accounts[0].predicate)
    times = Counter(a.time for a in accounts if a.time is not None)
    places = Counter(e.id for a in accounts if (e := contexts.entity(a.span.document, a.place)) is not None)
    return Event(own, _label(held, contexts), _most(times), _most(places), accounts, _within(accounts))


def _within(accounts: tuple[EventAccount, ...]) -> str | None:
    """The days that all accounts leave open; ``None`` where they leave none, or none of them knows any."""
    left: Interval | None = Interval()
    for account in accounts:
        if account.within is not None:
            left = left and left.within(Interval.read(account.within))
    return str(left) if left and left.known else None


def _most(counts: Counter[str]) -> str | None:
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _label(held: list[Deed], contexts: Contexts) -> str:
    """Who does what to whom, in the words of the account that says most of it and in their order."""

    def told(deed: Deed) -> tuple[int, bool, Span]:
        return -len(deed.account.participants), not deed.named, deed.account.span

    best = min(held, key=told).account
    sides = {role: _called(best, role, contexts) for role in ("agent", "patient", "recipient", "other")}
    object_ = next((sides[role] for role in ("patient", "recipient", "other") if sides[role]), None)
    parts = [part for part in (sides["agent"], object_) if part and not part[0].touches(best.span)]
    whole = [part for part in (sides["agent"], object_) if part and part[0].covers(best.span)]
    return _in_order(whole[:1] or [(best.span, contexts.collection.text(best.span)), *parts], contexts)


#: So many words may stand between two parts of a label.
BETWEEN = 3


def _in_order(parts: list[tuple[Span, str]], contexts: Contexts) -> str:
    """The parts as the text has them, with the few words that stand between two of them, or with dots."""
    parts.sort()
    label, end = "", parts[0][0].start
    for span, words in parts:
        if span.start < end:
            continue
        between = contexts.collection.text(Span(span.document, end, span.start))
        near = len(between.split()) <= BETWEEN and not _STOP.search(between)
        label += (between if near else " … ") + words
        end = span.end
    return " ".join(label.split())


def _called(account: EventAccount, role: str, contexts: Contexts) -> tuple[Span, str] | None:
    """The first of a role: where it stands, and its words; a name for a pronoun."""
    for participant in account.participants:
        if participant.role == role:
            entity = contexts.entity(account.span.document, participant.chain)
            words = " ".join(contexts.collection.text(participant.span).split())
            pronoun = entity is not None and (participant.span, "pronoun") in entity.mentions
            return participant.span, entity.name if entity is not None and pronoun else words
    return None
