"""Quantities, each with all its accounts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.presentation.views.amounts import amount_of
from rashomon.presentation.views.anchors import anchor
from rashomon.presentation.views.dates import timex_words
from rashomon.presentation.views.independence import independent
from rashomon.presentation.views.index import capital
from rashomon.presentation.views.words import Quote, joined, look, quote

if TYPE_CHECKING:
    from rashomon.presentation.views.index import Index
    from rashomon.values import Case, Figure, FigureAccount


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One account of a quantity, with all the places that give it word for word the same. ``as_of`` and
    ``according_to`` are empty when the account does not say."""

    value: str
    quote: Quote
    as_of: str
    according_to: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """One quantity with its accounts in order of publication."""

    anchor: str
    quantity: str
    rows: tuple[FigureRow, ...]
    values: int
    outlets: tuple[str, ...]
    independent: int


def figures(index: Index, case: Case) -> tuple[FigureView, ...]:
    """The quantities: those with most outlets first, then those with most different values."""
    views = [_figure(index, f) for f in case.links.figures]
    return tuple(sorted(views, key=lambda v: (-len(v.outlets), -v.values, v.quantity.casefold(), v.anchor)))


def _figure(index: Index, figure: Figure) -> FigureView:
    accounts = sorted(figure.accounts, key=lambda a: (index.place(a.span), a.counted))
    spans = [a.span for a in accounts]
    return FigureView(
        anchor=anchor(figure.id),
        quantity=capital(figure.quantity),
        rows=_rows([_row(index, a) for a in accounts]),
        values=len({(a.low, a.high, a.unit) for a in accounts}),
        outlets=index.outlets(s.document for s in spans),
        independent=independent(index, spans),
    )


def _rows(rows: list[FigureRow]) -> tuple[FigureRow, ...]:
    same: dict[tuple[object, ...], FigureRow] = {}
    for row in rows:
        key = (row.value, row.as_of, row.according_to, look(row.quote))
        first = same.get(key)
        same[key] = replace(first, quote=joined(first.quote, row.quote)) if first else row
    return tuple(same.values())


def _row(index: Index, account: FigureAccount) -> FigureRow:
    text = index.document(account.span.document).text
    return FigureRow(
        value=amount_of(account, text),
        quote=quote(index, (account.span,)),
        as_of=timex_words(account.as_of) if account.as_of else "",
        according_to=" … ".join(s.of(text) for s in account.according_to),
    )
