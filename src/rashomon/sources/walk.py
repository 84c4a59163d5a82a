"""Paths become files, in a fixed order, with whatever cannot be opened reported.

Names that begin with a dot are passed over (``.git``, ``.DS_Store``). Links are followed; a folder is read once, so
that links in a circle end.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from rashomon.sources.manifest import NAME
from rashomon.values import Failure


def walk(root: Path, source: str) -> Iterator[tuple[Path, str] | Failure]:
    """Every regular file under ``root`` with its name for people (``source``, a slash, the path below ``root``)."""
    seen: dict[tuple[int, int], str] = {}
    waiting = [(root, source)]
    while waiting:
        path, name = waiting.pop()
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                first = seen.setdefault((status.st_dev, status.st_ino), name)
                if first == name:
                    waiting.extend(reversed(_children(path, name)))
                else:
                    yield Failure(name, f"leads back to {first or 'the folder asked for'!r}; that is read only once")
            elif stat.S_ISREG(status.st_mode):
                yield path, name
            else:
                yield Failure(name, "is neither a file nor a folder (a pipe, socket or device) and is not read")
        except OSError as error:
            yield Failure(name or printable(path.name), sentence(error, path))


def _children(folder: Path, name: str) -> list[tuple[Path, str]]:
    names = sorted(entry for entry in os.listdir(folder) if not entry.startswith(".") and entry != NAME)
    return [(folder / entry, f"{name}/{printable(entry)}".lstrip("/")) for entry in names]


def printable(name: str) -> str:
    """A file's name as people and UTF-8 can have it: what is not UTF-8, and control characters, are spelt out."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def sentence(error: OSError, path: Path) -> str:
    """Why the system would not open it, and what to do."""
    if error.errno == errno.ELOOP:
        return "is a link that leads back to itself; remove it"
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return "is a link to a file that does not exist; remove it, or put the file in its place"
    if isinstance(error, FileNotFoundError):
        return "does not exist; check the path"
    if isinstance(error, PermissionError):
        return "may not be opened by you; change its permissions, or read it as a user who may"
    return f"could not be opened: {error.strerror or error}"
