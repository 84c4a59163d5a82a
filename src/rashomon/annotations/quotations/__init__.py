"""Who said what: source, cue and content of every attribution (PARC 3.0, Pareti 2016; PolNeAR, Newell et al. 2018)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from rashomon.annotations.page import Page
from rashomon.annotations.quotations.assembly import drafts
from rashomon.annotations.quotations.chain import said_when, through, via
from rashomon.annotations.quotations.circumstances import circumstances
from rashomon.annotations.quotations.cues import Cues
from rashomon.annotations.quotations.draft import Draft
from rashomon.annotations.quotations.marks import Quoted
from rashomon.annotations.quotations.paragraph import Paragraph, Stretch
from rashomon.annotations.quotations.relays import Relays
from rashomon.annotations.quotations.speakers import Speakers
from rashomon.annotations.quotations.stance import is_hearsay, stance
from rashomon.values import Annotations, Quotation, QuotationType

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
        paragraphs = _paragraphs(page)
        write = _Writer(page, found, Speakers(page, found.mentions), self._cues, _marks(paragraphs))
        made: list[Quotation] = []
        for paragraph, own in zip(paragraphs, drafts(paragraphs), strict=True):
            relays = Relays.of(own, paragraph)
            made += [write(d, relays.inner.get(i), relays.outer.get(i)) for i, d in enumerate(own)]
        return replace(found, quotations=tuple(sorted(made, key=lambda q: (q.content, q.cue))))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Makes quotations of the drafts of a page."""

    page: Page
    found: Annotations
    speakers: Speakers
    cues: Cues
    marks: list[Quoted]

    def __call__(self, draft: Draft, inner: Draft | None, outer: Draft | None) -> Quotation:
        """The quotation of a draft; ``inner`` is the one that it only passes on, ``outer`` the one that passes it
        on."""
        page = self.page
        sentence = _sentence(draft, page)
        cue = _words(draft.cue, page)
        relay = draft if inner or self.speakers.cited(draft) else outer
        time = said_when(draft.verb, sentence, draft.content, self.found)
        known = circumstances(cue, draft.speaker, page, draft.content)
        return Quotation(
            content=tuple(page.between(*s) for s in draft.content),
            cue=tuple(page.between(*s) for s in draft.cue),
            source=tuple(page.between(*s) for s in draft.source),
            type=_type(draft, self.marks, page.document.text),
            speaker=self.speakers(inner or draft),
            via=through(draft, via(known.medium, sentence, page), relay, page),
            time=time.value if time else None,
            stance=stance(cue, _opening(draft, page), self.cues),
            hearsay=not draft.source and is_hearsay(cue, self.cues),
            addressee=tuple(page.span(w) for w in known.addressee),
            medium=tuple(page.span(w) for w in known.medium),
            place=tuple(page.span(w) for w in known.place),
            when=time.span if time else None,
        )


def _marks(paragraphs: list[Paragraph]) -> list[Quoted]:
    return [mark for paragraph in paragraphs for mark in paragraph.marks]


def _paragraphs(page: Page) -> list[Paragraph]:
    found = []
    for block in page.document.blocks:
        if block.kind != "furniture":
            start, end = block.span.start, block.span.end
            inside = [s for s in page.sentences if start <= s.start_char < end]
            sayings = [s for s in page.sayings if start <= page.doc[s.cue[0]].idx < end]
            title = block.kind == "title"
            text = page.document.text
            found.append(Paragraph(page.doc, text, start, end, inside, sayings, heads=page.heads, title=title))
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
