"""What can be seen of two mentions without the encoder: wording, distance, kind.

Training and run time share this file, so that a pair never looks different to the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

#: Types of mentions (GUM annotation guidelines, entities), ``unknown`` for corpora that have others.
KINDS = (
    "unknown",
    "abstract",
    "animal",
    "event",
    "object",
    "organization",
    "person",
    "place",
    "plant",
    "substance",
    "time",
)

#: Classes of mentions by their words: those of a pronoun's row corefer alike.
PRONOUNS = (
    "i me my mine myself",
    "you your yours yourself yourselves",
    "he him his himself",
    "she her hers herself",
    "it its itself",
    "we us our ours ourselves",
    "they them their theirs themselves",
    "this",
    "that",
    "these those",
    "who whom whose",
    "which what",
    "one ones",
    "each other another both all some any none",
)
_CLASS = {word: number for number, row in enumerate(PRONOUNS, 1) for word in row.split()}
_PROPER, _DEFINITE, _POSSESSED, _INDEFINITE, _POINTING, _BARE = range(len(PRONOUNS) + 1, len(PRONOUNS) + 7)
_CLASSES = _BARE + 1

_BORDERS = np.array([1, 2, 3, 4, 5, 8, 16, 32, 64, 128])
_CONTENT_WORDS = 8
_LITTLE = frozenset("the a an of 's ’s and 'the in for at to on & - , .".split())
_DEFINERS = {
    **dict.fromkeys(["the"], _DEFINITE),
    **dict.fromkeys(["a", "an", "some", "any", "many", "several", "no"], _INDEFINITE),
    **dict.fromkeys(["this", "that", "these", "those", "such"], _POINTING),
    **dict.fromkeys(["my", "your", "his", "her", "its", "our", "their"], _POSSESSED),
}

#: How many values each feature of a pair has, in the order of the columns of ``features``.
SIZES = (
    len(_BORDERS) + 1,  # mentions between
    len(_BORDERS) + 1,  # sentences between
    3,  # head words: differ, same, same and capitalised
    2,  # the same wording
    5,  # content words: none shared, some, the later's are among the earlier's, the other way round, the same
    _CLASSES,  # class of the later mention
    _CLASSES,  # class of the earlier mention
    len(KINDS) ** 2,  # both kinds
    3,  # inside one another: no, the later in the earlier, the earlier in the later
    2,  # one abbreviates the other
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention as the pairs see it: all its words, where its head is among them, where it stands.

    ``place`` counts the words of the document before its first word; ``sentence`` the sentences.
    """

    words: Sequence[str]
    head: int
    kind: str
    sentence: int
    place: int


class Mentions:
    """The mentions of one document in text order, prepared for being compared."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        number = defaultdict[str, int](count(1).__next__)  # words are compared as numbers, given in order of sight
        cores = [core(s) for s in seen]
        heads = [s.words[s.head] for s in seen]
        short = [h.replace(".", "") for h in heads]
        self.head = _column(number[_folded(h)] for h in heads)
        self.capital = np.array([h[:1].isupper() for h in heads], bool)
        self.wording = _column(number[" ".join(w.lower() for w in c)] for c in cores)
        self.content = np.zeros((len(seen), _CONTENT_WORDS), np.int64)
        for row, words in zip(self.content, cores, strict=True):
            kept = list(dict.fromkeys(number[w.lower()] for w in words if w.lower() not in _LITTLE))[:_CONTENT_WORDS]
            row[: len(kept)] = kept
        self.kind = _column(KINDS.index(s.kind) if s.kind in KINDS else 0 for s in seen)
        self.type = _column(_type(s) for s in seen)
        self.sentence = _column(s.sentence for s in seen)
        self.first = _column(s.place for s in seen)
        self.last = _column(s.place + len(s.words) - 1 for s in seen)
        self.initials = _column(number[_initials(c)] if len(c) > 1 else 0 for c in cores)
        self.short = _column(number[s] if s.isupper() and len(s) > 1 else -1 for s in short)

    def __len__(self) -> int:
        return len(self.head)


def core(seen: Seen) -> list[str]:
    """The words of a mention up to its head, and the rest of a name after it; no article."""
    end = seen.head + 1
    while end < len(seen.words) and seen.words[end][:1].isupper():
        end += 1
    start = 1 if seen.head > 0 and seen.words[0].lower() in _DEFINERS else 0
    return list(seen.words[start:end])


def _column(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)


def features(mentions: Mentions, later: Ints, earlier: Ints) -> Ints:
    """The features [pairs, len(SIZES)] of pairs of mentions, given by their numbers."""
    same_head = mentions.head[later] == mentions.head[earlier]
    both_capital = mentions.capital[later] & mentions.capital[earlier]
    inside = (mentions.first[later] >= mentions.first[earlier]) & (mentions.last[later] <= mentions.last[earlier])
    around = (mentions.first[later] <= mentions.first[earlier]) & (mentions.last[later] >= mentions.last[earlier])
    abbreviates = (mentions.initials[later] == mentions.short[earlier]) | (
        mentions.short[later] == mentions.initials[earlier]
    )
    columns = (
        np.digitize(later - earlier, _BORDERS),
        np.digitize(mentions.sentence[later] - mentions.sentence[earlier], _BORDERS),
        same_head.astype(np.int64) + (same_head & both_capital),
        mentions.wording[later] == mentions.wording[earlier],
        _overlap(mentions.content[later], mentions.content[earlier]),
        mentions.type[later],
        mentions.type[earlier],
        mentions.kind[later] * len(KINDS) + mentions.kind[earlier],
        np.where(inside, 1, np.where(around, 2, 0)),
        abbreviates,
    )
    return np.stack([np.asarray(c, np.int64) for c in columns], 1)


def _folded(word: str) -> str:
    """A word in lower case, but an acronym as it is: "US" is not "us"."""
    return word if len(word) > 1 and word.isupper() else word.lower()


def _overlap(later: Ints, earlier: Ints) -> Ints:
    shared = ((later[:, :, None] == earlier[:, None, :]) & (later[:, :, None] > 0)).sum((1, 2))
    all_later = shared == (later > 0).sum(1)
    all_earlier = shared == (earlier > 0).sum(1)
    found = np.where(all_later, np.where(all_earlier, 4, 2), np.where(all_earlier, 3, 1))
    return np.where(shared == 0, 0, found)


def _type(seen: Seen) -> int:
    head, first = seen.words[seen.head], seen.words[0].lower()
    if _folded(head) in _CLASS and len(seen.words) <= 2:
        return _CLASS[_folded(head)]
    if head[:1].isupper() and head.lower() != head:
        return _PROPER
    if seen.head > 0 and first in _DEFINERS:
        return _DEFINERS[first]
    possessed = any(w in {"'s", "’s", "'", "’"} for w in seen.words[: seen.head])
    return _POSSESSED if possessed else _BARE


def _initials(words: list[str]) -> str:
    return "".join(w[0] for w in words if w[:1].isupper())
