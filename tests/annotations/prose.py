"""Pages of running text, paragraphs parted by empty lines, in which nothing is known but who is said to have said what.

For what hangs on trees there is ``building``.
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.annotations.page import Page
from rashomon.annotations.quotations import Quotations
from rashomon.annotations.reader import Saying
from rashomon.annotations.reading import PageReader
from rashomon.values import Annotations, Block, Document, Mention, Quotation, Sentence, Span
from tests.annotations.pipelines.fake import FakeReader

#: Cue, source and content as they stand in the text, "..." between the parts of one, nothing for none.
Parts = tuple[str, str, str]

_READ = PageReader(FakeReader())  # type: ignore[no-untyped-call]


def document(text: str) -> Document:
    """An article of paragraphs."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            start = text.index(paragraph.strip(), at)
            blocks.append(Block(Span("d-1", start, start + len(paragraph.strip())), "paragraph"))
        at += len(paragraph) + 2
    return Document("d-1", "a.txt", text, tuple(blocks))


def page(text: str, *sayings: Parts) -> Page:
    """The page of a text with what the reader takes for sayings; each part is where its words stand first."""
    built = _READ(document(text))
    return replace(built, sayings=tuple(Saying(*(_tokens(built, part) for part in saying)) for saying in sayings))


def quotations(text: str, *sayings: Parts, speakers: tuple[str, ...] = ()) -> tuple[Quotation, ...]:
    """What is said in a text; ``speakers`` are mentions, each where its words stand first, with chains 0, 1, 2 ..."""
    built = page(text, *sayings)
    mentions = [_mention(built, words, chain) for chain, words in enumerate(speakers)]
    sentences = tuple(Sentence(built.span(s)) for s in built.sentences)
    return Quotations()(built, Annotations("d-1", sentences, tuple(mentions))).quotations


def words(quotation: Quotation, part: str, text: str) -> str:
    """The words of a part of a quotation, " ... " between its stretches."""
    return " ... ".join(span.of(text) for span in getattr(quotation, part))


def said(text: str, *sayings: Parts) -> list[tuple[str, str, str, str]]:
    """Each quotation as type, cue, source and content."""
    parts = ("cue", "source", "content")
    return [(q.type, *(words(q, p, text) for p in parts)) for q in quotations(text, *sayings)]  # type: ignore[misc]


def _tokens(built: Page, part: str) -> tuple[int, ...]:
    """The tokens of the stretches of a part; each stretch stands after the one before."""
    found: list[int] = []
    at = 0
    for stretch in filter(None, (s.strip() for s in part.split("..."))):
        start = built.document.text.index(stretch, at)
        at = start + len(stretch)
        span = built.doc.char_span(start, at, alignment_mode="expand")
        assert span is not None
        found += [t.i for t in span if not t.is_space]
    return tuple(found)


def _mention(built: Page, name: str, chain: int) -> Mention:
    start = built.document.text.index(name)
    span = built.between(start, start + len(name))
    return Mention(span=span, head=span, kind="person", form="name", chain=chain)
