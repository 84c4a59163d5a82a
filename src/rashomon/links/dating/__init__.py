"""When undated articles were published, inferred from what they say.

Every clue (a date, a weekday, a dateline, the latest year that is spoken of, an article of the same story) says of each
day how likely it is to be the day of publication. The days that all clues together make likely are the answer, as exact
as they allow and no more. How far articles lie from what they speak of was counted, not guessed: see ``gaps.toml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.links.dating.evidence import Evidence, dated
from rashomon.values import Dated, Links

if TYPE_CHECKING:
    from rashomon.links.collection import Collection

__all__ = ["Dates", "dates_alone", "dates_together"]

#: The inferred dates of documents that state none, by id.
Dates = tuple[tuple[str, Dated], ...]


def dates_alone(collection: Collection, _links: Links) -> Dates:
    """The dates of undated documents, each from its own words."""
    evidence = Evidence(collection)
    return _dates(collection, {a.id: dated(evidence.own(a.id)) for a in collection.articles if a.undated})


def dates_together(collection: Collection, links: Links) -> Dates:
    """The dates of undated documents, from their own words and from those of all others of the case."""
    if not any(article.undated for article in collection.articles):
        return ()
    evidence = Evidence(collection)
    others = evidence.others(links)
    found = {}
    for article in collection.articles:
        if article.undated:
            found[article.id] = dated([*evidence.own(article.id), *others(article.id)])
    return _dates(collection, found)


def _dates(collection: Collection, found: dict[str, Dated | None]) -> Dates:
    ordered = ((article.id, found.get(article.id)) for article in collection.articles)
    return tuple((document, dated) for document, dated in ordered if dated is not None)
