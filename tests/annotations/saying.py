"""A page of one hand-built sentence in which somebody says something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from spacy.tokens import Token

from rashomon.annotations.page import Page
from tests.annotations.building import page


@dataclass(frozen=True)
class Said:
    """The page, the words of the cue, the head of the source, and where what is said stands."""

    page: Page
    cue: list[Token]
    source: Token | None
    content: list[tuple[int, int]]

    @property
    def text(self) -> str:
        return self.page.document.text

    @property
    def opening(self) -> str:
        return self.text[self.content[0][0] :].split()[0].casefold() if self.content else ""


def said(tree: str, *, cue: str, content: str = "", source: str = "", **more: Any) -> Said:
    """``tree`` as in ``building.page``; ``cue`` are the words of the cue, ``source`` is one word."""
    built = page(tree, **more)
    words = {t.text: t for t in reversed(built.doc)}
    at = built.document.text.index(content)
    stretches = [(at, at + len(content))] if content else []
    return Said(built, [words[w] for w in cue.split()], words[source] if source else None, stretches)
