"""What int8 costs: the shipped model against the unquantised one, on every measure of the reader.

``python -m training.check --full training/work/fp32`` prints both and fails where more than ``MOST`` points are lost.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks import DATA_FOLDER, coreference, factuality, mentions, names, syntax
from rashomon.annotations.reader import Reader

#: The most that a measure may lose, in points (hundredths of the range of r).
MOST = 0.3

MEASURES = (
    (syntax, "gum/dev", ("upos", "las")),
    (syntax, "ewt/dev.conllu", ("upos", "las")),
    (names, "ner/worldwide/dev", ("f1",)),
    (names, "ner/uner_ewt/en_ewt-ud-dev.iob2", ("f1",)),
    (mentions, "gum/dev", ("head_type_f1", "span_type_f1")),
    (coreference, "gum/dev", ("conll", "head_conll")),
    (factuality, "factuality", ("pearson",)),
)


def compare(full: Path, shipped: Path | None, data: Path) -> list[tuple[str, float, float]]:
    """Each measure with its value without and with quantisation, in points."""
    readers = Reader(full), Reader(shipped)
    found = []
    for module, folder, keys in MEASURES:
        both = [module.with_reader(data / folder, reader) for reader in readers]
        for key in keys:
            scale = 100 if key == "pearson" else 1
            found.append((f"{module.NAME} {folder} {key}", *(scale * float(str(b[key])) for b in both)))
    return found


def report(full: Path, shipped: Path | None, data: Path = DATA_FOLDER) -> bool:
    """Print each measure without and with quantisation; whether none lost too much."""
    kept = True
    for name, exact, quantised in compare(full, shipped, data):
        kept = kept and exact - quantised <= MOST
        print(f"{name:60} {exact:7.2f} {quantised:7.2f} {quantised - exact:+6.2f}", flush=True)
    return kept


def main() -> int:
    """Compare and report; 1 where too much is lost."""
    parser = argparse.ArgumentParser(prog="python -m training.check", description=__doc__)
    parser.add_argument("--full", type=Path, default=Path("training/work/fp32"), help="folder of the unquantised model")
    parser.add_argument("--model", type=Path, help="folder of the quantised model; the shipped one unless named")
    parser.add_argument("--data", type=Path, default=DATA_FOLDER)
    options = parser.parse_args()
    return 0 if report(options.full, options.model, options.data) else 1


if __name__ == "__main__":
    sys.exit(main())
