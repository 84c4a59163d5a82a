"""Quotations: who is said to have said what, in political news.

Data: a folder in the form of PolNeAR (networkdynamics/PolNeAR, Newell et al. 2018): ``text/*.txt`` and
``attributions/*.ann`` in brat's standoff form, where T lines give the spans of sources, cues and contents and E lines
tie them together. A part with several spans is one set of characters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.scoring import Tally, percent
from rashomon.annotations.quotations.marks import quoted
from rashomon.values import Fetched, Quotation

NAME = "quotations"
DATA = "polnear/dev"

ROLES = ("source", "cue", "content")
TYPES = ("direct", "indirect", "mixed")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution: the character spans of each part, none where there is no such part."""

    source: Spans
    cue: Spans
    content: Spans
    type: str


@dataclass(slots=True)
class Counts:
    """What was right of each measure."""

    exact: dict[str, Tally] = field(default_factory=lambda: {role: Tally() for role in (*ROLES, "all")})
    overlap: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in (*TYPES, "content")})
    without_source: int = 0
    found: int = 0


def measure(data: Path) -> Mapping[str, object]:
    """Exact F1 of each part and of all three, overlap F1 of contents, in all and by type, share without source."""
    from rashomon.annotations import load_pipeline
    from rashomon.documents import read

    pipeline = load_pipeline()
    counts = Counts()
    for path in sorted((data / "text").glob("*.txt")):
        document = read(Fetched(path.name, "text", path.read_bytes()))
        gold = parse(annotation(path).read_text(encoding="utf-8"), document.text)
        count(counts, gold, [ours(q) for q in pipeline(document).quotations])
    return summary(counts)


def annotation(text: Path) -> Path:
    """The annotation file of a text: its name with a mark of the annotator."""
    folder = text.parents[1] / "attributions"
    found = sorted(folder.glob(f"{glob_safe(text.stem)}_*.ann")) or [folder / f"{text.stem}.ann"]
    return found[0]


def glob_safe(name: str) -> str:
    """A file name of which no character is a pattern."""
    return re.sub(r"([*?[])", r"[\1]", name)


def ours(quotation: Quotation) -> Attributed:
    """A quotation of ours in the benchmark's form."""
    parts = {role: tuple((s.start, s.end) for s in getattr(quotation, role)) for role in ROLES}
    return Attributed(**parts, type=quotation.type)


def parse(annotations: str, text: str) -> list[Attributed]:
    """The attributions of one annotation file."""
    spans: dict[str, Spans] = {}
    found = []
    for line in sorted(annotations.splitlines(), key=lambda row: row[:1] != "T"):
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            places = re.findall(r"(\d+) (\d+)", rest.split("\t")[0])  # some have none: nothing can be tied to them
            spans[name] = tuple((int(s), int(e)) for s, e in places)
        elif name.startswith("E"):
            parts: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
            for part in rest.split():
                role, _, target = part.partition(":")
                if (role := re.sub(r"\d+$", "", role).lower()) in parts:
                    parts[role] += spans.get(target, ())  # some files tie a span that they do not give
            tied = {role: tuple(sorted(set(places))) for role, places in parts.items()}
            found.append(Attributed(**tied, type=kind(tied["content"], text)))
    return found


def kind(content: Spans, text: str) -> str:
    """Wholly inside quotation marks is direct, touching none is indirect, else mixed."""
    marks = [m for start, end in paragraphs(text) for m in quoted(text, start, end)]
    total = sum(e - s for s, e in content)
    inside = sum(max(0, min(e, m.end) - max(s, m.start)) for s, e in content for m in marks)
    return "indirect" if inside == 0 else "direct" if total - inside <= 2 else "mixed"


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines of a text that hold anything."""
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


def count(counts: Counts, gold: list[Attributed], found: list[Attributed]) -> None:
    """Add one article."""
    for role in ROLES:
        counts.exact[role].add(
            {p for a in found if (p := getattr(a, role))}, {p for a in gold if (p := getattr(a, role))}
        )
    counts.exact["all"].add({(a.source, a.cue, a.content) for a in found}, {(a.source, a.cue, a.content) for a in gold})
    counts.without_source += sum(not a.source for a in found)
    counts.found += len(found)
    for name in (*TYPES, "content"):
        counts.overlap[name] += _matched(
            [a.content for a in gold if name in (a.type, "content")],
            [a.content for a in found if name in (a.type, "content")],
            [a.content for a in gold],
            [a.content for a in found],
        )


def _matched(gold: list[Spans], found: list[Spans], all_gold: list[Spans], all_found: list[Spans]) -> Tally:
    """Matched one to one where the overlap covers half of the union. A content of a type may match any content, so that
    a wrong type is no second error."""
    hits = _pairs(gold, all_found)
    back = hits if (gold, found) == (all_gold, all_found) else _pairs(found, all_gold)
    return Tally(min(hits, back), len(found), len(gold))


def _pairs(ones: list[Spans], others: list[Spans]) -> int:
    """How many find a partner of their own, best overlaps first."""
    scored = sorted(
        (
            (share, i, j)
            for i, a in enumerate(ones)
            for j, b in enumerate(others)
            if (share := union_share(a, b)) >= 0.5
        ),
        key=lambda s: (-s[0], s[1], s[2]),
    )
    left, right = set[int](), set[int]()
    for _, i, j in scored:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
    return len(left)


def union_share(a: Spans, b: Spans) -> float:
    """The overlap of two sets of characters as a share of their union."""
    both = sum(max(0, min(e, f) - max(s, g)) for s, e in a for g, f in b)
    whole = sum(e - s for s, e in (*a, *b)) - both
    return both / whole if whole else 0.0


def summary(counts: Counts) -> dict[str, object]:
    """The figures."""
    return {
        **{f"{role}_exact_f1": tally.f1 for role, tally in counts.exact.items()},
        **{f"{name}_overlap_f1": tally.f1 for name, tally in counts.overlap.items()},
        "without_source": percent(counts.without_source, counts.found),
    }
