"""What Rashomon can do, in figures: one module for each capability.

``python -m benchmarks NAME --data PATH`` prints one JSON line; ``python -m benchmarks.gate`` runs all whose data is
there and compares with ``floors.json``. A module has ``NAME``, ``DATA`` (where its data lies in the data folder) and
``measure(data)``. Adding one: a file here, its name in ``BENCHMARKS``, its floors in ``floors.json``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

#: The benchmarks, each the name of its module.
BENCHMARKS = (
    "syntax",
    "names",
    "mentions",
    "coreference",
    "factuality",
    "quotations",
    "times",
    "dating",
    "entities",
    "events",
    "copies",
    "linking-scale",
    "stories",
    "speed",
    "accounts",
)

#: Where the data folder lies beside a checkout.
DATA_FOLDER = Path(__file__).parents[1] / "../shared/data"


class Benchmark(Protocol):
    """A module that measures one capability."""

    #: What it is called on the command line.
    NAME: str
    #: Where its data lies, relative to the data folder.
    DATA: str

    def measure(self, data: Path) -> Mapping[str, object]:
        """The figures on the data at ``data``: shares in percent, times in seconds, memory in MB."""


def load(name: str) -> Benchmark:
    """The benchmark of this name."""
    return cast("Benchmark", import_module(f"benchmarks.{name.replace('-', '_')}"))
