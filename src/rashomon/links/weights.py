"""How much it says that two texts share a word: rare words much, common words little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

#: How many documents of general news the prior counts for. In a case of five articles about one country its name
#: stands in all of them, and still says more than "official"; in a case of thousands the case itself knows better.
PRIOR_DOCUMENTS = 100
#: The share of documents for a word that is not among the common ones.
RARE = 0.002


class Bag(dict[str, float]):
    """Words with their weights, with the sum of the weights and that of their squares, which every comparison asks for.
    A bag is filled once and never changed."""

    __slots__ = ("squares", "total")

    def __init__(self, weights: Mapping[str, float] | Iterable[tuple[str, float]] = ()) -> None:
        super().__init__(weights)
        self.total = sum(self.values())
        self.squares = sum(weight * weight for weight in self.values())


@cache
def common_words() -> Mapping[str, float]:
    """The share of documents that hold each common word: document frequencies of 1,538 English texts (news articles
    from Asia, Latin America and the United States, and the GUM corpus), words in at least 1 % of them."""
    lines = files(__package__).joinpath("frequencies.tsv").read_text(encoding="utf-8").splitlines()
    return {word: int(share) / 1000 for word, share in (line.split("\t") for line in lines)}


class Weights:
    """Inverse document frequency, of the case and of news in general together."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        counts: Counter[str] = Counter()
        size = 0
        for stems in documents:
            counts.update(set(stems))
            size += 1
        self._counts, self._size, self._prior = counts, size, common_words()
        self._known: dict[str, float] = {}

    def __call__(self, stem: str) -> float:
        """The weight of a word: the negative logarithm of the share of documents that it is expected in."""
        known = self._known.get(stem)
        if known is None:
            expected = self._counts[stem] + PRIOR_DOCUMENTS * self._prior.get(stem, RARE)
            known = self._known[stem] = -math.log(min(1.0, expected / (self._size + PRIOR_DOCUMENTS)))
        return known

    def bag(self, stems: Iterable[str]) -> Bag:
        """Each distinct word with its weight, in alphabetical order (sums must not depend on the order of a set)."""
        return Bag((stem, self(stem)) for stem in sorted(set(stems)))


def shared(left: Bag, right: Bag) -> float:
    """The weight of the words that stand in both."""
    return sum(min(left[stem], right[stem]) for stem in sorted(left.keys() & right.keys()))


def containment(left: Bag, right: Bag) -> float:
    """How much of the smaller one stands in the other, 0 to 1."""
    least = min(left.total, right.total)
    return shared(left, right) / least if least else 0.0


def likeness(left: Bag, right: Bag) -> float:
    """Weighted Jaccard: what is shared, of all there is, 0 to 1."""
    common = shared(left, right)
    whole = left.total + right.total - common
    return common / whole if whole else 0.0


def cosine(left: Bag, right: Bag) -> float:
    """The cosine of two bags of words, 0 to 1."""
    dot = sum(left[stem] * right[stem] for stem in sorted(left.keys() & right.keys()))
    norms = math.sqrt(left.squares * right.squares)
    return dot / norms if norms else 0.0
