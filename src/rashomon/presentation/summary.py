"""The summary for the terminal: what a person wants to know before opening the dossier."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rashomon.presentation.views.findings import KINDS, FindingView, Side
from rashomon.presentation.views.header import Header, header
from rashomon.presentation.views.index import index
from rashomon.presentation.views.plain import one_line
from rashomon.presentation.views.statements import SpeakerView, speakers, unattributed
from rashomon.presentation.views.stories import SourceView, StoryView, stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from rashomon.presentation.views.words import Piece, Quote
    from rashomon.values import Case, Failure, Span

STYLES = {
    "conflict": "bold red",
    "update": "bold yellow",
    "omission": "bold magenta",
    "naming": "bold cyan",
    "agreement": "bold green",
}
#: How many of each are shown; the rest is counted, and stands in the dossier.
STORIES, SOURCES, FINDINGS, QUOTES, SPEAKERS, FAILURES = 6, 12, 5, 2, 8, 12
#: Sides stand beside each other when each gets this many columns.
SIDE = 34
#: Characters kept on each side of the marked words.
BESIDE = 90


def summary(case: Case) -> RenderableType:
    """Stories with their outlets, what the accounts disagree on with both sides' words, who spoke most, and what could
    not be read. Every word of an article is shown as text: no markup, no control character."""
    look = index(case)
    told = stories(look, case)
    main = [s for s in told if len(s.sources) > 1 or s.differences]
    parts: list[RenderableType] = [_head(header(case, ""))]
    parts += [_story(s) for s in main[:STORIES]]
    parts += _more(len(main) - STORIES, "more story told by several articles", "more stories told by several articles")
    parts += _more(len(told) - len(main), "story told by one article only", "stories told by one article only")
    parts += [_speakers(speakers(look, case), len(unattributed(look, case))), _failures(sorted(case.failures))]
    return Group(*parts)


def count(number: int, one: str, many: str = "") -> str:
    """``1 article``, ``2 articles``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of a finding: beside each other where the terminal is wide enough, else below each other."""

    sides: tuple[Side, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Chooses by the width at hand."""
        sides = [_side(side) for side in self.sides]
        if len(sides) < 2 or options.max_width < SIDE * len(sides):
            yield Group(*sides)
            return
        grid = Table.grid(padding=(0, 3), expand=True)
        for _ in sides:
            grid.add_column(ratio=1)
        grid.add_row(*sides)
        yield grid


def _head(head: Header) -> RenderableType:
    words = [
        count(head.articles, "article"),
        count(head.outlets, "named outlet"),
        count(head.stories, "story", "stories"),
    ]
    if head.period:
        words.append(f"published {head.period}")
    if head.undated:
        words.append(f"{head.undated} undated")
    if head.inferred:
        words.append(f"{count(head.inferred, 'date')} inferred")
    found = Text(", ").join(
        Text(count(head.kinds[kind], label), style=STYLES[kind])
        for kind, label in (
            ("conflict", "conflict"),
            ("update", "update"),
            ("omission", "omission"),
            ("naming", "naming"),
            ("agreement", "agreement"),
        )
        if head.kinds.get(kind)
    )
    return Group(
        Text(""), Text(" · ".join(words), style="bold"), found or Text("No finding.", style="dim"), *_beside(head)
    )


def _beside(head: Header) -> list[Text]:
    """What is no finding, and what is not certain enough to be shown."""
    lines = []
    if head.withheld:
        less = f"{count(head.withheld, 'finding')} not certain enough for --findings {head.level}"
        lines.append(Text(f"{less}; --findings all shows all", style="dim"))
    if head.undecided:
        lines.append(Text(f"{count(head.undecided, 'difference')} undecided; see the dossier", style="dim"))
    return lines


def _story(story: StoryView) -> RenderableType:
    parts: list[RenderableType] = [
        Text(""),
        Rule(Text(one_line(story.title) or "Untitled story", style="bold"), align="left", style="dim"),
    ]
    parts += [_source(s) for s in story.sources[:SOURCES]]
    parts += _more(len(story.sources) - SOURCES, "more article")
    if story.independent < len(story.sources):
        parts.append(
            _indented(
                Text(
                    f"Copies and articles of one outlet count once: {count(story.independent, 'independent account')}.",
                    style="italic",
                )
            )
        )
    parts += [_finding(f) for f in story.differences[:FINDINGS]]
    parts += _more(len(story.differences) - FINDINGS, "more difference")
    if not story.differences:
        parts.append(_indented(Text("No difference was found between the accounts.", style="dim")))
    parts += [_agreement(f) for f in story.agreements[:FINDINGS]]
    parts += _more(len(story.agreements) - FINDINGS, "more agreement")
    return Group(*parts)


def _source(source: SourceView) -> RenderableType:
    line = Text.assemble((one_line(source.reference.name), "bold"), "  ", (one_line(source.published), "dim"))
    if source.credits:
        line.append(f"  credits {', '.join(one_line(agency) for agency, _ in source.credits)}", style="dim")
    return Group(_indented(line), *([_indented(_inferred(source), 4)] if source.inferred else []))


def _inferred(source: SourceView) -> Text:
    """Why the date is held to be this one, and where the words stand that tell it."""
    spans = sorted(place.span for one in source.evidence for place in one.places)
    where = f" ({places(spans)})" if spans else ""
    return Text(f"dated by inference: {one_line(source.why) or 'no reason given'}{where}", style="dim")


def places(spans: Sequence[Span]) -> str:
    """``characters 28-40, 112-120``: where words stand in the text of one document."""
    return f"characters {', '.join(f'{span.start}-{span.end}' for span in spans)}"


def _finding(finding: FindingView) -> RenderableType:
    parts: list[RenderableType] = [Text(""), _indented(_title(finding))]
    if finding.subject:
        parts.append(_indented(Text(one_line(finding.reason)), 4))
    return Group(*parts, _indented(Sides(finding.sides), 4))


def _agreement(finding: FindingView) -> RenderableType:
    outlets = ", ".join(one_line(name) for name in finding.outlets)
    told = f"{count(finding.independent, 'independent account')}: {outlets}"
    return Group(Text(""), _indented(_title(finding)), _indented(Text(told, style="dim"), 4))


def _title(finding: FindingView) -> Text:
    subject = (one_line(finding.subject), "bold") if finding.subject else one_line(finding.reason)
    title = Text.assemble((KINDS[finding.kind].upper(), STYLES[finding.kind]), "  ", subject)
    if finding.common:
        title.append(f": {one_line(finding.common)}")
    return title


def _side(side: Side) -> RenderableType:
    parts: list[RenderableType] = [Text(one_line(side.value) or "not stated", style="bold underline")]
    for quote in side.quotes[:QUOTES]:
        parts += [_named(quote), _words(quote.pieces)]
    parts += _more(len(side.quotes) - QUOTES, "more account", indent=0)
    return Group(*parts)


def _named(quote: Quote) -> Text:
    refs = [place.reference for place in quote.places]
    return Text("; ".join(f"{one_line(r.name)}, {r.day or 'date unknown'}" for r in refs), style="dim")


def _words(pieces: Sequence[Piece]) -> Text:
    """The passage on one line, cut around the marked words, which are bold."""
    marks = [n for n, piece in enumerate(pieces) if piece.marked]
    first, last = (marks[0], marks[-1]) if marks else (0, 0)
    line = Text()
    for number, piece in enumerate(pieces):
        text = _spaced(piece.text)
        if marks and number < first:
            text = text if len(text) <= BESIDE else "… " + text[-BESIDE:].partition(" ")[2]
        elif number > last or not marks:
            text = text if len(text) <= 2 * BESIDE else text[: 2 * BESIDE].rpartition(" ")[0] + " …"
        line.append(text, style="bold" if piece.marked else None)
    return line


def _spaced(text: str) -> str:
    """On one line, but with the spaces that keep it apart from its neighbours."""
    inner = one_line(text)
    before = " " if text[:1].isspace() else ""
    after = " " if inner and text[-1:].isspace() else ""
    return before + inner + after


def _speakers(some: Sequence[SpeakerView], unknown: int) -> RenderableType:
    parts: list[RenderableType] = [Text(""), Rule(Text("Who spoke most", style="bold"), align="left", style="dim")]
    for speaker in sorted(some, key=lambda s: -len(s.statements))[:SPEAKERS]:
        told = f"{count(len(speaker.statements), 'statement')}, {count(len(speaker.outlets), 'outlet')}"
        parts.append(_indented(Text.assemble((one_line(speaker.name), "bold"), "  ", (told, "dim"))))
    parts += _more(len(some) - SPEAKERS, "more speaker")
    if unknown:
        parts.append(_indented(Text(f"{count(unknown, 'statement')} by speakers not known", style="dim")))
    if not some and not unknown:
        parts.append(_indented(Text("No statement was found.", style="dim")))
    return Group(*parts)


def _failures(some: Sequence[Failure]) -> RenderableType:
    if not some:
        return Text("")
    parts: list[RenderableType] = [
        Text(""),
        Rule(Text("Could not be read", style="bold red"), align="left", style="dim"),
    ]
    for failure in some[:FAILURES]:
        place = f" at {one_line(failure.place)}" if failure.place else ""
        parts.append(
            _indented(Text.assemble((one_line(failure.source), "bold"), f"{place}: {one_line(failure.reason)}"))
        )
    parts += _more(len(some) - FAILURES, "more input")
    return Group(*parts)


def _more(number: int, one: str, many: str = "", *, indent: int = 2) -> Iterable[RenderableType]:
    """A line that counts what is not shown; nothing when all is."""
    return [_indented(Text(count(number, one, many), style="dim"), indent)] if number > 0 else []


def _indented(what: RenderableType, columns: int = 2) -> RenderableType:
    return Padding(what, (0, 0, 0, columns))
