"""Where an article holds somebody's words and does not say so: an embedded post, a caption, a quotation without marks.

What one outlet gives as a speaker's own words stands in another to the letter; nobody else chooses so many words in one
order. It is a quotation all the same, of an unknown source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.links.collection import TOLD, Article
from rashomon.links.remarks import remarks
from rashomon.links.words import Word, words
from rashomon.values import Quotation, Span

#: So many words in a row are known again.
RUN = 8
#: This share of a remark must stand there.
MOST = 0.8

#: The stems of words in order.
Stems = tuple[str, ...]


def recurring(articles: Sequence[Article]) -> Iterator[Quotation]:
    """Each place of these articles, which are of one story, where a direct quotation of one of them stands outside all
    that was read as quoted; in order of articles and places."""
    openings: dict[Stems, set[Stems]] = defaultdict(set)
    for stems in (stems for article in articles for stems in _own_words(article)):
        openings[stems[:RUN]].add(stems)
    for article in articles if openings else ():
        read = [span for quotation in article.annotations.quotations for span in quotation.content]
        for span in _places(article, openings):
            if not _is_read(span, read):
                yield Quotation((span,), (), (), "direct")


def _own_words(article: Article) -> Iterator[Stems]:
    """The words of each remark that is given as the speaker's own."""
    direct = (quotation for quotation in article.annotations.quotations if quotation.type != "indirect")
    for remark in (remark for quotation in direct for remark in remarks(quotation, article)):
        for span in remark.content:
            stems = _stems(words(article.document.text, span.start, span.end))
            if len(stems) >= RUN:
                yield stems


def _places(article: Article, openings: Mapping[Stems, set[Stems]]) -> Iterator[Span]:
    for block in article.document.blocks:
        if block.kind in TOLD:
            own = words(article.document.text, block.span.start, block.span.end)
            stems, end = _stems(own), 0
            for at in range(len(own) - RUN + 1):
                size = _longest(stems, at, openings.get(stems[at : at + RUN], ())) if at >= end else 0
                if size:
                    end = at + size
                    yield Span(article.id, own[at].start, own[end - 1].end)


def _longest(own: Stems, at: int, remarks: Iterable[Stems]) -> int:
    """How many words from a place on are those of one of these remarks; none where too few are."""
    found = 0
    for remark in remarks:
        same = next((n for n, (a, b) in enumerate(zip(own[at:], remark, strict=False)) if a != b), None)
        size = min(len(own) - at, len(remark)) if same is None else same
        found = max(found, size if size >= MOST * len(remark) else 0)
    return found


def _is_read(span: Span, read: Iterable[Span]) -> bool:
    """Does half of a stretch, or more, stand in what was read as quoted?"""
    return 2 * sum(max(0, min(span.end, r.end) - max(span.start, r.start)) for r in read) >= len(span)


def _stems(held: Iterable[Word]) -> Stems:
    return tuple(word.stem for word in held)
