"""The files that the project publishes."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]

#: Never published: what tools and builds leave behind.
_LEFT_BEHIND = {".git", ".venv", "__pycache__", "work", "node_modules", "dist", "build"}


def files(*suffixes: str) -> list[Path]:
    """The files with one of these endings that git knows or would take, in order; without git, all that are there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        found = [path for path in ROOT.rglob("*") if not _LEFT_BEHIND & set(path.relative_to(ROOT).parts)]
    return sorted({path for path in found if path.is_file() and path.name.endswith(suffixes)})
