"""Times: TIMEX3 expressions, their types and values, in news.

Data: a folder with TimeML files (``.tml``) in the form of TempEval-3 (UzZaman et al. 2013): ``DCT`` holds the day of
publication, ``TEXT`` the article with its ``TIMEX3`` elements. The measures are those of TempEval-3: an expression is
found strictly when its words are the same, relaxed when they share a character; ``type_f1`` and ``value_f1`` count the
expressions found relaxed whose type or value is the same as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from benchmarks.scoring import percent

if TYPE_CHECKING:
    from rashomon.values import Document

NAME = "times"
DATA = "timebank"

_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression: its characters in the article, its type and value."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its day of publication, as far as it is given, and its expressions."""

    name: str
    text: str
    published: str | None
    times: tuple[Timex, ...]


def measure(data: Path) -> Mapping[str, object]:
    """Strict and relaxed F1 of the expressions, and F1 of types and values."""
    from rashomon.annotations import Pipeline
    from rashomon.annotations.reader import Reader
    from rashomon.annotations.times import Times

    pipeline = Pipeline(Reader(), annotators=(Times(),))
    pairs = []
    for article in articles(data):
        found = pipeline(document(article)).times
        pairs.append(([Timex(t.span.start, t.span.end, t.type, t.value) for t in found], article.times))
    return score(pairs)


def articles(data: Path) -> Iterator[Article]:
    """The articles of a folder, or of one file, in the order of their names."""
    for path in sorted(data.rglob("*.tml")) if data.is_dir() else [data]:
        yield parse(path.name, path.read_text(encoding="utf-8"))


def parse(name: str, markup: str) -> Article:
    """One TimeML file. Expressions without words are left out, as in TempEval-3.

    Raises ``ValueError`` for other XML.
    """
    root = ElementTree.fromstring(markup)
    body = root.find("TEXT")
    if body is None:
        raise ValueError(f"{name} is no TimeML file of TempEval-3: it has no TEXT")
    stamp = root.find("DCT/TIMEX3")
    day = re.match(r"\d{4}(-\d\d){0,2}", stamp.get("value", "") if stamp is not None else "")
    pieces: list[str] = []
    times = tuple(t for t in _collect(body, pieces) if t.end > t.start)
    return Article(name, "".join(pieces), day[0] if day else None, times)


def _collect(element: ElementTree.Element, pieces: list[str]) -> Iterator[Timex]:
    """The expressions below an element, while its text is gathered in ``pieces``."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        yield from _collect(child, pieces)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        yield Timex(start, sum(map(len, pieces)), element.get("type", ""), element.get("value"))


def document(article: Article) -> Document:
    """The article as a document; blank lines part its paragraphs."""
    from rashomon.values import Block, Dated, Document, PartialDate, Span

    blocks, start = [], 0
    for end in [*(m.start() for m in _BLANK_LINE.finditer(article.text)), len(article.text)]:
        words = article.text[start:end]
        first = start + len(words) - len(words.lstrip())
        if words.strip():
            blocks.append(Block(Span(article.name, first, first + len(words.strip())), "paragraph"))
        start = end
    published = Dated(PartialDate(article.published), "metadata") if article.published else None
    return Document(article.name, article.name, article.text, tuple(blocks), published=published)


def score(pairs: Sequence[tuple[Sequence[Timex], Sequence[Timex]]]) -> dict[str, float | None]:
    """The measures of TempEval-3 over (found, gold) of each article."""
    hits = [hit for found, gold in pairs for hit in matched(found, gold)]
    total = sum(len(found) + len(gold) for found, gold in pairs)
    return {
        "strict_f1": percent(2 * sum((f.start, f.end) == (g.start, g.end) for f, g in hits), total),
        "relaxed_f1": percent(2 * len(hits), total),
        "type_f1": percent(2 * sum(f.type == g.type for f, g in hits), total),
        "value_f1": percent(2 * sum(f.value == g.value for f, g in hits), total),
    }


def matched(found: Sequence[Timex], gold: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Each gold expression with the found one that touches it and fits best; no found one is used twice."""
    pairs: list[tuple[Timex, Timex]] = []
    left = list(found)
    for want in gold:
        near = [f for f in left if f.start < want.end and want.start < f.end]
        if near:
            best = min(near, key=lambda f: abs(f.start - want.start) + abs(f.end - want.end))
            left.remove(best)
            pairs.append((best, want))
    return pairs
