"""From what the reader takes for sayings, and from quotation marks, to the quotations of an article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from rashomon.annotations.quotations.belonging import settle
from rashomon.annotations.quotations.bounds import bounded
from rashomon.annotations.quotations.cueing import whole_cues
from rashomon.annotations.quotations.draft import Draft, joined
from rashomon.annotations.quotations.marks import Quoted
from rashomon.annotations.quotations.nominal import nominal
from rashomon.annotations.quotations.paragraph import Paragraph, Stretch
from rashomon.annotations.quotations.passives import without_sufferer
from rashomon.annotations.quotations.relays import with_relayed
from rashomon.annotations.quotations.rumours import rumours
from rashomon.annotations.quotations.sources import mended
from rashomon.annotations.quotations.turns import turn
from rashomon.annotations.reader import Saying
from rashomon.annotations.syntax import runs

#: What parts content from its cue and belongs to neither, outside of quotation marks ("The dam held, police said").
_PARTING = ",;("
#: Quotation marks of which one may lack its counterpart.
_MARKS = '"“”„«»‘'


def drafts(paragraphs: Sequence[Paragraph]) -> list[list[Draft]]:
    """The quotations whose cues or marks stand in each paragraph of an article, in text order."""
    marks = [mark for paragraph in paragraphs for mark in paragraph.marks]
    found = [_read(paragraph, marks) for paragraph in paragraphs]
    settle(paragraphs, found)
    return [sorted((d for d in own if d.content), key=lambda d: (d.content[0], d.cue)) for own in found]


def _read(paragraph: Paragraph, marks: list[Quoted]) -> list[Draft]:
    """What the reader found; of the marks of other paragraphs those count that its content reaches through."""
    read = with_relayed(paragraph)
    sayings = sorted([*read, *rumours(paragraph, read), *nominal(paragraph, read)], key=lambda s: s.cue)
    sayings = whole_cues(paragraph.doc, sayings)
    doc = paragraph.doc
    made = (_from_reader(without_sufferer(doc, bounded(doc, saying)), paragraph, marks) for saying in sayings)
    return _with_turn(_without_repeats([draft for draft in made if draft.content]), turn(paragraph))


def _with_turn(found: list[Draft], turned: list[Draft]) -> list[Draft]:
    """The form of a turn tells better than the reader where it ends; what is said within it stays beside it."""
    for whole in turned:
        same = next((draft for draft in found if draft.cue == whole.cue), None)
        if same is None:
            found.append(whole)
        else:
            same.content = whole.content
    return found


def _from_reader(saying: Saying, paragraph: Paragraph, marks: list[Quoted]) -> Draft:
    doc = paragraph.doc
    told = mended(saying, paragraph)
    verb, source = _root(doc, saying.cue), _root(doc, told)
    at = doc[saying.cue[0]].idx
    pieces = (p for s in _stretches(doc, [i for i in saying.content if i not in told]) for p in _parted(s, paragraph))
    read = (_kept_apart(s, at, paragraph, marks) for s in pieces)
    content = [s for s in read if _has_word(paragraph.text, s)]
    content = [_spoken(s, paragraph, marks) for s in _beside(content, at, paragraph, marks)]
    content = [_trimmed(s, paragraph.text, marks) for s in content]
    content = [_unstopped(s, paragraph, marks) for s in content]
    content = _bracketed(_led_to(content, doc[saying.cue[-1]].idx, paragraph.text), at, paragraph)
    near = [m for m in marks if _stands_in(m, paragraph) or Draft(content).holds_most(m)]
    widened = joined([_widened(s, near, at) for s in content])
    return Draft(widened, _stretches(doc, saying.cue), _stretches(doc, told), verb, source)


def _beside(content: list[Stretch], cue_at: int, paragraph: Paragraph, marks: list[Quoted]) -> list[Stretch]:
    """The writer's own words tell what is said in the sentence of the cue, or go on from there without a break; apart
    from it quoted words only count, unless there is nothing else ("He wrote this:")."""
    sentence = next((s for s in paragraph.sentences if s.start_char <= cue_at < s.end_char), None)
    near = [s for s in content if sentence is not None and s[0] < sentence.end_char and sentence.start_char < s[1]]
    return [s for s in content if not near or s in near or any(_quotes(s, m, paragraph) for m in marks)]


def _quotes(stretch: Stretch, mark: Quoted, paragraph: Paragraph) -> bool:
    """Does a stretch stand between quotation marks, and not only stray into those of another paragraph?"""
    inside = mark.start <= stretch[0] < mark.end
    return inside and (_stands_in(mark, paragraph) or Draft([stretch]).holds_most(mark))


def _led_to(content: list[Stretch], at: int, text: str) -> list[Stretch]:
    """A colon that ends a cue leads to what is said; what stands before it is said by another ("Orlo: Did it hold?
    Brul: It did.")."""
    after = [s for s in content if text[at] != ":" or s[0] > at]
    return after or content


def _bracketed(content: list[Stretch], at: int, paragraph: Paragraph) -> list[Stretch]:
    """A cue in brackets tells what stands in them, if anything does ("90 people (the coast guard says 110)")."""
    start = paragraph.text.rfind("(", paragraph.start, at)
    end = paragraph.text.find(")", at, paragraph.end)
    if start < 0 or end < 0 or ")" in paragraph.text[start:at]:
        return content
    return [s for s in content if start < s[0] and s[1] <= end] or content


def _parted(stretch: Stretch, paragraph: Paragraph) -> list[Stretch]:
    """What is said, parted where the paragraph of the cue begins and ends."""
    start, end = stretch
    borders = [b for b in (paragraph.start, paragraph.end) if start < b < end]
    return [_stripped(part, paragraph.text) for part in pairwise([start, *borders, end])]


def _stripped(stretch: Stretch, text: str) -> Stretch:
    """A stretch without the white space around it."""
    part = text[slice(*stretch)]
    return stretch[0] + len(part) - len(part.lstrip()), stretch[1] - len(part) + len(part.rstrip())


def _kept_apart(stretch: Stretch, cue_at: int, paragraph: Paragraph, marks: list[Quoted]) -> Stretch:
    """Content outside of quotation marks ends with the sentence that it shares with the cue (in PolNeAR's training part
    44 of 19,868 contents do not), before a later sentence that has a cue of its own, and begins after an earlier
    one."""
    start, end = stretch
    cues = [paragraph.doc[saying.cue[0]].idx for saying in paragraph.sayings]
    cued = [s for s in paragraph.sentences if any(s.start_char <= at < s.end_char for at in cues if at != cue_at)]
    later = (s.start_char for s in cued if max(start, cue_at) < s.start_char < end)
    earlier = (s.end_char for s in cued if start < s.end_char <= min(end, cue_at))
    end = min(end, _sentence_end(stretch, cue_at, paragraph, marks))
    end = next((at for at in later if start < at < end and not _is_quoted(at, marks)), end)
    return max([start, *(at for at in earlier if not _is_quoted(at, marks))]), end


def _sentence_end(stretch: Stretch, cue_at: int, paragraph: Paragraph, marks: list[Quoted]) -> int:
    """Where the sentence ends that content without quotation marks shares with the cue, or the content itself."""
    start, end = stretch
    if _is_marked(stretch, marks) or any(c in _MARKS for c in paragraph.text[start : end + 1]):
        return end
    ends = (s.end_char for s in paragraph.sentences if s.start_char <= min(start, cue_at) < s.end_char)
    own = next(ends, end)
    return own if own > max(start, cue_at) else end


def _is_marked(stretch: Stretch, marks: list[Quoted]) -> bool:
    """Does a stretch reach into quotation marks?"""
    start, end = stretch
    return any(m.start < end and start < m.end for m in marks)


def _is_quoted(at: int, marks: list[Quoted]) -> bool:
    return any(m.start <= at < m.end for m in marks)


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


def _unstopped(stretch: Stretch, paragraph: Paragraph, marks: list[Quoted]) -> Stretch:
    """Content does not take in its sentence's full stop (PolNeAR), unless it stands in quotation marks or follows a
    colon; one that is part of a word ("U.S.") stays."""
    start, end = stretch
    stops = paragraph.text[end - 1] == "." and paragraph.doc.char_span(end - 1, end) is not None
    quoted = _is_marked(stretch, marks) or paragraph.text[:start].rstrip().endswith(":")
    return (start, end - 1) if stops and not quoted else stretch


def _spoken(stretch: Stretch, paragraph: Paragraph, marks: list[Quoted]) -> Stretch:
    """Words of the writer's own that follow quoted ones which a comma closes tell what happened then (“Do not go,” she
    says | until she hears shots), unless they are passed on (Tavia reports: “We go,” Brul said)."""
    start, end = stretch
    cues = [paragraph.doc[saying.cue[0]].idx for saying in paragraph.sayings]
    for mark in marks:
        if mark.start <= start < mark.end < end and _closed_by_comma(paragraph.text, mark):
            return (start, end) if any(mark.end <= at < end for at in cues) else (start, mark.end)
    return stretch


def _closed_by_comma(text: str, mark: Quoted) -> bool:
    return text[mark.start : mark.end].rstrip("”\"»’'").endswith(",")


def _stands_in(mark: Quoted, paragraph: Paragraph) -> bool:
    return paragraph.start <= mark.start < paragraph.end


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


def _without_repeats(found: list[Draft]) -> list[Draft]:
    """One quotation for each content: of two cues for the same words the one with a source stays."""
    kept: dict[tuple[Stretch, ...], Draft] = {}
    for draft in found:
        key = tuple(draft.content)
        if key not in kept or (not kept[key].source and draft.source):
            kept[key] = draft
    return list(kept.values())
