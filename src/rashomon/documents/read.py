"""A fetched article becomes a document."""

from __future__ import annotations

from rashomon.documents.blocks import Run, blocks
from rashomon.documents.credits import Named, credits_in
from rashomon.documents.dates import When, published
from rashomon.documents.decode import decode
from rashomon.documents.html import Extracted, extract
from rashomon.documents.language import language
from rashomon.documents.outlets import outlet
from rashomon.documents.scopes import scope
from rashomon.values import Block, Credit, Dated, Document, Fetched, Span, content_id


def read(fetched: Fetched) -> Document:
    """The document: decoded, in blocks, with its title, outlet, date, credits and language as far as they are known.

    Raises ``UnreadableError``, a sentence that follows the source's name, for bytes that hold no readable article.
    """
    page = _page(fetched)
    runs = blocks(page.text, page.title, page.outlet)
    name = outlet(page.outlet, page.url, page.text, runs)
    when = published(page.published, page.url, page.text, runs)
    key = content_id("d", name or "", page.url or "", page.text)
    return Document(
        id=key,
        source=fetched.source,
        text=page.text,
        blocks=tuple(Block(Span(key, run.start, run.end), run.kind) for run in runs),
        outlet=name,
        title=page.title or _title(page.text, runs),
        url=page.url,
        published=_dated(when, key),
        credits=tuple(_credit(c, page.text, runs, key) for c in credits_in(page.text, name)),
        language=language(page.text, runs),
        original=fetched.content if fetched.media == "html" else None,
    )


def _credit(named: Named, text: str, runs: tuple[Run, ...], key: str) -> Credit:
    return Credit(named.agency, Span(key, named.start, named.end), named.kind, scope(named, text, runs))


def _dated(when: When | None, key: str) -> Dated | None:
    if when is None:
        return None
    return Dated(when.value, when.basis, tuple(Span(key, start, end) for start, end in when.evidence), when.why)


def _page(fetched: Fetched) -> Extracted:
    """Text and what is known about it: the channel's word before the page's own."""
    text = decode(fetched.content, html=fetched.media == "html")
    if fetched.media == "text":
        return Extracted(text, fetched.title, fetched.outlet, fetched.url, fetched.published)
    found = extract(text, fetched.url)
    return Extracted(
        found.text,
        found.title or fetched.title,
        fetched.outlet or found.outlet,
        fetched.url or found.url,
        fetched.published or found.published,
    )


def _title(text: str, runs: tuple[Run, ...]) -> str | None:
    """The words of the title's block, in one line."""
    return next((" ".join(text[run.start : run.end].split()) for run in runs if run.kind == "title"), None)
