"""Ids from content, so that addresses, decisions and links survive re-reading."""

from __future__ import annotations

import hashlib


def content_id(prefix: str, *parts: str) -> str:
    """``prefix-`` and 16 hexadecimal digits of the SHA-256 of the parts; the order of the parts counts."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"{prefix}-{hashlib.sha256(joined).hexdigest()[:16]}"
