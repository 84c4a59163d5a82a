"""Who said what: source, cue and content of every attribution (PARC 3.0, Pareti 2016; PolNeAR, Newell et al. 2018)."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.page import Page
from rashomon.annotations.quotations.assembly import Draft, drafts
from rashomon.annotations.quotations.chain import said_when, via
from rashomon.annotations.quotations.circumstances import circumstances
from rashomon.annotations.quotations.cues import Cues
from rashomon.annotations.quotations.marks import Quoted
from rashomon.annotations.quotations.paragraph import Paragraph, Stretch
from rashomon.annotations.quotations.stance import is_hearsay, stance
from rashomon.values import Annotations, Mention, Quotation, QuotationType

__all__ = ["Cues", "Quotations"]


class Quotations:
    """Quotations with their speakers, the chain they came through, how their cues take what is said, and to whom, when
    and where it was said. ``cues`` are the words that tell the stance: those of ``cues.toml`` if not given."""

    requires = frozenset({"sentences", "mentions", "times"})
    assigns = "quotations"

    def __init__(self, cues: Cues | None = None) -> None:
        self._cues = cues or Cues.load()

    def __call__(self, page: Page, found: Annotations) -> Annotations:
        """Fill in the quotations."""
        result: list[Quotation] = []
        speaker: int | None = None  # of the paragraph before, for a paragraph that only goes on quoting
        paragraphs = _paragraphs(page)
        marks = [mark for paragraph in paragraphs for mark in paragraph.marks]
        for paragraph, own in zip(paragraphs, drafts(paragraphs), strict=True):
            made = [self._quotation(d, marks, page, found) for d in own]
            if paragraph.wholly_quoted():
                made = [q if q.source else replace(q, speaker=speaker) for q in made]
            result += made
            speaker = next((q.speaker for q in reversed(made) if q.type != "indirect"), None)
        return replace(found, quotations=tuple(sorted(result, key=lambda q: (q.content, q.cue))))

    def _quotation(self, draft: Draft, marks: list[Quoted], page: Page, found: Annotations) -> Quotation:
        sentence = _sentence(draft, page)
        cue = _words(draft.cue, page)
        time = said_when(draft.verb, sentence, draft.content, found)
        known = circumstances(cue, draft.speaker, page, draft.content)
        return Quotation(
            content=tuple(page.between(*s) for s in draft.content),
            cue=tuple(page.between(*s) for s in draft.cue),
            source=tuple(page.between(*s) for s in draft.source),
            type=_type(draft, marks, page.document.text),
            speaker=None if draft.speaker is None else _speaker(draft.speaker, draft, found.mentions),
            via=tuple(
                v
                for v in via(known.medium, sentence, page)
                if all(v != page.document.text[s:e] for s, e in draft.source)
            ),
            time=time.value if time else None,
            stance=stance(cue, _opening(draft, page), self._cues),
            hearsay=not draft.source and is_hearsay(cue, self._cues),
            addressee=tuple(page.span(w) for w in known.addressee),
            medium=tuple(page.span(w) for w in known.medium),
            place=tuple(page.span(w) for w in known.place),
            when=time.span if time else None,
        )


def _paragraphs(page: Page) -> list[Paragraph]:
    found = []
    for block in page.document.blocks:
        if block.kind != "furniture":
            start, end = block.span.start, block.span.end
            inside = [s for s in page.sentences if start <= s.start_char < end]
            sayings = [s for s in page.sayings if start <= page.doc[s.cue[0]].idx < end]
            found.append(Paragraph(page.doc, page.document.text, start, end, inside, sayings))
    return found


def _words(stretches: list[Stretch], page: Page) -> list[Token]:
    """The words of stretches of text, in order."""
    found = (page.doc.char_span(start, end, alignment_mode="expand") for start, end in sorted(stretches))
    return list(dict.fromkeys(word for words in found if words is not None for word in words))


def _opening(draft: Draft, page: Page) -> str:
    """The first word of what is said, in small letters."""
    words = page.document.text[draft.content[0][0] : draft.content[0][1]].split(maxsplit=1)
    return words[0].casefold() if words else ""


def _sentence(draft: Draft, page: Page) -> Words | None:
    at = draft.verb.idx if draft.verb is not None else draft.content[0][0]
    return next((s for s in page.sentences if s.start_char <= at < s.end_char), None)


def _type(draft: Draft, marks: list[Quoted], text: str) -> QuotationType:
    """Content wholly inside quotation marks is direct, content that touches none is indirect, else mixed (PolNeAR)."""
    total = sum(_signs(text, s, e) for s, e in draft.content)
    inside = sum(_signs(text, max(s, m.start), min(e, m.end)) for s, e in draft.content for m in marks)
    if inside == 0:
        return "indirect"
    return "direct" if total - inside <= 2 else "mixed"


def _signs(text: str, start: int, end: int) -> int:
    """How many characters from ``start`` to ``end`` are no white space."""
    return sum(not c.isspace() for c in text[start:end]) if start < end else 0


def _referent(source: Token) -> Token:
    """The word itself, or what a relative pronoun stands for ("the mayor, who said ...")."""
    if source.tag_ in {"WP", "WDT"}:
        clause = next((t for t in (source.head, *source.head.ancestors) if t.dep_ == "acl:relcl"), None)
        return clause.head if clause is not None else source
    return source


def _speaker(source: Token, draft: Draft, mentions: tuple[Mention, ...]) -> int | None:
    """The chain of the mention that the source's head word heads, else of the longest mention inside the source."""
    at = _referent(source).idx
    heads = [m for m in mentions if m.head.start == at or (m.form == "name" and m.span.start <= at < m.span.end)]
    if not heads:
        heads = [m for m in mentions for s, e in draft.source if s <= m.span.start and m.span.end <= e]
    best = max(heads, key=lambda m: (m.form == "name", len(m.span), -m.span.start), default=None)
    return best.chain if best is not None else None
