"""Standard input: its kind is told from its first bytes, since it has no name."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from rashomon.sources.channel import Channel, File
from rashomon.sources.channels import CHANNELS
from rashomon.values import Failure, Fetched

#: Its name for people.
SOURCE = "stdin"

_HEAD = 1 << 16
_HTML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|\?xml|html|head|body|!--)", re.IGNORECASE)
_LINES = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*\{[^\n]*\}\s*\n\s*\{")


def read_standard_input(stream: BinaryIO) -> Iterator[Fetched | Failure]:
    """The articles on standard input."""
    head = stream.read(_HEAD)
    whole = io.BufferedReader(_Again(head, stream))
    yield from kind(head).read(File(SOURCE, lambda: whole))


def kind(head: bytes) -> Channel:
    """The channel for bytes that begin so: by the first signs of archive, JSON or HTML, else plain text."""
    by_ending = {ending: channel for channel in CHANNELS for ending in channel.endings}
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:5]
    if start == b"WARC/" or head.startswith(b"\x1f\x8b"):
        return by_ending[".warc"]
    if _LINES.match(head) or (start.startswith(b"{") and len(head) == _HEAD):
        return by_ending[".jsonl"]
    if start.startswith((b"{", b"[{")) or re.match(rb"\[\s*\{", head.lstrip()):
        return by_ending[".json"]
    return by_ending[".html"] if _HTML.match(head) else by_ending[".txt"]


class _Again(io.RawIOBase):
    """A stream whose beginning has been read already, from its beginning; closing it leaves the stream open."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, into: Any) -> int:
        """Fill ``into`` as far as possible; how many bytes that were, 0 at the end."""
        room = memoryview(into).cast("B")
        content = self._head.read(len(room)) or self._rest.read(len(room))
        room[: len(content)] = content
        return len(content)
