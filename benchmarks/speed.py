"""Speed: the whole annotation stage, from documents to annotations, on one core and on all.

Data: a folder of ``.txt`` files. Words are what white space separates. Each process is bound to one core and warms up
on the first document. ``load_seconds`` is the time from nothing imported to a pipeline that is ready, ``peak_mb`` the
most memory that one process held. On all cores, each core has a process that reads all documents, all at the same time;
the slowest counts.
"""

from __future__ import annotations

import math
import os
import resource
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

NAME = "speed"
DATA = "../seeds"

#: In a process that reads: where it waits for the others.
_started: list[Barrier] = []

#: Seconds after which a process that waits for the others takes them for failed.
LOADING = 120

#: At least so many words are read for a figure: a small folder is read several times.
WORDS = 10_000


@dataclass(frozen=True, slots=True)
class Lap:
    """What one process took."""

    load: float
    seconds: float
    peak: float


def measure(data: Path) -> Mapping[str, object]:
    """Words per second, seconds and megabytes for the texts of the folder."""
    paths = sorted(data.rglob("*.txt")) if data.is_dir() else [data]
    words = sum(len(path.read_text(encoding="utf-8", errors="replace").split()) for path in paths)
    if not words:
        raise SystemExit(f"benchmarks: no word in a .txt file under {data}")
    rounds = math.ceil(WORDS / words)
    cores = available_cores()
    (one,) = laps(cores[:1], paths, rounds)
    together = max(lap.seconds for lap in laps(cores, paths, rounds))
    return {
        "words_per_second_one_core": round(words * rounds / one.seconds),
        "words_per_second_all_cores": round(words * rounds * len(cores) / together),
        "load_seconds": round(one.load, 2),
        "peak_mb": round(one.peak),
        "cores": len(cores),
        "words": words,
    }


def available_cores() -> list[int]:
    """The cores that this process may use."""
    if sys.platform == "linux":
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def laps(cores: Sequence[int], paths: Sequence[Path], rounds: int) -> list[Lap]:
    """Read all texts on each core, at the same time."""
    context = get_context("spawn")
    ready = context.Barrier(len(cores), timeout=LOADING)
    with ProcessPoolExecutor(len(cores), mp_context=context, initializer=_start, initargs=(ready,)) as pool:
        return list(pool.map(partial(lap, paths=list(paths), rounds=rounds), cores))


def _start(ready: Barrier) -> None:
    _started.append(ready)


def lap(core: int, paths: Sequence[Path], rounds: int) -> Lap:
    """Load the pipeline and read all texts so many times, bound to one core; the clock starts when all are ready."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {core})
    began = time.perf_counter()
    from rashomon.annotations import load_pipeline

    pipeline = load_pipeline()
    load = time.perf_counter() - began
    from rashomon.documents import read
    from rashomon.values import Fetched

    documents = [read(Fetched(path.name, "text", path.read_bytes())) for path in paths]
    pipeline(documents[0])
    _started[0].wait()
    began = time.perf_counter()
    for _ in range(rounds):
        for document in documents:
            pipeline(document)
    return Lap(load, time.perf_counter() - began, peak_megabytes())


def peak_megabytes() -> float:
    """The most memory that this process ever held."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count the parent's memory at the fork too
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
