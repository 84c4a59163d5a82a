"""The layers of a sentence that a spaCy pipeline can give, each laid over what the reader said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from rashomon.annotations.pipelines.schemes import PENN, name_kind, trees
from rashomon.annotations.reader import Tagged

#: The layers in the order in which they are laid, and the attribute by which spaCy tells that a document has one.
LAYERS = {
    "upos": "POS",
    "xpos": "TAG",
    "feats": "MORPH",
    "lemmas": "LEMMA",
    "sentences": "SENT_START",
    "names": "ENT_IOB",
    "parse": "DEP",
}

Laying = Callable[[Tagged, Words], Tagged]


def found_in(doc: Doc) -> frozenset[str]:
    """The layers that a document has."""
    return frozenset(layer for layer, attribute in LAYERS.items() if doc.has_annotation(attribute))


def lay(tagged: Tagged, words: Words, layers: Iterable[str], *, is_clear: bool) -> Tagged:
    """The sentence with these layers taken from the pipeline's words; what one of them lacks stays as it was read."""
    for layer in layers:
        if layer == "parse":
            tagged = _parse(tagged, words, is_clear=is_clear)
        elif layer in _LAYINGS:
            tagged = _LAYINGS[layer](tagged, words)
    return tagged


def _upos(tagged: Tagged, words: Words) -> Tagged:
    return replace(tagged, upos=_each(words, tagged.upos, lambda token: token.pos_))


def _xpos(tagged: Tagged, words: Words) -> Tagged:
    return replace(tagged, xpos=_each(words, tagged.xpos, lambda token: token.tag_ if token.tag_ in PENN else ""))


def _feats(tagged: Tagged, words: Words) -> Tagged:
    return replace(tagged, feats=_each(words, tagged.feats, lambda t: (str(t.morph) or "_") if t.has_morph() else ""))


def _lemmas(tagged: Tagged, words: Words) -> Tagged:
    return replace(tagged, lemmas=_each(words, tagged.lemmas, lambda token: token.lemma_))


def _each(words: Words, ours: list[str], theirs: Callable[[Token], str]) -> list[str]:
    """Their value for each word, ours where they have none."""
    return [theirs(token) or own for token, own in zip(words, ours, strict=True)]


def _parse(tagged: Tagged, words: Words, *, is_clear: bool) -> Tagged:
    heads = [_head(token, words) for token in words]
    labels = [token.dep_ or "dep" for token in words]
    heads, labels = trees(replace(tagged, heads=heads, labels=labels), is_clear=is_clear)
    return replace(tagged, heads=heads, labels=labels)


def _head(token: Token, words: Words) -> int:
    """The head's number, from 1; 0 for a root and for what hangs on a word of another sentence."""
    head = token.head.i
    return head - words.start + 1 if head != token.i and words.start <= head < words.end else 0


def _names(tagged: Tagged, words: Words) -> Tagged:
    labels = ["O"] * len(words)
    for name, tokens in groupby(words, key=lambda token: _name_of(token, words)):
        kind = name_kind(name[1]) if name else None
        if kind:
            for place, i in enumerate(_own(list(tokens))):
                labels[i - words.start] = f"{'I' if place else 'B'}-{kind}"
    return replace(tagged, names=labels)


def _name_of(token: Token, words: Words) -> tuple[int, str] | None:
    """Where the name of a word begins, and its type. A name that runs over the end of a sentence is two names."""
    if token.ent_iob_ not in {"B", "I"}:
        return None
    first = token.i
    while first > words.start and words.doc[first].ent_iob_ == "I":
        first -= 1
    return first, token.ent_type_


def _own(name: list[Token]) -> list[int]:
    """The words of a name without "the" before it and "'s" after it, which OntoNotes counts in and others do not. A
    capital "The" may be the name's own."""
    while len(name) > 1 and name[0].text in {"the", "a", "an"}:
        name = name[1:]
    while len(name) > 1 and name[-1].text.lower() in {"'s", "’s", "'", "’"}:
        name = name[:-1]
    return [token.i for token in name]


_LAYINGS: dict[str, Laying] = {"upos": _upos, "xpos": _xpos, "feats": _feats, "lemmas": _lemmas, "names": _names}
