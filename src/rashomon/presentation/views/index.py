"""What the views look up in a case."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rashomon.presentation.views.amounts import amount_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rashomon.values import Case, Copy, Document, Entity, Figure, Reading, Span, Statement, Story


#: Quotation marks that a quotation may bring along, and what they become inside of our own.
_QUOTES = ("“", "„", "«", '"', "‘", "'", "‹", "「")
#: The end of an age: "six-year-old", "six years old".
_AGE = re.compile(r"\b(?:year|month|week|day)s?[- ]olds?$")
_MEASURES = {
    "old": "Age",
    "deep": "Depth",
    "high": "Height",
    "tall": "Height",
    "long": "Length",
    "wide": "Width",
    "thick": "Thickness",
    "heavy": "Weight",
}
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "'"})


@dataclass(frozen=True, slots=True)
class Index:
    """A case by its ids. ``copied`` are the places of each document's copies in ``copies``; ``order`` is the place of
    each document in order of publication, the undated last; ``subjects`` are what figures, events, statements and
    entities are called; ``amounts`` the quantities at a span, by their figure's id."""

    readings: dict[str, Reading]
    entities: dict[str, Entity]
    chains: dict[tuple[str, int], Entity]
    story_of: dict[str, Story]
    copies: tuple[Copy, ...]
    copied: dict[str, tuple[int, ...]]
    order: dict[str, int]
    subjects: dict[str, str]
    amounts: dict[Span, dict[str, str]]

    def document(self, name: str) -> Document:
        """The document with this id."""
        return self.readings[name].document

    def outlets(self, documents: Iterable[str]) -> tuple[str, ...]:
        """The names of the documents' outlets, in order of publication, each once."""
        return tuple(dict.fromkeys(self.document(d).name for d in sorted(set(documents), key=self.order.__getitem__)))

    def place(self, span: Span) -> tuple[int, int, int]:
        """To sort spans: by publication, then by place in the text."""
        return self.order[span.document], span.start, span.end

    def copies_of(self, documents: Iterable[str], *, least: int = 1) -> list[Copy]:
        """The copies of which at least so many of these documents are part, in a fixed order."""
        counts = Counter(number for document in set(documents) for number in self.copied.get(document, ()))
        return [self.copies[number] for number in sorted(counts) if counts[number] >= least]

    def speaker(self, span: Span, chain: int | None) -> Entity | None:
        """The entity of a document's chain."""
        return self.chains.get((span.document, chain)) if chain is not None else None


def index(case: Case) -> Index:
    """Look-up tables of the whole case."""
    links = case.links
    copies = tuple(sorted(links.copies, key=lambda c: (sorted(c.documents), sorted(c.spans), c.why)))
    in_order = sorted((r.document for r in case.readings), key=_published)
    return Index(
        readings={r.document.id: r for r in case.readings},
        entities={e.id: e for e in links.entities},
        chains={chain: e for e in links.entities for chain in e.chains},
        story_of={d: s for s in sorted(links.stories, key=lambda s: s.id) for d in s.documents},
        copies=copies,
        copied=_copied(copies),
        order={d.id: n for n, d in enumerate(in_order)},
        subjects=_subjects(case),
        amounts=_amounts(case),
    )


def _copied(copies: Sequence[Copy]) -> dict[str, tuple[int, ...]]:
    """The places of each document's copies in the list."""
    copied: dict[str, tuple[int, ...]] = {}
    for number, copy in enumerate(copies):
        for document in sorted(set(copy.documents)):
            copied[document] = (*copied.get(document, ()), number)
    return copied


def _subjects(case: Case) -> dict[str, str]:
    texts = {r.document.id: r.document.text for r in case.readings}
    names = {e.id: e.name for e in case.links.entities}
    return {
        **{s.id: _said(s, texts, names) for s in case.links.statements},
        **{f.id: _measured(f, texts) for f in case.links.figures},
        **{e.id: capital(e.label) for e in case.links.events},
        **names,
    }


def _measured(figure: Figure, texts: dict[str, str]) -> str:
    """What a figure is of: a noun, where all that the articles have is an adjective behind a measure."""
    words = [a.span.of(texts[a.span.document]).casefold() for a in figure.accounts]
    adjective = "old" if words and all(_AGE.search(w) for w in words) else figure.quantity.casefold()
    return _MEASURES.get(adjective) or capital(figure.quantity)


def _said(statement: Statement, texts: dict[str, str], names: dict[str, str]) -> str:
    """``Lidia Corvane: “the river would stay closed …”``."""
    spans = [q.content[0] for q in statement.quotations if q.content]
    if not spans:
        return names.get(statement.speaker or "", "")
    first = min(spans)
    words = shortened(first.of(texts[first.document]).strip(" ,").removeprefix("that "))
    if not words.startswith(_QUOTES):
        words = f"“{words.translate(_INNER)}”"
    return f"{names.get(statement.speaker or '', 'Speaker not known')}: {words}"


def capital(words: str) -> str:
    """With a capital first letter: for what we name, never for an article's own words."""
    return words[:1].upper() + words[1:]


def shortened(text: str, limit: int = 90) -> str:
    """On one line, cut between words when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rpartition(" ")[0] + " …"


def _amounts(case: Case) -> dict[Span, dict[str, str]]:
    texts = {r.document.id: r.document.text for r in case.readings}
    amounts: dict[Span, dict[str, str]] = {}
    for figure in case.links.figures:
        for account in figure.accounts:
            amounts.setdefault(account.span, {})[figure.id] = amount_of(account, texts[account.span.document])
    return amounts


def _published(document: Document) -> tuple[date, date, str, str, str]:
    value = document.published.value if document.published else None
    days = (value.first(), value.last()) if value else (date.max, date.max)
    return (*days, document.name, document.source, document.id)
