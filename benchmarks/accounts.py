"""Accounts: what is read from clusters of articles on one event, against careful annotation.

Data: a folder with a folder for each cluster (``docN.json`` and ``gold.json``) and ``score.py``, which defines the
measures. Each cluster is read and exported by the program itself, as a user would.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

NAME = "accounts"
DATA = "../accounts"

_RASHOMON = (sys.executable, "-m", "rashomon")


def measure(data: Path) -> Mapping[str, object]:
    """What ``score.py`` prints for all clusters."""
    scorer = data / "score.py"
    if not scorer.exists():
        raise SystemExit(f"benchmarks: there is no {scorer}; name the folder of the clusters with --data")
    with TemporaryDirectory() as work:
        pairs: list[str] = []
        for cluster in clusters(data):
            exported = Path(work, f"{cluster.name}.json")
            exported.write_bytes(export(cluster, Path(work, f"{cluster.name}.db")))
            pairs += [str(cluster), str(exported)]
        return cast(Mapping[str, object], json.loads(_run(sys.executable, str(scorer), *pairs)))


def clusters(data: Path) -> list[Path]:
    """The folders of the clusters, in order of names."""
    found = sorted(path.parent for path in data.glob("*/gold.json"))
    if not found:
        raise SystemExit(f"benchmarks: no cluster (a folder with gold.json) in {data}")
    return found


def export(cluster: Path, case: Path) -> bytes:
    """The case JSON of a cluster, read into ``case``."""
    articles = sorted(map(str, cluster.glob("doc*.json")))
    _run(*_RASHOMON, "read", *articles, "-o", str(case))
    return _run(*_RASHOMON, "export", str(case), "--format", "json")


def _run(*command: str) -> bytes:
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"benchmarks: {' '.join(command)}\n{done.stderr.decode(errors='replace')}")
    return done.stdout
