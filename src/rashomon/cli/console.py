"""What commands say on the terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NoReturn


def fail(sentence: str, code: int = 1) -> NoReturn:
    """Say on standard error what is wrong, and end."""
    print(f"rashomon: {sentence}", file=sys.stderr)
    raise SystemExit(code)


def note(sentence: str) -> None:
    """Say something on standard error."""
    print(sentence, file=sys.stderr)


def say(what: Any) -> None:
    """Show something that Rich can show, on standard output."""
    from rich.console import Console

    Console(file=sys.stdout).print(what)


def say_json(found: Mapping[str, Any]) -> None:
    """Print one JSON object on standard output."""
    print(json.dumps(found, ensure_ascii=False, indent=2))


@contextmanager
def working(sentence: str) -> Iterator[None]:
    """Show on a terminal that something is being done, as long as it is."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(sentence):
        yield
