"""Repeated figures: what one document says of a figure is one account, however often it says so.

An account is what one document says. A title, a caption and two paragraphs that all give "21 girls" are one account of
them, and count once; every place stays in the annotations of its document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from rashomon.values import Block, Document, FigureAccount

#: Blocks of running text: what stands there is told in a whole sentence, with its source and time.
_RUNNING = ("paragraph", "standfirst")


#: A number in digits with the words before it, its article apart.
_QUALIFIED = re.compile(r"(?:(?!the\b|a\b|an\b)[^\W\d][^\d\n]*)?\d[\d.,]*")


class Documents(Protocol):
    """Finds documents by their ids."""

    def __call__(self, document: str, /) -> Document:
        """The document with this id."""


def accounts(found: Sequence[FigureAccount], document: Documents) -> tuple[FigureAccount, ...]:
    """One account for each document and value, in text order: the first in running text, else the first.

    A value in other words is given anew ("nearly 80", "almost 80"), unless only those counted are called otherwise
    ("21 girls", "21 pupils"). A title says nothing of its own where the text below it gives its number, be it with
    another qualifier ("$284 million", "more than $284 million").
    """
    best: dict[tuple[object, ...], FigureAccount] = {}
    for account in sorted(found, key=lambda a: (not _running(document(a.span.document), a), a.span, a.counted)):
        key = (account.span.document, account.low, account.high, account.unit, _wording(account, document))
        best.setdefault(key, account)
    kept = list(best.values())
    told = {(a.span.document, _number(a)) for a in kept if not _is_title(document(a.span.document), a)}
    own = [a for a in kept if not (_is_title(document(a.span.document), a) and (a.span.document, _number(a)) in told)]
    return tuple(sorted(own, key=lambda a: (a.span, a.counted)))


def _wording(account: FigureAccount, document: Documents) -> str:
    """What makes an account of a value another one: of people the qualifier, of all else the words of the figure."""
    words = account.span.of(document(account.span.document).text).casefold()
    if account.unit != "people":
        return " ".join(words.split())
    given = _QUALIFIED.match(words)
    return given.group() if given else ""


def _number(account: FigureAccount) -> float | None:
    return account.low if account.low is not None else account.high


def _running(document: Document, account: FigureAccount) -> bool:
    block = _block(document, account)
    return block is None or block.kind in _RUNNING


def _is_title(document: Document, account: FigureAccount) -> bool:
    block = _block(document, account)
    return block is not None and block.kind == "title"


def _block(document: Document, account: FigureAccount) -> Block | None:
    return next((b for b in document.blocks if b.span.start <= account.span.start < b.span.end), None)
