"""Passages of some articles planted into others, with a share of their words changed: what ``copies`` looks for.

Everything is drawn from one seed. An article never takes from another of its own story, where the two may
repeat each other anyway.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

#: How many words in a hundred are changed: as many passages of each.
SHARES = (0, 10, 20, 30, 40, 50, 60)
#: A passage has so many words, drawn evenly, up to the end of the sentence.
LENGTHS = (30, 120)
#: Passages that each article gives at most.
GIVEN = 2

Article = Mapping[str, str]

_SENTENCE = re.compile(r"[^\s].*?(?:[.!?][\"”’')]*(?=\s+[\"“‘A-Z])|$)", re.MULTILINE)
#: Direct speech, and a post with its author's handle.
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|^[^\n]*\(@\w+\)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted passage: ``share`` words in a hundred were changed. ``giver`` and ``taker`` are ids of articles;
    ``source`` is the passage as it stands in the giver, ``words`` as it stands in the taker."""

    share: int
    giver: str
    taker: str
    source: str
    words: str


def plant(articles: list[Article], seed: int) -> tuple[list[Article], list[Planted]]:
    """The articles with passages of others as paragraphs of their own, and what was planted. No two passages overlap in
    the article that gives them, so that no two takers repeat each other."""
    draw = random.Random(seed)
    vocabulary = [word for article in articles for word in article["text"].split()]
    pool = [(article, passage) for article in articles for passage in _passages(article["text"], draw)]
    draw.shuffle(pool)
    planted: list[Planted] = []
    for place, (giver, passage) in enumerate(pool):
        takers = articles[place % len(articles) :] + articles[: place % len(articles)]
        taker = next((t for t in takers if t["story"] != giver["story"]), None)
        if taker is not None:
            share = SHARES[place % len(SHARES)]
            words = alter(passage, share, vocabulary, draw)
            planted.append(Planted(share, giver["id"], taker["id"], passage, words))
    return [_with(article, planted, draw) for article in articles], planted


def alter(passage: str, share: int, vocabulary: Sequence[str], draw: random.Random) -> str:
    """The passage with ``share`` words in a hundred changed for another of the vocabulary, dropped, or moved to another
    place in the passage: a third each, and which is drawn."""
    words = passage.split()
    chosen = draw.sample(range(len(words)), round(len(words) * share / 100))
    kept: list[str | None] = list(words)
    moved: list[str] = []
    for place in chosen:
        way = draw.randrange(3)
        kept[place] = draw.choice(vocabulary) if way == 0 else None
        moved += [words[place]] if way == 2 else []
    left = [word for word in kept if word is not None]
    for word in moved:
        left.insert(draw.randrange(len(left) + 1), word)
    return " ".join(left)


def _passages(text: str, draw: random.Random) -> Iterator[str]:
    """Up to ``GIVEN`` runs of whole sentences, drawn, none in another, and none mostly direct speech: of words that two
    articles quote neither copies the other."""
    sentences = [match.span() for match in _SENTENCE.finditer(text)]
    free = list(range(len(sentences)))
    draw.shuffle(free)
    taken: list[tuple[int, int]] = []
    for first in free:
        start, wanted = sentences[first][0], draw.randint(*LENGTHS)
        end = next((e for _, e in sentences[first:] if len(text[start:e].split()) >= wanted), None)
        if end is None or any(s < end and start < e for s, e in taken) or _own_words(text, start, end) < 0.5:
            continue
        taken.append((start, end))
        yield text[start:end]
        if len(taken) == GIVEN:
            return


def _own_words(text: str, start: int, end: int) -> float:
    """The share of a stretch that does not stand in quotation marks."""
    quoted = sum(max(0, min(end, m.end()) - max(start, m.start())) for m in _QUOTED.finditer(text))
    return 1 - quoted / (end - start)


def _with(article: Article, planted: Sequence[Planted], draw: random.Random) -> Article:
    """The article with what was planted in it between its paragraphs, anywhere but before the first."""
    paragraphs = article["text"].split("\n\n")
    for passage in (p for p in planted if p.taker == article["id"]):
        paragraphs.insert(draw.randint(1, len(paragraphs)), passage.words)
    return {**article, "text": "\n\n".join(paragraphs)}
