"""Addresses inside the page, from content ids, so that a link sent today still works after the case is read again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rashomon.values import content_id

if TYPE_CHECKING:
    from rashomon.values import Span

_SAFE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


def anchor(name: str) -> str:
    """An id that may stand in HTML and in a URL's fragment: the name itself where it can, else a hash of it."""
    return name if _SAFE.fullmatch(name) else content_id("id", name)


def span_anchor(span: Span) -> str:
    """Where these words stand in the full text at the bottom of the page."""
    return f"{anchor(span.document)}.{span.start}-{span.end}"


def web_address(url: str | None) -> str | None:
    """The address if it may become a link: http or https with a host. ``javascript:`` and the like never do."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
