"""Names: spans of persons, organizations, places and groups in newswire from all over the world.

Data: a folder of token files in the form of stanfordnlp/en-worldwide-newswire (Shan et al. 2023): word, tab, tag; an
empty line between sentences. A name is right when its words and its class are. A file's region follows from its name's
beginning, as in that corpus (``regions.txt``).

Or files in the form of Universal NER (``.iob2``, Mayhew et al. 2024): number, tab, word, tab, tag, with comments, of
which ``# newdoc`` begins a document. Its scheme has no groups, so groups found in such a file are neither right nor
wrong, and the file has no region.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.scoring import Tally, chunks, repair

if TYPE_CHECKING:
    from rashomon.annotations.reader import Reader

NAME = "names"
DATA = "ner/worldwide/dev"

CLASSES = ("person", "organization", "place", "group")

#: The corpus's classes as ours; its other classes (dates, money, products, miscellaneous) are no names here.
OURS = {
    "Person": "person",
    "Organization": "organization",
    "Location": "place",
    "Facility": "place",
    "NORP": "group",
}

#: The classes of Universal NER as ours.
UNIVERSAL = {"PER": "person", "ORG": "organization", "LOC": "place"}

#: Beginnings of file names, up to the first underscore, by region.
REGIONS = {
    "Africa": "af afs alg eg et ghana kenya mauritius nm panaf sa",
    "Asia": "asia bangladesh cn in jp kr mong my pk th tw",
    "Indigenous": "aus canada nz",
    "Latin America": "arg bol chile col colla cosric cosrica cuba ecuador elsalv guyana hond mex nic pan paraguay peru "
    "uruguay ven",
    "Middle East": "iran israel jr kw oman qt saud uae",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, and their gold tags in well-formed BIO over our classes."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def measure(data: Path) -> Mapping[str, object]:
    """F1 over all names, of each class, and the spread between regions."""
    from rashomon.annotations.reader import Reader

    return with_reader(data, Reader())


def with_reader(data: Path, reader: Reader) -> Mapping[str, object]:
    """The same with any reader."""
    tallies: dict[tuple[str | None, str], Tally] = {}
    for path in files(data):
        universal = path.suffix == ".iob2"
        text = path.read_text(encoding="utf-8")
        where, kinds = (None, tuple(UNIVERSAL.values())) if universal else (region(path.name), CLASSES)
        for sentences in parse_universal(text) if universal else [parse(text)]:
            read = reader.read([list(s.words) for s in sentences]).sentences
            for gold, tagged in zip(sentences, read, strict=True):
                count(tallies, where, gold.tags, tagged.names, kinds)
    return summary(tallies)


def files(data: Path) -> list[Path]:
    """The token files of a folder in order of their names, or the one file."""
    return sorted(p for p in data.rglob("*") if p.suffix in (".tsv", ".iob2")) if data.is_dir() else [data]


def count(
    tallies: dict[tuple[str | None, str], Tally],
    where: str | None,
    gold: Sequence[str],
    read: Sequence[str],
    kinds: Iterable[str] = CLASSES,
) -> None:
    """Add one sentence's names of these classes to the tallies by region and class."""
    wanted, found = chunks(gold), chunks(repair(read))
    for kind in kinds:
        tally = tallies.setdefault((where, kind), Tally())
        tally.add((c for c in found if c[2] == kind), (c for c in wanted if c[2] == kind))


def summary(tallies: Mapping[tuple[str | None, str], Tally]) -> dict[str, object]:
    """The figures of all tallies."""
    classes = {f"{kind}_f1": _sum(t for (_, k), t in tallies.items() if k == kind).f1 for kind in CLASSES}
    regions = {
        name: _sum(t for (where, _), t in tallies.items() if where == name).f1
        for name in sorted({where for where, _ in tallies if where is not None})
    }
    known = [f1 for f1 in regions.values() if f1 is not None]
    spread = round(max(known) - min(known), 2) if known else None
    return {"f1": _sum(tallies.values()).f1, **classes, "region_spread": spread, "regions": regions}


def _sum(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def region(name: str) -> str | None:
    """The region of a file, ``None`` when its name tells none."""
    beginning = name.split("_")[0].lower()
    return next((place for place, known in REGIONS.items() if beginning in known.split()), None)


def parse(text: str) -> list[Sentence]:
    """The sentences of one token file."""
    found: list[Sentence] = []
    rows: list[tuple[str, str]] = []
    for line in [*text.split("\n"), ""]:
        word, *tags = line.split("\t")  # further columns hold names inside of names
        if word.strip():
            rows.append((word, tags[0] if tags else "O"))
        elif rows and not line.strip():
            found.append(Sentence(tuple(w for w, _ in rows), tuple(ours([t for _, t in rows]))))
            rows = []
    return found


def parse_universal(text: str) -> list[list[Sentence]]:
    """The documents of one file of Universal NER."""
    found: list[list[Sentence]] = []
    for block in re.split(r"\n\s*\n", text):
        lines = block.strip("\n").split("\n")
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if not found or any(line.startswith("# newdoc") for line in lines):
            found.append([])
        if rows:
            tags = ours([row[2] for row in rows], UNIVERSAL)
            found[-1].append(Sentence(tuple(row[1] for row in rows), tuple(tags)))
    return found


def ours(tags: Sequence[str], classes: Mapping[str, str] = OURS) -> list[str]:
    """Tags of a corpus as well-formed BIO over our classes."""
    return repair([_our_tag(tag, classes) for tag in tags])


def _our_tag(tag: str, classes: Mapping[str, str]) -> str:
    prefix, _, kind = tag.strip().partition("-")
    return f"{prefix}-{classes[kind]}" if kind in classes else "O"
