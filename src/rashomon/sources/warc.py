"""Web archives (ISO 28500): every HTML or text page of a ``.warc`` or ``.warc.gz``, read record by record.

Explicitly passed over, because they hold no article: requests, metadata and revisits; redirects; images, scripts and
other media; ``robots.txt`` and its like. A page that the server refused is reported.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.bufferedreaders import BufferedReader, DecompressingBufferedReader  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]
from warcio.statusandheaders import StatusAndHeadersParserException  # type: ignore[import-untyped]

from rashomon.errors import UnreadableError
from rashomon.sources.channel import File
from rashomon.sources.limits import ARTICLE, HEADERS
from rashomon.values import Failure, Fetched, Media

_MEDIA: dict[str, Media] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_FOR_ROBOTS = ("/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt")
# warcio fails with any of these on records that are not what they say (AttributeError: a response without address).
_BROKEN = (ArchiveLoadFailed, StatusAndHeadersParserException, zlib.error, EOFError, AttributeError, ValueError)


class _BoundedReader(DecompressingBufferedReader):  # type: ignore[misc]
    """Lets no record have endless headers: a few kilobytes of gzip can unpack to gigabytes without a line's end."""

    headers_left = HEADERS

    def readline(self, length: int | None = None) -> bytes:
        """A line of the headers; raises ``ArchiveLoadFailed`` when the record's headers are longer than ``HEADERS``."""
        line: bytes = super().readline(min(length or HEADERS, HEADERS))
        self.headers_left -= len(line)
        if self.headers_left <= 0:
            raise ArchiveLoadFailed(f"its headers are longer than {HEADERS // 1_000_000} MB")
        return line


class _Records(ArchiveIterator):  # type: ignore[misc]
    """warcio's iterator with bounded headers."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(stream)
        self.reader = _BoundedReader(self.fh)

    def following(self) -> ArcWarcRecord | None:
        """The next record, ``None`` at the end. What warcio would print is not printed; it is seen in the record."""
        self.reader.headers_left = HEADERS
        with redirect_stderr(StringIO()):
            return next(self, None)


def read_warc(file: File) -> Iterator[Fetched | Failure]:
    """``file#n`` is the n-th page of the archive; of what cannot be read, ``place`` gives record and byte."""
    with file.open() as stream:
        yield from _pages(_Records(stream), file.source)


def _pages(records: _Records, source: str) -> Iterator[Fetched | Failure]:
    count = pages = 0
    while True:
        place = f"record {count + 1}, byte {records.offset}"
        try:
            record = records.following()
        except _BROKEN as error:
            reason = (
                f"is broken from here on ({_first_line(error)}); the pages before it were read, fetch the rest again"
            )
            yield Failure(source, reason, place)
            return
        if record is None:
            break
        count += 1
        if (media := _media(record)) is not None:
            pages += 1
            yield _page(record, media, f"{source}#{pages}", place)
    if not pages:
        yield Failure(source, f"holds no HTML or text page among its {count} record(s)")


def _media(record: ArcWarcRecord) -> Media | None:
    """What kind of page the record is; ``None`` for records that are passed over."""
    if record.rec_type not in ("response", "resource", "conversion"):
        return None
    if urlsplit(_address(record) or "").path in _FOR_ROBOTS or _status(record)[:1] in ("1", "3"):
        return None
    headers: Any = record.http_headers or record.rec_headers
    return _MEDIA.get((headers.get_header("Content-Type") or "").split(";")[0].strip().lower())


def _page(record: ArcWarcRecord, media: Media, source: str, place: str) -> Fetched | Failure:
    address, status = _address(record), _status(record)
    if status[:1] in ("4", "5"):
        return Failure(source, f"is what the server answered instead of the page ({status}): {address}", place)
    try:
        content = _payload(record)
    except UnreadableError as error:
        return Failure(source, str(error), place)
    except _BROKEN as error:
        return Failure(source, f"is broken ({_first_line(error)}); fetch {address or 'the page'} again", place)
    return Fetched(source, media, content, url=address)


def _payload(record: ArcWarcRecord) -> bytes:
    """The page's bytes, unpacked. Raises ``UnreadableError`` for one cut off, empty, too long, or packed oddly."""
    packing = (record.http_headers.get_header("content-encoding") or "") if record.http_headers else ""
    if packing.lower() not in ("", "identity", *BufferedReader.get_supported_decompressors()):
        raise UnreadableError(f"is packed as {packing!r}, which is not read; archive the page unpacked or with gzip")
    with redirect_stderr(StringIO()):
        content: bytes = record.content_stream().read(ARTICLE + 1)
    if len(content) > ARTICLE:
        raise UnreadableError(f"is longer than {ARTICLE // 1_000_000} MB and is not read as one article")
    if missing := getattr(record.raw_stream, "limit", 0):
        raise UnreadableError(f"is cut off: {missing} bytes that it announces are missing; fetch it again")
    if not content.strip():
        raise UnreadableError("is empty; fetch it again")
    return content


def _address(record: ArcWarcRecord) -> str | None:
    address: str | None = record.rec_headers.get_header("WARC-Target-URI")
    return address


def _status(record: ArcWarcRecord) -> str:
    return str(record.http_headers.statusline) if record.http_headers else ""


def _first_line(error: BaseException) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)[:200]
