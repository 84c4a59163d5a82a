"""All that was asked for, one article after the other."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from rashomon.errors import UnreadableError
from rashomon.sources.channel import File
from rashomon.sources.channels import channel_of, endings
from rashomon.sources.manifest import Manifest, load
from rashomon.sources.stdin import SOURCE, read_standard_input
from rashomon.sources.walk import printable, sentence, walk
from rashomon.values import Failure, Fetched


def fetch(paths: Sequence[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Fetched | Failure]:
    """The articles of files and folders; "-" is standard input. Nothing that cannot be read stops the rest.

    The order does not depend on that of ``paths`` nor on the file system's. A source is named relative to the folder
    asked for; when several paths are asked for, folders' own names come first, so that two ``doc1.json`` differ.
    """
    asked = sorted({str(path) for path in paths})
    files = [path for path in asked if path != "-"]
    read: set[str] = set()
    for path, name in zip(files, _names(files), strict=True):
        yield from _read_path(Path(path), name, read)
    if "-" in asked:
        yield from _guarded(SOURCE, None, read_standard_input(stdin or sys.stdin.buffer))


def _names(paths: list[str]) -> list[str]:
    """What sources of each path begin with: nothing for a single folder, else its name, else (when taken) the path."""
    if len(paths) == 1 and os.path.isdir(paths[0]):
        return [""]
    own = [printable(Path(os.path.abspath(path)).name) for path in paths]
    taken = Counter(own)
    return [
        name if taken[name] == 1 else printable(Path(path).as_posix()) for path, name in zip(paths, own, strict=True)
    ]


def _read_path(root: Path, name: str, read: set[str]) -> Iterator[Fetched | Failure]:
    """The articles under one path. ``read`` holds the files read so far: one asked for twice is read once."""
    folder = os.path.isdir(root)
    manifests = _Manifests(root if folder else root.parent, name if folder else "")
    empty = True
    for found in walk(root, name):
        empty = False
        if isinstance(found, Failure):
            yield found
            continue
        path, source = found
        if (absolute := os.path.abspath(path)) not in read:
            read.add(absolute)
            for item in _read_file(path, source):
                yield manifests.fill(path, item) if isinstance(item, Fetched) else item
        manifests.found(path)
    yield from manifests.failures(whole=folder)
    if empty:
        yield Failure(name or printable(root.name), f"holds no file; known kinds: {endings()}")


def _read_file(path: Path, source: str) -> Iterator[Fetched | Failure]:
    channel = channel_of(path.name)
    if channel is None:
        yield Failure(source, f"is of a kind that is not read; known kinds: {endings()}")
        return
    file = File(source, lambda: cast("BinaryIO", path.open("rb")))
    yield from _guarded(source, path, channel.read(file))


def _guarded(source: str, path: Path | None, items: Iterator[Fetched | Failure]) -> Iterator[Fetched | Failure]:
    """The items; what goes wrong with the whole file becomes a failure."""
    try:
        yield from items
    except UnreadableError as error:
        yield Failure(source, str(error))
    except OSError as error:
        yield Failure(source, sentence(error, path or Path(source)))


class _Manifests:
    """The manifests that may speak of a file: of its folder and those above, up to the one asked for."""

    def __init__(self, root: Path, prefix: str) -> None:
        self._root, self._prefix = root, prefix
        self._loaded: dict[Path, Manifest | None] = {}

    def fill(self, path: Path, item: Fetched) -> Fetched:
        """``item`` with what the manifests say of it; the nearest has the last word."""
        for name, manifest in reversed(list(self._over(path))):
            item = manifest.fill(name, item)
        return item

    def found(self, path: Path) -> None:
        """Take note that the file is there."""
        for name, manifest in self._over(path):
            manifest.found.add(name)

    def failures(self, *, whole: bool) -> Iterator[Failure]:
        """What is wrong with the manifests; when the ``whole`` folder was asked for, also rows without their file."""
        for manifest in self._manifests():
            yield from manifest.failures
            if whole:
                yield from manifest.absent()

    def _manifests(self) -> Iterator[Manifest]:
        self._load(self._root)
        found = (self._loaded[folder] for folder in sorted(self._loaded))
        yield from (manifest for manifest in found if manifest is not None)

    def _over(self, path: Path) -> Iterator[tuple[str, Manifest]]:
        for folder in path.parents:
            manifest = self._load(folder)
            if manifest is not None:
                yield printable(path.relative_to(folder).as_posix()), manifest
            if folder == self._root:
                return

    def _load(self, folder: Path) -> Manifest | None:
        if folder not in self._loaded:
            below = folder.relative_to(self._root).as_posix()
            parts = [part for part in (self._prefix, below) if part not in ("", ".")]
            self._loaded[folder] = load(folder, "".join(f"{part}/" for part in parts))
        return self._loaded[folder]
