"""``python -m benchmarks NAME --data PATH``: measure one capability and print one JSON line."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks import BENCHMARKS, DATA_FOLDER, load


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and return the exit code; without a name, list the names."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure one capability.")
    parser.add_argument("name", nargs="?", choices=BENCHMARKS, help="what to measure; without it the names are listed")
    parser.add_argument("--data", type=Path, help="a file or folder in the form of the public data (see README.md)")
    options = parser.parse_args(arguments)
    if options.name is None:
        print("\n".join(BENCHMARKS))
        return 0
    benchmark = load(options.name)
    data = options.data or DATA_FOLDER / benchmark.DATA
    if not data.exists() and not data.name.isdigit():
        print(f"benchmarks: there is no {data}; name a file or folder with --data", file=sys.stderr)
        return 1
    print(json.dumps(benchmark.measure(data), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
