"""Writing to a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import DataError, IntegrityError, InterfaceError, ProgrammingError

from rashomon.errors import PipelineError
from rashomon.store import schema
from rashomon.store.annotations import add_annotations
from rashomon.store.decisions import add_decision
from rashomon.store.documents import add_document
from rashomon.store.files import file_of
from rashomon.store.findings import add_findings
from rashomon.store.knowledge import add_gazetteer
from rashomon.store.links import add_links
from rashomon.store.opening import explained, opened
from rashomon.store.rows import Rows, batched_ids
from rashomon.store.upgrading import upgrade
from rashomon.store.view import View
from rashomon.values import Decision, Document, Failure, Finding, Known, Links, Reading


class Writer:
    """Writes to the case at ``path``, which is made if it is not there. While it is open nobody else can write, and
    those who read see the case as it was. At the end all is committed, or, after an error, nothing.

    Raises:
        CaseError: the file is locked, damaged, no case, or from a newer Rashomon.

    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._stack = ExitStack()
        self._connection: Connection | None = None
        #: Has any document been put, so that links must be made anew?
        self.changed = False

    def __enter__(self) -> Self:
        self._new = not self.path.exists()
        with ExitStack() as stack:
            stack.push(self._leave_nothing)
            self._connection = stack.enter_context(opened(self.path, write=True))
            upgrade(self._connection, self.path)
            stack.enter_context(explained(self.path))
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection = None
        self._stack.__exit__(kind, error, trace)

    def _leave_nothing(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None and self._new:
            for ending in ("", "-wal", "-shm"):
                self.path.with_name(self.path.name + ending).unlink(missing_ok=True)

    @property
    def connection(self) -> Connection:
        """The connection, while the writer is open."""
        if self._connection is None:
            raise RuntimeError("a Writer is used in a with statement")
        return self._connection

    @property
    def view(self) -> View:
        """The case as this writer sees it, with what it has put so far."""
        return View(self.path, self.connection)

    def keep(self) -> None:
        """Commit what was put so far, whatever comes later."""
        self.connection.commit()
        self.connection.begin()
        self._new = False

    def put_readings(self, readings: Iterable[Reading], *, reader: str) -> None:
        """Documents and what ``reader`` read from them, in the place of what the case held of the same documents.
        The links and findings go: they speak of what was.

        Raises:
            PipelineError: a span that lies outside its document's text; nothing was put.

        """
        held = list(readings)
        rows = Rows(self.connection, {one.document.id: one.document.text for one in held})
        for one in held:
            if one.annotations.document != one.document.id:
                raise PipelineError(f"The annotations of {one.annotations.document} came with {one.document.id}.")
            add_document(rows, one.document, reader)
            add_annotations(rows, one.annotations)
        self._put(rows, [one.document.id for one in held])

    def put_unread(self, document: Document) -> None:
        """A document that nobody could annotate. It stays in the case's file to be tried again, but not in the case."""
        rows = Rows(self.connection, {document.id: document.text})
        add_document(rows, document, None)
        self._put(rows, [document.id])

    def _put(self, rows: Rows, ids: Sequence[str]) -> None:
        with self._fitting():
            self._forget_links()
            for some in batched_ids(ids):
                self.connection.execute(delete(schema.document).where(schema.document.c.id.in_(some)))
            rows.insert()
        self.changed = True

    @contextmanager
    def _fitting(self) -> Iterator[None]:
        """All or nothing of one step; a value that the schema refuses is the fault of the stage that made it."""
        try:
            with self.connection.begin_nested():
                yield
        except (IntegrityError, InterfaceError, ProgrammingError, DataError) as error:
            raise PipelineError(f"A stage made something that a case cannot hold: {error.orig}.") from error

    def put_links(self, links: Links, findings: Sequence[Finding]) -> None:
        """Links and findings, with what is undecided among them, in the place of those that the case held.

        Raises:
            PipelineError: they speak of a document that the case has not, or of a place beyond its text.

        """
        every = self.connection.execute(select(schema.document.c.id, schema.document.c.text))
        texts = {row.id: row.text for row in every}
        with self._fitting():
            self._forget_links()
            rows = Rows(self.connection, texts)
            add_links(rows, links)
            add_findings(rows, findings)
            rows.insert()

    def _forget_links(self) -> None:
        for table in schema.LINKED:
            self.connection.execute(delete(table))
        for table in (schema.quotation, schema.figure_account, schema.event_account):
            self.connection.execute(delete(table).where(table.c.position.is_(None)))

    def put_failures(self, failures: Sequence[Failure], *, request: str = "", settled: Iterable[str] = ()) -> None:
        """Failures of one ``request`` in the place of the earlier ones of the same request, and of those of the files
        ``settled``, which were met again. What other requests could not read stays known."""
        known = schema.failure.c
        self.connection.execute(delete(schema.failure).where(known.request == request))
        for some in batched_ids(sorted(settled)):
            self.connection.execute(delete(schema.failure).where(known.file.in_(some)))
        rows = Rows(self.connection, {})
        for one in sorted(failures):
            where = {"source": one.source, "place": one.place}
            rows.add(schema.failure, **where, file=file_of(one.source), reason=one.reason, request=request)
        rows.insert()

    def put_same_articles(self, sources: Mapping[str, Iterable[str]]) -> None:
        """The other sources of documents, by document id, in the place of those known of these documents."""
        table = schema.same_article
        for some in batched_ids(sorted(sources)):
            self.connection.execute(delete(table).where(table.c.document_id.in_(some)))
        rows = Rows(self.connection, {})
        for document, names in sorted(sources.items()):
            for name in sorted(names):
                rows.add(table, document_id=document, source=name)
        rows.insert()

    def put_decision(self, decision: Decision) -> int:
        """One more decision; returns its number. The links stay as they are until they are made anew."""
        return add_decision(self.connection, decision)

    def drop_decision(self, number: int) -> None:
        """A decision less."""
        self.connection.execute(delete(schema.decision).where(schema.decision.c.id == number))

    def put_gazetteer(self, entries: Iterable[Known]) -> None:
        """A gazetteer in the place of the one that the case held."""
        self.connection.execute(delete(schema.known))
        add_gazetteer(self.connection, entries)

    def put_meta(self, found: Mapping[str, str]) -> None:
        """What is to be known of the case itself: see ``View.meta``."""
        self.connection.execute(delete(schema.meta))
        rows = [{"key": key, "value": value} for key, value in sorted(found.items())]
        self.connection.execute(schema.meta.insert(), rows)
