"""Which file a source stands in."""

from __future__ import annotations

import re


def file_of(source: str) -> str:
    """The file of a source: ``list.json#3`` is the third article of ``list.json``."""
    return re.sub(r"#\d+$", "", source)
