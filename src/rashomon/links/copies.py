"""Which documents, or parts of them, repeat each other: syndicated, rewritten, or from the same agency text.

Articles of the same words are one text. Texts that share pairs of words which few others hold are aligned word by word
there (see ``neighbours`` and ``alignment``), and what they share is weighed (see ``passages``): the more two articles
have in common anyway, the more a passage must show. What somebody is quoted as saying is no evidence: two reporters in
one room write down the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from rashomon.links.background import Background, house_shingles, without
from rashomon.links.collection import Article, Collection
from rashomon.links.neighbours import Places, Shingles, neighbours, repeated, shingles
from rashomon.links.passages import Passage, passages
from rashomon.links.told import Told, told
from rashomon.links.whence import whence
from rashomon.values import Copy, Links

#: The evidence (see ``Passage.evidence``) that makes a passage a copy. Two articles of one outlet share what it prints
#: again and again, and need more.
NEEDED, SAME_OUTLET = 11.0, 1.5
#: The cosine of the rest of two articles up to which they have nothing in common, and from which they are about one
#: happening. Of 2,800 pairs of news articles of different stories half have 0.05 or less, of 700 of one story 0.22.
APART, CLOSE = 0.06, 0.16
#: Another passage of a copy needs only this part of the evidence.
FURTHER = 0.5


@dataclass(frozen=True, slots=True)
class Text:
    """One text and all the articles that print exactly it."""

    articles: tuple[Article, ...]
    bodies: tuple[Told, ...]


def find_copies(collection: Collection, _links: Links) -> tuple[Copy, ...]:
    """Exact copies, then what different texts share, in the order of their documents."""
    texts = _texts(collection)
    found = [_exact(text) for text in texts if len(text.articles) > 1 and len(text.bodies[0])]
    found += [_partial(texts[left], texts[right], shared) for left, right, shared in _shared(texts)]
    return tuple(sorted(found, key=lambda c: (c.documents, c.spans)))


def _texts(collection: Collection) -> list[Text]:
    """Articles with the same words are one text: however many print it, it is compared once."""
    same: dict[bytes, list[tuple[Article, Told]]] = defaultdict(list)
    for article in collection.articles:
        body = told(article)
        same[body.numbers.tobytes() or article.id.encode()].append((article, body))
    return [Text(tuple(a for a, _ in held), tuple(t for _, t in held)) for held in same.values()]


def _shared(texts: Sequence[Text]) -> Iterator[tuple[int, int, list[Passage]]]:
    """The texts that share passages which are copies, by number, and these passages."""
    bodies, held = _without_house(texts)
    background = Background(bodies)
    found = passages(bodies, neighbours(held))
    for (left, right), places in groupby(found, key=lambda place: (place[0].left, place[0].right)):
        parts = _distinct([part for _, parts in places for part in parts])
        copied = _copied(parts, (texts[left], texts[right]), (bodies[left], bodies[right]), background)
        if copied:
            yield left, right, copied


def _without_house(texts: Sequence[Text]) -> tuple[list[Told], Shingles]:
    """The bodies, and the shingles that several hold, without what an outlet prints everywhere."""
    bodies = [text.bodies[0] for text in texts]
    found = shingles(bodies)
    held = repeated(found)
    house = house_shingles(held, _outlets(texts))
    return list(without(bodies, found, house)), held[~np.isin(held.hashes, house)]


def _outlets(texts: Sequence[Text]) -> Places:
    """The outlet of each text by number, -1 where it has none."""
    names = [text.articles[0].document.outlet for text in texts]
    numbers = {name: place for place, name in enumerate(dict.fromkeys(names)) if name is not None}
    return np.array([-1 if name is None else numbers[name] for name in names], dtype=np.int64)


def _distinct(found: Sequence[Passage]) -> list[Passage]:
    """Passages of which none overlaps another in both texts: the one with more words of those that do."""
    kept: list[Passage] = []
    for passage in sorted(found, key=lambda p: (-p.words, p.left, p.right)):
        if not any(_overlap(passage.left, k.left) and _overlap(passage.right, k.right) for k in kept):
            kept.append(passage)
    return sorted(kept, key=lambda p: (p.left, p.right))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _copied(
    found: Sequence[Passage], texts: tuple[Text, Text], bodies: tuple[Told, Told], background: Background
) -> list[Passage]:
    """Those of the passages that are copies."""
    outlets = {article.document.outlet for text in texts for article in text.articles}
    needed = NEEDED * (SAME_OUTLET if len(outlets) == 1 and None not in outlets else 1.0)
    if max(passage.evidence(0.0) for passage in found) < needed:
        return []
    ours, theirs = [p.left for p in found], [p.right for p in found]
    relation = background.relation(bodies[0], ours, bodies[1], theirs)
    kinship = min(1.0, max(0.0, (relation - APART) / (CLOSE - APART)))
    evidence = [passage.evidence(kinship) for passage in found]
    if max(evidence) < needed:
        return []
    return [p for p, shown in zip(found, evidence, strict=True) if shown >= FURTHER * needed]


def _exact(text: Text) -> Copy:
    spans = [
        span
        for article, body in zip(text.articles, text.bodies, strict=True)
        for span in body.spans(article.id, 0, len(body))
    ]
    documents = [article.document for article in text.articles]
    why = f"the same text word for word in {len(documents)} documents ({len(text.bodies[0])} words)"
    return Copy(tuple(d.id for d in documents), tuple(sorted(spans)), "; ".join([why, *whence(documents)]))


def _partial(left: Text, right: Text, shared: Sequence[Passage]) -> Copy:
    spans = {
        span
        for text, side in ((left, [p.left for p in shared]), (right, [p.right for p in shared]))
        for article, body in zip(text.articles, text.bodies, strict=True)
        for first, last in side
        for span in body.spans(article.id, first, last)
    }
    documents = sorted((a.document for a in (*left.articles, *right.articles)), key=lambda d: d.id)
    why = "; ".join([_share(left, right, shared), *whence(documents)])
    return Copy(tuple(d.id for d in documents), tuple(sorted(spans)), why)


def _share(left: Text, right: Text, shared: Sequence[Passage]) -> str:
    count = sum(len(passage.ours) for passage in shared)
    parts = "a passage" if len(shared) == 1 else f"{len(shared)} passages"
    sides = " and ".join(f"{min(1.0, count / len(t.bodies[0])):.0%} of {_name(t)}" for t in (left, right))
    return f"{count} words are the same in {parts}: {sides}"


def _name(text: Text) -> str:
    return text.articles[0].document.name
