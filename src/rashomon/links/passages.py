"""Passages that two bodies share, and how much each says for one being copied from the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

import numpy as np

from rashomon.links.alignment import Pair, Path, align
from rashomon.links.neighbours import Near
from rashomon.links.told import Flags, Numbers, Told

#: What an equal word brings to an alignment. See ``alignment.CHANGED`` for what others cost.
CONTENT, FUNCTION = 14, 5
#: So many words before and after shared shingles are looked at, too.
MARGIN = 40
#: An alignment that brings less is a phrase of a handful of words that any two writers share.
FEWEST = 60
#: Where more words than this lie between two equal ones, on either side, one passage ends and another begins.
GAP = 20
#: So many places are aligned at once, to keep memory small.
AT_ONCE = 2_000
#: Words that only one side marks as quoted are quoted all the same if the other prints so many in a row.
VERBATIM = 8


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """Equal words by their places in both bodies; ``own`` tells which are no quotation that both print, and ``named``
    which of these are part of a name."""

    ours: Numbers
    theirs: Numbers
    own: Flags
    named: Flags

    @property
    def left(self) -> tuple[int, int]:
        """Its first word in the left body, and the one after its last."""
        return int(self.ours[0]), int(self.ours[-1]) + 1

    @property
    def right(self) -> tuple[int, int]:
        """The same for the right body."""
        return int(self.theirs[0]), int(self.theirs[-1]) + 1

    @property
    def words(self) -> int:
        """How many words of their own the two share in it."""
        return int(self.own.sum())

    @property
    def density(self) -> float:
        """The share of equal words among those of the longer side, without quotations."""
        quotations = len(self.own) - self.words
        longer = max(last - first for first, last in (self.left, self.right)) - quotations
        return self.words / max(longer, 1)

    def evidence(self, kinship: float) -> float:
        """How much it says in articles that have nothing in common otherwise (kinship 0) or are about one happening
        (1): its words, half for names, for as much as they stand close together. Those who report one happening share
        names and facts, and so words here and there; what stands between they do not share, and so their words must
        stand closer."""
        plain = self.words - int(self.named.sum()) / 2
        return plain * float(self.density ** (0.5 + 1.5 * kinship))


def passages(bodies: Sequence[Told], places: Iterator[Near]) -> Iterator[tuple[Near, list[Passage]]]:
    """What the bodies share in these places, in order; nothing where they share next to nothing."""
    worth = (near for near in places if _alike(bodies[near.left], bodies[near.right], near))
    while chosen := list(islice(worth, AT_ONCE)):
        pairs = [_pair(bodies[near.left], bodies[near.right], near) for near in chosen]
        for near, path in zip(chosen, align(pairs, FEWEST), strict=True):
            if path:
                yield near, [_passage(part, bodies[near.left], bodies[near.right], near) for part in _parts(path)]


def _around(first: int, last: int) -> slice:
    return slice(max(0, first - MARGIN), last + MARGIN)


def _alike(left: Told, right: Told, near: Near) -> bool:
    """Do the two share a handful of different content words there that are no names? Else it is not worth while."""
    ours, theirs = _around(*near.ours), _around(*near.theirs)
    return len(np.intersect1d(_plain(left, ours), _plain(right, theirs), assume_unique=True)) >= 5


def _plain(body: Told, where: slice) -> Numbers:
    return np.unique(body.numbers[where][body.content[where] & ~body.name[where]])


def _pair(left: Told, right: Told, near: Near) -> Pair:
    ours, theirs = _around(*near.ours), _around(*near.theirs)
    gains = np.where(left.content[ours], CONTENT, FUNCTION).astype(np.int32)
    return Pair(left.numbers[ours], right.numbers[theirs], gains)


def _parts(path: Path) -> Iterator[Path]:
    part = path[:1]
    for before, pair in pairwise(path):
        if max(pair[0] - before[0], pair[1] - before[1]) > GAP:
            yield part
            part = []
        part.append(pair)
    yield part


def _passage(part: Path, left: Told, right: Told, near: Near) -> Passage:
    ours = np.array([i for i, _ in part], dtype=np.int32) + _around(*near.ours).start
    theirs = np.array([j for _, j in part], dtype=np.int32) + _around(*near.theirs).start
    follows = np.append(False, (np.diff(ours) == 1) & (np.diff(theirs) == 1))
    own = _own(left.own[ours], right.own[theirs], follows)
    return Passage(ours, theirs, own, own & left.name[ours] & right.name[theirs])


def _own(ours: Flags, theirs: Flags, follows: Flags) -> Flags:
    """Which words are no quotation that both print: those that neither marks, and those that one marks and the other
    does not print word for word."""
    once = ours != theirs
    run = np.cumsum(~(follows & once & np.append(False, once[:-1])))
    long = np.bincount(run)[run] >= VERBATIM
    own: Flags = (ours & theirs) | (once & ~long)
    return own
