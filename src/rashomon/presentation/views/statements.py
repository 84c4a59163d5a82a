"""Who said what: every utterance with all its versions side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.presentation.views.anchors import anchor, span_anchor
from rashomon.presentation.views.dates import timex_words
from rashomon.presentation.views.independence import independent
from rashomon.presentation.views.versions import Worded, only_here, worded
from rashomon.presentation.views.words import Piece, Reference, reference
from rashomon.values import Span

if TYPE_CHECKING:
    from rashomon.presentation.views.index import Index
    from rashomon.values import Case, Entity, Quotation, Statement


#: How a cue takes what is said, where it does more than report it. It tells of the wording, not of what is true.
STANCES = {
    "endorsing": "taken as true",
    "doubting": "kept at a distance",
    "denial": "denied",
    "question": "asked",
}


@dataclass(frozen=True, slots=True)
class Report:
    """One quotation that reports the utterance: in which document, how, through whom, to whom, on what and where; its
    source and cue as written. ``stance`` is empty where the cue is neutral; ``cue`` are the words that tell it."""

    span: Span
    reference: Reference
    type: str
    via: tuple[str, ...]
    introduced: tuple[str, ...]
    time: str
    addressee: tuple[str, ...]
    medium: tuple[str, ...]
    place: tuple[str, ...]
    stance: str
    cue: tuple[str, ...]
    hearsay: bool

    @property
    def href(self) -> str:
        """The words in the full text."""
        return f"#{span_anchor(self.span)}"


@dataclass(frozen=True, slots=True)
class Version:
    """One wording, with the words marked that no other version has, and every report that has it."""

    pieces: tuple[Piece, ...]
    language: str | None
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """One utterance. ``independent`` counts the reports of it, copies once."""

    anchor: str
    versions: tuple[Version, ...]
    outlets: tuple[str, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One speaker with all that was said; ``href`` leads to the entity."""

    name: str
    href: str
    roles: tuple[str, ...]
    statements: tuple[StatementView, ...]
    outlets: tuple[str, ...]


def speakers(index: Index, case: Case) -> tuple[SpeakerView, ...]:
    """Everybody who is known to speak: those whom most outlets quote first, then those with most statements."""
    said: dict[str, list[Statement]] = {}
    for statement in case.links.statements:
        if statement.speaker in index.entities:
            said.setdefault(statement.speaker, []).append(statement)
    views = [_speaker(index, index.entities[name], some) for name, some in said.items()]
    return tuple(sorted(views, key=lambda v: (-len(v.outlets), -len(v.statements), v.name.casefold(), v.href)))


def unattributed(index: Index, case: Case) -> tuple[StatementView, ...]:
    """What was said by nobody known: still said."""
    return _statements(index, [s for s in case.links.statements if s.speaker not in index.entities])


def _speaker(index: Index, entity: Entity, some: list[Statement]) -> SpeakerView:
    documents = [q.content[0].document for s in some for q in s.quotations if q.content]
    return SpeakerView(
        name=entity.name,
        href=f"#{anchor(entity.id)}",
        roles=_roles(index, entity),
        statements=_statements(index, some),
        outlets=index.outlets(documents),
    )


def _roles(index: Index, entity: Entity) -> tuple[str, ...]:
    """The descriptions that stand beside the name, each once whatever its case, in order of publication."""
    merged = set(entity.chains)
    mentions = [
        m
        for document in sorted({d for d, _ in merged}, key=index.order.__getitem__)
        for m in index.readings[document].annotations.mentions
        if m.role and (document, m.chain) in merged
    ]
    first: dict[str, str] = {}
    for mention in mentions:
        first.setdefault(mention.role.casefold(), mention.role)
    return tuple(first.values())


def _statements(index: Index, some: list[Statement]) -> tuple[StatementView, ...]:
    """Those that several outlets report first; then in order of publication."""
    spoken = [s for s in some if any(q.content for q in s.quotations)]
    spoken.sort(key=lambda s: (min(index.place(q.content[0]) for q in s.quotations if q.content), s.id))
    views = [_statement(index, s) for s in spoken]
    return tuple(sorted(views, key=lambda v: -len(v.outlets)))


def _statement(index: Index, statement: Statement) -> StatementView:
    quoted = sorted((q for q in statement.quotations if q.content), key=lambda q: index.place(q.content[0]))
    spans = [q.content[0] for q in quoted]
    return StatementView(
        anchor=anchor(statement.id),
        versions=_versions(index, quoted),
        outlets=index.outlets(s.document for s in spans),
        independent=independent(index, spans),
    )


def _versions(index: Index, quoted: list[Quotation]) -> tuple[Version, ...]:
    """The wordings that differ, in order of publication; quotations with the same words make one version."""
    texts: dict[tuple[str, ...], Worded] = {}
    reports: dict[tuple[str, ...], list[Report]] = {}
    for quotation in quoted:
        text = worded(" … ".join(_words(index, quotation.content)))
        texts.setdefault(text.words, text)
        reports.setdefault(text.words, []).append(_report(index, quotation))
    marked = only_here(tuple(texts.values()))
    return tuple(
        Version(pieces, told[0].reference.language, tuple(told))
        for pieces, told in zip(marked, reports.values(), strict=True)
    )


def _report(index: Index, quotation: Quotation) -> Report:
    introduced = sorted((*quotation.source, *quotation.cue))
    return Report(
        span=quotation.content[0],
        reference=reference(index, quotation.content[0].document),
        type=quotation.type,
        via=quotation.via,
        introduced=_words(index, _joined(introduced)),
        time=timex_words(quotation.time) if quotation.time else "",
        addressee=_words(index, quotation.addressee),
        medium=tuple(w for w in _words(index, quotation.medium) if not f" {w}".endswith(_after_space(quotation.via))),
        place=_words(index, quotation.place),
        stance=STANCES.get(quotation.stance, ""),
        cue=_words(index, quotation.cue),
        hearsay=quotation.hearsay,
    )


def _after_space(names: tuple[str, ...]) -> tuple[str, ...]:
    """What a medium ends in that ``via`` names already, without its "a" or "the"."""
    return tuple(f" {name}" for name in names if name)


def _joined(spans: list[Span]) -> list[Span]:
    """Sorted spans with those that overlap or nearly touch ("He" + "said") made one."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(span.document, joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _words(index: Index, spans: tuple[Span, ...] | list[Span]) -> tuple[str, ...]:
    """The words of each span, without the "that" which ties what is said to its cue."""
    return tuple(s.of(index.document(s.document).text).removeprefix("that ") for s in spans)
