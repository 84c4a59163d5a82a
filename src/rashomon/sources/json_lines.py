"""JSON lines: one article a line, read one by one, so that the file may be of any size."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from rashomon.sources.article import JSONPlaceError, article, parse
from rashomon.sources.channel import File
from rashomon.sources.limits import ARTICLE
from rashomon.values import Failure, Fetched


def read_json_lines(file: File) -> Iterator[Fetched | Failure]:
    """``file#n`` is the article of the n-th line that is not blank; a bad line is reported and the next one read."""
    number = 0
    with file.open() as stream:
        for row, line in _lines(stream):
            number += 1
            yield from _read_line(line, row, f"{file.source}#{number}")
    if not number:
        yield Failure(file.source, "is empty; remove it, or fetch the articles again")


def _read_line(line: bytes | None, row: int, source: str) -> Iterator[Fetched | Failure]:
    place = f"line {row}"
    if line is None:
        reason = f"is a line of more than {ARTICLE // 1_000_000} MB and is not read as one article"
        yield Failure(source, reason, place)
        return
    try:
        value = parse(line, first_line=row)
    except JSONPlaceError as error:
        yield Failure(source, str(error), error.place)
        return
    yield from article(value, source, place)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of every line that is not blank; ``None`` for a line beyond the limit, which is passed over."""
    row = 0
    while line := stream.readline(ARTICLE + 1):
        row += 1
        if row == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if len(line) > ARTICLE and not line.endswith(b"\n"):
            _pass_over(stream)
            yield row, None
        elif line.strip():
            yield row, line


def _pass_over(stream: BinaryIO) -> None:
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass
