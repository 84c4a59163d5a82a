"""Which documents of a run count, and which of them must be annotated."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.run.stages import Stages
from rashomon.store import View, file_of
from rashomon.values import Document, Failure, Fetched

#: What decides between several files with one article: the smallest source counts. Of two files with one name (in two
#: folders), the one met in this run counts before what the case holds, then whatever else they say decides. The order
#: in which they come never does.
Rank = tuple[str, int, str]


def rank(document: Document) -> Rank:
    """The rank of a document that was met in this run."""
    said = repr(document).encode("utf-8", "surrogatepass")
    return document.source, 0, hashlib.sha256(said).hexdigest()


@dataclass
class Choice:
    """The documents of a run as they are met. ``known`` is the case before the run, ``part`` what this run, or one that
    was stopped, has annotated; ``reader`` is who reads; ``own`` is how the sources of the run's own files end, should
    the case lie among what is read."""

    stages: Stages
    known: View
    part: View
    reader: str
    own: tuple[str, ...] = ()
    met: int = 0
    #: The rank of the document that counts, by id.
    chosen: dict[str, Rank] = field(default_factory=dict)
    #: The documents that the case has not, or has from another reader, by id.
    fresh: set[str] = field(default_factory=set)
    #: Why documents could not be annotated, by id.
    unread: dict[str, str] = field(default_factory=dict)
    #: The sources that did not count, by id.
    others: dict[str, set[str]] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    #: Files that failed in an earlier run and were met again.
    settled: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._failed = self.known.failed_files()
        self._readers = self.known.readers()
        self._same = self.known.same_articles()

    def to_annotate(self, paths: Sequence[str | Path]) -> Iterator[Document]:
        """The documents under ``paths`` that must be annotated, then those of the case that another reader read."""
        for fetched in self.stages.fetch(paths):
            if document := self._document(fetched):
                self.met += 1
                yield from self._weighed(document)
        stale = [name for name, reader in self._readers.items() if reader != self.reader and not self._is_met(name)]
        for document in self.known.documents(stale):
            self._settle(document.source)
            yield from self._counting(document)

    def counts(self, document: Document) -> bool:
        """Is this still the one that counts, now that others were met?"""
        return self.chosen[document.id] == rank(document)

    def was_unread(self, document: Document) -> bool:
        """Did nobody succeed with this very document before, either?"""
        return self.known.reader_of(document.id) is None and self._holds(self.known, document)

    def all_failures(self) -> tuple[Failure, ...]:
        """What could not be fetched, taken apart or annotated, sorted."""
        unread = [Failure(self.chosen[name][0], reason) for name, reason in self.unread.items()]
        return tuple(sorted(self.failures + unread))

    def same_articles(self) -> dict[str, set[str]]:
        """The sources that did not count, in this run or earlier ones, by the id of the document that they hold."""
        names = self.others.keys() | (self._same.keys() & self.chosen.keys())
        found = {name: self.others.get(name, set()).union(self._same.get(name, ())) for name in sorted(names)}
        return {name: sources - {self.chosen[name][0]} for name, sources in found.items()}

    def _document(self, fetched: Fetched | Failure) -> Document | None:
        self._settle(fetched.source)
        if isinstance(fetched, Failure):
            if not f"/{fetched.source}".endswith(self.own):
                self.failures.append(fetched)
            return None
        document = self.stages.understood(fetched)
        if isinstance(document, Document):
            return document
        self.failures.append(document)
        return None

    def _settle(self, source: str) -> None:
        if file_of(source) in self._failed:
            self.settled.add(file_of(source))

    def _is_met(self, name: str) -> bool:
        return name in self.chosen and self.chosen[name][1] == 0

    def _weighed(self, document: Document) -> Iterator[Document]:
        """The document, if it counts before those met so far and must be annotated."""
        best = self.chosen.get(document.id) or self._held(document.id)
        if best and best[0] != document.source:
            self.others.setdefault(document.id, set()).add(max(best[0], document.source))
        if best is None or rank(document) < best:
            yield from self._counting(document)
        else:
            self.chosen[document.id] = best

    def _held(self, name: str) -> Rank | None:
        if name not in self._readers:
            return None
        (document,) = self.known.documents([name])
        return document.source, 1, ""

    def _counting(self, document: Document) -> Iterator[Document]:
        """The document, which counts from now on, if it must be annotated."""
        self.chosen[document.id] = rank(document)
        self.unread.pop(document.id, None)
        self.fresh.discard(document.id)
        if not self._has(self.known, document):
            self.fresh.add(document.id)
            if not self._has(self.part, document):
                yield document

    def _has(self, view: View, document: Document) -> bool:
        return view.reader_of(document.id) == self.reader and self._holds(view, document)

    def _holds(self, view: View, document: Document) -> bool:
        return list(view.documents([document.id])) == [document]
