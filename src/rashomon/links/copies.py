"""Which documents, or parts of them, repeat each other: syndicated, rewritten, or from the same agency text.

Neighbours come from MinHash and locality-sensitive hashing over the shingles of sentences (Broder 1997), so that no
document is compared with all others; the documents that come out are then aligned word by word. What somebody is quoted
as saying is no evidence: two reporters in one room write down the same words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]

from rashomon.links.clustering import candidates
from rashomon.links.collection import Article, Collection
from rashomon.links.passages import Passage, passages
from rashomon.links.words import Word, words
from rashomon.values import Copy, Document, Links, Span

#: The blocks that can be copied. A title alone is no copy: two desks may well find the same one.
BODY = ("standfirst", "paragraph", "caption")
#: A passage is a copy from so many shared words on that nobody is quoted with: some two lines of a newspaper column.
LEAST = 12
#: Sentences shorter than this find no neighbours; they are aligned once their document has some.
SENTENCE = 8
SHINGLE, PERMUTATIONS, NEARNESS = 3, 64, 0.4

#: Two documents of one outlet share its furniture; from so many words on it is more than that.
SAME_OUTLET = 30

#: Direct speech, for what the reader did not recognise as a quotation. One that goes on in the next paragraph has no
#: closing mark in this one.
_QUOTED = re.compile(r"“[^”\n]*|«[^»\n]*|„[^“”\n]*|\"[^\"\n]*|‘[^’\n]{20,}’(?!\w)")
#: An embedded post: the paragraph that its author's handle closes.
_POSTED = re.compile(r"^[^\n]*— ?[^\n]{2,60}\(@\w+\)[^\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Told:
    """The words of an article's body: which stand in quotation marks, and in which unbroken stretch each stands."""

    words: tuple[Word, ...]
    quoted: tuple[bool, ...]
    stretch: tuple[int, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """What is compared."""
        return tuple(word.stem for word in self.words)


@dataclass(frozen=True, slots=True)
class Text:
    """One text and all the articles that print exactly it."""

    articles: tuple[Article, ...]
    told: tuple[Told, ...]


def find_copies(collection: Collection, _links: Links) -> tuple[Copy, ...]:
    """Exact copies, then what different texts share, in the order of their documents."""
    texts = _texts(collection)
    found = [_exact(text) for text in texts if len(text.articles) > 1]
    for left, right in candidates(_lookup(texts), window=30):
        both = texts[left], texts[right]
        shared = [p for p in passages(both[0].told[0].stems, both[1].told[0].stems) if _is_copy(p, both)]
        if shared:
            found.append(_partial(texts[left], texts[right], shared))
    return tuple(sorted(found, key=lambda c: (c.documents, c.spans)))


def told(article: Article) -> Told:
    """The words of the body, without title, furniture, dateline and byline."""
    found: list[Word] = []
    stretch: list[int] = []
    broken = 0
    for block in article.document.blocks:
        own = words(article.document.text, block.span.start, block.span.end) if block.kind in BODY else []
        broken += not own
        found += own
        stretch += [broken] * len(own)
    quoted = _quoted(article)
    return Told(tuple(found), tuple(any(s <= w.start < e for s, e in quoted) for w in found), tuple(stretch))


def _quoted(article: Article) -> list[tuple[int, int]]:
    marked = [m.span() for pattern in (_QUOTED, _POSTED) for m in pattern.finditer(article.document.text)]
    said = [q.content for q in article.annotations.quotations if q.type == "direct"]
    return marked + [(span.start, span.end) for content in said for span in content]


def _texts(collection: Collection) -> list[Text]:
    """Articles with the same words are one text: however many print it, it is compared once."""
    same: dict[tuple[str, ...], list[tuple[Article, Told]]] = defaultdict(list)
    for article in collection.articles:
        body = told(article)
        same[body.stems or (article.id,)].append((article, body))
    return [Text(tuple(a for a, _ in held), tuple(t for _, t in held)) for held in same.values()]


def _sentences(text: Text) -> Iterator[tuple[str, ...]]:
    """The sentences of a text without what is quoted; paragraphs where the reader found none."""
    article, body = text.articles[0], text.told[0]
    spans = [s.span for s in article.annotations.sentences] or [b.span for b in article.document.blocks]
    starts = [w.start for w in body.words]
    for span in spans:
        places = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        own = tuple(body.words[at].stem for at in places if not body.quoted[at])
        if len(own) >= SENTENCE:
            yield own


def _lookup(texts: Sequence[Text]) -> list[list[str]]:
    """For each text the keys that it shares with those that hold nearly the same sentence."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for sentence in _sentences(text):
            holders[sentence].append(place)
    keys: list[list[str]] = [[] for _ in texts]
    for key, sentences in enumerate(_near(list(holders))):
        for sentence in sentences:
            for place in holders[sentence]:
                keys[place].append(str(key))
    return keys


def _near(sentences: Sequence[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    """Each sentence with those before it that share most of its shingles."""
    index = MinHashLSH(threshold=NEARNESS, num_perm=PERMUTATIONS)
    for place, sentence in enumerate(sentences):
        shingles = {" ".join(sentence[at : at + SHINGLE]).encode() for at in range(len(sentence) - SHINGLE + 1)}
        sketch = MinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update_batch(sorted(shingles))
        yield [sentence, *(sentences[other] for other in sorted(index.query(sketch)))]
        index.insert(place, sketch)


def _is_copy(passage: Passage, texts: tuple[Text, Text]) -> bool:
    outlets = {a.document.outlet for t in texts for a in t.articles}
    least = SAME_OUTLET if len(outlets) == 1 and None not in outlets else LEAST
    return sum(not texts[0].told[0].quoted[place] for place in passage.places()) >= least


def _spans(article: Article, body: Told, first: int, last: int) -> list[Span]:
    """Words ``first`` up to ``last`` as spans that leave out whatever breaks the body."""
    found: list[list[int]] = []
    for place in range(first, last):
        word = body.words[place]
        if found and body.stretch[place] == body.stretch[place - 1]:
            found[-1][1] = word.end
        else:
            found.append([word.start, word.end])
    return [Span(article.id, start, end) for start, end in found]


def _exact(text: Text) -> Copy:
    spans = [
        s
        for article, body in zip(text.articles, text.told, strict=True)
        for s in _spans(article, body, 0, len(body.words))
    ]
    documents = [article.document for article in text.articles]
    why = f"the same text word for word in {len(documents)} documents ({len(text.told[0].words)} words)"
    return Copy(tuple(d.id for d in documents), tuple(sorted(spans)), "; ".join([why, *credited(documents)]))


def _partial(left: Text, right: Text, shared: Sequence[Passage]) -> Copy:
    spans = [
        span
        for text, side in ((left, [p.left for p in shared]), (right, [p.right for p in shared]))
        for article, body in zip(text.articles, text.told, strict=True)
        for first, last in side
        for span in _spans(article, body, first, last)
    ]
    documents = sorted((a.document for a in (*left.articles, *right.articles)), key=lambda d: d.id)
    why = "; ".join([_share(left, right, shared), *credited(documents)])
    return Copy(tuple(d.id for d in documents), tuple(sorted(set(spans))), why)


def _share(left: Text, right: Text, shared: Sequence[Passage]) -> str:
    count = len({place for passage in shared for place in passage.places()})
    parts = "a passage" if len(shared) == 1 else f"{len(shared)} passages"
    sides = " and ".join(f"{min(1.0, count / len(t.told[0].words)):.0%} of {_name(t)}" for t in (left, right))
    return f"{count} words are the same in {parts}: {sides}"


def _name(text: Text) -> str:
    return text.articles[0].document.name


def credited(documents: Sequence[Document]) -> list[str]:
    """What the credits say of where a shared text comes from: an agency that several name, or one document's outlet
    that another one names."""
    agencies: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        for agency in sorted({c.agency for c in document.credits}):
            agencies[agency].append(document)
    return [_direction(agency, naming, documents) for agency, naming in sorted(agencies.items())]


def _direction(agency: str, naming: Sequence[Document], documents: Sequence[Document]) -> str:
    names = " and ".join(sorted({d.name for d in naming}))
    verb = "credit" if len({d.name for d in naming}) > 1 else "credits"
    origin = [d for d in documents if d not in naming and d.outlet and d.outlet.casefold() == agency.casefold()]
    return f"{names} {verb} {agency}" + (", which is the other one's outlet: it comes from there" if origin else "")
