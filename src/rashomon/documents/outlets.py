"""Which outlet published it: the channel's word, else the page's, else the address, else a line of copyright."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from rashomon.documents.blocks import Run
from rashomon.documents.words import agencies

_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}", re.IGNORECASE)
_OWNER = re.compile(
    r"(?i:copyright\s+(?:©|\(c\))?|©|\(c\))\s*(?:by\s+)?\d{4}(?:\s?[-–]\s?\d{4})?\s+(?:(?i:by)\s+)?"
    r"(?P<name>(?:[Tt]he\s+)?[A-Z][\w.&'’-]*(?:\s+(?:of\s+|the\s+|and\s+|&\s+)?[A-Z][\w.&'’-]*){0,5})"
)
_FORM = re.compile(r",?\s+(?:LLC|Ltd|Inc|GmbH|AG|PLC|plc|Limited|Corp|Co|Company|All Rights Reserved|All)\b.*$")


def outlet(stated: str | None, url: str | None, text: str, blocks: tuple[Run, ...]) -> str | None:
    """The outlet's name, or its registered domain ("example.co.uk"); ``None`` when nothing says it."""
    if stated and stated.strip():
        name = stated.strip()
        return domain(name) or name if _DOMAIN.fullmatch(name) else name
    return domain(url) or _owner(text, blocks)


def domain(address: str | None) -> str | None:
    """The registered domain of an address or host name: the part that was bought, without "www." or "edition."."""
    if not address:
        return None
    from courlan import extract_domain  # reads the public suffix list when imported

    try:
        host = urlsplit(address if "//" in address else f"http://{address}").hostname
        return str(extract_domain(f"http://{host}/")).lower() if host and extract_domain(f"http://{host}/") else None
    except ValueError:
        return None


def _owner(text: str, blocks: tuple[Run, ...]) -> str | None:
    """Who holds the copyright by the page's foot, if it names one owner and that is no agency whose text was taken."""
    feet = [text[b.start : b.end] for b in blocks if b.kind == "furniture"]
    names = {_FORM.sub("", match["name"]).strip(" .") for foot in feet for match in _OWNER.finditer(foot)}
    name = names.pop() if len(names) == 1 else ""
    return name if name and name not in agencies().names else None
