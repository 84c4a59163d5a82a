"""``python -m training.stories``: what tells that two articles are about one happening.

Reads articles whose stories are known, and writes the numbers of ``links/stories.toml``: counts of gaps in days, and
the weights of a logistic regression over the pairs that are compared. Prints what they come to on stories that they
were not counted on: five times, from four fifths of the stories, the others are found among all articles.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.calibration import calibration
from benchmarks.stories import fetched
from rashomon.links.calendar import EDGES, group
from rashomon.links.clustering import groups
from rashomon.links.collection import Collection
from rashomon.links.happening import COMPARISONS, gists, table
from rashomon.links.stories import THRESHOLD, weighed
from rashomon.values import Reading

#: In so many parts the stories are tried.
FOLDS = 5
#: What these measure is in nats itself, and says nothing at 0.
IN_NATS = ("near", "far")
#: Keeps weights finite.
RIDGE = 0.01

Numbers = NDArray[np.float64]
Chosen = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The pairs that are compared (places in the collection), what each reason measures of them (a column each, in the
    order of ``table().reasons``; ``nats``: which of them in nats), and whether they are of one story; ``stories`` by
    place."""

    places: NDArray[np.int64]
    values: Numbers
    same: Chosen
    stories: tuple[str, ...]
    nats: Chosen


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """What pairs start from, the share of them that are of one story, and for each reason its weight and the value that
    says nothing."""

    base: float
    share: float
    weights: Numbers
    neutral: Numbers

    def probability(self, values: Numbers) -> Numbers:
        """How likely pairs are of one story."""
        found: Numbers = 1 / (1 + np.exp(-np.clip(self.base + (values - self.neutral) @ self.weights, -50, 50)))
        return found


def together(collection: Collection, stories: Mapping[str, str]) -> list[int]:
    """How many pairs of one story had each gap."""
    found = [0] * len(EDGES)
    days = [g.days for g in gists(collection)]
    known = [(stories[a.id], d[0]) for a, d in zip(collection.articles, days, strict=True) if d and d[0] == d[1]]
    for at, (story, day) in enumerate(known):
        for other, later in known[at + 1 :]:
            if story == other:
                found[group(abs(day - later))] += 1
    return found


def measured(collection: Collection, stories: Mapping[str, str]) -> Pairs:
    """What the comparisons of the program measure; where one cannot tell, the value that says nothing."""
    columns = []
    for comparison, (weight, neutral) in zip(COMPARISONS, table().reasons.values(), strict=True):
        places, found = zip(*weighed(collection, (comparison,)).items(), strict=True)
        columns.append(np.array(found) / weight + neutral)
    own = tuple(stories[a.id] for a in collection.articles)
    same = np.array([own[i] == own[j] for i, j in places])
    nats = np.array([name in IN_NATS for name in table().reasons])
    return Pairs(np.array(places), np.stack(columns, axis=1), same, own, nats)


def fitted(pairs: Pairs, known: Chosen) -> Fit:
    """Logistic regression over the known pairs, by Newton's method. A reason says nothing halfway between the means of
    both sorts of pairs."""
    values, same = pairs.values[known], pairs.same[known]
    neutral = np.where(pairs.nats, 0.0, (values[same].mean(axis=0) + values[~same].mean(axis=0)) / 2)
    design = np.column_stack([np.ones(len(values)), values - neutral])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(design @ weights, -50, 50)))
        slope = design.T @ (same - chance) - RIDGE * weights
        bend = (design * (chance * (1 - chance))[:, None]).T @ design + RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(bend, slope)
    return Fit(float(weights[0]), float(same.mean()), weights[1:], neutral)


def held_out(pairs: Pairs) -> dict[str, object]:
    """B-cubed and calibration of stories by weights that they did not help to find."""
    part = {story: at % FOLDS for at, story in enumerate(sorted(set(pairs.stories)))}
    of = np.array([part[story] for story in pairs.stories])
    precision, recall, scored = 0.0, 0.0, []
    for fold in range(FOLDS):
        within = of[pairs.places] == fold
        known = ~within.any(axis=1)
        chance = np.round(fitted(pairs, known).probability(pairs.values), 6)
        scores = dict(zip(map(tuple, pairs.places.tolist()), chance.tolist(), strict=True))
        found = groups(len(of), scores, THRESHOLD)
        for own in found:
            for at in (at for at in own if of[at] == fold):
                both = sum(pairs.stories[other] == pairs.stories[at] for other in own)
                precision += both / len(own)
                recall += both / pairs.stories.count(pairs.stories[at])
        scored += list(zip(chance[within[:, 0]].tolist(), pairs.same[within[:, 0]].tolist(), strict=True))
    precision, recall = 100 * precision / len(of), 100 * recall / len(of)
    f1 = 2 * precision * recall / (precision + recall)
    shares = {"b3_precision": precision, "b3_recall": recall, "b3_f1": f1}
    return {**{name: round(share, 2) for name, share in shares.items()}, **calibration(scored)}


def rewritten(text: str, counts: Sequence[int], fit: Fit | None = None) -> str:
    """The file with these counts, and these weights if given; the comments stay.

    Raises ``ValueError`` for a file without one of the lines.
    """
    lines = {"together": str(list(counts))}
    if fit is not None:
        lines["base"], lines["share"] = f"{fit.base:.4g}", f"{fit.share:.2g}"
        for name, weight, neutral in zip(table().reasons, fit.weights, fit.neutral, strict=True):
            lines[name] = f"[{weight:.4g}, {neutral:.4g}]"
    for name, value in lines.items():
        text, times = re.subn(rf"(?m)^{name} = .*$", f"{name} = {value}", text)
        if times != 1:
            raise ValueError(f"the file of stories has {times} lines that begin with '{name} ='; restore it")
    return text


def learnt(readings: Sequence[Reading], stories: Mapping[str, str], out: Path) -> dict[str, object]:
    """Count, fit and write; what it comes to on stories held out."""
    collection = Collection(readings)
    counts = together(collection, stories)
    out.write_text(rewritten(out.read_text(encoding="utf-8"), counts), encoding="utf-8")
    table.cache_clear()
    pairs = measured(collection, stories)
    fit = fitted(pairs, np.full(len(pairs.same), True))
    out.write_text(rewritten(out.read_text(encoding="utf-8"), counts, fit), encoding="utf-8")
    table.cache_clear()
    return held_out(pairs)


def main() -> None:
    """Read the articles and write the numbers."""
    from rashomon.annotations import load_pipeline
    from rashomon.documents import read

    parser = argparse.ArgumentParser(prog="python -m training.stories", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/stories/dev.jsonl"))
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/links/stories.toml"))
    options = parser.parse_args()
    pipeline, stories, readings = load_pipeline(), {}, []
    for line in options.data.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        document = read(fetched(article))
        if document.id not in stories:
            stories[document.id] = str(article["story"])
            readings.append(Reading(document, pipeline(document)))
    print(json.dumps(learnt(readings, stories, options.out)))


if __name__ == "__main__":
    main()
