"""Which figures are counts of the same thing, whatever they come to.

What is counted decides, never the value alone: it is for the comparison to say whether values agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from math import inf

from rashomon.links import repeats
from rashomon.links.clustering import NEVER, Weak, groups
from rashomon.links.collection import Collection
from rashomon.links.context import Context, Contexts, Subject, overlap, relation, sentence_meaning
from rashomon.links.evidence import Evidence, compared
from rashomon.links.measures import SIDES, Bearer, bearer, beside_it, side
from rashomon.links.quantity import quantity
from rashomon.links.senses import factor, is_measured, known_populations, outcomes, populations, unit
from rashomon.links.weights import Bag
from rashomon.links.words import content, stem
from rashomon.values import Figure, FigureAccount, Links, content_id

#: Two figures count the same from here on.
THRESHOLD = 0.25
#: Shared words that weigh so much are enough to speak of shared words.
ENOUGH = 6.0
#: What is counted ties figures of different stories if so few have it, as in a case of a handful of articles whose
#: stories are not told apart well; else it takes two such words.
FEW = 40
#: Articles whose words agree so far are on one subject, though not on one happening.
SUBJECT = 0.06
#: Figures further apart than this factor seldom count the same, further than its square hardly ever.
FAR = 3.2
#: A bound and a number that are no further apart than this factor may be of one thing: "more than 200" and 276.
CLOSE = 1.5
#: Values as near as this are one: 131 feet are 40 metres.
NEAR = 0.02

_PART = re.compile(r"\bof (?:the|them|those|these|its|their|our|more|some|\d)|\bothers?\b|\banother\b")

#: What a year comes to in the unit that times are measured in, or nearly.
_YEAR = 1.01 * factor("year")

#: Low and high.
Value = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True, eq=False)
class Count:
    """A figure with what it is compared by. ``what`` are the words for what is counted, without the number and the
    people or dollars it is counted in; ``population`` is who is counted; ``beside`` are the values of that unit that
    the document gives elsewhere; ``part`` tells that it is said to be a part ("15 of the 200"); ``side`` is what a
    measure measures ("depth", "age"), ``bearer`` whose age it is."""

    account: FigureAccount
    unit: str
    what: Bag
    outcomes: frozenset[str]
    population: frozenset[str]
    context: Context
    subject: Subject
    beside: frozenset[Value]
    part: bool
    years: frozenset[str] = frozenset()
    side: str | None = None
    bearer: Bearer | None = None

    @property
    def value(self) -> Value:
        """Low and high."""
        return self.account.low, self.account.high


def find_figures(collection: Collection, links: Links) -> tuple[Figure, ...]:
    """Every figure account is in exactly one figure."""
    contexts = Contexts(collection, links)
    found = [c for article in collection.articles for c in _counts(article.annotations.figures, contexts)]
    found.sort(key=lambda c: (c.account.span, c.unit, c.account.counted))
    scores = compared(found, (_keys(c) for c in found), COMPARISONS, few=FEW)
    held = [_figure([found[i] for i in g], contexts) for g in groups(len(found), scores, THRESHOLD)]
    return tuple(sorted(held, key=lambda f: f.id))


def same_unit(left: Count, right: Count) -> Evidence | None:
    """People are not counted in dollars. Cannot tell where a unit is missing."""
    if not left.unit or not right.unit or left.unit == right.unit or left.population & right.population:
        return None
    return Evidence(NEVER, f"one in {left.unit}, the other in {right.unit}")


def same_outcome(left: Count, right: Count) -> Evidence | None:
    """The killed are not the injured. Cannot tell where the words do not say what happened to those counted."""
    if not left.outcomes and not right.outcomes:
        return None
    if left.outcomes & right.outcomes:
        return Evidence(0.1, f"both count {' and '.join(sorted(left.outcomes & right.outcomes))}")
    if left.outcomes and right.outcomes:
        return Evidence(NEVER, f"one counts {min(left.outcomes)}, the other {min(right.outcomes)}")
    return Evidence(-0.03 if left.value == right.value else -0.06, "only one says what happened to those counted")


def same_population(left: Count, right: Count) -> Evidence | None:
    """Ten Americans are not ten pilots, and not all of the dead."""
    if not left.population and not right.population:
        return None
    if left.population & right.population:
        return Evidence(0.25, f"both count {' '.join(sorted(left.population & right.population))}")
    if left.population and right.population:
        return Evidence(-0.5, f"one counts {min(left.population)}, the other {min(right.population)}")
    return Evidence(-0.2, f"only one counts {min(left.population | right.population)}")


def same_total(left: Count, right: Count) -> Evidence | None:
    """In reports of one story all the dead are all the dead, whatever the sentence. Cannot tell where a part is
    counted, or people of one sort."""
    if left.population or right.population or left.part or right.part or not left.outcomes & right.outcomes:
        return None
    if left.context.story == right.context.story:
        return Evidence(0.1, "both count them all")
    return Evidence(0.06, "both count them all") if _one_subject(left, right) else None


def same_thing(left: Count, right: Count) -> Evidence:
    """The words for what is counted agree."""
    share = overlap(left.what, right.what, ENOUGH)
    return Evidence(0.6 * share, f"the words for what is counted agree by {share:.0%}")


def same_context(left: Count, right: Count) -> Evidence:
    """The sentences share words."""
    share = overlap(left.context.bag, right.context.bag, 3 * ENOUGH)
    return Evidence(0.5 * share, f"their sentences agree by {share:.0%}")


def same_meaning(left: Count, right: Count) -> Evidence | None:
    """The sentences mean the same."""
    return sentence_meaning(left.context, right.context, 0.8, 0.5)


def same_story(left: Count, right: Count) -> Evidence:
    """Counts in reports of one happening more often count the same."""
    if left.context.story == right.context.story:
        return Evidence(0.05, "in one story")
    if _one_subject(left, right):
        return Evidence(0.0, "in different stories on one subject")
    return Evidence(-0.2, "in different stories")


def same_document(left: Count, right: Count) -> Evidence | None:
    """A document that gives two values counts two things, unless the evidence is strong."""
    if left.context.document != right.context.document:
        return None
    if left.value == right.value:
        return Evidence(-0.05, "one value twice in a document")
    if left.context.bag == right.context.bag:
        return Evidence(NEVER, "two values in one sentence")
    return Evidence(-0.3, "two values in one document")


def same_size(left: Count, right: Count) -> Evidence | None:
    """An uncommon value in common is no accident; far values seldom count the same. Cannot tell of values between, nor
    of "dozens" beside 59."""
    one, other = _amount(left), _amount(right)
    if one is None or other is None:
        return None
    if abs(one - other) <= NEAR * max(abs(one), abs(other)):
        near = left.context.story == right.context.story or _one_subject(left, right)
        return Evidence((0.7 if near else 0.5) if _uncommon(left) or _uncommon(right) else 0.2, "the same value")
    ratio = max(abs(one), abs(other)) / max(min(abs(one), abs(other)), 1e-9)
    if left.side == right.side == "age":
        return Evidence(0.25, "ages a year apart") if abs(one - other) <= _YEAR else None
    if _agree(left, right):
        return Evidence(0.25, "near each other, and both can be true") if ratio <= CLOSE else None
    if ratio < FAR:
        return None
    return Evidence(-0.4 if ratio > FAR * FAR else -0.2, "values far from each other")


def same_side(left: Count, right: Count) -> Evidence | None:
    """A depth is no width. Cannot tell where only one says what it measures."""
    if left.side is None or right.side is None:
        return None
    return Evidence(0.5 if left.side == right.side else NEVER, f"one is of {left.side}, the other of {right.side}")


def same_bearer(left: Count, right: Count) -> Evidence | None:
    """An age is somebody's: of one person whatever the sentence tells of him, or of two."""
    one, other = left.bearer, right.bearer
    if one is None or other is None:
        return None
    if one.entity == other.entity is not None:
        return Evidence(0.7, "both are of one person's age")
    if one.named and other.named:
        return Evidence(NEVER, "they are of two persons' ages")
    described = one.words & other.words
    if described:
        return Evidence(0.4, f"both are of the age of a {min(described)}")
    return None if not one.words or not other.words else Evidence(-0.2, "one is described as another person")


def same_years(left: Count, right: Count) -> Evidence | None:
    """Those who died in 2016 are not those of 2017. Cannot tell where a sentence names no year."""
    if not left.years or not right.years or left.years & right.years:
        return None
    return Evidence(-0.4, f"one is told of {min(left.years)}, the other of {min(right.years)}")


def same_part(left: Count, right: Count) -> Evidence | None:
    """Fifteen of the two hundred are not the two hundred. Cannot tell where both or neither is said to be a part, nor
    where the values agree."""
    if left.part == right.part or _agree(left, right):
        return None
    return Evidence(-0.2, "only one is said to be a part")


def value_elsewhere(left: Count, right: Count) -> Evidence | None:
    """One document gives the other's value as well, but of something else: that is the one it agrees with."""
    if _agree(left, right) or left.side == "age" or not (left.value in right.beside or right.value in left.beside):
        return None
    return Evidence(-0.5, "the value of one stands elsewhere in the other document")


COMPARISONS = (
    same_unit,
    same_outcome,
    same_population,
    same_total,
    same_thing,
    same_context,
    same_meaning,
    same_story,
    same_document,
    same_size,
    same_side,
    same_bearer,
    same_years,
    same_part,
    value_elsewhere,
)


def _amount(count: Count) -> float | None:
    """The value, or the bound that is given, in the unit that its class is measured in."""
    account = count.account
    value = account.low if account.low is not None else account.high
    return None if value is None else value * factor(account.unit)


def _agree(left: Count, right: Count) -> bool:
    """Can both be true of one number?"""
    low = max(c.account.low * factor(c.account.unit) if c.account.low is not None else -inf for c in (left, right))
    high = min(c.account.high * factor(c.account.unit) if c.account.high is not None else inf for c in (left, right))
    return low <= high


def _one_subject(left: Count, right: Count) -> bool:
    """Are the articles on one subject, though linking holds them for two stories?"""
    return relation(left.subject, right.subject) >= SUBJECT


def _uncommon(count: Count) -> bool:
    """Is this value neither small nor round, such as 129 or 284 billion?"""
    value = count.account.low if count.account.low is not None else count.account.high
    digits = f"{abs(value or 0.0):.15g}".replace(".", "").strip("0")
    return len(digits) > 2 or (len(digits) == 2 and abs(value or 0.0) > 12 and digits[-1] != "5")


def _counts(accounts: Sequence[FigureAccount], contexts: Contexts) -> list[Count]:
    units = [unit(account.unit) for account in accounts]
    values = [(account.low, account.high) for account in accounts]
    found = []
    for place, account in enumerate(accounts):
        others = [v for at, v in enumerate(values) if at != place and units[at] == units[place]]
        found.append(_count(account, frozenset(others), contexts))
    return found


def _count(account: FigureAccount, beside: frozenset[Value], contexts: Contexts) -> Count:
    own = unit(account.unit)
    stems = [stem(w) for w in account.about] + content(account.counted)
    stems += beside_it(account, contexts) if is_measured(account.unit) else []
    plain = [s for s in stems if s and not s[0].isdigit() and unit(s) != own and s not in SIDES]
    around = contexts.around([account.span])
    of = side(account, contexts) if is_measured(account.unit) else None
    told = outcomes([*stems, *content(account.unit)]) or _only(outcomes(around.bag), own)
    who = frozenset() if is_measured(account.unit) else _population(account, stems, contexts)
    part = bool(_PART.search(_with_rest(account, contexts)))
    whose = bearer(account, contexts) if of == "age" else None
    fates = told if of is None else frozenset[str]()
    return Count(
        account,
        own,
        contexts.weights.bag(plain),
        fates,
        who,
        around,
        contexts.subject(account.span.document),
        beside,
        part,
        _years(account, contexts),
        of,
        whose,
    )


def _years(account: FigureAccount, contexts: Contexts) -> frozenset[str]:
    """The years that the figure holds for, or that its sentence names."""
    article = contexts.collection.by_id[account.span.document]
    around = [s.span for s in article.sentences(account.span)]
    times = [t.value for t in article.annotations.times if any(s.touches(t.span) for s in around)]
    told = [account.as_of] if account.as_of else times
    return frozenset(value[:4] for value in told if value and value[:4].isdigit())


def _population(account: FigureAccount, stems: Sequence[str], contexts: Contexts) -> frozenset[str]:
    """Who or what is counted, by the words of the figure itself, else by what it is said to be about."""
    return populations(content(contexts.collection.text(account.span))) or known_populations(stems)


def _with_rest(account: FigureAccount, contexts: Contexts) -> str:
    """The figure with the words right behind it: "two" may be "two of the injured"."""
    text = contexts.collection.by_id[account.span.document].document.text
    return text[account.span.start : account.span.end + 12]


def _only(told: frozenset[str], unit: str) -> frozenset[str]:
    """What the whole sentence says happened, if it says one thing only ("the number of injured has climbed to 31")."""
    return told if len(told) == 1 and unit in ("people", "") else frozenset()


def _keys(count: Count) -> list[str]:
    """By unit and what is counted; by outcome, or who is counted, in a story or beside a telling word; by what is
    measured, and by value, in a story; by whose age it is."""
    story, sorts = count.context.story, sorted(count.outcomes | count.population)
    keys = [f"{count.unit} {word} in {story}" for word in count.what]
    keys += [Weak(f"{count.unit} {word}") for word in count.what]
    keys += [f"{sort} in {story}" for sort in sorts]
    keys += [Weak(f"{sort} {word}") for sort in sorts for word in _telling(count.context)]
    keys += [f"{count.side or count.unit} in {story}"] if count.unit not in ("", "people") else []
    if count.bearer:
        keys += [f"age of {who}" for who in sorted({count.bearer.entity or "", *count.bearer.words}) if who]
    amount = _amount(count)
    return [*keys, *([] if amount is None else [f"{amount:.2g} in {story}"])]


#: So many of the rarest words of a sentence say where or in what those were counted.
_TELLING = 3


def _telling(context: Context) -> list[str]:
    return sorted(sorted(context.bag, key=lambda w: (-context.bag[w], w))[:_TELLING])


def _figure(held: list[Count], contexts: Contexts) -> Figure:
    accounts = repeats.accounts([c.account for c in held], lambda d: contexts.collection.by_id[d].document)
    first = held[0].account
    own = content_id("figure", *(str(part) for part in astuple(first.span)), first.unit, first.counted)
    return Figure(own, quantity([c.account for c in held], contexts), accounts)
