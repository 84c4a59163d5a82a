"""Write the locks in ``requirements/``: exact versions of everything that the make targets install.

    python -m scripts.lock            resolve the newest versions that pyproject.toml allows, and write

``run.txt`` holds what Rashomon needs to run, ``test.txt`` that and the tools of ``make check`` and ``make test``,
``train.txt`` that of ``run.txt`` and of ``make train``. Each holds the whole closure and the build backend. They name
no index and carry no hashes: an index may serve wheels that it built itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
HEAD = "# Written by `make lock` from pyproject.toml. Do not edit.\n"


def wanted() -> dict[str, list[str]]:
    """The direct requirements of each lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = project["build-system"]["requires"] + ["editables"] + project["project"]["dependencies"]
    extras = project["project"]["optional-dependencies"]
    return {"run": run, "test": run + project["dependency-groups"]["dev"], "train": run + extras["training"]}


def resolve(requirements: list[str], constraints: list[Path]) -> list[str]:
    """``name==version`` of the closure of the requirements, in order of names."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"]
    command += [part for path in constraints for part in ("--constraint", str(path))]
    report = json.loads(subprocess.run([*command, *requirements], stdout=subprocess.PIPE, check=True).stdout)
    pinned = {
        item["metadata"]["name"].lower().replace("_", "-"): item["metadata"]["version"] for item in report["install"]
    }
    return [f"{name}=={version.split('+')[0]}" for name, version in sorted(pinned.items())]


def main() -> None:
    """Resolve what runs first; the other locks keep its versions."""
    folder = ROOT / "requirements"
    folder.mkdir(exist_ok=True)
    for name, requirements in wanted().items():
        base = [] if name == "run" else [folder / "run.txt"]
        lines = resolve(requirements, base)
        (folder / f"{name}.txt").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
        print(f"requirements/{name}.txt: {len(lines)} packages")


if __name__ == "__main__":
    main()
