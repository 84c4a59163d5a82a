"""Who said what: source, cue and content of every attribution (PARC 3.0, Pareti 2016; PolNeAR, Newell et al. 2018)."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.page import Page
from rashomon.annotations.quotations.assembly import Draft, drafts
from rashomon.annotations.quotations.chain import said_when, via
from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.values import Annotations, Credit, Mention, Quotation, QuotationType

__all__ = ["Quotations"]


class Quotations:
    """Quotations with their speakers, the chain they came through, and when they were said."""

    requires = frozenset({"sentences", "mentions", "times"})
    assigns = "quotations"

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in the quotations."""
        result: list[Quotation] = []
        speaker: int | None = None  # of the paragraph before, for a paragraph that only goes on quoting
        for paragraph in _paragraphs(page):
            made = [_quotation(d, paragraph, page, found) for d in drafts(paragraph)]
            if paragraph.wholly_quoted():
                made = [q if q.source else replace(q, speaker=speaker) for q in made]
            result += made
            speaker = next((q.speaker for q in reversed(made) if q.type != "indirect"), None)
        return replace(found, quotations=tuple(sorted(result, key=lambda q: (q.content, q.cue))))


def _paragraphs(page: Page) -> list[Paragraph]:
    found = []
    for block in page.document.blocks:
        if block.kind == "furniture":
            continue
        inside = [s for s in page.sentences if block.span.start <= s.start_char < block.span.end]
        credits_here = (c for c in page.document.credits if block.span.covers(c.span))
        agencies = [s for c in credits_here if (s := _named(c, page.document.text)) is not None]
        found.append(Paragraph(page.doc, page.document.text, block.span.start, block.span.end, inside, agencies))
    return found


def _named(credit: Credit, text: str) -> tuple[int, int] | None:
    """Where a credit names its agency."""
    at = text.find(credit.agency, credit.span.start, credit.span.end)
    return None if at < 0 else (at, at + len(credit.agency))


def _quotation(draft: Draft, paragraph: Paragraph, page: Page, found: Annotations) -> Quotation:
    sentence = _sentence(draft, paragraph)
    return Quotation(
        content=tuple(page.between(*s) for s in draft.content),
        cue=tuple(page.between(*s) for s in draft.cue),
        source=tuple(page.between(*s) for s in draft.source),
        type=_type(draft, paragraph),
        speaker=None if draft.speaker is None else _speaker(draft.speaker, draft, found.mentions),
        via=tuple(
            v for v in via(draft.verb, sentence, page) if all(v != page.document.text[s:e] for s, e in draft.source)
        ),
        time=said_when(draft.verb, sentence, draft.content, found),
    )


def _sentence(draft: Draft, paragraph: Paragraph) -> Words | None:
    at = draft.verb.idx if draft.verb is not None else draft.content[0][0]
    return next((s for s in paragraph.sentences if s.start_char <= at < s.end_char), None)


def _type(draft: Draft, paragraph: Paragraph) -> QuotationType:
    """Content wholly inside quotation marks is direct, content that touches none is indirect, else mixed (PolNeAR)."""
    total = sum(e - s for s, e in draft.content)
    inside = sum(max(0, min(e, m.end) - max(s, m.start)) for s, e in draft.content for m in paragraph.marks)
    if inside == 0:
        return "indirect"
    return "direct" if total - inside <= 2 else "mixed"


def _speaker(source: Token, draft: Draft, mentions: tuple[Mention, ...]) -> int | None:
    """The chain of the mention that the source's head word heads, else of the longest mention inside the source."""
    at = source.idx
    heads = [m for m in mentions if m.head.start == at or (m.form == "name" and m.span.start <= at < m.span.end)]
    if not heads:
        heads = [m for m in mentions for s, e in draft.source if s <= m.span.start and m.span.end <= e]
    best = max(heads, key=lambda m: (m.form == "name", len(m.span), -m.span.start), default=None)
    return best.chain if best is not None else None
