"""Names: spans of persons, organizations, places and groups in newswire from all over the world.

Data: a folder of token files in the form of stanfordnlp/en-worldwide-newswire (Shan et al. 2023): word, tab, tag; an
empty line between sentences. A name is right when its words and its class are. A file's region follows from its name's
beginning, as in that corpus (``regions.txt``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scoring import Tally, chunks, repair

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

    reader = Reader()
    tallies: dict[tuple[str | None, str], Tally] = {}
    for path in sorted(data.rglob("*.tsv")) if data.is_dir() else [data]:
        sentences = parse(path.read_text(encoding="utf-8"))
        read = reader.read([list(s.words) for s in sentences])
        for gold, tagged in zip(sentences, read, strict=True):
            count(tallies, region(path.name), gold.tags, tagged.names)
    return summary(tallies)


def count(
    tallies: dict[tuple[str | None, str], Tally], where: str | None, gold: Sequence[str], read: Sequence[str]
) -> None:
    """Add one sentence's names to the tallies by region and class."""
    wanted, found = chunks(gold), chunks(repair(read))
    for kind in CLASSES:
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


def ours(tags: Sequence[str]) -> list[str]:
    """Tags of the corpus as well-formed BIO over our classes."""
    return repair([_our_tag(tag) for tag in tags])


def _our_tag(tag: str) -> str:
    prefix, _, kind = tag.strip().partition("-")
    return f"{prefix}-{OURS[kind]}" if kind in OURS else "O"
