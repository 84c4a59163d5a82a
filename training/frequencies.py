"""``python -m training.frequencies``: how common words are in news, for the weights of linking.

Writes ``links/frequencies.tsv``: word stem, and in how many of a thousand documents it stands, for stems of more than
one document in a hundred that are no names.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.links.words import content, stem, words
from training.corpora import read_conllu, read_names

#: Names of days, months and titles are capitalised and yet common words.
CAPITALISED = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december mr president minister"
)


def texts(data: Path) -> Iterator[str]:
    """The training parts of PolNeAR, worldwide newswire and GUM, a text for each document."""
    for path in sorted((data / "polnear/train/text").rglob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((data / "ner/worldwide/train").glob("*.tsv")):
        yield " ".join(w for s in read_names(path) for w in s.words)
    for path in sorted((data / "gum/train").glob("*.conllu")):
        yield " ".join(w for s in read_conllu(path) for w in s.words)


def frequencies(documents: Iterable[str]) -> list[tuple[str, int]]:
    """Stems with their documents per thousand, the most frequent first."""
    found: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    total: Counter[str] = Counter()
    documents = list(documents)
    for text in documents:
        told = words(text)
        total.update(w.stem for w in told)
        lower.update(w.stem for w in told if text[w.start : w.end].islower())
        found.update(set(content(text)))
    common = {stem(word) for word in CAPITALISED.split()}
    rows = [
        (s, round(1000 * n / len(documents)))
        for s, n in found.items()
        if n >= 0.01 * len(documents) and s.isalpha() and (s in common or lower[s] >= 0.5 * total[s])
    ]
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(prog="python -m training.frequencies", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/links/frequencies.tsv"))
    options = parser.parse_args()
    rows = frequencies(texts(options.data))
    options.out.write_text("".join(f"{s}\t{n}\n" for s, n in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
