"""Reading from a case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, select

from rashomon.errors import CaseError
from rashomon.store import schema
from rashomon.store.annotations import load_annotations
from rashomon.store.decisions import load_decisions
from rashomon.store.documents import load_documents
from rashomon.store.findings import load_findings
from rashomon.store.knowledge import load_gazetteer
from rashomon.store.links import load_links
from rashomon.store.opening import REVISIONS, explained, opened, revision_of
from rashomon.store.search import Hit, search
from rashomon.store.verification import Check, check
from rashomon.values import Case, Decision, Document, Failure, Known, Reading
from rashomon.values.dating import dated_by
from rashomon.values.parting import as_decided

#: Documents that are loaded at once.
BATCH = 200


class View:
    """Reads the case at ``path``, in a with statement; all that is read within it is of one moment.

    Raises:
        CaseError: the file is missing, empty, damaged, no case, or from a newer or older Rashomon.

    """

    def __init__(self, path: str | Path, connection: Connection | None = None) -> None:
        self.path = Path(path)
        self._stack = ExitStack()
        self._connection = connection

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._connection = stack.enter_context(opened(self.path, write=False))
            self._check_revision()
            stack.enter_context(explained(self.path))
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection = None
        self._stack.__exit__(kind, error, trace)

    def _check_revision(self) -> None:
        found = revision_of(self.connection, self.path)
        if found is None:
            raise CaseError(f"{self.path} holds nothing yet. Run `rashomon read PATH -o {self.path}` to the end.")
        if found != REVISIONS[-1]:
            raise CaseError(f"{self.path} is of an older Rashomon. `rashomon read PATH -o {self.path}` upgrades it.")

    @property
    def connection(self) -> Connection:
        """The connection, while the view is open."""
        if self._connection is None:
            raise RuntimeError("a View is used in a with statement")
        return self._connection

    def case(self) -> Case:
        """The whole case, its readings in the order of their sources, by the dates that were inferred, and as a person
        decided them."""
        links, decisions = load_links(self.connection), self.decisions()
        found = load_findings(self.connection)
        return Case(
            readings=as_decided(dated_by(self.readings(), links.dates), decisions),
            links=links,
            findings=tuple(one for one in found if one.kind != "undecided"),
            failures=self.failures(),
            model=self.meta().get("model", ""),
            decisions=decisions,
            undecided=tuple(one for one in found if one.kind == "undecided"),
        )

    def decisions(self) -> tuple[Decision, ...]:
        """What a person decided, in the order of the numbers."""
        return load_decisions(self.connection)

    def gazetteer(self) -> Iterator[Known]:
        """The entries of the user's gazetteer, one by one."""
        return load_gazetteer(self.connection)

    def readings(self, ids: Sequence[str] | None = None) -> Iterator[Reading]:
        """The documents that were read, with what was read from each alone, in the order of their sources; only those
        of ``ids`` if given."""
        wanted = None if ids is None else set(ids)
        listed = [name for name, reader in self._listed() if reader and (wanted is None or name in wanted)]
        for start in range(0, len(listed), BATCH):
            some = listed[start : start + BATCH]
            documents, annotations = load_documents(self.connection, some), load_annotations(self.connection, some)
            yield from (Reading(documents[name], annotations[name]) for name in some)

    def documents(self, ids: Sequence[str] | None = None) -> Iterator[Document]:
        """All documents in the order of their sources, or those of ``ids`` in that order."""
        listed = [name for name, _ in self._listed()] if ids is None else list(ids)
        for start in range(0, len(listed), BATCH):
            found = load_documents(self.connection, listed[start : start + BATCH])
            yield from (found[name] for name in listed[start : start + BATCH] if name in found)

    def _listed(self) -> list[tuple[str, str | None]]:
        # Sorted here, because databases differ in how they compare text.
        table = schema.document.c
        rows: list[Any] = list(self.connection.execute(select(table.source, table.id, table.reader)))
        return [(row.id, row.reader) for row in sorted(rows, key=lambda row: (row.source, row.id))]

    def readers(self) -> dict[str, str | None]:
        """Who read each document, by its id; ``None``: nobody could."""
        return dict(self._listed())

    def reader_of(self, document: str) -> str | None:
        """Who read a document; ``None``: nobody could, or the case has no such document."""
        table = schema.document.c
        return self.connection.scalar(select(table.reader).where(table.id == document))

    def failures(self) -> tuple[Failure, ...]:
        """What could not be read, sorted."""
        rows = self.connection.execute(select(schema.failure))
        return tuple(sorted(Failure(row.source, row.reason, row.place) for row in rows))

    def failed_files(self) -> frozenset[str]:
        """The files that a failure is known of."""
        return frozenset(self.connection.scalars(select(schema.failure.c.file)))

    def same_articles(self) -> dict[str, tuple[str, ...]]:
        """The other sources in which a document was met, by the document's id."""
        found: dict[str, list[str]] = {}
        for row in self.connection.execute(select(schema.same_article)):
            found.setdefault(row.document_id, []).append(row.source)
        return {document: tuple(sorted(names)) for document, names in sorted(found.items())}

    def meta(self) -> dict[str, str]:
        """What is known of the case itself: ``model``, ``reader``, and which ``decisions`` and ``gazetteer`` its links
        were made with."""
        return {row.key: row.value for row in self.connection.execute(select(schema.meta))}

    def search(self, words: str, *, limit: int = 100) -> list[Hit]:
        """Where words stand in the documents: see ``search.search``."""
        return search(self.connection, words, limit)

    def check(self) -> Check:
        """Re-read every span: see ``verification.check``."""
        return check(self.connection)
