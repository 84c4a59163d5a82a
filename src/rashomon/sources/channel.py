"""What a channel is, and what it gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from rashomon.values import Failure, Fetched


@dataclass(frozen=True, slots=True)
class File:
    """Bytes with a name for people. ``open`` gives the bytes from their beginning; the reader closes them."""

    source: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Channel:
    """One kind of file: its name for people, its endings, and how its articles are read.

    ``read`` may raise ``UnreadableError`` (a sentence that follows the file's name) or ``OSError`` for the whole file;
    for a part of it, it yields a ``Failure`` and goes on.
    """

    name: str
    endings: tuple[str, ...]
    read: Callable[[File], Iterator[Fetched | Failure]]
