"""The sample: seven invented articles by invented outlets about an invented country, and what a careful reader finds.

Nothing in it is real. It is what ``rashomon demo`` reads, and its answer key is what tests compare the reading with.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

__all__ = ["folder", "key"]


def folder() -> Path:
    """The folder of the articles, with their ``manifest.csv``, as a user would have one."""
    return Path(str(files(__name__).joinpath("articles")))


def key() -> dict[str, Any]:
    """The answer key; its parts are explained in ``docs/reference/sample-key.md``. Every string in it stands verbatim
    in its article."""
    return cast("dict[str, Any]", json.loads(files(__name__).joinpath("key.json").read_text(encoding="utf-8")))
