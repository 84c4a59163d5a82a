"""``python -m benchmarks.gate``: run every benchmark whose data is there and hold it to its floors.

``floors.json`` lists the runs: a benchmark, its data in the data folder (or the number of documents that it generates),
and the bars: ``at_least`` for figures that should be high, ``at_most`` for seconds, megabytes and spreads. A figure
inside another is named with a dot (``statement pairs.f1``). A floor is raised when we get better and never lowered
without a written reason.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import DATA_FOLDER

FLOORS = Path(__file__).with_name("floors.json")
README = Path(__file__).with_name("README.md")

#: The lines of README.md between which the table of figures stands.
TABLE = ("<!-- figures: written by `python -m benchmarks.gate --write-readme` -->", "<!-- end of figures -->")


@dataclass(frozen=True, slots=True)
class Run:
    """One benchmark on one set of data, with its bars."""

    name: str
    data: str
    at_least: Mapping[str, float] = field(default_factory=dict)
    at_most: Mapping[str, float] = field(default_factory=dict)

    @property
    def generated(self) -> bool:
        """Is the data made by the benchmark itself, and ``data`` a number of documents?"""
        return self.data.isdigit()

    @property
    def command(self) -> str:
        """How a person repeats it."""
        return f"python -m benchmarks {self.name} --data {self.place(Path('../shared/data'))}"

    def place(self, folder: Path) -> Path:
        """Where the data is, if the data folder is ``folder``."""
        return Path(self.data) if self.generated else folder / self.data


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what it must reach, in words, and what it reached; ``passed`` is true of a figure without a bar."""

    run: Run
    figure: str
    bar: str
    reached: float | None
    passed: bool

    def cells(self) -> tuple[str, str, str, str]:
        """The figure, its bar, what was reached, and a verdict, for a table."""
        name = f"{self.run.name}, {self.run.data}: {self.figure}"
        return name, self.bar, "none" if self.reached is None else f"{self.reached:g}", "" if self.passed else "BELOW"


def floors(path: Path) -> list[Run]:
    """The runs that a file of floors lists."""
    return [Run(**entry) for entry in json.loads(path.read_text(encoding="utf-8"))]


def measure(run: Run, data: Path) -> dict[str, float | None]:
    """The figures of a run, taken in a process of its own so that no benchmark warms another's caches."""
    command = [sys.executable, "-m", "benchmarks", run.name, "--data", str(data)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        raise SystemExit(f"benchmarks: {run.command} failed (exit code {done.returncode})")
    return dict(flat(json.loads(done.stdout)))


def flat(figures: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, float | None]]:
    """Figures inside figures as one list of dotted names; words are left out."""
    for name, value in figures.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{name}.")
        elif value is None or isinstance(value, int | float):
            yield prefix + name, value


def judge(run: Run, figures: Mapping[str, float | None]) -> list[Row]:
    """Every figure of a run beside its bar. A bar whose figure is missing or unknown is not met."""
    missing = [figure for figure in (*run.at_least, *run.at_most) if figure not in figures]
    return [_row(run, figure, figures.get(figure)) for figure in (*figures, *missing)]


def _row(run: Run, figure: str, reached: float | None) -> Row:
    least, most = run.at_least.get(figure), run.at_most.get(figure)
    bars = [f"≥ {least:g}"] if least is not None else []
    bars += [f"≤ {most:g}"] if most is not None else []
    if reached is None:
        return Row(run, figure, ", ".join(bars), None, not bars)
    passed = (least is None or reached >= least) and (most is None or reached <= most)
    return Row(run, figure, ", ".join(bars), reached, passed)


def table(rows: Sequence[Row]) -> str:
    """The rows as text columns."""
    cells = [("figure", "bar", "reached", ""), *(row.cells() for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(4)]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells)


def markdown(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table with the command that gives each."""
    lines = [f"| {name} | {bar} | {got} | `{row.run.command}` |" for row in rows for name, bar, got, _ in [row.cells()]]
    return "\n".join(["| figure | bar | reached | command |", "| --- | --- | --- | --- |", *lines])


def write_readme(rows: Sequence[Row], path: Path) -> None:
    """Put the table between its marks."""
    before, _, rest = path.read_text(encoding="utf-8").partition(TABLE[0])
    after = rest.partition(TABLE[1])[2]
    path.write_text(f"{before}{TABLE[0]}\n{markdown(rows)}\n{TABLE[1]}{after}", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Run, print the table, and return 1 when a floor is not reached."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.gate", description="Hold all benchmarks to their floors."
    )
    parser.add_argument("--data", type=Path, default=DATA_FOLDER, help="the data folder")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the bars")
    parser.add_argument("--write-readme", action="store_true", help="write the figures into benchmarks/README.md")
    options = parser.parse_args(arguments)
    rows: list[Row] = []
    for run in floors(options.floors):
        data = run.place(options.data)
        if not run.generated and not data.exists():
            print(f"no data for {run.name}: {data}", file=sys.stderr)
            continue
        rows += judge(run, measure(run, data))
    print(table(rows))
    if options.write_readme:
        write_readme(rows, README)
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
