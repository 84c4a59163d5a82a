"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from rashomon.errors import RashomonError


def write(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` in UTF-8, in the place of what was there; never a part of it.

    Raises:
        RashomonError: ``path`` is a folder, or cannot be written.

    """
    if path.is_dir():
        raise RashomonError(f"{path} is a folder. Name a file to write, such as {path / 'dossier.html'}.")
    # Half a surrogate pair has no UTF-8; as \udXXX it stays visible, and in JSON it is even the right escape.
    content = text.encode("utf-8", "backslashreplace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)  # a pipe or a device stays what it is
        else:
            _replace(path, content)
    except OSError as error:
        raise RashomonError(f"{path} cannot be written: {error.strerror}. Name another place.") from error


def _replace(path: Path, content: bytes) -> None:
    target = path.resolve()
    number, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The rights that new files do not get; there is no way to ask but to set it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
