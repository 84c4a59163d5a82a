"""Stories: which articles of many outlets are about the same happening.

Data: a JSON-lines file of articles with ``story`` (the group), ``outlet``, ``published``, ``title`` and ``text``. The
articles are read as the program reads them, all in one case. B-cubed (Bagga & Baldwin 1998) over all articles; and
whether the probabilities that pairs of articles are given mean what they say (``calibration.py``).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.calibration import calibration
from benchmarks.scoring import percent
from rashomon.values import Fetched, Reading

NAME = "stories"
DATA = "stories/dev.jsonl"


def measure(data: Path) -> Mapping[str, object]:
    """B-cubed precision, recall and F1, and the calibration of the pairs."""
    from rashomon.annotations import load_pipeline
    from rashomon.documents import read
    from rashomon.links import link

    pipeline = load_pipeline()
    gold: dict[str, str] = {}
    readings: list[Reading] = []
    for line in data.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        document = read(fetched(article))
        if document.id not in gold:
            gold[document.id] = str(article["story"])
            readings.append(Reading(document, pipeline(document)))
    found = {document: story.id for story in link(readings).stories for document in story.documents}
    return {**b_cubed([gold[d] for d in sorted(gold)], [found[d] for d in sorted(gold)]), **calibrated(readings, gold)}


def calibrated(readings: Sequence[Reading], gold: Mapping[str, str]) -> dict[str, object]:
    """Whether the probabilities of pairs mean what they say."""
    from rashomon.links.collection import Collection
    from rashomon.links.stories import likenesses

    collection = Collection(readings)
    groups = [gold[article.id] for article in collection.articles]
    return calibration((score, groups[i] == groups[j]) for (i, j), score in likenesses(collection).items())


def fetched(article: Mapping[str, str]) -> Fetched:
    """One article in the form that channels deliver."""
    return Fetched(
        source=article["id"],
        media="text",
        content=f"{article['title']}\n\n{article['text']}".encode(),
        outlet=article["outlet"],
        title=article["title"],
        published=article["published"],
    )


def b_cubed(gold: Sequence[str], found: Sequence[str]) -> dict[str, object]:
    """For each item the share of its found group that is in its gold group (precision) and the reverse (recall)."""
    both, in_found, in_gold = Counter(zip(gold, found, strict=True)), Counter(found), Counter(gold)
    precision = sum(both[g, f] / in_found[f] for g, f in zip(gold, found, strict=True)) / len(gold)
    recall = sum(both[g, f] / in_gold[g] for g, f in zip(gold, found, strict=True)) / len(gold)
    f1 = 2 * precision * recall / (precision + recall)
    return {"b3_precision": percent(precision, 1), "b3_recall": percent(recall, 1), "b3_f1": percent(f1, 1)}
