"""From what the reader takes for sayings, and from quotation marks, to the quotations of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from rashomon.annotations.quotations.cueing import whole_cues
from rashomon.annotations.quotations.marks import Quoted
from rashomon.annotations.quotations.paragraph import Paragraph, Stretch
from rashomon.annotations.reader import Saying
from rashomon.annotations.syntax import runs

#: What parts content from its cue and belongs to neither, outside of quotation marks ("The dam held, police said").
_PARTING = ",;("

#: Quoted words fewer than this, with nobody who says them, are a name or a distance-taking, not a quotation.
_SHORTEST = 4


#: Who speaks, a colon, and words that begin like a sentence.
_SPEAKER = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(:)\s+(?=[A-Z“\"‘«'])")


@dataclass(slots=True)
class Draft:
    """A quotation in the making: character stretches, and the words that head its cue and its source."""

    content: list[Stretch]
    cue: list[Stretch] = field(default_factory=list)
    source: list[Stretch] = field(default_factory=list)
    verb: Token | None = None
    speaker: Token | None = None


def drafts(paragraphs: Sequence[Paragraph]) -> list[list[Draft]]:
    """The quotations whose cues or marks stand in each paragraph of an article, in text order."""
    marks = [mark for paragraph in paragraphs for mark in paragraph.marks]
    found = [_read(paragraph, marks) for paragraph in paragraphs]
    everything = [draft for own in found for draft in own]
    for paragraph, own in zip(paragraphs, found, strict=True):
        for mark in paragraph.marks:
            if not any(_claims(draft, mark, paragraph) for draft in everything):
                _place(mark, paragraph, own)
    return [sorted(own, key=lambda d: (d.content[0], d.cue)) for own in found]


def _read(paragraph: Paragraph, marks: list[Quoted]) -> list[Draft]:
    """What the reader found; of the marks of other paragraphs those count that its content reaches through."""
    sayings = whole_cues(paragraph.doc, paragraph.sayings)
    read = (_from_reader(saying, paragraph, marks) for saying in sayings)
    return _without_repeats([draft for draft in read if draft.content]) or _turn(paragraph)


def _turn(paragraph: Paragraph) -> list[Draft]:
    """A paragraph of an interview or a debate, of which the reader knows few: "BRUL: We held the dam." Its cue is the
    colon; who speaks is a name, or stands in capitals."""
    match = _SPEAKER.match(paragraph.text, paragraph.start, paragraph.end)
    words = match and paragraph.doc.char_span(*match.span(1), alignment_mode="expand")
    if not match or words is None:
        return []
    shouted = match[1].isupper() and len(match[1]) > 2
    if not shouted and not any(e.label_ in {"person", "organization"} for e in words.ents):
        return []  # "Nevada: ...", or the Q and A of an interview
    return [Draft([(match.end(), paragraph.end)], [match.span(2)], [match.span(1)], words.root, words.root)]


def _from_reader(saying: Saying, paragraph: Paragraph, marks: list[Quoted]) -> Draft:
    doc = paragraph.doc
    verb, source = _root(doc, saying.cue), _root(doc, saying.source)
    at = doc[saying.cue[0]].idx
    read = (_kept_apart(s, at, paragraph, marks) for s in _stretches(doc, saying.content))
    content = [s for s in read if _has_word(paragraph.text, s)]
    content = [_trimmed(s, paragraph.text, marks) for s in _beside(content, at, paragraph, marks)]
    near = [m for m in marks if _stands_in(m, paragraph) or _mostly(content, m)]
    widened = _joined([_widened(s, near, at) for s in content])
    return Draft(widened, _stretches(doc, saying.cue), _stretches(doc, saying.source), verb, source)


def _beside(content: list[Stretch], cue_at: int, paragraph: Paragraph, marks: list[Quoted]) -> list[Stretch]:
    """The writer's own words tell what is said in the sentence of the cue, or go on from there without a break; apart
    from it quoted words only count, unless there is nothing else ("He wrote this:")."""
    sentence = next((s for s in paragraph.sentences if s.start_char <= cue_at < s.end_char), None)
    near = [s for s in content if sentence is not None and s[0] < sentence.end_char and sentence.start_char < s[1]]
    return [s for s in content if not near or s in near or any(m.start <= s[0] < m.end for m in marks)]


def _kept_apart(stretch: Stretch, cue_at: int, paragraph: Paragraph, marks: list[Quoted]) -> Stretch:
    """Content in the writer's own words ends before a later sentence that has a cue of its own."""
    start, end = stretch
    cues = [paragraph.doc[saying.cue[0]].idx for saying in paragraph.sayings]
    for sentence in paragraph.sentences:
        begins = sentence.start_char
        cued = any(begins <= at < sentence.end_char for at in cues if at != cue_at)
        quoted = any(m.start <= begins < m.end for m in marks)
        if max(start, cue_at) < begins < end and cued and not quoted:
            return start, begins
    return stretch


def _trimmed(stretch: Stretch, text: str, marks: list[Quoted]) -> Stretch:
    """Content without the comma or bracket that parts it from its cue; one inside of quotation marks stays."""
    start, end = stretch
    while text[end - 1] in f"{_PARTING} " and not any(m.start < end <= m.end for m in marks):
        end -= 1
    while text[start] in f"{_PARTING}) ":
        start += 1
    if text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    return start, end


def _stands_in(mark: Quoted, paragraph: Paragraph) -> bool:
    return paragraph.start <= mark.start < paragraph.end


def _mostly(content: list[Stretch], mark: Quoted) -> bool:
    """Does content hold half of the quoted words or more? The reader may stray by a word into another paragraph."""
    return 2 * sum(max(0, min(e, mark.end) - max(s, mark.start)) for s, e in content) >= mark.end - mark.start


def _claims(draft: Draft, mark: Quoted, paragraph: Paragraph) -> bool:
    """Are quoted words of a paragraph part of what a quotation says? Not if its cue stands inside of them as well: then
    it is a quotation within them ("Ana told me that it held" within a speech)."""
    if draft.cue and mark.closed and mark.start <= draft.cue[0][0] < mark.end:
        return False
    if draft.cue and not paragraph.start <= draft.cue[0][0] < paragraph.end:
        return _mostly(draft.content, mark)
    return _holds(draft, mark)


def _stretches(doc: Doc, words: Sequence[int]) -> list[Stretch]:
    return [(w.start_char, w.end_char) for w in runs(doc, set(words))]


def _root(doc: Doc, words: Sequence[int]) -> Token | None:
    """The word of a part that stands highest in its tree."""
    inside = set(words)
    return next((doc[i] for i in words if doc[i].head.i not in inside or doc[i].head == doc[i]), None)


def _has_word(text: str, stretch: Stretch) -> bool:
    return any(c.isalnum() for c in text[stretch[0] : stretch[1]])


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


def _without_repeats(found: list[Draft]) -> list[Draft]:
    """One quotation for each content: of two cues for the same words the one with a source stays."""
    kept: dict[tuple[Stretch, ...], Draft] = {}
    for draft in found:
        key = tuple(draft.content)
        if key not in kept or (not kept[key].source and draft.source):
            kept[key] = draft
    return list(kept.values())


def _holds(draft: Draft, mark: Quoted) -> bool:
    return any(start < mark.end and mark.start < end for start, end in draft.content)


def _place(mark: Quoted, paragraph: Paragraph, found: list[Draft]) -> None:
    """Quoted words that no cue claimed: to the quotation they go on with, or alone."""
    spoken = (d for d in found if d.source and any(_holds(d, m) for m in paragraph.marks))
    before = max(spoken, key=lambda d: d.content[0], default=None)
    if before is not None and before.content[-1][1] <= mark.start and _starts_sentence(mark, paragraph):
        before.content = _joined([*before.content, (mark.start, mark.end)])
    elif len(paragraph.text[mark.start : mark.end].split()) >= _SHORTEST:
        found.append(Draft([(mark.start, mark.end)]))


def _starts_sentence(mark: Quoted, paragraph: Paragraph) -> bool:
    """Do the quoted words begin a sentence of their own?"""
    before = paragraph.text[paragraph.start : mark.start].rstrip()
    return not before or before[-1] in '.!?…”"»:'
