"""Reasons why two names are one entity's, or are not."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.links.clustering import NEVER
from rashomon.links.evidence import Comparison, Evidence
from rashomon.links.names import DESIGNATORS, Name, country, initials, same_given, same_token
from rashomon.values import EntityKind


def identical(left: Name, right: Name) -> Evidence | None:
    """The same words, but for case, accents, titles and articles."""
    if left.tokens == right.tokens:
        return Evidence(1.0, "the same name")
    if len("".join(left.tokens)) > 5 and "".join(left.tokens) == "".join(right.tokens):
        return Evidence(0.97, "the same letters, with other spaces")
    return None


def spelling(left: Name, right: Name) -> Evidence | None:
    """The same words in another spelling, such as two transliterations."""
    if left.acronym or right.acronym or len(left.tokens) != len(right.tokens):
        return None
    scores = [same_token(one, other) for one, other in zip(left.tokens, right.tokens, strict=True)]
    if any(score is None for score in scores):
        return None
    return Evidence(min(s for s in scores if s is not None), "two spellings of one name")


def full_person(left: Name, right: Name) -> Evidence | None:
    """Two full names of persons: the family names must agree and the given names not contradict each other; a middle
    name, an initial or a nickname more or less does no harm. Other given names are a namesake or a relative."""
    short, long = sorted((left.tokens, right.tokens), key=lambda t: (len(t), t))
    if len(short) < 2:
        return None
    family = same_token(short[-1], long[-1])
    if family is None and short == long[: len(short)]:
        return Evidence(0.87, "the same name, once with a second family name")
    if family is None:
        return Evidence(NEVER, "other family names")
    given = _in_order(short[:-1], long[:-1])
    if given is None:
        return Evidence(NEVER, "the same family name with other given names")
    score = min(family, given)
    return Evidence(score, "given and family name agree") if score > 0.8 and family + given > 1.8 else None


def _in_order(short: Sequence[str], long: Sequence[str]) -> float | None:
    """The weakest agreement when each of ``short`` is found in ``long``, in order; ``None`` when one is not."""
    weakest, at = 1.0, 0
    for token in short:
        scores = [(same_given(token, other), place) for place, other in enumerate(long) if place >= at]
        held = [(score, -place) for score, place in scores if score is not None]
        if not held:
            return None
        score, place = max(held)
        weakest, at = min(weakest, score), 1 - place
    return weakest


def same_country(left: Name, right: Name) -> Evidence | None:
    """Two names of one country (Unicode's CLDR and the lexicon)."""
    code = country(left.surface)
    return Evidence(0.95, "two names of one country") if code and code == country(right.surface) else None


def abbreviation(left: Name, right: Name) -> Evidence | None:
    """One is made of the first letters of the other."""
    for short, long in ((left, right), (right, left)):
        if short.acronym and not long.acronym and short.tokens[0] in initials(long.surface):
            return Evidence(0.85, f"{short.surface} are the initials of {long.surface}")
    return None


def designator(left: Name, right: Name) -> Evidence | None:
    """One says what sort of thing it is ("Group", "Resort and Casino"), the other does not."""
    if left.acronym != right.acronym and not {*left.tokens, *right.tokens} & DESIGNATORS:
        return None
    bare = [[t for t in name.tokens if t not in DESIGNATORS] for name in (left, right)]
    if bare[0] and bare[0] == bare[1] and min(len(left.tokens), len(right.tokens)) == len(bare[0]):
        return Evidence(0.88, "the same name with and without what sort of thing it is")
    return None


def single_name(left: Name, right: Name) -> Evidence | None:
    """A person's single name, beside a full one: best its last word, else its first, else one between."""
    short, long = sorted((left.tokens, right.tokens), key=lambda t: (len(t), t))
    if len(short) != 1 or len(long) < 2:
        return None
    for score, other, what in (
        (0.9, long[-1], "family"),
        (0.7, long[0], "given"),
        *((0.6, t, "middle") for t in long[1:-1]),
    ):
        alike = same_token(short[0], other)
        if alike is not None and alike >= 0.95:
            return Evidence(score, f"the {what} name alone, and nobody else who bears it comes into question")
    return None


#: In this order; the first that can tell decides. Of a person's single name ``entities`` decides with the case at hand.
PERSON: tuple[Comparison[Name], ...] = (identical, full_person, spelling)
OTHERS: tuple[Comparison[Name], ...] = (identical, same_country, spelling, designator)


def compare_names(left: Name, right: Name, kind: EntityKind) -> Evidence | None:
    """What the first comparison that can tell says of two full names of one kind."""
    for comparison in PERSON if kind == "person" else OTHERS:
        evidence = comparison(left, right)
        if evidence is not None:
            return evidence
    return None
