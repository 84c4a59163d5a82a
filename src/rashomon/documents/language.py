"""Which language the article is in."""

from __future__ import annotations

from functools import cache
from typing import Any

from rashomon.documents.blocks import Run

#: Fewer letters than this do not tell.
_FEWEST = 40
#: More do not tell more.
_MOST = 5_000


def language(text: str, blocks: tuple[Run, ...]) -> str | None:
    """The ISO 639-1 code of the article's own words (not of the page around them); ``None`` when too few to tell."""
    article = " ".join(text[b.start : b.end] for b in blocks if b.kind != "furniture")[:_MOST]
    if sum(c.isalpha() for c in article) < _FEWEST:
        return None
    code: str = _identify()(article)[0]
    return code


@cache
def _identify() -> Any:
    import py3langid  # type: ignore[import-untyped]  # loads its model when imported

    return py3langid.classify
