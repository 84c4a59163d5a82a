"""Reasons why two names are one entity's, or are not.

Each comparison is a small function with one reason; those of ``PERSON`` and ``OTHERS`` need nothing but the two names.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.links.bodies import body, known_by, same_country, same_state, seat
from rashomon.links.clustering import NEVER
from rashomon.links.evidence import Comparison, Evidence
from rashomon.links.names import DESIGNATORS, DISTINCTIVE, GENERIC, SORTS, Name, initials
from rashomon.links.spelling import same_given, same_token, slip
from rashomon.values import EntityKind

SORTING = (DESIGNATORS | SORTS | GENERIC) - DISTINCTIVE


def identical(left: Name, right: Name) -> Evidence | None:
    """The same words, but for case, accents, titles and articles."""
    if left.generation == right.generation and left.tokens == right.tokens:
        return Evidence(1.0, "the same name")
    joined = "".join(left.tokens)
    if len(joined) > 5 and left.generation == right.generation and joined == "".join(right.tokens):
        return Evidence(0.97, "the same letters, with other spaces")
    return None


def other_generation(left: Name, right: Name) -> Evidence | None:
    """A father and a son, or two kings: "Sr." is not "Jr."."""
    if left.generation and right.generation and left.generation != right.generation:
        return Evidence(NEVER, "two generations of one name")
    return None


def spelling(left: Name, right: Name) -> Evidence | None:
    """The same words in another spelling, such as two transliterations."""
    if left.acronym or right.acronym or len(left.tokens) != len(right.tokens):
        return None
    scores = [same_token(one, other) for one, other in zip(left.tokens, right.tokens, strict=True)]
    if any(score is None for score in scores):
        return None
    return Evidence(min(s for s in scores if s is not None), "two spellings of one name")


def turned(left: Name, right: Name) -> Evidence | None:
    """The family name once before, once behind the given name, as in Chinese, Korean or Hungarian."""
    if len(left.tokens) != len(right.tokens) or not 2 <= len(left.tokens) <= 3 or left.tokens == right.tokens:
        return None
    for turn in range(1, len(left.tokens)):
        moved = left.tokens[turn:] + left.tokens[:turn]
        scores = [same_token(one, other) for one, other in zip(moved, right.tokens, strict=True)]
        if all(score is not None and score >= 0.95 for score in scores):
            return Evidence(0.9, "the same names in another order")
    return None


def full_person(left: Name, right: Name) -> Evidence | None:
    """Two full names of persons: the family names must agree and the given names not contradict each other; a middle
    name, an initial or a nickname more or less does no harm. Other given names are a namesake or a relative."""
    short, long = sorted((left.tokens, right.tokens), key=lambda t: (len(t), t))
    if len(short) < 2:
        return None
    family = same_token(short[-1], long[-1])
    if family is None and short == long[:-1]:
        return Evidence(0.87, "the same name, once with a second family name")
    if family is None:
        return Evidence(NEVER, "other family names")
    given = _in_order(short[:-1], long[:-1]) or same_token("".join(short[:-1]), "".join(long[:-1]))
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


def abbreviation(left: Name, right: Name) -> Evidence | None:
    """One is made of the first letters of the other. Two letters stand for too many names to say much."""
    for short, long in ((left, right), (right, left)):
        if short.acronym and not long.acronym and short.tokens[0] in shortened(long):
            score = 0.85 if len(short.tokens[0]) > 2 else 0.75
            return Evidence(score, f"{short.surface} are the initials of {long.surface}")
    return None


def shortened(long: Name) -> set[str]:
    """What initials may stand for a name; if it ends in them ("Free Dockers League FDL"), those of the words before."""
    words = long.surface.split()
    return initials(long.surface) | {found for at in (-1, -2) for found in initials(" ".join(words[:at]))}


def designator(left: Name, right: Name) -> Evidence | None:
    """One says what sort of thing it is ("Group", "Resort and Casino"), the other does not, or not in so many words."""
    if left.acronym != right.acronym and not {*left.tokens, *right.tokens} & DESIGNATORS:
        return None
    short, long = sorted((left, right), key=lambda n: (len(n.tokens), n.tokens))
    more = set(long.tokens) - set(long.bare)
    if _alike(left.bare, right.bare) and all(t in more for t in short.tokens if t not in short.bare):
        return Evidence(0.88, "the same name with and without what sort of thing it is")
    return None


def _alike(left: Sequence[str], right: Sequence[str]) -> bool:
    return len(left) == len(right) and all(same_token(a, b) is not None for a, b in zip(left, right, strict=True))


def single_name(left: Name, right: Name) -> Evidence | None:
    """A person's single name, beside a full one: best its last word, else its first, else one between."""
    first, second = sorted((left, right), key=lambda n: (len(n.tokens), n.tokens))
    short, long = first.tokens, second.tokens
    if len(short) != 1 or len(long) < 2 or (first.generation and first.generation != second.generation):
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


def misspelt(left: Name, right: Name) -> Evidence | None:
    """All words but one the same, and one letter of that other. Only of two names in one story does it say enough."""
    if left.acronym or right.acronym or len(left.tokens) != len(right.tokens):
        return None
    unlike = [(a, b) for a, b in zip(left.tokens, right.tokens, strict=True) if same_token(a, b) is None]
    if len(unlike) == 1 and slip(*unlike[0]):
        return Evidence(0.86, "one letter differs, in one story")
    return None


def sort_beside(left: Name, right: Name) -> Evidence | None:
    """As ``designator``, by any word for a sort of things: "Velin University", "Velin". Elsewhere Velin is something
    else; in one story it is what the story is about."""
    short, long = sorted((left, right), key=lambda n: (len(n.tokens), n.tokens))
    more = [t for t in long.tokens if t not in short.tokens]
    which = [t for t in short.tokens if t not in SORTING]
    if which and more and set(more) <= SORTING and set(short.tokens) <= set(long.tokens):
        return Evidence(0.86, "the same name with and without its sort, in one story")
    return None


#: In this order; the first that can tell decides. Of a person's single name ``entities`` decides with the case at hand.
PERSON: tuple[Comparison[Name], ...] = (identical, other_generation, turned, full_person, spelling)
OTHERS: tuple[Comparison[Name], ...] = (identical, same_country, same_state, known_by, spelling, designator, body, seat)
PLACES: tuple[Comparison[Name], ...] = tuple(c for c in OTHERS if c not in (designator, seat))
#: Of two names in one story. A place that goes by another's name ("Velin Hotel") is told from it by nothing else.
BESIDE: dict[EntityKind, tuple[Comparison[Name], ...]] = {
    "person": (misspelt,),
    "organization": (misspelt, sort_beside),
    "place": (misspelt, designator),
    "other": (misspelt, sort_beside),
}


def compare_names(left: Name, right: Name, kind: EntityKind) -> Evidence | None:
    """What the first comparison that can tell says of two full names of one kind."""
    comparisons = {"person": PERSON, "place": PLACES}.get(kind, OTHERS)
    return next((e for compare in comparisons if (e := compare(left, right)) is not None), None)


def compare_beside(left: Name, right: Name, kind: EntityKind) -> Evidence | None:
    """What else two names say that stand in one story."""
    return next((e for compare in BESIDE[kind] if (e := compare(left, right)) is not None), None)
