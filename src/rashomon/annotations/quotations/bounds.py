"""Where what the reader found of a saying cannot end, and what it cannot reach across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from rashomon.annotations.reader import Saying

#: A bar parts a headline from its label, its section or the outlet's name ("Dam is safe, mayor says | Ulmen Herald").
_BAR = "|"
#: What stands before the word that it belongs to; content that ends with it was cut short ("to report by | Monday").
_LEANING = frozenset("amod aux aux:pass case compound cop det mark nmod:poss nummod".split())
#: How far that word may stand behind it.
_REACH = 3


def bounded(doc: Doc, saying: Saying) -> Saying:
    """The saying with its source and content on the cue's side of every bar, and its content to the end of its last
    phrase."""
    source, content = (_beside(doc, part, saying.cue[0]) for part in (saying.source, saying.content))
    return replace(saying, source=source, content=_to_its_end(doc, content, {*saying.cue, *source}))


def _beside(doc: Doc, words: Sequence[int], cue: int) -> tuple[int, ...]:
    """The words that no bar parts from the cue."""
    if not words or not any(t.text == _BAR for t in doc[min(cue, words[0]) : max(cue, words[-1])]):
        return tuple(words)
    return tuple(i for i in words if all(t.text != _BAR for t in doc[min(cue, i) : max(cue, i) + 1]))


def _to_its_end(doc: Doc, content: tuple[int, ...], taken: set[int]) -> tuple[int, ...]:
    """Content that ends before the word which its last word belongs to goes on to that word."""
    if not content or doc[content[-1]].dep_ not in _LEANING:
        return content
    missing = range(content[-1] + 1, doc[content[-1]].head.i + 1)
    if len(missing) > _REACH or not taken.isdisjoint(missing):
        return content
    return (*content, *missing)
