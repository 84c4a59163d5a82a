"""What a channel brought, and what it could not bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: What the bytes are. JSON articles arrive as ``text``: title, blank line, text.
Media = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Fetched:
    """One article as a channel delivered it, with whatever the channel said about it.

    ``source`` is its name for people: a path relative to what was asked for, with ``#n`` for the n-th article of a file
    that holds many (counted from 1). ``published`` is the channel's own words for the date, not yet understood.
    """

    source: str
    media: Media
    content: bytes
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Failure:
    """An input that could not be read: where, why, and what to do about it."""

    source: str
    reason: str
    place: str = ""
