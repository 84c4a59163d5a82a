"""JSON: one article, or a list of articles."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.sources.article import JSONPlaceError, article, parse
from rashomon.sources.channel import File
from rashomon.sources.limits import JSON_FILE, whole
from rashomon.values import Failure, Fetched


def read_json(file: File) -> Iterator[Fetched | Failure]:
    """The article of the file, or ``file#n`` for the n-th of its list."""
    with file.open() as stream:
        content = whole(stream, JSON_FILE)
    try:
        value = parse(content)
    except JSONPlaceError as error:
        yield Failure(file.source, str(error), error.place)
        return
    if not isinstance(value, list):
        yield from article(value, file.source)
    elif not value:
        yield Failure(file.source, "is an empty list; it holds no article")
    else:
        for number, item in enumerate(value, 1):
            yield from article(item, f"{file.source}#{number}")
