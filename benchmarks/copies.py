"""Copies: passages of some articles found in others, with up to six words in ten changed.

Data: a JSON-lines file of articles in the form that ``stories`` takes. Every article gives two passages, 30 to 120
words long, which are planted into articles of other stories (see ``planting``) with 0 to 60 % of their words changed
for others, dropped, or moved. The articles are then read as the program reads them, all in one case, but without the
reader: copies need text and blocks alone.

A planted passage is *found* when one copy ties the two articles and its spans cover at least half of the planted
characters and at least half of the characters they were taken from. Recall is over planted passages.

A span of a copy is *right* when at least half of its characters were planted there from the other article, or were
taken for the other one. Precision is over spans, but these count neither way: spans in two articles of one story, which
may repeat each other (how many, says ``same_story``); planted words that another article of the giver's story or outlet
has as well; and spans of which ``VERBATIM`` words in a row stood in both articles before anything was planted.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.planting import SHARES, Article, Planted, plant
from benchmarks.scoring import percent
from benchmarks.stories import fetched
from rashomon.values import Annotations, Copy, Document, Links, Reading, Span

NAME = "copies"
DATA = "stories/dev.jsonl"

SEED = 1
#: Two writers who do not know of each other do not write so many words in a row alike.
VERBATIM = 12


@dataclass(frozen=True, slots=True)
class Truth:
    """A planted passage: how many words in a hundred were changed, where it stands in the taker and in the giver, and
    the documents that may hold it as well, those of the giver's story or outlet."""

    share: int
    taken: Span
    given: tuple[Span, ...]
    kin: frozenset[str]

    @property
    def documents(self) -> frozenset[str]:
        """The taker and the giver."""
        return frozenset((self.taken.document, self.given[0].document))


@dataclass(frozen=True, slots=True)
class Field:
    """All documents by id, the story of each, and what was planted, by document."""

    documents: Mapping[str, Document]
    story: Mapping[str, str]
    truths: Mapping[str, Sequence[Truth]]


def measure(data: Path) -> Mapping[str, object]:
    """Precision, and recall over all passages and by share of words changed."""
    from rashomon.documents import read

    articles = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    changed, planted = plant(articles, SEED)
    documents = {article["id"]: read(fetched(article)) for article in changed}
    field = lay_out(changed, planted, documents)
    return score(field, find(documents.values()))


def find(documents: Iterable[Document]) -> Sequence[Copy]:
    """The copies of a case, without a reader."""
    from rashomon.links.collection import Collection
    from rashomon.links.copies import find_copies

    return find_copies(Collection(Reading(d, Annotations(d.id)) for d in documents), Links())


def lay_out(articles: Sequence[Article], planted: Sequence[Planted], documents: Mapping[str, Document]) -> Field:
    """Where everything stands; ``documents`` are by the ids of the articles."""
    by_id = {article["id"]: article for article in articles}
    kin: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article in articles:
        for key in ("story", "outlet"):
            kin[key, str(article[key])].add(documents[article["id"]].id)
    truths: dict[str, list[Truth]] = defaultdict(list)
    for passage in planted:
        giver = by_id[passage.giver]
        may_hold = frozenset(kin["story", str(giver["story"])] | kin["outlet", giver["outlet"]])
        parts = passage.source.split("\n\n")  # others may have been planted between the paragraphs of a passage
        given = tuple(_place(part, documents[passage.giver]) for part in parts)
        truth = Truth(passage.share, _place(passage.words, documents[passage.taker]), given, may_hold)
        for document in sorted(truth.documents):
            truths[document].append(truth)
    stories = {documents[article["id"]].id: str(article["story"]) for article in articles}
    return Field({d.id: d for d in documents.values()}, stories, truths)


def score(field: Field, copies: Sequence[Copy]) -> dict[str, object]:
    """The figures of the copies that were found."""
    kinds = Counter(_kind(span, copy, field) for copy in copies for span in copy.spans)
    truths = {truth.taken: truth for held in field.truths.values() for truth in held}
    found = {t.taken for copy in copies for d in copy.documents for t in field.truths.get(d, ()) if _is_found(t, copy)}
    recalled, planted = (Counter(truths[taken].share for taken in held) for held in (found, truths))
    return {
        "passage_precision": percent(kinds["right"], kinds["right"] + kinds["wrong"]),
        "passage_recall": percent(len(found), len(truths)),
        **{f"recall_at_{share}": percent(recalled[share], planted[share]) for share in SHARES},
        "passages": len(truths),
        **{kind: kinds[kind] for kind in ("right", "wrong", "same_story", "planted_elsewhere", "before")},
    }


def _place(words: str, document: Document) -> Span:
    start = document.text.find(words)
    if start < 0:
        raise SystemExit(f"benchmarks: {document.source} was not read as it stands; its planted passages have no place")
    return Span(document.id, start, start + len(words))


def _is_found(truth: Truth, copy: Copy) -> bool:
    if not truth.documents <= set(copy.documents):
        return False
    return all(2 * _shared(side, copy.spans) >= sum(map(len, side)) for side in ((truth.taken,), truth.given))


def _kind(span: Span, copy: Copy, field: Field) -> str:
    """What a span of a copy is: right, wrong, or one of those that count neither way."""
    planted = [truth for document in copy.documents for truth in field.truths.get(document, ())]
    others = set(copy.documents)
    if any(t.documents <= others and _mostly(span, (t.taken, *t.given)) for t in planted):
        return "right"
    if len({field.story[document] for document in copy.documents}) == 1:
        return "same_story"
    if any(_mostly(s, (t.taken,)) and t.kin & others for t in planted for s in copy.spans):
        return "planted_elsewhere"
    return "before" if _repeats(span, copy, field.documents) else "wrong"


def _mostly(span: Span, places: Sequence[Span]) -> bool:
    return 2 * _shared((span,), places) >= len(span)


def _shared(some: Sequence[Span], others: Sequence[Span]) -> int:
    """Characters in both; neither overlaps itself."""
    pairs = ((a, b) for a in some for b in others if a.document == b.document)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in pairs)


def _repeats(span: Span, copy: Copy, documents: Mapping[str, Document]) -> bool:
    own = _runs(span.of(documents[span.document].text))
    return any(not own.isdisjoint(_runs(documents[d].text)) for d in copy.documents if d != span.document)


@cache
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(tuple(words[at : at + VERBATIM]) for at in range(len(words) - VERBATIM + 1))
