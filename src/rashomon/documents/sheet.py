"""The lines of a document while their kinds are being found out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.documents.lines import Line
from rashomon.values import BlockKind


class Sheet:
    """Lines, what each is as far as known, and the title and outlet if the channel gave them."""

    def __init__(self, lines: tuple[Line, ...], title: str | None = None, outlet: str | None = None) -> None:
        self.lines = lines
        self.title = title
        self.outlet = outlet
        self.kinds: list[BlockKind | None] = [None] * len(lines)

    def mark(self, marks: Iterable[tuple[int, BlockKind]]) -> None:
        """Note what lines are, where nothing was noted before."""
        for index, kind in marks:
            if self.kinds[index] is None:
                self.kinds[index] = kind

    def open(self) -> Iterator[tuple[int, Line]]:
        """The lines of which nothing is known yet."""
        return ((i, line) for i, line in enumerate(self.lines) if self.kinds[i] is None)

    def prose(self) -> list[int]:
        """The lines that are surely running text."""
        return [i for i, line in enumerate(self.lines) if self.kinds[i] in (None, "paragraph") and line.prose]
