"""What a measure is a measure of: which side of a thing, and whose age."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.links.context import Contexts
from rashomon.links.words import content, stem
from rashomon.values import FigureAccount, Mention

#: The words for each side of a thing. An opening is as wide as its diameter.
_SIDES = {
    "depth": "deep depth deeper",
    "width": "wide width diameter diametre broad breadth",
    "height": "tall high height altitude",
    "length": "long length",
    "weight": "heavy weight weighing weighs weighed",
    "age": "old olds age aged",
}
_SIDE_OF = {word: side for side, words in _SIDES.items() for word in words.split()}
_WORDS = "|".join(sorted(_SIDE_OF, key=len, reverse=True))
#: Right behind a measure, over a conversion in brackets: "40 metres (131 feet) deep", "a 30cm-diameter well".
_BEHIND = re.compile(rf"(?:[^\S\n]*\([^()\n]{{1,30}}\))?[-\s]{{0,2}}(?:in\s)?(?P<side>{_WORDS})\b", re.IGNORECASE)
#: Right before one: "a depth of 40m", "aged 31".
_BEFORE = re.compile(rf"\b(?P<side>{_WORDS})(?:\s(?:of|about|around|nearly|is|was)){{0,2}}\s$", re.IGNORECASE)
#: Inside one: "31-year-old".
_INSIDE = re.compile(r"\b(?:years?|months?|weeks?|days?)[\s-]olds?\b|\baged\b", re.IGNORECASE)
#: The stems of these words: they tell the side, not the thing.
SIDES = frozenset(stem(word) for word in (*_SIDE_OF, *_SIDES, "diameter", "diametre", "year-old"))
#: The few words right behind a measure, up to the next clause or preposition: "19-ton [delivery truck] to".
_THING = re.compile(
    r"(?:[^\S\n]*\([^()\n]{1,30}\))?(?:[-,\s]{1,2}(?!(?:to|of|in|on|at|from|for|and|or|by|with|as|was|were|is|are|has|had"
    r"|have|who|which|that|when|after|before|while|but|ago|later|away)\b)[^\W\d_]+){1,4}"
)
#: So far before a measure is looked.
_REACH = 24


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whose age it is: the entity, whether it has a name, and the words that describe it ("boy")."""

    entity: str | None
    named: bool
    words: frozenset[str]


def side(account: FigureAccount, contexts: Contexts) -> str | None:
    """``depth``, ``width``, ``age`` ...; ``None`` where the words beside the measure do not say."""
    span, text = account.span, contexts.collection.by_id[account.span.document].document.text
    if _INSIDE.search(text, span.start, span.end) or "age" in account.about:
        return "age"
    found = _BEHIND.match(text, span.end) or _BEFORE.search(text[max(0, span.start - _REACH) : span.start])
    return _SIDE_OF[found["side"].casefold()] if found else None


def beside_it(account: FigureAccount, contexts: Contexts) -> list[str]:
    """The stems of what stands right behind a measure: mostly the thing that measures so much."""
    text = contexts.collection.by_id[account.span.document].document.text
    found = _THING.match(text, account.span.end)
    return content(found.group()) if found else []


def bearer(account: FigureAccount, contexts: Contexts) -> Bearer | None:
    """Whose age an account gives: the smallest mention of a person that holds or touches it ("the five-year-old boy"),
    else the last before it in its sentence ("the boy was five years old")."""
    article = contexts.collection.by_id[account.span.document]
    people = [m for m in article.annotations.mentions if m.kind == "person"]
    around = [m for m in people if m.span.touches(account.span)]
    if around:
        return _bearer(min(around, key=lambda m: (len(m.span), m.span)), people, contexts)
    start = min((s.span.start for s in article.sentences(account.span)), default=account.span.start)
    before = [m for m in people if start <= m.span.start and m.span.end <= account.span.start]
    return _bearer(max(before, key=lambda m: (m.span.end, m.span.start)), people, contexts) if before else None


def _bearer(mention: Mention, people: list[Mention], contexts: Contexts) -> Bearer:
    document = mention.span.document
    own = [m for m in people if m.chain == mention.chain]
    entity = contexts.entity(document, mention.chain)
    text = contexts.collection.text
    words = frozenset(stem(text(m.head)) for m in own if m.form == "nominal")
    named = entity is not None and any(form == "name" for _, form in entity.mentions)
    return Bearer(entity.id if entity else None, named, words - _AGES)


_AGES = frozenset(content("old olds year-old"))
