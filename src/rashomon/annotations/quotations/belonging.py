"""Which quotation quoted words belong to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rashomon.annotations.quotations.draft import Draft, joined
from rashomon.annotations.quotations.marks import Quoted
from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.quotations.turns import introduced, turn

#: Quoted words fewer than this, with nobody who says them, are a name or a distance-taking, not a quotation.
_SHORTEST = 4
#: Words shorter than this may be small in a title ("The Night of the Long Rain").
_SMALL = 4


#: The quotations that hold something of what quotation marks hold.
Held = dict[Quoted, list[Draft]]


def settle(paragraphs: Sequence[Paragraph], found: list[list[Draft]]) -> None:
    """Let each stretch of quoted words belong to one of the quotations ``found`` in each paragraph, or to a new one."""
    held = _held([m for p in paragraphs for m in p.marks], [draft for own in found for draft in own])
    for paragraph in paragraphs:
        for mark in paragraph.marks:
            _leave_to_its_cue(mark, paragraph, held[mark])
    before: Paragraph | None = None
    for paragraph, own in zip(paragraphs, found, strict=True):
        free = [m for m in paragraph.marks if not any(_claims(d, m, paragraph) for d in held[m])]
        last = _last_spoken(before, held) if before is not None and paragraph.wholly_quoted() else None
        turned = _turned(paragraph, before, own) if free and len(free) == len(paragraph.marks) else []
        for mark in free:
            taking = (
                next((d for d in turned if d.holds(mark)), None) or _taken(mark, last) or _placed(mark, paragraph, own)
            )
            held[mark] += [taking] if taking is not None else []
        before = paragraph


def _held(marks: Sequence[Quoted], drafts: Sequence[Draft]) -> Held:
    """Marks are in text order and do not overlap."""
    held: Held = {mark: [] for mark in marks}
    ends = [mark.end for mark in marks]
    for draft in drafts:
        for start, end in draft.content:
            at = bisect_right(ends, start)
            while at < len(marks) and marks[at].start < end:
                held[marks[at]] += [draft] if draft not in held[marks[at]] else []
                at += 1
    return held


def _leave_to_its_cue(mark: Quoted, paragraph: Paragraph, found: list[Draft]) -> None:
    """Quoted words that two quotations claim are said by the one whose cue stands in their own sentences. A cue of
    another paragraph that is left with nothing ("Dam is safe, Ulmen says" above them) told of the same."""
    claiming = [d for d in found if d.cue and d.holds(mark)]
    sentences = [s for s in paragraph.sentences if s.start_char < mark.end and mark.start < s.end_char]
    if len(claiming) < 2 or not sentences:
        return
    begin, end = sentences[0].start_char, sentences[-1].end_char
    beside = [begin <= d.cue[0][0] < end and not mark.start <= d.cue[0][0] < mark.end for d in claiming]
    for draft, near in zip(claiming, beside, strict=True):
        rest = [s for s in draft.content if s != (mark.start, mark.end)]
        here = paragraph.start <= draft.cue[0][0] < paragraph.end
        if any(beside) and not near and (rest or not here):
            draft.content = rest


def _claims(draft: Draft, mark: Quoted, paragraph: Paragraph) -> bool:
    """Are quoted words of a paragraph part of what a quotation says? Not if its cue stands inside of them as well: then
    it is a quotation within them ("Ana told me that it held" within a speech)."""
    if draft.cue and mark.closed and mark.start <= draft.cue[0][0] < mark.end:
        return False
    if draft.cue and not paragraph.start <= draft.cue[0][0] < paragraph.end:
        return draft.holds_most(mark)
    return draft.holds(mark)


def _turned(paragraph: Paragraph, before: Paragraph | None, own: list[Draft]) -> list[Draft]:
    """The quotations of a paragraph none of whose quoted words a cue claimed, if the form tells who speaks; they are
    added to its ``own``, or to the one with the same cue."""
    found = turn(paragraph)
    if not found and before is not None and paragraph.wholly_quoted():
        found = introduced(before, paragraph)
    for turned in found:
        same = next((draft for draft in own if draft.cue == turned.cue), None)
        if same is None:
            own.append(turned)
        else:
            same.content = joined([*same.content, *turned.content])
    return found


def _last_spoken(before: Paragraph, held: Held) -> Draft | None:
    """The quotation that holds the last quoted words of the paragraph before; what is quoted within them does not."""
    if not before.marks:
        return None
    last = before.marks[-1]
    return next((d for d in held[last] if d.source and _claims(d, last, before) and d.holds_most(last)), None)


def _taken(mark: Quoted, last: Draft | None) -> Draft | None:
    if last is not None:
        last.add(mark)
    return last


def _placed(mark: Quoted, paragraph: Paragraph, found: list[Draft]) -> Draft | None:
    """The quotation that quoted words go on with which nobody claimed, or one of their own."""
    spoken = (d for d in found if d.source and any(d.holds(m) for m in paragraph.marks))
    last = max(spoken, key=lambda d: d.content[0], default=None)
    if last is not None and last.content[-1][1] <= mark.start and _goes_on(mark, last, paragraph):
        return _taken(mark, last)
    if len(paragraph.text[mark.start : mark.end].split()) < _SHORTEST or _is_title(mark, paragraph):
        return None
    found.append(Draft([(mark.start, mark.end)]))
    return found[-1]


def _goes_on(mark: Quoted, last: Draft, paragraph: Paragraph) -> bool:
    """Do the quoted words begin a sentence of their own, or go on with one that a comma broke off?"""
    before = paragraph.text[paragraph.start : mark.start].rstrip()
    if not before or before[-1] in '.!?…”"»:':
        return True
    broken = paragraph.text[: last.content[-1][1]].rstrip("”\"»’'")[-1:] == ","
    opening = paragraph.text[mark.start : mark.end].lstrip("“\"„«»‘’' ")[:1]
    return broken and before[-1] == "," and opening.islower()


def _is_title(mark: Quoted, paragraph: Paragraph) -> bool:
    """Are the quoted words the name of a book, a song, a day, and no sentence of a headline that is written so?"""
    if paragraph.wholly_quoted():
        return False
    words = [w.strip("“”\"„«»‘’'.,:;!?") for w in paragraph.text[mark.start : mark.end].split()]
    return all(w[:1].isupper() or not w[:1].isalpha() for w in words if len(w) >= _SMALL)
