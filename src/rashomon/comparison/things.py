"""Things: what most reports of a story show in action, by its compound name, and one report never speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.comparison.deeds import EMPTY
from rashomon.comparison.lexicon import stem
from rashomon.comparison.omissions import CARRIERS, SHARE, absence, absence_reason, too_early
from rashomon.comparison.prose import quoted
from rashomon.comparison.verdict import finding
from rashomon.values import About, Finding, FindingAccount, Span, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rashomon.comparison.ground import Ground

_WORD = re.compile(r"[^\W\d_]{3,}")
#: Two words, by their stems.
Name = tuple[str, str]


def omissions(ground: Ground) -> Iterator[Finding]:
    """One finding for each story and thing, with the documents that have it and those that do not.

    A thing is two words, such as "tear gas", that fill a role in events of at least two reports of separate origin."""
    for story in ground.links.stories:
        acting = _acting(ground, story)
        several = [n for n in sorted(acting) if ground.origins.count(acting[n].values()) > 1]
        pairs = {d: _pairs(ground, d) for d in story.documents} if several else {}
        for name in several:
            said = {d: pairs[d][name] for d in story.documents if name in pairs[d]}
            yield from _omission(ground, name, acting[name], said, [d for d in story.documents if d not in said])


def _acting(ground: Ground, story: Story) -> dict[Name, dict[str, Span]]:
    """The things that take part in events, with the first account of each document."""
    found: dict[Name, dict[str, Span]] = defaultdict(dict)
    for document in story.documents:
        for event in ground.readings[document].annotations.events:
            for participant in event.participants:
                words = [w for w in _WORD.findall(ground.words(participant.span)) if w.casefold() not in EMPTY]
                if len(words) == 2 and " ".join(words).islower() and event.status.endswith("+"):
                    found[stem(words[0]), stem(words[1])].setdefault(document, participant.span)
    return found


def _omission(
    ground: Ground, name: Name, acting: dict[str, Span], said: dict[str, Span], lacking: list[str]
) -> Iterator[Finding]:
    silent = [d for d in lacking if not _hinted(ground, d, name)]
    silent = silent if any(not too_early(ground, sorted(said), d) for d in silent) else []
    if len(said) < SHARE * (len(said) + len(lacking)) or ground.origins.count(said.values()) < CARRIERS or not silent:
        return
    event = _event(ground, acting)
    if event is None:
        return
    label = quoted(ground.words(said[min(said)]).casefold())
    sides = [FindingAccount(said[d], ground.words(said[d])) for d in sorted(said)]
    missing = [FindingAccount(ground.opening(d), absence(ground, label, sorted(said), d)) for d in silent]
    reason = absence_reason(ground, label, sorted(said), silent)
    yield finding("omission", About("event", event), reason, [*sides, *missing])


def _event(ground: Ground, acting: dict[str, Span]) -> str | None:
    """The event in which the thing of the first document takes part."""
    spans = set(acting.values())
    accounts = (
        (a.span, e.id) for e in ground.links.events for a in e.accounts if any(p.span in spans for p in a.participants)
    )
    return min(accounts, default=(None, None))[1]


def _pairs(ground: Ground, document: str) -> dict[Name, Span]:
    """Where an article first uses each two words, one right behind the other."""
    text = ground.readings[document].document.text
    found: dict[Name, Span] = {}
    for block in ground.article(document):
        for one, other in pairwise(_WORD.finditer(text, block.span.start, block.span.end)):
            if other.start() - one.end() == 1:
                found.setdefault((stem(one.group()), stem(other.group())), Span(document, one.start(), other.end()))
    return found


def _hinted(ground: Ground, document: str, name: Name) -> bool:
    """Does an article use at least the main word?"""
    return any(name[1] in ground.stems(block.span) for block in ground.article(document))
