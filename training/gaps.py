"""``python -m training.gaps``: how far articles lie after what they speak of, for the dates of publication.

Reads articles whose days of publication are known, and writes the scores of ``links/dating/gaps.toml``. What is set by
hand there, and the comments, stay.

The scores are those under which the true days are likeliest among all days: a conditional logit (McFadden 1974), so
that clues that come together are not counted twice. They are held near what counting each kind by itself gives, the
more so the rarer a kind is.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]

from benchmarks.dating import articles, distinct, read
from rashomon.links.collection import Article
from rashomon.links.dating import days
from rashomon.links.dating.clue import KINDS
from rashomon.links.dating.clues import clues
from rashomon.links.dating.likelihood import ROUND, edges, groups
from rashomon.values import Reading

Numbers = NDArray[np.float64]

#: The election that most articles of PolNeAR write towards, month and day: how far they lie from it tells of 2016 only.
ELECTION = (11, 8)
#: What is read. Many of its articles bear the dates of printed newspapers, so some kinds are set by hand.
DATA = "polnear/train"
#: The part of the file that is written: from the one line to the other.
HEAD, TAIL = "[scores]\n", "\n# Set by hand"
#: Days up to so far from the true one are all weighed against it; of those beyond, every so manieth.
WINDOW, STEP = 400, 32
#: Of a kind's counts: what every group gets on top, and from each group beside it; how much of what counting gives is
#: where the fit begins, and how firmly it is held there.
SMOOTHING, BLUR, BEGIN, HOLD = 0.3, 0.08, 0.9, 0.5
#: How many days lie within what is named, or what the groups of offices last: all of them have the same gap.
_WITHIN = {"last month": 30, "last year": 365, "year future": 365, "copyright": 365}
_OFFICES = np.array([1500.0, 2500.0, 5000.0, 6000.0, 25000.0])


def size(kind: str) -> int:
    """How many groups of gaps a kind has."""
    return ROUND.get(kind, len(edges(kind)) - 1)


_OFFSETS = dict(zip(KINDS, np.cumsum([0, *map(size, KINDS)]).tolist(), strict=False))
_SIZE = sum(map(size, KINDS))


@dataclass(frozen=True, slots=True)
class Example:
    """An article with its clues: for each clue and each day that is weighed the place of its score; how likely the days
    are without clues; which of them is the true one."""

    places: NDArray[np.int16]
    prior: Numbers
    true: int


def example(reading: Reading, day: date) -> Example:
    """What a reading with its true day is for the fit."""
    at = days.place(day)
    near = np.arange(max(0, at - WINDOW), min(days.size(), at + WINDOW + 1))
    rest = np.arange(at % STEP, days.size(), STEP)
    rest = rest[(rest < near[0]) | (rest > near[-1])]
    chosen = np.concatenate([near, rest])
    prior = days.prior()[chosen] + np.repeat([0.0, np.log(STEP)], [len(near), len(rest)])
    found = [_OFFSETS[c.kind] + groups(c.kind, c.gaps)[chosen] for c in clues(Article(without_election(reading)))]
    places = np.array(found, dtype=np.int16).reshape(len(found), len(chosen))
    return Example(places, prior, at - int(near[0]))


def without_election(reading: Reading) -> Reading:
    """The reading without the times that name the election by its date."""
    kept = tuple(
        time
        for time in reading.annotations.times
        if time.reckoning is None or (time.reckoning.form, time.reckoning.n, time.reckoning.day) != ("date", *ELECTION)
    )
    return replace(reading, annotations=replace(reading.annotations, times=kept))


def counted(examples: Iterable[Example]) -> Numbers:
    """How many clues fell into each group of gaps on the true days."""
    counts = np.zeros(_SIZE)
    for one in examples:
        counts += np.bincount(one.places[:, one.true], minlength=_SIZE)
    return counts


def begun(counts: Numbers) -> Numbers:
    """The scores that counting alone gives: the logarithm of the share of each day of a group."""
    found = np.zeros(_SIZE)
    for kind, at in _OFFSETS.items():
        own = counts[at : at + size(kind)]
        smoothed = own + SMOOTHING
        if kind not in ROUND:
            smoothed[1:] += BLUR * own[:-1]
            smoothed[:-1] += BLUR * own[1:]
        scores = np.log(smoothed / smoothed.sum() / _widths(kind))
        found[at : at + size(kind)] = BEGIN * (scores - scores.mean())
    return found


def _widths(kind: str) -> Numbers:
    """How many days each group of gaps has."""
    if kind in ROUND:
        return _OFFICES if kind.startswith("office") else np.ones(size(kind))
    widths = np.minimum(np.diff(edges(kind)), 20_000).astype(np.float64)
    widths[edges(kind).index(0)] = _WITHIN.get(kind, 1)
    return widths


def fitted(examples: Sequence[Example], rounds: int = 40) -> Mapping[str, list[float]]:
    """For each kind the scores of its groups; the highest is 0."""
    begin = begun(counted(examples))

    def loss(scores: Numbers) -> tuple[float, Numbers]:
        found, slope = HOLD / 2 * float(((scores - begin) ** 2).sum()), HOLD * (scores - begin)
        for one in examples:
            told = one.prior + scores[one.places].sum(axis=0)
            likely = np.exp(told - told.max())
            found -= float(told[one.true] - told.max() - np.log(likely.sum()))
            shares = likely / likely.sum()
            shares[one.true] -= 1
            slope += np.bincount(one.places.ravel(), np.tile(shares, len(one.places)), _SIZE)
        return found, slope

    scores = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": rounds}).x
    parts = {kind: scores[at : at + size(kind)] for kind, at in _OFFSETS.items()}
    return {kind: (np.round(part - part.max(), 1) + 0.0).tolist() for kind, part in parts.items()}


def rewritten(text: str, scores: Mapping[str, list[float]]) -> str:
    """The file with these scores; a kind that is set by hand is left out.

    Raises ``ValueError`` for a file without both parts.
    """
    before, head, rest = text.partition(HEAD)
    _, tail, after = rest.partition(TAIL)
    if not head or not tail:
        raise ValueError(f"the file of gaps has no {HEAD.strip()} followed by {TAIL.strip()!r}; restore it")
    lines = (f'"{kind}" = {numbers}\n' for kind, numbers in scores.items() if f'\n"{kind}" =' not in after)
    return f"{before}{head}{''.join(lines)}{tail}{after}"


def examples(data: Path) -> Iterator[Example]:
    """The articles of the data whose days are known."""
    for article in distinct(read(articles(data / DATA))):
        if article.day is not None:
            yield example(article.reading, article.day)


def main() -> None:
    """Write the scores."""
    parser = argparse.ArgumentParser(prog="python -m training.gaps", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/links/dating/gaps.toml"))
    options = parser.parse_args()
    scores = fitted(list(examples(options.data)))
    options.out.write_text(rewritten(options.out.read_text(encoding="utf-8"), scores), encoding="utf-8")


if __name__ == "__main__":
    main()
