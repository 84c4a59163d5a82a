"""One article as one outlet published it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.values.dates import Dated
from rashomon.values.spans import Span

#: What a run of text is. Only furniture is not part of the article; nothing is ever deleted.
BlockKind = Literal["title", "standfirst", "paragraph", "caption", "dateline", "byline", "furniture"]

#: An agency delivers texts; an outlet only told what the article tells as well; a library has nothing but pictures.
CreditKind = Literal["agency", "outlet", "library"]
#: What comes from there: the words, or no more than a picture shown beside them.
CreditScope = Literal["text", "photo"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of a document's text with a kind. Blocks are in order and never overlap; only white space lies between."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency that the article, a part of it or a picture comes from, or an outlet that it names as having told
    something, and the words that say so."""

    agency: str
    span: Span
    kind: CreditKind = "agency"
    scope: CreditScope = "text"


@dataclass(frozen=True, slots=True)
class Document:
    """One article. ``text`` is the whole decoded original (for HTML: the extracted text, and ``original`` keeps the
    bytes); every span of the case indexes it by code points. ``id`` comes from outlet, url and text."""

    id: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: Dated | None = None
    credits: tuple[Credit, ...] = ()
    language: str | None = None
    original: bytes | None = None

    @property
    def name(self) -> str:
        """How people call it: its outlet, else its source."""
        return self.outlet or self.source
