"""Quotation marks and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass

#: Opening marks with the marks that may close them. Straight marks open and close; national styles differ in which
#: hand is which („ ... “ in German, “ ... ” in English, » ... « in Danish).
PAIRS: dict[str, str] = {
    "“": '”“"',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    '"': '"”',
    "'": "'",
    "”": "”",
}
_APOSTROPHES = "’'‘"
_REST = "\x00"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Text between quotation marks: offsets of the first character (the opening mark) and one past the last. ``closed``
    is false where the mark is never closed and the end of the paragraph stands in (the next paragraph may go on)."""

    start: int
    end: int
    closed: bool = True


def quoted(text: str, start: int, end: int) -> list[Quoted]:
    """The outermost quoted stretches of one paragraph, ``text[start:end]``, in order.

    An opening mark without a partner reaches to the end of the paragraph only where the paragraph begins with it, or
    the next one does (a quotation of several paragraphs); elsewhere it is a stray mark and swallows nothing.
    """
    text = _with_plain_doubles(text)
    found: list[Quoted] = []
    at = start
    while at < end:
        if text[at] in PAIRS and _opens(text, at, start):
            close = _close(text, at, end)
            if close is not None:
                close += text[close + 1 : close + 2] == _REST
                found.append(Quoted(at, close + 1))
                at = close
            elif text[at] not in _APOSTROPHES and (not text[start:at].strip() or _goes_on(text, text[at], end)):
                found.append(Quoted(at, end, closed=False))
                break
        at += 1
    return found


def _goes_on(text: str, mark: str, end: int) -> bool:
    """Does what follows a paragraph begin with the same mark?"""
    return next((c for c in text[end : end + 80] if not c.isspace()), "") == mark


def _with_plain_doubles(text: str) -> str:
    """Doubled single marks ('' and ``) as one double mark and a placeholder, so that no offset moves."""
    return text.replace("''", f'"{_REST}').replace("``", f'"{_REST}')


def _opens(text: str, at: int, start: int) -> bool:
    """Marks that look the same on both sides open after white space, a bracket or a dash, and before a word."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 3].lstrip(_REST)[:1] or " "
    if after.isspace():  # « as the French write it »
        return text[at] == "«" and text[at + 1 : at + 2] != "\n"
    if text[at] in "“„«‹‚":
        return True
    return (
        before.isspace()
        or before in '([{—–-"“«‘:'
        or (text[at] in '"”»' and not before.isalnum() and before not in ".,!?…")
    )


def _close(text: str, at: int, end: int) -> int | None:
    """Where the mark at ``at`` is closed, or None."""
    mark, closers = text[at], PAIRS[text[at]]
    depth = 0
    for i in range(at + 1, end):
        c = text[i]
        if (
            c in closers
            and not _is_apostrophe(text, i)
            and not (c == mark and mark in '“"' and _opens(text, i, at + 1))
        ):
            if depth == 0:
                return i
            depth -= 1
        elif c == mark and mark in "„«‹":
            depth += 1
    return None


def _is_apostrophe(text: str, at: int) -> bool:
    """A single mark inside a word ("don’t"), or after a plural s before a word ("the ministers’ cars")."""
    if text[at] not in _APOSTROPHES:
        return False
    before, after = text[at - 1], text[at + 1] if at + 1 < len(text) else " "
    return before.isalnum() and (
        after.isalnum() or (before == "s" and after == " " and text[at + 2 : at + 3].islower())
    )
