"""Attributions of PolNeAR (Newell et al. 2018) as labelled sentences: cues, and what each cue ties together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from benchmarks.quotations import Attributed, annotation, parse
from rashomon.annotations.reader.roles import ROLES
from rashomon.annotations.reader.windows import ends_sentence
from rashomon.annotations.reading import tokenizer
from rashomon.documents import read
from rashomon.values import Fetched
from training.corpora import Sentence

Token = tuple[int, int, str]  # start, end, text


def read_attributions(folder: Path) -> Iterator[Sentence]:
    """Sentences of the articles in ``text/`` with their cues (BIO), and for each cue the roles of the words around."""
    nlp = tokenizer()
    for path in sorted((folder / "text").glob("*.txt")):
        document = read(Fetched(path.name, "text", path.read_bytes()))
        runs: list[list[Token]] = []
        for block in document.blocks:
            if block.kind != "furniture":
                tokens = nlp.make_doc(block.span.of(document.text))
                at = block.span.start
                runs.append([(at + t.idx, at + t.idx + len(t), t.text) for t in tokens if not t.is_space])
        gold = parse(annotation(path).read_text(encoding="utf-8"), document.text)
        yield from labelled(runs, gold)


def labelled(runs: list[list[Token]], attributions: list[Attributed]) -> Iterator[Sentence]:
    """One article's runs of tokens cut into sentences, with its attributions."""
    sentences = [part for run in runs for part in _cut(run)]
    cues, ties = _labels([token for sentence in sentences for token in sentence], attributions)
    at = 0
    for number, sentence in enumerate(sentences):
        inside = range(at, at + len(sentence))
        own = [(i - at, {word - at: role for word, role in ties[i].items()}) for i in inside if i in ties]
        words = [text for _, _, text in sentence]
        yield Sentence(words, {"cue": [cues[i] for i in inside]}, opens_document=number == 0, ties=own)
        at += len(sentence)


def _labels(tokens: list[Token], attributions: list[Attributed]) -> tuple[list[str], dict[int, dict[int, int]]]:
    """The label of each token as part of a cue, and by the first token of a cue the roles of the tokens around it. Of
    two cues with the same first token the first counts."""
    cues = ["O"] * len(tokens)
    ties: dict[int, dict[int, int]] = {}
    for one in attributions:
        cue = _covered(tokens, one.cue)
        if not cue or cues[cue[0]] != "O":
            continue
        for i in cue:
            cues[i] = "B" if i == cue[0] else "I"
        source, content = _covered(tokens, one.source), _covered(tokens, one.content)
        ties[cue[0]] = {**_roles(content, "content"), **_roles(source, "source")}
    return cues, ties


def _cut(run: list[Token]) -> Iterator[list[Token]]:
    words = [t for _, _, t in run]
    borders = [0, *(i for i in range(1, len(run)) if ends_sentence(words, i)), len(run)]
    for start, end in pairwise(borders):
        if end > start:
            yield run[start:end]


def _covered(tokens: list[Token], spans: tuple[tuple[int, int], ...]) -> list[int]:
    """The tokens that lie mostly inside of the spans, in order."""
    return [
        i
        for i, (start, end, _) in enumerate(tokens)
        if any(2 * (min(end, e) - max(start, s)) > end - start for s, e in spans)
    ]


def _roles(words: list[int], role: str) -> dict[int, int]:
    known = set(words)
    return {i: ROLES.index(f"{'I' if i - 1 in known else 'B'}-{role}") for i in words}
