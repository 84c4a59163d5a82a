"""The whole page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.presentation.views.documents import DocumentView, documents
from rashomon.presentation.views.entities import Group, entities
from rashomon.presentation.views.figures import FigureView, figures
from rashomon.presentation.views.findings import FindingView, findings
from rashomon.presentation.views.header import Header, header
from rashomon.presentation.views.index import index
from rashomon.presentation.views.statements import SpeakerView, StatementView, speakers, unattributed
from rashomon.presentation.views.stories import StoryView, stories
from rashomon.presentation.views.timeline import Course, timeline

if TYPE_CHECKING:
    from rashomon.values import Case, Failure


@dataclass(frozen=True, slots=True)
class Page:
    """One view for each section, in the order of the page. ``targets`` are the anchors that findings may lead to."""

    header: Header
    stories: tuple[StoryView, ...]
    undecided: tuple[FindingView, ...]
    speakers: tuple[SpeakerView, ...]
    unattributed: tuple[StatementView, ...]
    figures: tuple[FigureView, ...]
    timeline: tuple[Course, ...]
    entities: tuple[Group, ...]
    failures: tuple[Failure, ...]
    documents: tuple[DocumentView, ...]
    targets: dict[str, str]


def page(case: Case) -> Page:
    """Every view of the case."""
    look = index(case)
    told, open_ = stories(look, case), findings(look, case.undecided)
    spoken, unknown = speakers(look, case), unattributed(look, case)
    counted, dated, named = figures(look, case), timeline(look, case), entities(look, case)
    return Page(
        header=header(case, told[0].title if told else ""),
        stories=told,
        undecided=open_,
        speakers=spoken,
        unattributed=unknown,
        figures=counted,
        timeline=dated,
        entities=named,
        failures=tuple(sorted(case.failures)),
        documents=documents(look, (told, open_, spoken, unknown, counted, dated, named)),
        targets={
            **{s.anchor: "All versions of this statement" for p in spoken for s in p.statements},
            **{s.anchor: "All versions of this statement" for s in unknown},
            **{f.anchor: "All accounts of this figure" for f in counted},
            **{e.anchor: "All accounts of this event" for c in dated for m in c.moments for e in m.entries if e.anchor},
            **{e.anchor: "Everywhere it is named" for g in named for e in (*g.named, *g.unnamed)},
        },
    )
