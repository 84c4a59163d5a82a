"""From attributions and quotation marks to the quotations of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from rashomon.annotations.quotations.attributions import (
    Attribution,
    attributions,
    cue_words,
    is_cue,
    source_words,
)
from rashomon.annotations.quotations.marks import Quoted
from rashomon.annotations.quotations.paragraph import Paragraph, Stretch
from rashomon.annotations.quotations.speakers import agency_before, parted, speaker_of
from rashomon.annotations.syntax import runs

_EDGES = frozenset(",;:–—-.")

#: Quoted words fewer than this, with nobody who says them, are a name or a distance-taking, not a quotation.
_SHORTEST = 4

#: A gap in what is said, in characters, that may be an error of the tree rather than a break.
_GAP = 40
_PARTING = frozenset(',;:.!?()\n“”«»"')

#: Who speaks, a colon, and words that begin like a sentence.
_TURN = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(:)\s+(?=[A-Z“\"‘«'])")


@dataclass(slots=True)
class Draft:
    """A quotation in the making: character stretches, and the words that cue and say it."""

    content: list[Stretch]
    cue: list[Stretch] = field(default_factory=list)
    source: list[Stretch] = field(default_factory=list)
    verb: Token | None = None
    speaker: Token | None = None


def drafts(paragraph: Paragraph) -> list[Draft]:
    """The quotations of one paragraph in text order."""
    found: list[Draft] = []
    for sentence in paragraph.sentences:
        drafted = (_from_tree(a, paragraph) for a in attributions(sentence) if not _own_words(a, paragraph))
        found += [d for d in drafted if d.content]
    found = _without_repeats(found) or _after_colon(paragraph)
    for draft in found:
        _leave_to_speaker(draft, found, paragraph)
    for draft in found:
        draft.content = [s for s in draft.content if not any(_only_cue(s, other) for other in found)]
    found = [d for d in found if d.content]
    for mark in [m for m in paragraph.marks if not any(_holds(d, m) for d in found)]:
        _place(mark, paragraph, found)
    return sorted(found, key=lambda d: (d.content[0], d.cue))


def _leave_to_speaker(draft: Draft, found: list[Draft], paragraph: Paragraph) -> None:
    """An agency relays quoted words that another cue beside them claims ("..., she said, the agency reported")."""
    if draft.verb is None or agency_before(draft.verb, paragraph) is None:
        return
    marks = [m for m in paragraph.marks if _holds(draft, m)]
    speaking = [v for m in marks if (v := _cue_beside(m, paragraph)) is not None and v != draft.verb]
    if speaking:
        draft.content = [s for s in draft.content if not any(_overlap(s, (m.start, m.end)) for m in marks)]
    for other in (d for d in found if d.verb in speaking):
        other.content = [s for s in other.content if not any(_overlap(s, part) for part in draft.cue)]


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _after_colon(paragraph: Paragraph) -> list[Draft]:
    """A paragraph of an interview or a debate: "BRUL: We held the dam." Its cue is the colon."""
    match = _TURN.match(paragraph.text, paragraph.start, paragraph.end)
    words = match and paragraph.doc.char_span(*match.span(1), alignment_mode="expand")
    if not match or words is None:
        return []
    shouted = match[1].isupper() and len(match[1]) > 2
    if not shouted and not any(e.label_ in {"person", "organization"} for e in words.ents):
        return []  # "Nevada: ...", or the Q and A of an interview
    return [Draft([(match.end(), paragraph.end)], [match.span(2)], [match.span(1)], words.root, words.root)]


def _own_words(attribution: Attribution, paragraph: Paragraph) -> bool:
    """Is this an "I think" inside quotation marks? It is part of what is said, not another saying."""
    source = attribution.source
    own = source is not None and source.lower_ in {"i", "we", "you"}
    return own and paragraph.in_marks(attribution.verb)


def _from_tree(attribution: Attribution, paragraph: Paragraph) -> Draft:
    doc = paragraph.doc
    source = agency_before(attribution.verb, paragraph) or attribution.source
    lost = source is None and attribution.verb.pos_ == "VERB" and not attribution.hearsay
    if lost or (source is not None and parted(source, attribution.verb, paragraph)):
        source = speaker_of(attribution.verb, paragraph)
    draft = _draft(doc, attribution.verb, attribution.cue, source)
    stretches = [_trimmed(doc, w) for w in runs(doc, attribution.content)]
    cue_at = attribution.verb.idx
    widened = [_widened(s, paragraph.marks, cue_at) for s in stretches if s is not None]
    draft.content = _bridged(_joined([s for s in widened if _has_word(paragraph.text, s)]), draft, paragraph.text)
    return draft


def _bridged(stretches: list[Stretch], draft: Draft, text: str) -> list[Stretch]:
    """Close small gaps that hold neither cue, source nor punctuation: a phrase that the tree hung elsewhere."""
    result: list[Stretch] = []
    for start, end in stretches:
        gap = text[result[-1][1] : start] if result else ""
        taken = any(s < start and result[-1][1] < e for s, e in [*draft.cue, *draft.source]) if result else True
        if not taken and len(gap) < _GAP and not set(gap) & _PARTING:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return result


def _draft(doc: Doc, verb: Token, cue: set[int], source: Token | None) -> Draft:
    cues = [(w.start_char, w.end_char) for w in runs(doc, cue)]
    words = source_words(source) if source is not None else None
    sources = [(words.start_char, words.end_char)] if words is not None else []
    return Draft([], cues, sources, verb, source)


def _trimmed(doc: Doc, words: Words) -> Stretch | None:
    """A stretch without the punctuation at its edges. Quotation marks stay, and so does "that" (PolNeAR)."""
    start, end = words.start, words.end
    while start < end and doc[start].text in _EDGES:
        start += 1
    while start < end and doc[end - 1].text in _EDGES:
        end -= 1
    return (doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) if start < end else None


def _widened(stretch: Stretch, marks: list[Quoted], cue_at: int) -> Stretch:
    """Content that reaches into quotation marks takes in all that they hold, unless they hold the cue too."""
    start, end = stretch
    for mark in marks:
        touches = mark.start < end and start < mark.end
        if touches and not mark.start <= cue_at < mark.end:
            start, end = min(start, mark.start), max(end, mark.end)
    return start, end


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    result: list[Stretch] = []
    for start, end in sorted(stretches):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _has_word(text: str, stretch: Stretch) -> bool:
    return any(c.isalnum() for c in text[stretch[0] : stretch[1]])


def _without_repeats(found: list[Draft]) -> list[Draft]:
    """One quotation for each content: of two cues for the same words the one with a source stays."""
    kept: dict[tuple[Stretch, ...], Draft] = {}
    for draft in found:
        key = tuple(draft.content)
        if key not in kept or (kept[key].speaker is None and draft.speaker is not None):
            kept[key] = draft
    return list(kept.values())


def _only_cue(stretch: Stretch, draft: Draft) -> bool:
    """Is this stretch no more than another quotation's cue and source ("..., she said, according to the agency")?"""
    parts = [*draft.cue, *draft.source]
    return bool(parts) and stretch[0] >= min(s for s, _ in parts) and stretch[1] <= max(e for _, e in parts)


def _holds(draft: Draft, mark: Quoted) -> bool:
    return any(_overlap(s, (mark.start, mark.end)) for s in draft.content)


def _place(mark: Quoted, paragraph: Paragraph, found: list[Draft]) -> None:
    """Quoted words that no tree claimed: to the cue beside them, to the quotation they go on with, or alone."""
    verb = _cue_beside(mark, paragraph)
    if verb is not None:
        same = next((d for d in found if d.verb == verb), None)
        draft = same or _draft(paragraph.doc, verb, cue_words(verb), speaker_of(verb, paragraph))
        if same is None:
            found.append(draft)
        draft.content = _bridged(_joined([*draft.content, (mark.start, mark.end)]), draft, paragraph.text)
        return
    before = max((d for d in found if d.speaker and _is_direct(d, paragraph)), key=lambda d: d.content[0], default=None)
    if before is not None and before.content[-1][1] <= mark.start and _starts_sentence(mark, paragraph):
        before.content = _joined([*before.content, (mark.start, mark.end)])
    elif len(paragraph.text[mark.start : mark.end].split()) >= _SHORTEST:
        found.append(Draft([(mark.start, mark.end)]))


def _cue_beside(mark: Quoted, paragraph: Paragraph) -> Token | None:
    """The nearest cue outside the marks in the sentences that they touch; an agency's comes last: it only relays."""
    cues = [
        t
        for s in paragraph.sentences
        if s.start_char < mark.end + 2 and mark.start <= s.end_char
        for t in s
        if is_cue(t) and not paragraph.in_marks(t) and speaker_of(t, paragraph) is not None
    ]
    near = [t for t in cues if _nothing_between(t, mark, paragraph)]
    return min(near, key=lambda t: (agency_before(t, paragraph) is not None, _distance(t, mark), t.i), default=None)


def _nothing_between(token: Token, mark: Quoted, paragraph: Paragraph) -> bool:
    """No full stop stands between a cue and the words it cues; one inside the marks ends them too."""
    if token.idx > mark.end and paragraph.text[mark.start : mark.end].rstrip("”»’\"'").endswith("."):
        return False
    start, end = (token.idx, mark.start) if token.idx < mark.start else (mark.end, token.idx)
    return not any(
        t.text in {".", "!", "?"}
        for t in paragraph.doc.char_span(start, max(start, end), alignment_mode="expand") or ()
    )


def _distance(token: Token, mark: Quoted) -> int:
    return max(mark.start - token.idx, token.idx - mark.end, 0)


def _is_direct(draft: Draft, paragraph: Paragraph) -> bool:
    return any(_holds(draft, m) for m in paragraph.marks)


def _starts_sentence(mark: Quoted, paragraph: Paragraph) -> bool:
    """Do the quoted words begin a sentence of their own?"""
    before = paragraph.text[paragraph.start : mark.start].rstrip()
    return not before or before[-1] in '.!?…”"»:'
