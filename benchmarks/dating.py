"""Dating: when articles were published, told from their words with the date hidden.

Data: a folder with the ``.txt`` of PolNeAR, and ``metadata.tsv`` in it or one folder up with ``filename`` and
``publication_date``; or a JSON-lines file of articles as in ``stories``, where ``story`` names the group. The date, and
the file name that holds it, are kept from the program. Articles whose date is not known are not counted, and stay in
their group.

``day_`` are answers of one day, ``range_`` those of 2 to 31 days, ``longer_`` months and years: ``answered`` is their
share of the articles, ``right`` the share of these answers that hold the true day; ``day_wrong`` is the share of all
articles that were given a wrong day, ``median_days`` the median width of the ranges. The figures are of each article by
itself; of groups also ``together_`` (no date of the group is known) and ``beside_`` (those of all its other articles
are). ``baseline_`` takes the latest full date in the text.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.scoring import percent
from rashomon.links.collection import Collection
from rashomon.links.dating import dates_alone, dates_together
from rashomon.values import Dated, Fetched, Links, PartialDate, Reading, Story, Time
from rashomon.values.dating import dated

NAME = "dating"
DATA = "polnear/dev"

#: An answer of more days than this is no range: see ``links.dating.solution``.
RANGE = 31
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d\d)")


@dataclass(frozen=True, slots=True)
class Hidden:
    """An article as the program gets it, without its date; the day that it is of, ``None`` where nobody knows; its
    group, empty where it has none."""

    fetched: Fetched
    day: date | None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A hidden article, read."""

    reading: Reading
    day: date | None
    group: str = ""

    @property
    def id(self) -> str:
        """The document's id."""
        return self.reading.document.id


#: The true day of an article, and what was answered.
Answer = tuple[date, PartialDate | None]


def measure(data: Path) -> Mapping[str, object]:
    """The figures of PolNeAR's folder or of a file of groups."""
    return figures(distinct(read(articles(data))))


def articles(data: Path) -> Iterator[Hidden]:
    """The articles of a folder or of a file of groups, their dates hidden."""
    return _polnear(data) if data.is_dir() else _groups(data)


def _polnear(folder: Path) -> Iterator[Hidden]:
    beside = folder / "metadata.tsv"
    with (beside if beside.exists() else folder.parent / "metadata.tsv").open(encoding="utf-8", newline="") as lines:
        days = {row["filename"]: row["publication_date"] for row in csv.DictReader(lines, delimiter="\t")}
    for number, path in enumerate(sorted(folder.rglob("*.txt"))):
        yield Hidden(Fetched(f"{number}.txt", "text", path.read_bytes()), day_of(days.get(path.stem, "")))


def _groups(file: Path) -> Iterator[Hidden]:
    for line in file.read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        words = f"{found['title']}\n\n{found['text']}".encode()
        fetched = Fetched(found["id"], "text", words, outlet=found["outlet"], title=found["title"])
        yield Hidden(fetched, day_of(found["published"]), str(found["story"]))


def day_of(written: str | None) -> date | None:
    """A day that is written ``2018-08-29`` or ``8/29/18``; ``None`` of anything else."""
    if found := _AMERICAN.fullmatch(written or ""):
        written = f"20{found[3]}-{found[1]:0>2}-{found[2]:0>2}"
    try:
        return date.fromisoformat(written[:10]) if written and _ISO.match(written) else None
    except ValueError:
        return None


def read(hidden: Iterable[Hidden]) -> Iterator[Read]:
    """The articles, read by what dating needs."""
    from rashomon.annotations import Pipeline
    from rashomon.annotations.reader import Reader
    from rashomon.annotations.times import Times
    from rashomon.documents import read as as_document

    pipeline = Pipeline(Reader(), annotators=(Times(),))
    for article in hidden:
        document = as_document(article.fetched)
        yield Read(Reading(document, pipeline(document)), article.day, article.group)


def distinct(articles: Iterable[Read]) -> list[Read]:
    """The articles; one that comes twice counts once."""
    return list({article.id: article for article in articles}.values())


def figures(articles: Sequence[Read]) -> dict[str, float | None]:
    """All figures, in percent and days."""
    groups: dict[str, list[Read]] = defaultdict(list)
    for article in articles:
        groups[article.group or article.id].append(article)
    counted = sum(article.day is not None for article in articles)
    found = {"documents": counted, **score(list(alone(articles))), **_of_baseline(list(baseline(articles)))}
    if any(len(group) > 1 for group in groups.values()):
        for name, way in (("together", together), ("beside", beside)):
            answers = [answer for group in groups.values() for answer in way(group)]
            found |= {f"{name}_{key}": value for key, value in score(answers).items()}
    return found


def alone(articles: Iterable[Read]) -> Iterator[Answer]:
    """What each article says by itself."""
    for article in articles:
        yield from _answers([article], dict(dates_alone(Collection([article.reading]), Links())))


def together(group: Sequence[Read]) -> Iterator[Answer]:
    """What the articles of a group say of each other when none is dated."""
    return _answers(group, _together(group))


def beside(group: Sequence[Read]) -> Iterator[Answer]:
    """What the articles of a group say of each one when all others are dated."""
    for article in group:
        others = [other for other in group if other is not article]
        if article.day is not None:
            yield from _answers([article], _together([article, *map(_known, others)]))


def _known(article: Read) -> Read:
    if article.day is None:
        return article
    day = Dated(PartialDate(article.day.isoformat()), "metadata")
    return Read(dated(article.reading, day), article.day, article.group)


def _together(group: Sequence[Read]) -> dict[str, Dated]:
    story = Story("group", "", tuple(sorted(article.id for article in group)))
    return dict(dates_together(Collection([article.reading for article in group]), Links(stories=(story,))))


def _answers(articles: Iterable[Read], found: Mapping[str, Dated]) -> Iterator[Answer]:
    """The answers for articles whose day is known; a date that an article itself states is one."""
    for article in articles:
        given = article.reading.document.published or found.get(article.id)
        if article.day is not None:
            yield article.day, given.value if given else None


def baseline(articles: Iterable[Read]) -> Iterator[Answer]:
    """The latest date that an article gives in full."""
    for article in articles:
        days = sorted(day for time in article.reading.annotations.times if (day := _full(time)))
        if article.day is not None:
            yield article.day, PartialDate(days[-1]) if days else None


def _full(time: Time) -> str | None:
    found = _ISO.match(time.value or "") if time.reckoning is None and time.anchor is None else None
    return found[0] if found else None


def score(answers: Sequence[Answer]) -> dict[str, float | None]:
    """The shares of days, ranges and longer times that were answered, and how many of these are right."""
    kinds: dict[str, list[bool]] = {"day": [], "range": [], "longer": []}
    widths = []
    for day, given in answers:
        if given is not None:
            width = (given.last() - given.first()).days + 1
            kind = _kind(given, width)
            kinds[kind].append(given.first() <= day <= given.last())
            widths += [width] if kind == "range" else []
    found: dict[str, float | None] = {}
    for kind, right in kinds.items():
        found[f"{kind}_answered"] = percent(len(right), len(answers))
        found[f"{kind}_right"] = percent(sum(right), len(right))
    found["median_days"] = median(widths) if widths else None
    found["day_wrong"] = percent(kinds["day"].count(False), len(answers))
    return found


def _kind(given: PartialDate, width: int) -> str:
    if given.precision == "day":
        return "day"
    return "range" if given.precision == "range" and width <= RANGE else "longer"


def _of_baseline(answers: Sequence[Answer]) -> dict[str, float | None]:
    found = score(answers)
    return {"baseline_answered": found["day_answered"], "baseline_right": found["day_right"]}
