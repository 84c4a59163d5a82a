"""Which words of an article are somebody's, not its own: direct speech and embedded posts.

The reader finds most quotations; the marks on the page find what it did not recognise. Two reporters in one room write
down the same words, so these are no evidence that one article copies another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.links.collection import Article

#: Direct speech between its marks, within a paragraph. A straight mark opens behind a space and closes before one, so
#: that a mark which was lost does not turn the rest of the paragraph inside out.
_SPEECH = re.compile(
    r"“[^“”\n]*”|«[^«»\n]*»|„[^„“”\n]*[“”]|(?<![\w.,;!?])\"(?=\S)[^\"\n]*(?<=\S)\"(?!\w)|(?<!\w)‘[^‘’\n]{20,}’(?!\w)"
)
#: Speech that goes on in the next paragraph is closed there, and opened there once more.
_GOES_ON = re.compile(r"[“\"](?=\S)[^“”\"\n]*$(?=\n+\s*[“\"])", re.MULTILINE)
#: An embedded post: its paragraph up to its author's handle and the day.
_POSTED = re.compile(r"^[^\n]*— ?[^\n]{2,60}\(@\w+\)(?: \w+\.? \d{1,2}, \d{4})?", re.MULTILINE)


def quoted(article: Article) -> list[tuple[int, int]]:
    """The stretches that are quoted, in order; none touches the next."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted([*_marked(article.document.text), *_read(article)]):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _marked(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_SPEECH, _GOES_ON, _POSTED):
        yield from (match.span() for match in pattern.finditer(text))


def _read(article: Article) -> Iterator[tuple[int, int]]:
    for quotation in article.annotations.quotations:
        if quotation.type == "direct":
            yield from ((span.start, span.end) for span in quotation.content)
