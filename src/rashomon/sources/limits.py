"""How much is read at most. Beyond these an input is refused with its reason; nothing is cut short in silence."""

from __future__ import annotations

from typing import BinaryIO

from rashomon.errors import UnreadableError

#: Bytes of one article, in whatever channel. A novel has one or two million; what is larger is no article.
ARTICLE = 20_000_000
#: Bytes of one ``.json`` file, which has to be parsed whole. ``.jsonl`` and ``.warc`` are streamed and have no limit.
JSON_FILE = 100_000_000
#: Bytes of the header lines of one WARC record (against archives that unpack to endless headers).
HEADERS = 1_000_000
#: Bytes of a ``manifest.csv``.
MANIFEST = 20_000_000


def whole(stream: BinaryIO, limit: int = ARTICLE) -> bytes:
    """All bytes of the stream. Raises ``UnreadableError`` for more than ``limit``, or nothing but white space."""
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise UnreadableError(
            f"is larger than {limit // 1_000_000} MB, the most that is read as one piece; "
            "split it into one file per article, or make it JSON lines (.jsonl), which are read one by one"
        )
    if not content.strip():
        raise UnreadableError("is empty; remove it, or fetch the article again")
    return content
