"""The dates of publication of loose files, without making a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.run.annotating import Loading, annotate
from rashomon.run.choosing import rank
from rashomon.run.local import Settings
from rashomon.run.progress import Progress, Watch, unwatched
from rashomon.run.stages import Stages, all_stages
from rashomon.values import Document, Failure, Reading
from rashomon.values.dating import dated_by


@dataclass(frozen=True, slots=True)
class Dating:
    """When articles were published. ``documents`` are in the order of their sources, each with its date as far as that
    can be told; ``same`` are the sources whose article another source holds as well, with that source."""

    documents: tuple[Document, ...]
    same: tuple[tuple[str, str], ...]
    failures: tuple[Failure, ...]


@dataclass
class _Met:
    """The articles that were met, each once; of several files with one article the smallest counts, as in a case."""

    stages: Stages
    chosen: dict[str, Document] = field(default_factory=dict)
    sources: list[tuple[str, str]] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def fetch(self, paths: Sequence[str | Path]) -> None:
        for fetched in self.stages.fetch(paths):
            found = fetched if isinstance(fetched, Failure) else self.stages.understood(fetched)
            if isinstance(found, Failure):
                self.failures.append(found)
                continue
            self.sources.append((found.id, found.source))
            best = self.chosen.get(found.id, found)
            self.chosen[found.id] = min(best, found, key=rank)

    def documents(self) -> list[Document]:
        return sorted(self.chosen.values(), key=lambda document: (document.source, document.id))

    def same(self) -> tuple[tuple[str, str], ...]:
        pairs = {(source, self.chosen[name].source) for name, source in self.sources}
        return tuple(sorted((source, first) for source, first in pairs if source != first))


def date_articles(
    paths: Sequence[str | Path],
    settings: Settings | None = None,
    *,
    alone: bool = False,
    progress: Watch = unwatched,
) -> Dating:
    """When the articles under ``paths`` were published: as they state it, as their metadata says, or as can be inferred
    from what they say; ``alone``: each from its own words, otherwise they date each other, as in a case.

    Raises:
        PipelineError: the model or the pipeline cannot be loaded.

    """
    settings = settings or Settings()
    met = _Met(settings.stages or all_stages())
    readings = _readings(met, paths, settings, progress)
    progress(Progress("dating"))
    dated = dated_by(readings, met.stages.infer_dates(readings, alone=alone))
    return Dating(tuple(one.document for one in dated), met.same(), tuple(sorted(met.failures)))


def _readings(met: _Met, paths: Sequence[str | Path], settings: Settings, progress: Watch) -> list[Reading]:
    """All articles through the reader, in the order of their sources."""
    progress(Progress("loading"))
    loading = Loading(met.stages.load_pipeline, settings.model, settings.pipeline)
    pipeline = loading()
    met.fetch(paths)
    documents = met.documents()
    readings = []
    for done, (document, outcome) in enumerate(annotate(documents, pipeline, loading, settings.workers), start=1):
        if isinstance(outcome, str):
            met.failures.append(Failure(document.source, outcome))
        else:
            readings.append(Reading(document, outcome))
        progress(Progress("reading", done, len(documents)))
    return sorted(readings, key=lambda one: (one.document.source, one.document.id))
