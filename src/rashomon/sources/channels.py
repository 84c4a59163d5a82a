"""The visible list of channels."""

from __future__ import annotations

from rashomon.sources.channel import Channel
from rashomon.sources.html import read_html
from rashomon.sources.json_file import read_json
from rashomon.sources.json_lines import read_json_lines
from rashomon.sources.text import read_text
from rashomon.sources.warc import read_warc

#: Every kind of file that is read, in the order in which endings are tried.
CHANNELS: tuple[Channel, ...] = (
    Channel("plain text", (".txt",), read_text),
    Channel("HTML", (".html", ".htm"), read_html),
    Channel("JSON lines", (".jsonl",), read_json_lines),
    Channel("JSON", (".json",), read_json),
    Channel("web archive", (".warc", ".warc.gz"), read_warc),
)


def channel_of(name: str) -> Channel | None:
    """The channel for a file of this name; ``None`` for a kind that is not read."""
    lowered = name.casefold()
    return next((channel for channel in CHANNELS if lowered.endswith(channel.endings)), None)


def endings() -> str:
    """All endings, as words for a sentence."""
    return ", ".join(ending for channel in CHANNELS for ending in channel.endings)
