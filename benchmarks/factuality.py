"""Factuality: did it happen, according to the author? On the predicates of UDS in gold sentences of EWT.

Data: a folder with UDS's JSON file of factuality, and beside it a folder ``ewt`` with ``dev.conllu`` and other parts.
Every part counts that lies there, but never ``train``. ``uds.py`` says how judgements find their words and how their
values are brought to the scale from -3 to 3, on which ``mae`` is measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import StatisticsError, correlation, fmean
from typing import TYPE_CHECKING

from benchmarks import syntax, uds

if TYPE_CHECKING:
    from rashomon.annotations.reader import Reader

NAME = "factuality"
DATA = "factuality"

#: A predicate's gold value and ours.
Pair = tuple[float, float]


def measure(data: Path) -> Mapping[str, object]:
    """Pearson's r, mean absolute error, and how many predicates there are and were left out."""
    from rashomon.annotations.reader import Reader

    return with_reader(data, Reader())


def with_reader(data: Path, reader: Reader) -> Mapping[str, object]:
    """The same with any reader."""
    pairs: list[Pair] = []
    left_out = 0
    for predicates, documents in parts(data):
        places = uds.judged(predicates, documents)
        left_out += sum(map(len, predicates.values())) - len(places)
        read = {
            number: reader.read([list(s.words) for s in documents[number]]).sentences
            for number in sorted({place.document for place in places})
        }
        for place in places:
            ours = read[place.document][place.sentence].factuality[place.word]
            pairs.append((place.value * uds.SCALE, float(ours)))
    return {**summary(pairs), "predicates_left_out": left_out}


def parts(data: Path) -> Iterator[tuple[uds.Predicates, list[list[syntax.Sentence]]]]:
    """The parts that are not for training: values, and documents."""
    folder = data if data.is_dir() else data.parent
    found = False
    for path in sorted(folder.glob("*.json")) if data.is_dir() else [data]:
        for part, predicates in sorted(uds.read(path).items()):
            trees = folder.parent / "ewt" / f"{part}.conllu"
            if part != "train" and trees.exists():
                found = True
                yield predicates, list(syntax.documents(trees))
    if not found:
        raise SystemExit(
            f"benchmarks: no part of {data} but train has its trees in {folder.parent / 'ewt'}; put dev.conllu there"
        )


def summary(pairs: list[Pair]) -> dict[str, object]:
    """The figures; ``None`` where there is nothing to compare, or nothing that differs."""
    gold, ours = [g for g, _ in pairs], [o for _, o in pairs]
    try:
        pearson = round(correlation(gold, ours), 3)
    except StatisticsError:
        pearson = None
    mae = round(fmean(abs(g - o) for g, o in pairs), 3) if pairs else None
    return {"pearson": pearson, "mae": mae, "predicates": len(pairs)}
