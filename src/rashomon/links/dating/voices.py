"""Articles that print one text are one voice: what they say of their day counts once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rashomon.links.collection import TOLD, Article
from rashomon.values import Copy

if TYPE_CHECKING:
    from rashomon.links.collection import Collection

#: So much of an article must be printed by the other, too.
WHOLE = 0.8


def voices(collection: Collection, copies: Sequence[Copy]) -> Mapping[str, str]:
    """For each undated document the first of the undated ones that print its text; itself, if it is the only one."""
    first = {article.id: article.id for article in collection.articles if article.undated}
    for copy in sorted(copies, key=lambda copy: copy.documents):
        same = [d for d in sorted(copy.documents) if d in first and _share(collection.by_id[d], copy) >= WHOLE]
        for document in same:
            first[document] = min(first[document], first[same[0]])
    return first


def _share(article: Article, copy: Copy) -> float:
    """How much of an article's own words lies in the copy's spans."""
    told = [b.span for b in article.document.blocks if b.kind in TOLD]
    own = [span for span in copy.spans if span.document == article.id]
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in told for b in own)
    return shared / max(1, sum(map(len, told)))
