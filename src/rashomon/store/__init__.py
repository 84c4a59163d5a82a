"""A case as one SQLite file: tables, their history, and the two ways in, ``Writer`` and ``View``."""

from rashomon.store.files import file_of
from rashomon.store.search import Hit
from rashomon.store.verification import Check, Mismatch
from rashomon.store.view import View
from rashomon.store.writer import Writer

__all__ = ["Check", "Hit", "Mismatch", "View", "Writer", "file_of"]
