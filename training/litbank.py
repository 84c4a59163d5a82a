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


def read_litbank(folder: Path) -> Iterator[Sentence]:
    """Sentences of all works, with mentions and their entities, and the words that head events."""
    for path in sorted((folder / "coref").glob("*.conll")):
        name = path.stem + ".tsv"
        sentences = _sentences(path.read_text(encoding="utf-8"))
        events = _words_and_tags(folder / "events" / name)
        kinds = _words_and_tags(folder / "entities" / name)
        types: dict[str, str] = {}
        read: list[Sentence] = []
        at = 0
        for number, rows in enumerate(sentences):
            words = [r[3] for r in rows]
            inside = slice(at, at + len(words))
            at += len(words)
            layers = {}
            if [w for w, _ in events[inside]] == words:
                layers["event"] = ["event" if tags[0] == "EVENT" else "O" for _, tags in events[inside]]
            marked = list(_marked(rows, kinds[inside], number))
            types |= {m.chain: m.kind for m in marked if m.kind != UNKNOWN}
            read.append(Sentence(words, layers, opens_document=number == 0, mentions=marked))
        for sentence in read:  # a pronoun has its entity's type
            sentence.mentions = [replace(m, kind=types.get(m.chain, UNKNOWN)) for m in sentence.mentions or ()]
        yield from read


def _sentences(text: str) -> list[list[list[str]]]:
    blocks = re.split(r"\n\s*\n", text)
    rows = [[line.split("\t") for line in b.split("\n") if line and not line.startswith("#")] for b in blocks]
    return [r for r in rows if r]


def _words_and_tags(path: Path) -> list[tuple[str, list[str]]]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return [(r[0], r[1:]) for r in rows]


def _marked(rows: list[list[str]], kinds: list[tuple[str, list[str]]], sentence: int) -> Iterator[Mention]:
    found: dict[int, Mention] = {}
    for first, last, entity in sorted(_spans(rows), key=lambda s: s[1] - s[0]):
        head = first + _head([r[3] for r in rows[first : last + 1]])
        kind = next(_kinds(kinds, first, last), UNKNOWN)
        found[head] = Mention(sentence, first, last, head, kind, entity)
    yield from sorted(found.values(), key=lambda m: (m.first, -m.last))


def _kinds(tagged: list[tuple[str, list[str]]], first: int, last: int) -> Iterator[str]:
    """The type of the entity with just these words, in one of the layers of nested entities."""
    for layer, tag in enumerate(tagged[first][1] if first < len(tagged) else ()):
        run = [tags[layer] for _, tags in tagged[first : last + 2]]
        ends = len(run) <= last - first + 1 or not run[-1].startswith("I-")
        if (
            tag[:2] == "B-"
            and tag[2:] in _KINDS
            and all(t == f"I-{tag[2:]}" for t in run[1 : last - first + 1])
            and ends
        ):
            yield _KINDS[tag[2:]]


def _spans(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
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
