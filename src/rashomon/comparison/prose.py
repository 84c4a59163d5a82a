"""Plain words for reasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rashomon.comparison.ground import Ground

#: Double quotation marks, with the typewriter's.
_MARK = re.compile('[“”„«»"]')
#: What stands before an opening mark; the same sign closes in another language or another house.
_BEFORE = re.compile(r"(?:^|[\s(\[—–“„«-])$")
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def listing(items: Sequence[str], joint: str = "and") -> str:
    """Items as a clause holds them.

    >>> listing(["A", "B", "C"])
    'A, B and C'
    """
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {joint} {items[-1]}"


def quoted(words: str, limit: int = 140) -> str:
    """Words in quotation marks, on one line, cut between words when they are long. Double marks inside become single
    ones, each with its partner: one that the cut or the quoting outlet lost is put at the end that it is missing from.

    >>> quoted("“At least 10,”"), quoted('it was "not a swap."'), quoted('the release "is the outcome')
    ('“At least 10”', '“it was ‘not a swap’”', '“the release ‘is the outcome’”')
    """
    line = " ".join(words.split())
    if len(line) > limit:
        line = line[: limit - 1].rsplit(" ", 1)[0] + " …"
    inner = _bare(_balanced(line))
    return f"“{re.sub(r'[.,](⟫*)$', _closing, inner).replace('⟪', '‘').replace('⟫', '’')}”"


def _closing(end: re.Match[str]) -> str:
    return end.group(1)


def _balanced(line: str) -> str:
    """Double marks as ⟪ and ⟫, in pairs."""
    line = line.replace("⟪", "").replace("⟫", "")
    marked = _MARK.sub(lambda m: "⟪" if _opens(m) else "⟫", line)
    depth = missing = 0
    for mark in re.findall("[⟪⟫]", marked):
        depth += 1 if mark == "⟪" else -1
        if depth < 0:
            missing, depth = missing + 1, 0
    return "⟪" * missing + marked + "⟫" * depth


def _opens(mark: re.Match[str]) -> bool:
    return mark.group() == "„" or bool(_BEFORE.search(mark.string[: mark.start()]))


def _bare(line: str) -> str:
    """The line without commas and empty marks at its edges, and without a pair of marks around the whole of it."""
    line = re.sub("⟪[\\s,.]*⟫", "", line).strip(", ")
    while line.startswith("⟪") and _partner(line) == len(line.rstrip(",. ")) - 1:
        line = line.rstrip(",. ")[1:-1].strip(", ")
    return line


def _partner(line: str) -> int:
    """Where the pair of marks that opens a line closes."""
    depth = 0
    for at, sign in enumerate(line):
        depth += (sign == "⟪") - (sign == "⟫")
        if depth == 0:
            return at
    return -1


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
