"""How likely a fact-checker would call a finding right: read off a table of counts (``certainty.toml``) by the kind of
the finding and the kind of its reason. Comparing itself knows nothing of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from rashomon.values import Finding

#: By kind of finding and of reason, the probability; ``other`` for the reasons of a kind that have none of their own.
Table = Mapping[str, Mapping[str, float]]
OTHER = "other"


@cache
def table() -> Table:
    """The numbers, read once."""
    return tomllib.loads(files(__package__).joinpath("certainty.toml").read_text(encoding="utf-8"))


def certainty(kind: str, reason_kind: str, numbers: Table) -> float | None:
    """That of the reason, else that of the kind; ``None`` where neither was ever counted.

    >>> certainty("conflict", "ages", {"conflict": {"other": 0.6, "ages": 0.9}})
    0.9
    >>> certainty("naming", "ages", {"conflict": {"other": 0.6, "ages": 0.9}}) is None
    True
    """
    held = numbers.get(kind, {})
    return held.get(reason_kind, held.get(OTHER))


def certain(findings: Iterable[Finding], comparison: str) -> Iterator[Finding]:
    """The findings of a comparison with their certainty. A finding without a kind of reason has that of the comparison
    that made it."""
    for one in findings:
        named = one.reason_kind or comparison
        yield replace(one, reason_kind=named, certainty=certainty(one.kind, named, table()))
