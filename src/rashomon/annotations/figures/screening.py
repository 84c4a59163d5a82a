"""Which numbers are no quantities: labels, list numbers, parts of names."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.figures import units
from rashomon.annotations.figures.quantities import Quantity
from rashomon.values import Time

#: A number after one of these names a thing: "Article 5", "Flight 370".
_LABELLED = frozenset(
    "no no. nos. number numbers article section sections chapter page pages room flight channel highway "
    "route phase level "
    "version episode season gate act rule resolution paragraph type size class grade unit zone district "
    "ward sector line "
    "platform exit lane lot block group league division round game week day part volume point option "
    "question item step "
    "boeing airbus apollo windows covid figure table bill proposition prop track building apartment apt. "
    "suite floor".split()
)
#: Verbs that make another verb with "over": what follows is their object.
_PHRASAL = frozenset(
    "hand handed hands handing turn turned turns turning run runs ran sign signed give gave given pass "
    "passed knock knocked "
    "pull pulled win won".split()
)
_STREETS = frozenset(
    {"street", "avenue", "road", "lane", "drive", "boulevard", "st.", "ave.", "rd.", "blvd.", "square"}
)

#: "One day", "one thing": the word for some, not a count.
_IDLE = frozenset(
    "day time thing point way side hand another reason example kind end side part occasion instance".split()
)

#: Vague numbers too common to compare unless they count people or measure something.
_WEAK = frozenset({"several", "a few", "multiple"})


def is_time(quantity: Quantity, times: Iterable[Time]) -> bool:
    """The digits of a date, a clock time or a rate. A span of time ("two years ago") is a quantity as well."""
    for time in times:
        if time.span.start < quantity.last and quantity.first < time.span.end:
            return quantity.unit not in units.TIME_UNITS or time.type in ("SET", "TIME")
    return False


#: So far behind a quantity its conversion stands: "a 40-metre-deep well (131 feet)".
_NEAR = 30


def converts(quantity: Quantity, before: Quantity | None, text: str) -> bool:
    """Is it the quantity before it, in brackets, in another unit of the same sort: "about 230 km (140 miles)"?

    That is one account of one quantity, in the unit in which the article gives it first."""
    if before is None or not units.convertible(before.unit, quantity.unit):
        return False
    between, after = text[before.end : quantity.start], text[quantity.end : quantity.end + 1]
    return between.endswith(("(", "[")) and after in (")", "]") and len(between) <= _NEAR and "." not in between


def is_member(quantity: Quantity, number: Words) -> bool:
    """Is it "one of the pilots", somebody in particular, and not "only one of them"?"""
    return number.text.lower() == "one" and quantity.start == quantity.first and _has_part(number)


def _has_part(number: Words) -> bool:
    return number.end < len(number.doc) and number.doc[number.end].lower_ == "of"


def is_label(quantity: Quantity, number: Words, noun: Token | None) -> bool:
    """A number that names something, or stands in a name, an address, a list or a score."""
    if quantity.unit and quantity.unit != "magnitude":
        return False
    return _follows_label(quantity, number) or _in_name(number) or _bare(quantity, number, noun) or _in_address(noun)


def qualified(quantity: Quantity, number: Words) -> bool:
    """Is the word before the number its qualifier? Not in "handed over 21 girls", nor in "grew over ten years"."""
    before = next((t for t in number.doc[max(0, number.start - 2) : number.start] if t.idx == quantity.start), None)
    if before is None or before.lower_ not in ("over", "under", "about", "around", "above"):
        return True
    lasting = before.lower_ == "over" and before.dep_ == "case" and quantity.unit in units.TIME_UNITS
    verb = number.doc[before.i - 1].lower_ if before.i else ""
    return before.dep_ != "compound:prt" and not lasting and not (before.lower_ == "over" and verb in _PHRASAL)


def _follows_label(quantity: Quantity, number: Words) -> bool:
    if number.start == 0 or quantity.start < quantity.first:
        return False
    before = number.doc[number.start - 1]
    if before.lower_ in _LABELLED and before.pos_ != "VERB":
        return not before.is_sent_start or number.root.head.i <= before.i
    attached = number.root.head == before and number.root.dep_ not in (
        "obj",
        "nsubj",
        "nsubj:pass",
        "obl",
        "conj",
        "root",
    )
    return attached and before.pos_ in ("NOUN", "PROPN", "SYM", "X")


def _in_name(number: Words) -> bool:
    first, last = number[0], number[-1]
    inside = first.ent_type_ in ("person", "organization", "place", "other") and last.ent_type_ == first.ent_type_
    if not inside:
        return False
    before = first.ent_iob_ == "I"
    after = last.i + 1 < len(last.doc) and last.doc[last.i + 1].ent_iob_ == "I"
    return before or (after and first.text[:1].isupper() and not first.is_sent_start)


def _bare(quantity: Quantity, number: Words, noun: Token | None) -> bool:
    """A year, a score, a list number: digits with nothing to count."""
    text = number.text
    if number[0].is_sent_start and number.end < len(number.doc) and number.doc[number.end].text in (".", ")", "/"):
        return True
    if noun is not None:
        return False
    year = len(text) == 4 and text.isdigit() and 1500 <= int(text) < 2100
    score = len(number) > 1 and any(t.text in ("-", "–", "—") for t in number) and text[0].isdigit()
    return year or score or not _says_something(quantity, number)


def _says_something(quantity: Quantity, number: Words) -> bool:
    """A number that stands alone but takes part in a clause ("we heard 73"), or has a qualifier ("at least 40")."""
    if quantity.start < quantity.first or quantity.low is None or quantity.high is None:
        return True
    return number.root.dep_ in ("nsubj", "nsubj:pass", "obj", "obl", "conj") and quantity.low >= 10


def _in_address(noun: Token | None) -> bool:
    return noun is not None and noun.pos_ == "PROPN" and noun.lower_ in _STREETS


#: "No deaths" counts; "no resident", "no water" only deny.
_COUNTED_AS_NONE = frozenset(
    "death deaths injury injuries casualty casualties fatality fatalities victim victims survivor survivors arrest "
    "arrests".split()
)


def is_idle(quantity: Quantity, number: Words, noun: Token | None, *, people: bool, fated: bool = False) -> bool:
    """Words that only look like a count: "one day", "one of the best", "several ways". ``fated`` tells that something
    happened to those counted: "no captives were released" counts none, "no captives" only denies."""
    words = " ".join(number.text.lower().split())
    if words in _WEAK:
        return not people and not quantity.unit
    if words == "one" and not quantity.unit:
        partitive = _has_part(number)
        if noun is None or noun.lemma_.lower() in _IDLE or (partitive and not people):
            return True
        return partitive and any(t.tag_ in ("JJS", "RBS") for t in noun.subtree)
    if words == "no":
        return noun is None or (noun.lower_ not in _COUNTED_AS_NONE and not fated)
    if words == "one day":
        return True
    return words == "scores" and not _is_scores(number)


def _is_scores(number: Words) -> bool:
    """Is it "scores of people", "scores were hurt", and not "test scores" or "scores a goal"?"""
    token = number.root
    described = any(c.dep_ in ("det", "compound", "amod", "nmod:poss") and c.i < token.i for c in token.children)
    return token.tag_ != "VBZ" and not described


def ages(quantity: Quantity, number: Words) -> bool:
    """Is it an age, a number between commas after a person's name ("Mara Lind, 42, said")?"""
    doc, first = number.doc, number.start
    if first < 2 or number.end >= len(doc) or len(number) != 1 or not number.text.isdigit() or quantity.unit:
        return False
    named = doc[first - 2].ent_type_ == "person" and doc[first - 1].text == ","
    return named and doc[number.end].text in (",", ".", ";", ")") and 0 < int(number.text) < 120
