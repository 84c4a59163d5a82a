"""Plain text: one file is one article."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.sources.channel import File
from rashomon.sources.limits import whole
from rashomon.values import Failure, Fetched


def read_text(file: File) -> Iterator[Fetched | Failure]:
    """The file's bytes as they are; what encoding they are in is found out when the document is read."""
    with file.open() as stream:
        yield Fetched(file.source, "text", whole(stream))
