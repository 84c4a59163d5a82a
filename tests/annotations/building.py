"""Pages built by hand: a sentence is a table of word, lemma, tag, dependency, head (1-based, 0 = root)."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.annotations.page import Page
from rashomon.annotations.reader import Saying
from rashomon.values import Annotations, Block, Credit, Document, Sentence, Span

_POS = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV", "I": "ADP", "D": "DET", "M": "AUX", "P": "PRON", "C": "CCONJ"}
_VOCABULARY = spacy.blank("en").vocab
_OPENING = set("“«‘(")


def page(
    *sentences: str,
    names: dict[str, str] | None = None,
    heads: dict[str, str] | None = None,
    agencies: tuple[str, ...] = (),
    chains: dict[str, int] | None = None,
    sayings: tuple[tuple[str, str, str], ...] = (),
) -> Page:
    """A page of one paragraph. ``names`` maps names to their kind, ``heads`` words to the type of mention they head,
    ``chains`` to the number of what it refers to; ``sayings`` are cue, source and content, "..." between the parts of
    one, nothing for none."""
    words, spaces, tags, lemmas, deps, parents, starts = [], [], [], [], [], [], []
    for sentence in sentences:
        first = len(words)
        rows = [line.split() for line in sentence.strip().splitlines()]
        for word, lemma, tag, dep, head in rows:
            if words and (word in {",", ".", "!", "?", "”", "»", "’s", "n’t", "n't", "'s", ":"}) and spaces:
                spaces[-1] = False
            words.append(word)
            spaces.append(word not in _OPENING)
            tags.append(tag)
            lemmas.append(lemma)
            deps.append("ROOT" if head == "0" else dep)
            parents.append(first + int(head) - 1 if head != "0" else len(words) - 1)
            starts.append(len(words) - 1 == first)
    spaces[-1] = False
    doc = Doc(
        _VOCABULARY,
        words=words,
        spaces=spaces,
        tags=tags,
        pos=[_pos(t, d) for t, d in zip(tags, deps, strict=True)],
        lemmas=lemmas,
        deps=deps,
        heads=parents,
    )
    doc.set_ents([_entity(doc, name, kind) for name, kind in (names or {}).items()])
    document = Document(
        "d-1",
        "a.txt",
        doc.text,
        (Block(Span("d-1", 0, len(doc.text)), "paragraph"),),
        credits=tuple(Credit(a, _span(doc.text, a)) for a in agencies),
    )
    mentioned = {t.i: (heads or {})[t.text] for t in doc if t.text in (heads or {})}
    ends = [*[i for i, s in enumerate(starts) if s][1:], len(doc)]
    begins = [i for i, s in enumerate(starts) if s]
    return Page(
        document,
        doc,
        tuple(doc[b:e] for b, e in zip(begins, ends, strict=True)),
        mentioned,
        chains={t.i: (chains or {})[t.text] for t in doc if t.text in (chains or {})},
        sayings=tuple(Saying(*(_tokens(doc, part) for part in saying)) for saying in sayings),
    )


def _tokens(doc: Doc, part: str) -> tuple[int, ...]:
    """The tokens of the stretches of a part."""
    spans = [_entity(doc, stretch.strip(), "") for stretch in part.split("...") if stretch.strip()]
    return tuple(t.i for span in spans for t in span)


def _pos(tag: str, dep: str) -> str:
    if tag.startswith("NNP"):
        return "PROPN"
    if dep in {"aux", "aux:pass", "cop"} or tag == "MD":
        return "AUX"
    if not tag[0].isalpha():
        return "PUNCT"
    if tag == "CD":
        return "NUM"
    if tag.startswith(("PRP", "WP")):
        return "PRON"
    return _POS.get(tag[0], "X")


def _entity(doc: Doc, name: str, kind: str) -> Words:
    at = doc.text.index(name)
    span = doc.char_span(at, at + len(name), label=kind)
    assert span is not None, f"{name} does not stand on word borders"
    return span


def _span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span("d-1", at, at + len(words))


def empty(built: Page) -> Annotations:
    """Annotations with nothing but sentences."""
    return Annotations(built.document.id, tuple(Sentence(built.span(s)) for s in built.sentences))
