"""Who says: what the tree gives, unless quotation marks or a credited agency know better."""

from __future__ import annotations

from spacy.tokens import Token

from rashomon.annotations.quotations.attributions import is_cue, speaker
from rashomon.annotations.quotations.paragraph import Paragraph

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def speaker_of(verb: Token, paragraph: Paragraph) -> Token | None:
    """Who says, outside of the marks. A participle ("..., she said, adding that") has the speaker of its main verb."""
    source = agency_before(verb, paragraph) or speaker(verb)
    if source is not None and not parted(source, verb, paragraph):
        return source
    if verb.dep_ == "advcl" and is_cue(verb.head):
        return speaker_of(verb.head, paragraph)
    return _beside(verb, paragraph)


def agency_before(verb: Token, paragraph: Paragraph) -> Token | None:
    """The credited agency right before the verb ("..., Reuters reported"): surer than the tree of a phrase put in."""
    for start, end in paragraph.agencies:
        if end <= verb.idx and not paragraph.text[end : verb.idx].strip():
            words = paragraph.doc.char_span(start, end, alignment_mode="expand")
            return words.root if words is not None else None
    return None


def parted(source: Token, verb: Token, paragraph: Paragraph) -> bool:
    """Does the source stand inside quotation marks and the cue outside? Then the tree took a quoted word for it."""
    return any(m.start <= source.idx < m.end and not m.start <= verb.idx < m.end for m in paragraph.marks)


def _beside(verb: Token, paragraph: Paragraph) -> Token | None:
    """The head of the phrase right before or right after a cue, outside of quotation marks."""
    for step, passed in ((-1, {"AUX", "ADV", "PART", "PUNCT"}), (1, {"ADV"})):
        at = verb.i + step
        while verb.sent.start <= at < verb.sent.end and verb.doc[at].pos_ in passed:
            at += step
        if not verb.sent.start <= at < verb.sent.end:
            continue
        noun = _phrase_head(verb.doc[at], verb, paragraph) if step < 0 else _first_noun(verb.doc[at])
        if noun is not None and not paragraph.in_marks(noun):
            return noun
    return None


def _phrase_head(noun: Token, verb: Token, paragraph: Paragraph) -> Token | None:
    """Up from the last word of a phrase to its head, not through quotation marks and not past the verb."""
    while noun.head != noun and noun.head != verb and noun.head.pos_ in _NOMINAL and noun.head.i < verb.i:
        if paragraph.in_marks(noun.head):
            break
        noun = noun.head
    return noun if noun.pos_ in _NOMINAL else None


def _first_noun(word: Token) -> Token | None:
    """The head of the phrase that a word opens ("the head of the agency")."""
    for token in (word, *word.ancestors):
        if token.pos_ in _NOMINAL:
            return token if token.left_edge.i == word.i else None
    return None
