"""Plain words for reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rashomon.comparison.ground import Ground

#: Quotation marks and commas at the edges of quoted words.
_MARKS = '“”„‘«»", '
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def listing(items: Sequence[str], joint: str = "and") -> str:
    """Items as a clause holds them.

    >>> listing(["A", "B", "C"])
    'A, B and C'
    """
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {joint} {items[-1]}"


def quoted(words: str, limit: int = 140) -> str:
    """Words in quotation marks, on one line, cut between words when they are long.

    >>> quoted("“At least 10,”")
    '“At least 10”'
    """
    line = " ".join(words.split()).strip(_MARKS).removesuffix(".").rstrip(_MARKS)
    if len(line) > limit:
        line = line[: limit - 1].rsplit(" ", 1)[0] + " …"
    return f"“{line.translate({0x201C: '‘', 0x201D: '’', 0x22: chr(0x2019)})}”"


def count(number: int, noun: str) -> str:
    """A number in words, with its noun in the right number.

    >>> count(2, "independent account")
    'two independent accounts'
    """
    word = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{word} {noun}" if number == 1 else f"{word} {noun}s"


def verb(stem: str, subjects: Sequence[str]) -> str:
    """A regular verb in the right number: "gives" for one subject."""
    return stem if len(subjects) > 1 else f"{stem}s"


def capital(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def names(ground: Ground, documents: Sequence[str]) -> str:
    """The documents as people call them, sorted by that name."""
    return listing(sorted(ground.name(d) for d in documents))


def dated(ground: Ground, document: str) -> str:
    """A document's name with its date where it has one.

    A date that was inferred says so: the reader must be able to doubt it.
    """
    published = ground.published(document)
    if published is None or published.value.value in ground.name(document):
        return ground.name(document)
    basis = ", inferred" if published.basis == "inferred" else ""
    name = ground.name(document)
    opened = f"{name[:-1]}, " if name.endswith(")") else f"{name} ("
    return f"{opened}{published.value.value}{basis})"
