"""How close two sentences are in meaning."""

from __future__ import annotations

import struct
from collections.abc import Sequence


def similar(one: bytes, other: bytes) -> float:
    """The cosine of two embeddings of signed bytes; 0 where either is missing.

    >>> similar(bytes([127, 0]), bytes([127, 0])), similar(b"", bytes([127, 0]))
    (1.0, 0.0)
    """
    if not one or len(one) != len(other):
        return 0.0
    left, right = (struct.unpack(f"{len(side)}b", side) for side in (one, other))
    size = (sum(a * a for a in left) * sum(b * b for b in right)) ** 0.5
    return sum(a * b for a, b in zip(left, right, strict=True)) / size if size else 0.0


def average(meanings: Sequence[bytes]) -> bytes:
    """The embedding of several sentences together: the mean direction, as signed bytes again; empty of nothing.

    >>> average([bytes([127, 0]), bytes([0, 127])]) == bytes([64, 64])
    True
    """
    known = [struct.unpack(f"{len(m)}b", m) for m in meanings if m]
    if not known:
        return b""
    return struct.pack(f"{len(known[0])}b", *(round(sum(column) / len(known)) for column in zip(*known, strict=True)))
