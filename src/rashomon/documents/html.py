"""An HTML page as text: title, blank line, paragraphs; with what the page says about itself.

trafilatura takes the article out of the page, htmldate the date out of its metadata. Nothing of the page is run or
fetched, and the date is never searched for in running text.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from rashomon.errors import UnreadableError

# htmldate drops dates after this; without it, after today, and the same page would read differently another day.
_LAST_DAY = "2999-12-31"


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was taken out of a page."""

    text: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None


def extract(page: str, url: str | None = None) -> Extracted:
    """The article of a decoded page. Raises ``UnreadableError`` when there is none in it."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it would log is raised below
    from trafilatura import bare_extraction  # takes a third of a second to import, which only pages need

    try:
        found: Any = bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    except Exception as error:  # hostile markup makes lxml and trafilatura fail in many ways; the case must go on
        raise UnreadableError(f"could not be taken apart as HTML ({type(error).__name__}); save its text") from error
    paragraphs = [line.strip() for line in (found.text or "").splitlines() if line.strip()] if found else []
    if not paragraphs:
        raise UnreadableError("holds no article that could be found (a list of links, a login, or made by script?)")
    title = " ".join(found.title.split()) if found.title else None
    body = paragraphs if not title or paragraphs[0] != title else paragraphs[1:]
    text = "\n\n".join(filter(None, [title, *body]))
    return Extracted(text, title, found.sitename or None, url or found.url or None, _published(page, url))


def _published(page: str, url: str | None) -> str | None:
    """The day of first publication by the page's metadata."""
    from htmldate import find_date

    try:
        found: str | None = find_date(page, extensive_search=False, original_date=True, url=url, max_date=_LAST_DAY)
    except Exception:  # as above: a date that cannot be found is unknown
        return None
    return found
