"""A capital that speaks is a government."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.links.collection import Article
from rashomon.links.countries import capital
from rashomon.links.names import Name
from rashomon.values import Mention

#: What stands before a place where something is, comes from or goes to.
_WHERE = re.compile(
    r"\b(?:in|at|near|from|to|into|towards?|around|outside|inside|across|over|of|through|for|leave|left|visit\w*)"
    r"(?:\s+(?:the|central|downtown|eastern|western|northern|southern))*\s*$",
    re.IGNORECASE,
)
#: What stands behind the place of a dateline: "VELIN (Agency) -", "VELIN, March 4".
_DATELINE = re.compile(r"\s*(?:\(|—|–|--|-\s|,)")


def acts(mentions: Sequence[Mention], names: Sequence[Name], article: Article) -> bool:
    """Does this chain of a place stand for the government there: is it a capital that a quotation comes from, and
    nowhere the place where something is? "Moscow said ..." but not "said in Moscow"."""
    if not names or capital(names[0].surface) is None:
        return False
    if all(q.speaker != mentions[0].chain for q in article.annotations.quotations):
        return False
    return not any(m.form == "name" and _locates(m, article.document.text) for m in mentions)


def _locates(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.span.start - 40) : mention.span.start]
    return bool(_WHERE.search(before)) or _DATELINE.match(text, mention.span.end) is not None
