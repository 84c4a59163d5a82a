"""LitBank (Bamman et al. 2019, 2020; Sims et al. 2019): coreference and events in fiction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.entities_column import Mention
from training.corpora import Sentence

#: The type of mentions that the corpus gives none.
UNKNOWN = "unknown"
_KINDS = {"PER": "person", "ORG": "organization", "LOC": "place", "GPE": "place", "FAC": "place", "VEH": "object"}
_ENDS = frozenset(", ; : ( - -- of who whom whose which that in on at to from with for by".split())
_TITLES = frozenset("Mr. Mrs. Ms. Miss Mr Mrs Ms Sir Lady Lord Dr. Dr Captain Colonel Uncle Aunt Madame".split())


#: A word's line as its columns; a word with its tags in a layer.
Row = list[str]
Tagged = tuple[str, list[str]]


def read_litbank(folder: Path) -> Iterator[Sentence]:
    """Sentences of all works, with mentions and their entities, and the words that head events."""
    for path in sorted((folder / "coref").glob("*.conll")):
        kinds, events = (_words_and_tags(folder / layer / f"{path.stem}.tsv") for layer in ("entities", "events"))
        sentences = list(_work(_sentences(path.read_text(encoding="utf-8")), kinds, events))
        _type_entities(sentences)
        yield from sentences


def _work(sentences: list[list[Row]], kinds: list[Tagged], events: list[Tagged]) -> Iterator[Sentence]:
    """One work's sentences; ``kinds`` and ``events`` go on from sentence to sentence."""
    at = 0
    for number, rows in enumerate(sentences):
        inside = slice(at, at + len(rows))
        at += len(rows)
        words = [r[3] for r in rows]
        marked = list(_marked(rows, kinds[inside], number))
        yield Sentence(words, _events(words, events[inside]), opens_document=number == 0, mentions=marked)


def _events(words: list[str], tagged: list[Tagged]) -> dict[str, list[str]]:
    """The layer of events, if its words are those of the sentence."""
    if [word for word, _ in tagged] != words:
        return {}
    return {"event": ["event" if tags[0] == "EVENT" else "O" for _, tags in tagged]}


def _type_entities(sentences: list[Sentence]) -> None:
    """Give the mentions of an entity the type that is marked last: a pronoun is marked with none."""
    mentions = [m for sentence in sentences for m in sentence.mentions or ()]
    types = {m.chain: m.kind for m in mentions if m.kind != UNKNOWN}
    for sentence in sentences:
        sentence.mentions = [replace(m, kind=types.get(m.chain, UNKNOWN)) for m in sentence.mentions or ()]


def _sentences(text: str) -> list[list[Row]]:
    blocks = re.split(r"\n\s*\n", text)
    rows = [[line.split("\t") for line in b.split("\n") if line and not line.startswith("#")] for b in blocks]
    return [r for r in rows if r]


def _words_and_tags(path: Path) -> list[Tagged]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return [(r[0], r[1:]) for r in rows]


def _marked(rows: list[Row], kinds: list[Tagged], sentence: int) -> Iterator[Mention]:
    """The mentions of a sentence in text order, the outer first; of several with one head the largest."""
    found: dict[int, Mention] = {}
    for first, last, entity in sorted(_spans(rows), key=lambda s: s[1] - s[0]):
        head = first + _head([r[3] for r in rows[first : last + 1]])
        found[head] = Mention(sentence, first, last, head, _kind(kinds, first, last), entity)
    yield from sorted(found.values(), key=lambda m: (m.first, -m.last))


def _kind(tagged: list[Tagged], first: int, last: int) -> str:
    """The type of the entity with just these words, from the first layer of nested entities that has one."""
    for layer, tag in enumerate(tagged[first][1] if first < len(tagged) else ()):
        begin, _, kind = tag.partition("-")
        tags = [tags[layer] for _, tags in tagged[first : last + 2]]
        inside, after = tags[1 : last - first + 1], tags[last - first + 1 :]
        whole = all(t == f"I-{kind}" for t in inside) and not any(t.startswith("I-") for t in after)
        if begin == "B" and kind in _KINDS and whole:
            return _KINDS[kind]
    return UNKNOWN


def _spans(rows: list[Row]) -> Iterator[tuple[int, int, str]]:
    """First and last word and entity of each mention; one that is never closed is none."""
    opened: list[tuple[str, int]] = []
    for i, row in enumerate(rows):
        for part in row[-1].split("|"):
            number = part.strip("()_ ")
            if part.startswith("("):
                opened.append((number, i))
            if part.endswith(")"):
                at = max((k for k, (n, _) in enumerate(opened) if n == number), default=None)
                if at is not None:
                    yield opened[at][1], i, opened.pop(at)[0]


def _head(words: list[str]) -> int:
    """The head by wording: the first word of a name after its titles, else the last word before a modifier."""
    end = next((i for i, w in enumerate(words) if i and w.lower() in _ENDS), len(words))
    while end > 1 and words[end - 1] in {"'s", "’s", "'", "’"}:
        end -= 1
    start = end - 1
    while start and words[start - 1][:1].isupper() and words[start][:1].isupper() and words[start - 1] not in _TITLES:
        start -= 1
    return start
