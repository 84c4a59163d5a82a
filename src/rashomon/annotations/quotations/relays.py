"""Words that come through another: "Tavia reported that Brul said the dam held", "the army said, Tavia reported".

An agency or an outlet that passes on nothing but what somebody else says relays him: the words are his, through it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.annotations.quotations.circumstances import VOICED
from rashomon.annotations.quotations.draft import Draft
from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.reader import Saying
from rashomon.annotations.syntax import base

#: How an outlet tells that it only passes something on.
_RELAYING = frozenset("according broadcast carry cite quote relay report".split())
#: Verbs whose object is what is said ("claimed responsibility").
_SAYING_IT = frozenset({"claim", "deny"})


def with_relayed(paragraph: Paragraph) -> list[Saying]:
    """The reader's sayings, and what an outlet is said to report of another's saying, where the reader has the report
    only."""
    cues = {i for saying in paragraph.sayings for i in saying.cue}
    words = paragraph.doc
    found = [
        inner
        for saying in paragraph.sayings
        if _relays([words[i] for i in saying.cue]) and _is_outlet([words[i] for i in saying.source], paragraph)
        for verb in _tops([words[i] for i in saying.content])
        if verb.i not in cues
        for inner in _said(verb)
    ]
    return sorted([*paragraph.sayings, *found], key=lambda s: s.cue)


@dataclass(slots=True)
class Relays:
    """The quotations of a paragraph that only pass on others of it, by their place among them: ``inner`` has what each
    passes on, ``outer`` what passes each on."""

    inner: dict[int, Draft]
    outer: dict[int, Draft]

    @classmethod
    def of(cls, found: Sequence[Draft], paragraph: Paragraph) -> Relays:
        """Whoever speaks in what is passed on is the subject of all that is reported."""
        relays = cls({}, {})
        for number, draft in enumerate(found):
            inner = _passed_on(draft, found, paragraph)
            if inner is not None:
                relays.inner[number] = found[inner]
                relays.outer[inner] = draft
        return relays


def _passed_on(outer: Draft, found: Sequence[Draft], paragraph: Paragraph) -> int | None:
    if not (_relays(_words(outer.cue, paragraph)) and _is_outlet(_words(outer.source, paragraph), paragraph)):
        return None
    subjects = {s for top in _tops(_words(outer.content, paragraph)) if (s := _subject(top)) is not None}
    if len(subjects) != 1:
        return None
    inner = (i for i, d in enumerate(found) if d is not outer and d.speaker in subjects and _within(d, outer))
    # "Tavia reports ..., according to a survey": neither passes on the other
    return next((i for i in inner if not _relays(_words(found[i].cue, paragraph))), None)


def _within(inner: Draft, outer: Draft) -> bool:
    return bool(inner.cue) and any(start <= inner.cue[0][0] < end for start, end in outer.content)


def _relays(cue: Sequence[Token]) -> bool:
    return any(not _RELAYING.isdisjoint({word.lemma_.lower(), word.lower_}) for word in cue)


def _is_outlet(source: Sequence[Token], paragraph: Paragraph) -> bool:
    """Is the source a body? Which of them are outlets no list can tell."""
    return any("organization" in (t.ent_type_, paragraph.heads.get(t.i)) for t in _tops(source))


def _tops(words: Sequence[Token]) -> list[Token]:
    """The words that hang on none of the others."""
    inside = {t.i for t in words}
    return [t for t in words if t.head.i not in inside or t.head == t]


def _said(verb: Token) -> Iterator[Saying]:
    """The saying of a verb of speaking with a subject and a clause, or an object that tells what is said."""
    lemma, speaker = verb.lemma_.lower(), _subject(verb)
    if verb.pos_ != "VERB" or speaker is None or lemma not in VOICED | {"say"}:
        return
    told = [c for c in verb.children if c.dep_ == "ccomp" or (c.dep_ == "obj" and lemma in _SAYING_IT)]
    if told:
        cue = (*(c.i for c in verb.children if c.dep_ in {"aux", "advmod"} and c.i == verb.i - 1), verb.i)
        content = [i for c in told for i in _subtree(c, {*cue})]
        yield Saying(cue, _subtree(speaker, {*cue, *content}), tuple(content))


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if base(c) == "nsubj" and c.lower_ != "it"), None)


def _subtree(head: Token, taken: Collection[int]) -> tuple[int, ...]:
    inside = [t for t in head.subtree if not t.is_space and t.i not in taken]
    while inside and inside[-1].is_punct and inside[-1].text in ",;.":
        inside.pop()
    return tuple(t.i for t in inside)


def _words(stretches: Sequence[tuple[int, int]], paragraph: Paragraph) -> list[Token]:
    spans = (paragraph.doc.char_span(s, e, alignment_mode="expand") for s, e in stretches)
    return [t for span in spans if span is not None for t in span]
