"""How fast the reader learns at each step."""

from __future__ import annotations

from typing import Any


def rate(step: int, ends: list[int], config: dict[str, Any]) -> float:
    """The share of the full rate at a step. ``ends`` holds the last step of each round: a round warms up to its own
    ``rate``, then goes down to ``final_rate`` of it (warm restarts, Loshchilov & Hutter 2017)."""
    number = next((i for i, end in enumerate(ends) if step < end), len(ends) - 1)
    start, end = [0, *ends][number], ends[number]
    peak = config["rounds"][number]["rate"]
    warm = config["warm_up"] * (end - start)
    if step - start < warm:
        return float(peak * (step - start + 1) / (warm + 1))
    left = (end - step) / max(1.0, end - start - warm)
    return float(peak * max(config["final_rate"], left))
