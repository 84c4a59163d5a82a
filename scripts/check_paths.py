"""Check that no published text names a folder of somebody's machine.

python -m scripts.check_paths
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from scripts.public_text import ROOT, files

TEXT = (
    ".md",
    ".py",
    ".toml",
    ".json",
    ".txt",
    ".yaml",
    ".yml",
    ".html",
    ".css",
    ".js",
    ".sh",
    ".csv",
    ".tsv",
    "Makefile",
)

#: Folders that exist only on one machine: a home, a workplace, a temporary folder with a name.
MACHINE = re.compile(r"(?<![\w.:/])(?:/home/\w|/Users/\w|/root/|/work/|/tmp/\w|/mnt/\w|[A-Z]:\\Users\\)")


def faults(name: str, text: str) -> list[str]:
    """The lines of a text that name such a folder, each with its place."""
    return [f"{name}:{n}: {line.strip()[:120]}" for n, line in enumerate(text.splitlines(), 1) if MACHINE.search(line)]


def main() -> int:
    """Print every such line; return the exit code."""
    this = Path(__file__).resolve()
    found = [
        fault
        for path in files(*TEXT)
        if path != this
        for fault in faults(str(path.relative_to(ROOT)), path.read_text(encoding="utf-8", errors="replace"))
    ]
    if found:
        print(
            "These lines name a folder of somebody's machine; write a relative path:", *found, sep="\n", file=sys.stderr
        )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
