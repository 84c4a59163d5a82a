"""What the reader misses because no verb says it: "in the opinion of Brul", "Orlo's promise to pay", "so-called"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from rashomon.annotations.quotations.paragraph import Paragraph
from rashomon.annotations.reader import Saying

#: "In the ... of Brul" tells how Brul sees it.
_VIEWS = frozenset("estimation judgement judgment opinion view words".split())
#: Nouns whose infinitive tells what somebody said that he will do.
_PROMISES = frozenset("offer pledge promise threat vow".split())


def nominal(paragraph: Paragraph, known: Sequence[Saying]) -> list[Saying]:
    """The sayings of a paragraph's nouns, and of "so-called", where none is known in the same words."""
    cues = {i for saying in known for i in saying.cue}
    told = {i for saying in known for i in saying.content}
    found = [s for sentence in paragraph.sentences for word in sentence for s in _sayings(word, told)]
    return [saying for saying in found if saying.content and cues.isdisjoint(saying.cue)]


def _sayings(word: Token, told: AbstractSet[int]) -> Iterator[Saying]:
    if word.lower_ in _VIEWS and word.i >= 2 and word.nbor(-2).lower_ == "in" and word.nbor(-1).lower_ == "the":
        yield from _view(word)
    elif word.lemma_.lower() in _PROMISES and word.pos_ == "NOUN":
        yield from _promise(word)
    elif word.lower_ == "called" and word.i >= 2 and word.nbor(-2).lower_ == "so" and word.nbor(-1).text in {"-", "‑"}:
        cue = (word.i - 2, word.i - 1, word.i)
        yield Saying(cue, (), () if word.i in told else _rest(word))


def _view(noun: Token) -> Iterator[Saying]:
    of = next((c for c in noun.children if c.dep_ == "nmod" and c.left_edge.lower_ == "of"), None)
    if of is not None and of.left_edge.i == noun.i + 1 and noun.head.pos_ in {"VERB", "AUX", "ADJ"}:
        apart = {t.i for t in noun.subtree}
        clause = (t for t in noun.head.subtree if t.i not in apart and not t.is_space)
        content = [t.i for t in clause]
        while content and noun.doc[content[-1]].is_punct:
            content.pop()
        yield Saying((noun.i - 2, noun.i - 1, noun.i, noun.i + 1), tuple(_words(of))[1:], tuple(content))


def _promise(noun: Token) -> Iterator[Saying]:
    owner = next((c for c in noun.children if c.dep_ == "nmod:poss"), None)
    deed = next((c for c in noun.children if c.dep_ == "acl" and c.left_edge.i == noun.i + 1), None)
    if owner is not None and deed is not None and deed.left_edge.lower_ == "to":
        yield Saying((noun.i,), tuple(_words(owner)), tuple(_words(deed)))


def _rest(called: Token) -> tuple[int, ...]:
    """The noun that "so-called" stands before, with what stands between."""
    return tuple(range(called.i + 1, called.head.i + 1)) if called.head.pos_ in {"NOUN", "PROPN"} else ()


def _words(head: Token) -> list[int]:
    return [t.i for t in head.subtree if not t.is_space and not (t.is_punct and t.text == ",")]
