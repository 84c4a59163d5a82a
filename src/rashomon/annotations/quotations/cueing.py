"""Cues in full: the reader at times stops after a cue's first word, or in the middle of what follows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.annotations.reader import Saying

_BEFORE_VERBS = frozenset({"AUX", "ADV", "PART"})
_VERBS = frozenset({"VERB", "AUX", "ADJ"})
#: Adverbs that are cues by themselves.
_ALONE = frozenset("allegedly apparently purportedly reportedly supposedly".split())
#: What opens a phrase.
_OPENING = frozenset({"ADP", "DET", "ADJ"})
#: How far a verb stands behind its auxiliary, with a negation and an adverb in between.
_REACH = 3


def whole_cues(doc: Doc, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with their cues in full; of two cues that then share words the first stays."""
    found: list[Saying] = []
    taken: set[int] = set()
    for saying in sayings:
        cue = _ended(doc, _whole(doc, saying.cue), {*saying.content})
        if taken.isdisjoint(cue):
            taken.update(cue)
            added = set(cue) - set(saying.cue)
            source, content = (tuple(i for i in part if i not in added) for part in (saying.source, saying.content))
            found.append(replace(saying, cue=cue, source=source, content=content))
    return found


def _whole(doc: Doc, cue: tuple[int, ...]) -> tuple[int, ...]:
    """Auxiliaries and adverbs go on to their verb ("has also [said]"), "according" to its "to"."""
    last = cue[-1]
    if all(doc[i].pos_ in _BEFORE_VERBS and doc[i].lower_ not in _ALONE for i in cue):
        verb = doc[last].head
        if 0 < verb.i - last <= _REACH and verb.pos_ in _VERBS:
            return (*cue, *range(last + 1, verb.i + 1))
    if doc[last].lower_ == "according" and last + 1 < len(doc) and doc[last + 1].lower_ == "to":
        return (*cue, last + 1)
    return cue


def _ended(doc: Doc, cue: tuple[int, ...], content: Collection[int]) -> tuple[int, ...]:
    """A cue ends with its particle ("pointed [out]") or the colon after it, and not within a phrase that is no part of
    what is said ("said in a | letter")."""
    while len(cue) > 1 and doc[cue[-1]].pos_ in _OPENING and doc[cue[-1]].head.i not in {*range(cue[-1]), *content}:
        cue = cue[:-1]
    after = cue[-1] + 1
    if after < len(doc) and after not in content and (doc[after].dep_ == "compound:prt" or doc[after].text == ":"):
        return (*cue, after)
    return cue
