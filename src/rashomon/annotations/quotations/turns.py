"""Who speaks where no verb says so: before a colon or behind a dash.

The reader knows few of them, for the articles that it was trained on hold few: turns of an interview or a debate
("BRUL: We held the dam."), voices one after the other (“We held it.” — Ana Brul), a sentence that ends with a colon
and leads to quoted words.
"""

from __future__ import annotations

import re

from spacy.tokens import Span as Words

from rashomon.annotations.quotations.draft import Draft
from rashomon.annotations.quotations.paragraph import Paragraph, Stretch
from rashomon.annotations.syntax import base

#: Who speaks, a colon, and words that begin like a sentence; a transcript may stand in quotation marks as a whole.
_SPEAKER = re.compile(r"[“\"]?((?!To |Dear )[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})(:)\s+(?=[A-Z“\"‘«'])")
#: Somebody with an office ("Dana Orlo, chief of police"), a colon, and quoted words.
_OFFICE = re.compile(r"([^\W\d_][^:“\"„«\n]{1,80}?)\s?(:)\s+(?=[“\"„«‘])")
#: Behind quoted words a dash or a colon, and who said them.
_SIGNED = re.compile(r"\s*([—–―‒:]|--?)\s*([^\W\d_][^:\n]{1,80}?)[.\s]*$")
#: What may tell a headline, before a colon.
_HEADING = re.compile(r"([^\W\d_][^:\n“\"]{1,40}?)(:)\s+(?=\w)")
_REPORTS = frozenset("poll report study survey".split())
#: What is written large before a colon and is nobody.
_LABELS = frozenset(
    "BREAKING BYLINE CLARIFICATION CORRECTION EXCLUSIVE LIVE NOTE OPINION PHOTO PHOTOS READ UPDATE UPDATED VIDEO "
    "WATCH".split()
)
_SPEAKERS = frozenset({"person", "organization"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def turn(paragraph: Paragraph) -> list[Draft]:
    """The quotation of a paragraph that opens with who speaks and a colon, or closes with a dash and who speaks."""
    return _opened(paragraph) or _signed(paragraph) or _headed(paragraph)


def introduced(before: Paragraph, quoted: Paragraph) -> list[Draft]:
    """The quotation of a paragraph of quoted words that the one before leads to with a colon: whoever is the subject
    there speaks ("One of the crew had seen it:")."""
    text = before.text[before.start : before.end].rstrip()
    if not text.endswith(":") or not before.sentences:
        return []
    at = before.start + len(text) - 1
    last = before.sentences[-1]
    subject = next((c for c in last.root.children if base(c) == "nsubj"), None)
    if subject is None or not (_kind(subject.ent_type_) or _kind(before.heads.get(subject.i, ""))):
        return []
    words = last.doc[subject.left_edge.i : subject.i + 1]
    content = [(m.start, m.end) for m in quoted.marks]
    return [Draft(content, [(at, at + 1)], [(words.start_char, words.end_char)], subject, subject)]


def _opened(paragraph: Paragraph) -> list[Draft]:
    match = _SPEAKER.match(paragraph.text, paragraph.start, paragraph.end)
    if match is None or not (_shouted(match[1]) or _is_named(_words(match.span(1), paragraph), paragraph)):
        match = _OFFICE.match(paragraph.text, paragraph.start, paragraph.end)
        if match is None or not _somebody(_words(match.span(1), paragraph), paragraph):
            return []  # "Nevada: ...", or the Q and A of an interview
    return _draft(paragraph, (match.end(), _end(paragraph)), match.span(2), match.span(1))


def _end(paragraph: Paragraph) -> int:
    """Where the words of a paragraph end; the stop behind words that stand in no quotation marks is none of them."""
    end = paragraph.start + len(paragraph.text[paragraph.start : paragraph.end].rstrip())
    return end - (paragraph.text[end - 1] == "." and not any(m.start < end <= m.end for m in paragraph.marks))


def _headed(paragraph: Paragraph) -> list[Draft]:
    """A headline that opens with whoever or whatever tells it ("Mayor: Dam will be rebuilt"). A name before the colon
    is mostly what the article is about ("Ulmen: What we know")."""
    match = _HEADING.match(paragraph.text, paragraph.start, paragraph.end) if paragraph.title else None
    words = _words(match.span(1), paragraph) if match is not None else None
    if match is None or words is None or any(t.tag_ in _FINITE for t in words) or words.root.ent_type_:
        return []
    root = words.root
    if root.lower_ not in _REPORTS and not _kind(paragraph.heads.get(root.i, "")):
        return []
    return _draft(paragraph, (match.end(), _end(paragraph)), match.span(2), match.span(1))


def _signed(paragraph: Paragraph) -> list[Draft]:
    if not paragraph.marks or paragraph.text[paragraph.start : paragraph.marks[0].start].strip():
        return []
    mark = paragraph.marks[-1]
    match = _SIGNED.match(paragraph.text, mark.end, paragraph.end)
    if match is None or not _somebody(_words(match.span(2), paragraph), paragraph):
        return []
    return _draft(paragraph, (paragraph.marks[0].start, mark.end), match.span(1), match.span(2))


def _draft(paragraph: Paragraph, content: Stretch, cue: Stretch, source: Stretch) -> list[Draft]:
    words = _words(source, paragraph)
    return [] if words is None else [Draft([content], [cue], [source], words.root, words.root)]


def _words(stretch: Stretch, paragraph: Paragraph) -> Words | None:
    return paragraph.doc.char_span(*stretch, alignment_mode="expand")


def _shouted(name: str) -> bool:
    return name.isupper() and len(name) > 2 and name not in _LABELS


def _named(words: Words | None) -> bool:
    return words is not None and any(e.label_ in _SPEAKERS for e in words.ents)


def _is_named(words: Words | None, paragraph: Paragraph) -> bool:
    """Is it the name of a speaker, or a surname alone that heads the mention of one?"""
    surname = words is not None and words.root.pos_ == "PROPN" and not words.ents
    return _named(words) or (words is not None and surname and _kind(paragraph.heads.get(words.root.i, "")))


def _somebody(words: Words | None, paragraph: Paragraph) -> bool:
    """Do the words, which are no clause, stand for a person or a body?"""
    if words is None or any(t.tag_ in _FINITE for t in words):
        return False
    return _named(words) or _kind(paragraph.heads.get(words.root.i, ""))


def _kind(name: str) -> bool:
    return name in _SPEAKERS
