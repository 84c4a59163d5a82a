"""A quotation of several sentences in its parts: one outlet may report the first of them, another the last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.links.collection import Article
from rashomon.values import Quotation, Span

#: A part with fewer content words ("Absolutely.") is nothing to know an utterance by: it belongs to the one before.
LEAST = 2

#: A remark by the number of its quotation and the number of the group that it was put in.
Place = tuple[int, int]


def remarks(quotation: Quotation, article: Article) -> list[Quotation]:
    """The sentences of what is said, one quotation each; a sentence that a cue interrupts is one."""
    parts: list[list[Span]] = []
    last: Span | None = None
    for sentence, span in _sentences(quotation, article):
        if parts and (sentence == last or _little([span], article) or _little(parts[-1], article)):
            parts[-1].append(span)
        else:
            parts.append([span])
        last = sentence
    return [replace(quotation, content=_united(part, article)) for part in parts] if len(parts) > 1 else [quotation]


def rejoined(quotation: Quotation, parts: Sequence[Quotation], article: Article) -> Quotation:
    """These remarks of a quotation as one; the quotation itself where they are all."""
    if len(parts) == len(remarks(quotation, article)):
        return quotation
    return replace(quotation, content=_united((s for part in parts for s in part.content), article))


def settled(placed: Sequence[Place]) -> list[int]:
    """The group of each remark, once those of one quotation that nobody tells apart are together again.

    A remark that no other quotation has goes with the nearest before it that another has, else with the first such;
    groups that are of the same quotations are one."""
    kept = [group for _, group in _gathered(placed)]
    of = _quotations(list(zip((quotation for quotation, _ in placed), kept, strict=True)))
    first: dict[frozenset[int], int] = {}
    for group in sorted(of):
        first.setdefault(frozenset(of[group]), group)
    return [first[frozenset(of[group])] for group in kept]


def _gathered(placed: Sequence[Place]) -> Iterator[Place]:
    of = _quotations(placed)
    shared: dict[int, list[tuple[int, int]]] = defaultdict(list)
    alone: dict[int, int] = {}
    for at, (quotation, group) in enumerate(placed):
        alone.setdefault(quotation, group)
        if len(of[group]) > 1:
            shared[quotation].append((at, group))
    for at, (quotation, group) in enumerate(placed):
        others = shared[quotation]
        if len(of[group]) == 1:
            before = [other for place, other in others if place < at]
            group = (before[-1:] or [other for _, other in others[:1]] or [alone[quotation]])[0]
        yield quotation, group


def _quotations(placed: Iterable[Place]) -> dict[int, set[int]]:
    """The quotations of which each group has a remark."""
    of: dict[int, set[int]] = defaultdict(set)
    for quotation, group in placed:
        of[group].add(quotation)
    return of


def _sentences(quotation: Quotation, article: Article) -> Iterator[tuple[Span | None, Span]]:
    """What of the content stands in each sentence, with that sentence; without one what stands in none."""
    text = article.document.text
    for span in sorted(quotation.content):
        held = [sentence.span for sentence in article.sentences(span)]
        edges = [span.start, *(sentence.start for sentence in held[1:]), span.end]
        owners: list[Span | None] = [*held] or [None]
        for sentence, start, end in zip(owners, edges, edges[1:], strict=False):
            if text[start:end].strip():
                yield sentence, _trimmed(Span(span.document, start, end), text)


def _trimmed(span: Span, text: str) -> Span:
    """Without space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(span.document, start, start + len(words.strip()))


def _little(part: Iterable[Span], article: Article) -> bool:
    return sum(len(article.content(span)) for span in part) < LEAST


def _united(spans: Iterable[Span], article: Article) -> tuple[Span, ...]:
    """Spans in order, those that only space parts made one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and not article.document.text[united[-1].end : span.start].strip():
            united[-1] = Span(span.document, united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return tuple(united)
