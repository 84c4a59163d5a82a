"""Linking at scale: how long the linking of so many documents takes, how much memory, and how both grow.

Data: a number of documents. They are generated (see ``generated``): some 240 words each, with names, quotations,
figures and events, but fewer of them than in a long article. A quarter, a half and all of that number are linked, each
in a process of its own. ``seconds`` (by the clock), ``processor_seconds`` and ``peak_mb`` are those of all, the last
with the documents themselves. ``exponent`` is the slope of the logarithm of the processor's time over that of the
number: 1 when twice the documents take twice the time. It is taken from the processor's time, and so are the figures of
the parts, because other programs on the machine stretch the clock's time unevenly.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from benchmarks.generated import readings
from benchmarks.speed import peak_megabytes

NAME = "linking-scale"
#: A number instead of a place in the data folder.
DATA = "2000"


@dataclass(frozen=True, slots=True)
class Lap:
    """What the linking of so many documents took: seconds by the clock, seconds of the processor, all together and part
    by part, and megabytes."""

    documents: int
    seconds: float
    processor: float
    parts: Mapping[str, float]
    peak: float


def measure(data: Path) -> Mapping[str, object]:
    """Seconds, megabytes and the exponent, and the seconds and the exponent of each part."""
    if not data.name.isdigit() or int(data.name) < 8:
        raise SystemExit(f"benchmarks: linking-scale takes a number of documents, at least 8, not {data}")
    documents = int(data.name)
    laps = [_alone(size) for size in (documents // 4, documents // 2, documents)]
    last = laps[-1]
    return {
        "seconds": round(last.seconds, 1),
        "processor_seconds": round(last.processor, 1),
        "peak_mb": round(last.peak),
        "exponent": exponent([(lap.documents, lap.processor) for lap in laps]),
        "documents": documents,
        "parts": {
            part: {
                "seconds": round(seconds, 1),
                "exponent": exponent([(lap.documents, lap.parts[part]) for lap in laps]),
            }
            for part, seconds in last.parts.items()
        },
    }


def _alone(documents: int) -> Lap:
    """In a process of its own, whose memory nothing else has used."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(lap, documents).result()


def lap(documents: int) -> Lap:
    """Link so many documents."""
    from rashomon import links

    held = list(readings(documents))
    parts: dict[str, float] = {}

    def timed(part: str, find: Callable[..., tuple[object, ...]]) -> Callable[..., tuple[object, ...]]:
        def found(*arguments: object) -> tuple[object, ...]:
            before = processor_seconds()
            result = find(*arguments)
            parts[part] = parts.get(part, 0.0) + processor_seconds() - before
            return result

        return found

    links.PARTS = tuple((part, timed(part, find)) for part, find in links.PARTS)
    began, before = time.perf_counter(), processor_seconds()
    links.link(held)
    return Lap(documents, time.perf_counter() - began, processor_seconds() - before, parts, peak_megabytes())


def processor_seconds() -> float:
    """What this process and those that it started have used."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def exponent(laps: Sequence[tuple[int, float]]) -> float:
    """The slope of a line through the logarithms (least squares)."""
    points = [(math.log(size), math.log(max(seconds, 1e-3))) for size, seconds in laps]
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    over = sum((x - mean_x) * (y - mean_y) for x, y in points)
    slope: float = over / sum((x - mean_x) ** 2 for x, _ in points)
    return round(slope, 2)
