"""HTML: one file is one page with one article."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.sources.channel import File
from rashomon.sources.limits import whole
from rashomon.values import Failure, Fetched


def read_html(file: File) -> Iterator[Fetched | Failure]:
    """The page's bytes as they are; the article is taken out of it when the document is read."""
    with file.open() as stream:
        yield Fetched(file.source, "html", whole(stream))
