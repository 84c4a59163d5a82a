"""Whose words a quotation reports: the chain of mentions that its source belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from rashomon.annotations.page import Page
from rashomon.annotations.quotations.draft import Draft
from rashomon.annotations.quotations.lexicon import CHANNELS, ISSUING, PLATFORMS, WRITINGS
from rashomon.annotations.quotations.marks import PAIRS
from rashomon.annotations.syntax import base, preposition
from rashomon.values import Mention

_BODIES = frozenset({"person", "organization"})
_QUOTING = frozenset({"cite", "quote"})
_WHO = frozenset({"WP", "WDT"})
_BESIDE = 2  # characters: a comma and a space
_NEAR = 5  # mentions
_BEARERS = frozenset("account blog channel feed page profile site website".split())


class Speakers:
    """The speakers of a page, by its mentions."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self.page = page
        self._mentions = sorted(mentions, key=lambda m: m.span)
        self._starts = [m.span.start for m in self._mentions]
        self._words = {t.idx: t for t in page.doc}
        self._at: dict[int, list[Mention]] = {}  # by the words that head them or, if they are names, that they hold
        self._chains: dict[int, list[Mention]] = {}
        for mention in self._mentions:
            self._chains.setdefault(mention.chain, []).append(mention)
            for at in _places(mention, self._words):
                self._at.setdefault(at, []).append(mention)

    def __call__(self, draft: Draft) -> int | None:
        """The chain of whoever speaks: who wrote it if a writing does ("the ministry's statement said"), else of the
        mention that the source's head word heads, else of the longest mention inside the source."""
        if draft.speaker is None:
            return None
        word = self.cited(draft) or _referent(draft.speaker)
        found = _best(self._heading(word) or self._inside(word, draft))
        author = self._author(word, found)
        return author if author is not None else found.chain if found is not None else None

    def cited(self, draft: Draft) -> Token | None:
        """Whom somebody quotes in so many words ("Tavia quoted Brul as saying"; "Orlo cites Brul: “It held.”")."""
        if draft.verb is None or draft.verb.lemma_.lower() not in _QUOTING:
            return None
        text = self.page.document.text
        verbatim = any(text[start] in PAIRS for start, _ in draft.content)
        as_saying = any(c.lemma_.lower() == "say" for c in draft.verb.children)
        named = (c for c in draft.verb.children if c.dep_ == "obj" and self._bodies(c))
        return next(named, None) if verbatim or as_saying else None

    def _heading(self, word: Token) -> list[Mention]:
        return self._at.get(word.idx, [])

    def _inside(self, word: Token, draft: Draft) -> list[Mention]:
        """The mentions inside of a source that none of them heads; of "who" without a clause the one right before."""
        if word.tag_ in _WHO:
            before = self._mentions[max(0, bisect_left(self._starts, word.idx) - _NEAR) :]
            return [m for m in before[:_NEAR] if 0 < word.idx - m.span.end <= _BESIDE]
        if word.pos_ in {"PRON", "DET"}:
            return []  # "those around her" are others
        ranges = (self._mentions[bisect_left(self._starts, s) : bisect_left(self._starts, e)] for s, e in draft.source)
        return [m for held, (_, e) in zip(ranges, draft.source, strict=True) for m in held if m.span.end <= e]

    def _author(self, word: Token, mention: Mention | None) -> int | None:
        """Who wrote what a word stands for; of "the statement", who wrote the one that was mentioned before."""
        words = [word] if _is_writing(word) else []
        if mention is not None and mention.form != "name":
            same = (self._words.get(m.head.start) for m in reversed(self._chains[mention.chain]))
            words += [w for w in same if w is not None and w.i < word.i and _is_writing(w)]
        authors = (_best(self._bodies(other)) for w in words for other in _authors(w))
        return next((a.chain for a in authors if a is not None and a is not mention), None)

    def _bodies(self, word: Token) -> list[Mention]:
        return [m for m in self._heading(word) if m.kind in _BODIES]


def _best(mentions: Sequence[Mention]) -> Mention | None:
    return max(mentions, key=lambda m: (m.form == "name", len(m.span), -m.span.start), default=None)


def _places(mention: Mention, words: Mapping[int, Token]) -> set[int]:
    """The offsets of the words that a mention answers to: its head and, if it is a name, every word of it."""
    span = mention.span
    inside = {at for at in range(span.start, span.end) if at in words} if mention.form == "name" else set()
    return inside | {mention.head.start}


def _referent(source: Token) -> Token:
    """The word itself, or what a relative pronoun stands for ("the mayor, who said ...")."""
    if source.tag_ in _WHO:
        clause = next((t for t in (source.head, *source.head.ancestors) if t.dep_ == "acl:relcl"), None)
        return clause.head if clause is not None else source
    return source


def _is_writing(word: Token) -> bool:
    return word.pos_ == "NOUN" and word.lemma_.lower() in CHANNELS | WRITINGS


def _authors(writing: Token) -> Iterator[Token]:
    """The words that may name whose a writing is: "the ministry's statement", "a statement from the ministry", "a video
    posted by Brul", "the Ulmen Council report", "a post on Brul's page"."""
    for child in writing.children:
        if child.dep_ == "nmod:poss" or (base(child) == "nmod" and preposition(child) in {"from", "by"}):
            yield child
        elif child.dep_.startswith("acl") and child.lemma_.lower() in ISSUING:
            yield from (c for c in child.children if c.dep_.startswith("obl") and preposition(c) == "by")
        elif child.dep_ == "compound" and child.ent_type_ == "organization" and child.lower_ not in PLATFORMS:
            yield child
        elif base(child) == "nmod" and preposition(child) in {"on", "in"} and child.lemma_.lower() in _BEARERS:
            yield from (c for c in child.children if c.dep_ == "nmod:poss")
