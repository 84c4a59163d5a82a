"""``manifest.csv``: what is known about the files of its folder and does not stand in them.

Columns: ``file`` (relative to the manifest), ``outlet``, ``url``, ``published``. What it says goes before what the
file's own channel says: somebody wrote it for this file. Other columns are for people and are not read, unless they
look like a misspelling.
"""

from __future__ import annotations

import csv
import difflib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path, PurePosixPath

from rashomon.errors import UnreadableError
from rashomon.sources.limits import MANIFEST, whole
from rashomon.values import Failure, Fetched

NAME = "manifest.csv"
COLUMNS = ("file", "outlet", "url", "published")


@dataclass(frozen=True, slots=True)
class Row:
    """What the manifest says about one file, and in which line."""

    line: int
    outlet: str | None
    url: str | None
    published: str | None


@dataclass(slots=True)
class Manifest:
    """The rows of one manifest by file, what is wrong with it, and which rows have found their file."""

    source: str
    rows: dict[str, Row] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    found: set[str] = field(default_factory=set)

    def fill(self, name: str, item: Fetched) -> Fetched:
        """``item``, from the file ``name``, with what the manifest says of it."""
        row = self.rows.get(name)
        if row is None:
            return item
        return replace(
            item,
            outlet=row.outlet or item.outlet,
            url=row.url or item.url,
            published=row.published or item.published,
        )

    def absent(self) -> Iterator[Failure]:
        """A failure for each row whose file was not there."""
        for name, row in self.rows.items():
            if name not in self.found:
                reason = f"names {name!r}, but there is no such file beside it; correct the name or remove the row"
                yield Failure(self.source, reason, f"line {row.line}")


def load(folder: Path, prefix: str) -> Manifest | None:
    """The manifest of a folder, ``None`` when it has none. What cannot be read of it stands in its ``failures``."""
    path = folder / NAME
    if not os.path.lexists(path):
        return None
    manifest = Manifest(prefix + NAME)
    try:
        with path.open("rb") as stream:
            _parse(whole(stream, MANIFEST).decode("utf-8-sig"), manifest)
    except UnicodeDecodeError as error:
        manifest.failures.append(Failure(manifest.source, "is not UTF-8; save it as UTF-8", f"byte {error.start + 1}"))
    except (UnreadableError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        manifest.failures.append(Failure(manifest.source, f"could not be used: {reason}"))
    return manifest


def _parse(text: str, manifest: Manifest) -> None:
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip().casefold() for name in next(reader, [])]
        if not _usable(header, manifest):
            return
        for cells in reader:
            if any(cell.strip() for cell in cells):
                _add(dict(zip(header, cells, strict=False)), reader.line_num, manifest)
                _surplus(cells, header, reader.line_num, manifest)
    except csv.Error as error:
        reason = f"is not well-formed CSV ({error}); the rows before this line are used, correct it"
        manifest.failures.append(Failure(manifest.source, reason, f"line {reader.line_num}"))


def _usable(header: list[str], manifest: Manifest) -> bool:
    for name in header:
        close = difflib.get_close_matches(name, COLUMNS, n=1)
        if name not in COLUMNS and close:
            reason = f"has a column {name!r} that is not read; did you mean {close[0]!r}?"
            manifest.failures.append(Failure(manifest.source, reason, "line 1"))
    if "file" in header:
        return True
    reason = f"has no column 'file' and is not used; its first line must name the columns {', '.join(COLUMNS)}"
    manifest.failures.append(Failure(manifest.source, reason, "line 1"))
    return False


def _add(cells: dict[str, str], line: int, manifest: Manifest) -> None:
    name = cells["file"].strip().replace("\\", "/")
    path = PurePosixPath(name)
    if not name or path.is_absolute() or ".." in path.parts:
        problem = f"names {name!r}, outside of its folder" if name else "names no file"
        reason = f"{problem}; the row is not used, give a path relative to the manifest"
    elif str(path) in manifest.rows:
        reason = f"names {name!r} a second time; the first row is used, remove one"
    else:
        values = (cells.get(column, "").strip() or None for column in COLUMNS[1:])
        manifest.rows[str(path)] = Row(line, *values)
        return
    manifest.failures.append(Failure(manifest.source, reason, f"line {line}"))


def _surplus(cells: list[str], header: list[str], line: int, manifest: Manifest) -> None:
    if len(cells) > len(header):
        reason = f"has {len(cells)} cells where the first line names {len(header)} columns; put quotes around commas"
        manifest.failures.append(Failure(manifest.source, reason, f"line {line}"))
