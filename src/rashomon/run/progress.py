"""How a run says where it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Step = Literal["loading", "reading", "storing", "linking", "comparing", "dating"]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run is: the step, and in ``reading`` how many documents are done of those met so far."""

    step: Step
    done: int = 0
    met: int = 0


#: Called with every move of a run.
Watch = Callable[[Progress], None]


def unwatched(_: Progress) -> None:
    """Nobody looks."""
