"""A sentence's dependency tree that can be rebuilt; every operation leaves it a tree with one root."""

from __future__ import annotations

from collections.abc import Container

from rashomon.annotations.reader import Tagged


class Tree:
    """The words of a sentence by their numbers, which count from 1; node 0 stands above the root. Of ``forms``, which
    are lower-cased, ``upos``, ``xpos``, ``heads`` and ``labels``, entry 0 means nothing."""

    def __init__(self, tagged: Tagged) -> None:
        self.forms = ["", *(word.lower() for word in tagged.words)]
        self.upos = ["", *tagged.upos]
        self.xpos = ["", *tagged.xpos]
        self.heads = [0, *tagged.heads]
        self.labels = ["", *tagged.labels]
        self._gather()

    def _gather(self) -> None:
        """Hang further roots on the first: a pipeline may cut a sentence that its parser did not."""
        roots = [word for word in self.words if self.heads[word] == 0]
        for word in roots[1:]:
            self.heads[word] = roots[0]
            self.labels[word] = "parataxis"

    @property
    def words(self) -> range:
        """All words, in order."""
        return range(1, len(self.heads))

    def children(self, word: int) -> list[int]:
        """The words that hang on a word, in order."""
        return [other for other in self.words if self.heads[other] == word]

    def deepest_first(self) -> list[int]:
        """All words, each after the words that hang on it."""
        return sorted(self.words, key=lambda word: (-len(self.above(word)), word))

    def above(self, word: int) -> list[int]:
        """The words above a word, the nearest first."""
        found = []
        while word := self.heads[word]:
            found.append(word)
        return found

    def hang(self, word: int, head: int) -> None:
        """Hang a word on another; nothing happens if that one hangs on the word itself."""
        if head != word and word not in self.above(head):
            self.heads[word] = head

    def swap(self, upper: int, lower: int, label: str, keep: Container[int] = ()) -> None:
        """Let ``lower``, a child of ``upper``, take its place and its label; ``upper`` then hangs on it with ``label``.

        The other children go along with ``lower``, all but those that ``upper`` is to ``keep``.
        """
        for child in self.children(upper):
            if child != lower and child not in keep:
                self.heads[child] = lower
        self.heads[lower], self.labels[lower] = self.heads[upper], self.labels[upper]
        self.heads[upper], self.labels[upper] = lower, label

    def rooted(self, labels: list[str]) -> list[str]:
        """Labels for all words, with ``root`` for the root and for nobody else."""
        found = zip(labels, self.heads[1:], strict=True)
        return [("parataxis" if label.lower() == "root" else label) if head else "root" for label, head in found]
