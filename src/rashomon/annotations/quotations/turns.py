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
_SPEAKERS = frozenset({"person", "organization"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def turn(paragraph: Paragraph) -> list[Draft]:
    """The quotation of a paragraph that opens with who speaks and a colon, or closes with a dash and who speaks."""
    return _opened(paragraph) or _signed(paragraph)


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
    if match is None or not (_shouted(match[1]) or _named(_words(match.span(1), paragraph))):
        match = _OFFICE.match(paragraph.text, paragraph.start, paragraph.end)
        if match is None or not _somebody(_words(match.span(1), paragraph), paragraph):
            return []  # "Nevada: ...", or the Q and A of an interview
    end = paragraph.start + len(paragraph.text[paragraph.start : paragraph.end].rstrip())
    return _draft(paragraph, (match.end(), end), match.span(2), match.span(1))


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
    return name.isupper() and len(name) > 2


def _named(words: Words | None) -> bool:
    return words is not None and any(e.label_ in _SPEAKERS for e in words.ents)


def _somebody(words: Words | None, paragraph: Paragraph) -> bool:
    """Do the words, which are no clause, stand for a person or a body?"""
    if words is None or any(t.tag_ in _FINITE for t in words):
        return False
    return _named(words) or _kind(paragraph.heads.get(words.root.i, ""))


def _kind(name: str) -> bool:
    return name in _SPEAKERS
