"""Loading a spaCy pipeline, and what to call it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import spacy
from spacy.language import Language

from rashomon.errors import PipelineError


def load(pipeline: str) -> Language:
    """The installed pipeline of this name, or the one in this folder. Components that join words are left out, for all
    is read on Rashomon's words.

    Raises:
        PipelineError: there is none, or it cannot be loaded.

    """
    if not spacy.util.is_package(pipeline) and not Path(pipeline).exists():
        raise PipelineError(
            f"There is no spaCy pipeline {pipeline}, neither installed nor a folder. Install it with: python -m spacy "
            f"download {pipeline}"
        )
    try:
        nlp = spacy.load(pipeline)
    except Exception as error:  # whatever its own code, its packages or its files may raise
        reason = " ".join(str(error).split()) or type(error).__name__
        raise PipelineError(
            f"The spaCy pipeline {pipeline} cannot be loaded: {reason} "
            f"It may want another package, or another version of spaCy."
        ) from error
    for name in nlp.pipe_names:
        if nlp.get_pipe_meta(name).retokenizes:
            nlp.disable_pipe(name)
    return nlp


def full_name(nlp: Language, pipeline: str | None = None) -> str:
    """What a pipeline calls itself, with its version. One that is not installed but lies in a folder may change without
    a new version, so it carries a mark made from its files."""
    name = f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"
    if pipeline is None or spacy.util.is_package(pipeline):
        return name
    return f"{name}-{_fingerprint(Path(pipeline))}"


def _fingerprint(folder: Path) -> str:
    """Eight hexadecimal digits from the names and contents of a folder's files."""
    files = sorted((file.relative_to(folder).as_posix(), file) for file in folder.rglob("*") if file.is_file())
    whole = hashlib.sha256()
    for name, file in files:
        with file.open("rb") as content:
            whole.update(f"{name}\n{hashlib.file_digest(content, 'sha256').hexdigest()}\n".encode())
    return whole.hexdigest()[:8]
