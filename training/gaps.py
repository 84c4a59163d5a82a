"""``python -m training.gaps``: how far articles lie after what they speak of, for the dates of publication.

Reads the training part of PolNeAR, whose days of publication are known, and writes the counts of
``links/dating/gaps.toml``. What is set by hand there, and the comments, stay.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.dating import articles, read
from rashomon.links.collection import Article
from rashomon.links.dating import days
from rashomon.links.dating.clues import KINDS, clues
from rashomon.links.dating.likelihood import EDGES, ROUND, groups
from rashomon.values import Reading

#: The election that most of these articles write towards, month and day: how far they lie from it tells of 2016 only.
ELECTION = (11, 8)
#: The part of the file that is written: from the one line to the other.
HEAD, TAIL = "[counts]\n", "\n# Set by hand"


def counted(readings: Iterable[tuple[Reading, date]]) -> dict[str, list[int]]:
    """For each kind of clue how many fell into each group of gaps, over readings with their true days."""
    found = {kind: [0] * ROUND.get(kind, len(EDGES) - 1) for kind in KINDS}
    for reading, day in readings:
        at = days.place(day)
        for clue in clues(Article(without_election(reading))):
            found[clue.kind][int(groups(clue.kind, clue.gaps[at : at + 1])[0])] += 1
    return found


def without_election(reading: Reading) -> Reading:
    """The reading without the times that name the election by its date."""
    kept = tuple(
        time
        for time in reading.annotations.times
        if time.reckoning is None or (time.reckoning.form, time.reckoning.n, time.reckoning.day) != ("date", *ELECTION)
    )
    return replace(reading, annotations=replace(reading.annotations, times=kept))


def rewritten(text: str, counts: Mapping[str, list[int]]) -> str:
    """The file with these counts; a kind that is set by hand is not counted.

    Raises ``ValueError`` for a file without both parts.
    """
    before, head, rest = text.partition(HEAD)
    _, tail, after = rest.partition(TAIL)
    if not head or not tail:
        raise ValueError(f"the file of gaps has no {HEAD.strip()} followed by {TAIL.strip()!r}; restore it")
    lines = (f'"{kind}" = {numbers}\n' for kind, numbers in counts.items() if f'\n"{kind}" =' not in after)
    return f"{before}{head}{''.join(lines)}{tail}{after}"


def readings(folder: Path) -> Iterator[tuple[Reading, date]]:
    """The readings of the articles whose days are known."""
    for article in read(articles(folder)):
        if article.day is not None:
            yield article.reading, article.day


def main() -> None:
    """Write the counts."""
    parser = argparse.ArgumentParser(prog="python -m training.gaps", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear/train"))
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/links/dating/gaps.toml"))
    options = parser.parse_args()
    counts = counted(readings(options.data))
    options.out.write_text(rewritten(options.out.read_text(encoding="utf-8"), counts), encoding="utf-8")


if __name__ == "__main__":
    main()
