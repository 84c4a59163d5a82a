"""The program reads the sample: what share of the answer key it finds, and what it must never do.

The shares are floors: raise them when reading gets better, and never bend the sample or its key to meet one.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from rashomon import sample
from rashomon.run import export, read_case
from rashomon.values import PartialDate

KEY = sample.key()
MODEL = Path(str(files("rashomon"))) / "annotations/reader/model/reader.onnx"
pytestmark = pytest.mark.skipif(not MODEL.exists(), reason=f"the reader's model is not there yet: {MODEL.name}")

Range = tuple[str, int, int]
Item = dict[str, Any]


class Read:
    """The case that was read, and where the strings of the key stand in it."""

    def __init__(self, case: Item) -> None:
        self.case = case
        self.documents: dict[str, Item] = {d["source"].split("#")[0]: d for d in case["documents"]}
        self.files = {d["id"]: file for file, d in self.documents.items()}

    def find(self, file: str, text: str) -> list[Range]:
        """Every place where a string of the key stands, white space apart."""
        pattern = r"\s+".join(re.escape(word) for word in text.split())
        whole = self.documents[file]["text"]
        return [(file, m.start(), m.end()) for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", whole)]

    def find_all(self, file: str, texts: Iterable[str]) -> list[Range]:
        return [place for text in texts for place in self.find(file, text)]

    def at(self, item: Item) -> Range:
        return self.files[item["document"]], item["start"], item["end"]

    def spans(self, document: str, spans: Iterable[tuple[int, int]]) -> list[Range]:
        return [(self.files[document], start, end) for start, end in spans]

    def quotations(self) -> Iterator[tuple[Item, Item, list[Range]]]:
        """Every (statement, quotation, where its content stands)."""
        for statement in self.case["statements"]:
            for one in statement["quotations"]:
                yield statement, one, self.spans(one["document"], one["content"])

    def figures(self) -> Iterator[tuple[Item, Item, Range]]:
        """Every (figure, account, where it stands)."""
        for figure in self.case["figures"]:
            for one in figure["accounts"]:
                yield figure, one, self.at(one)

    def names(self) -> Iterator[tuple[str, Range]]:
        """Every (entity's id, where a mention of it stands)."""
        for entity in self.case["entities"]:
            for mention in entity["mentions"]:
                yield entity["id"], self.at(mention)


def touches(a: Range, b: Range) -> bool:
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def shared(a: Iterable[Range], b: Iterable[Range]) -> int:
    return sum(max(0, min(x[2], y[2]) - max(x[1], y[1])) for x in a for y in b if x[0] == y[0])


def matches(a: list[Range], b: list[Range]) -> bool:
    """Do two lists of places share 60 % of the shorter one?"""
    shorter = min(sum(y - x for _, x, y in a), sum(y - x for _, x, y in b))
    return shorter > 0 and shared(a, b) >= 0.6 * shorter


def share(found: Iterable[tuple[str, bool]]) -> tuple[float, list[str]]:
    """The share that was found, and what was missed."""
    outcomes = list(found)
    missed = [what for what, hit in outcomes if not hit]
    return 1 - len(missed) / len(outcomes), missed


def at_least(floor: float, found: Iterable[tuple[str, bool]]) -> None:
    reached, missed = share(found)
    assert reached >= floor, f"{reached:.0%} instead of {floor:.0%}; missed: {missed}"


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    case = tmp_path_factory.mktemp("case") / "sample.db"
    report = read_case([sample.folder()], case)
    assert not report.failures
    return Read(json.loads(export(case)))


def test_every_article_is_read(read: Read) -> None:
    assert sorted(read.documents) == sorted(KEY["documents"])


@pytest.mark.parametrize("field", ["outlet", "title", "language"])
def test_what_a_document_says_of_itself(read: Read, field: str) -> None:
    at_least(1.0, ((file, read.documents[file][field] == want[field]) for file, want in KEY["documents"].items()))


def dated(read: Read, file: str) -> tuple[str, str] | None:
    published = read.documents[file]["published"]
    return (published["value"], published["basis"]) if published else None


def test_dates_that_are_given_are_found(read: Read) -> None:
    given = {f: d["published"] for f, d in KEY["documents"].items() if d["published"]["basis"] != "inferred"}
    at_least(1.0, ((file, dated(read, file) == (want["value"], want["basis"])) for file, want in given.items()))


def test_a_date_that_is_not_given_is_unknown_or_right(read: Read) -> None:
    missing = {f: d["published"] for f, d in KEY["documents"].items() if d["published"]["basis"] == "inferred"}
    for file, want in missing.items():
        found, right = read.documents[file]["published"], PartialDate(want["value"])
        if found is not None:
            told = PartialDate(found["value"])
            assert found["basis"] == "inferred"
            assert told.first() <= right.first() <= right.last() <= told.last()


def test_agencies_are_credited(read: Read) -> None:
    at_least(
        0.65,
        (
            (f"{file}: {credit['agency']}", credit["agency"] in {c["agency"] for c in read.documents[file]["credits"]})
            for file, want in KEY["documents"].items()
            for credit in want["credits"]
        ),
    )


def blocks(read: Read, file: str, text: str) -> set[str]:
    """The kinds of the blocks in which a string stands."""
    kinds = {b["kind"]: [] for b in read.documents[file]["blocks"]}
    for block in read.documents[file]["blocks"]:
        kinds[block["kind"]].append((file, block["start"], block["end"]))
    return {kind for kind, places in kinds.items() if shared(places, read.find(file, text))}


def test_furniture_is_marked(read: Read) -> None:
    strings = [(file, text) for file, want in KEY["documents"].items() for text in want["furniture"]]
    at_least(0.9, ((f"{file}: {text}", blocks(read, file, text) <= {"furniture"}) for file, text in strings))


def test_captions_are_marked(read: Read) -> None:
    strings = [(file, text) for file, want in KEY["documents"].items() for text in want["captions"]]
    at_least(0.6, ((f"{file}: {text}", blocks(read, file, text) <= {"caption", "furniture"}) for file, text in strings))


def test_nothing_is_read_from_furniture(read: Read) -> None:
    furniture = [
        (file, b["start"], b["end"])
        for file, d in read.documents.items()
        for b in d["blocks"]
        if b["kind"] == "furniture"
    ]
    places = [p for _, _, content in read.quotations() for p in content]
    places += [p for _, _, p in read.figures()] + [p for _, p in read.names()]
    places += [read.at(t) for t in read.case["times"]] + [
        read.at(a) for e in read.case["events"] for a in e["accounts"]
    ]
    assert not [p for p in places if any(touches(p, f) for f in furniture)]


def entity_of(read: Read, file: str, name: str) -> str | None:
    """The entity that most mentions with this name belong to."""
    places = read.find(file, name)
    votes = [eid for eid, place in read.names() if any(matches([place], [p]) for p in places)]
    return max(sorted(set(votes)), key=votes.count, default=None)


def named(read: Read) -> dict[tuple[str, str, str], str | None]:
    """(entity of the key, file, name) and the entity that was read there."""
    return {
        (entity["id"], file, name): entity_of(read, file, name)
        for entity in KEY["entities"]
        for file, names in entity["mentions"].items()
        for name in names
    }


def test_names_are_found(read: Read) -> None:
    at_least(0.9, ((f"{file}: {name}", got is not None) for (_, file, name), got in named(read).items()))


def test_the_same_name_is_one_entity_across_documents(read: Read) -> None:
    pairs = [(a, b) for a, b in itertools.combinations(named(read).items(), 2) if a[0][0] == b[0][0]]
    at_least(0.8, ((f"{a[0]} = {b[0]}", a[1] is not None and a[1] == b[1]) for a, b in pairs))


def test_different_people_are_not_merged(read: Read) -> None:
    kinds = {e["id"]: e["kind"] for e in KEY["entities"]}
    people = [(who, got) for (who, _, _), got in named(read).items() if kinds[who] == "person" and got]
    assert not [(a, b) for a, b in itertools.combinations(people, 2) if a[0] != b[0] and a[1] == b[1]]


def test_two_spellings_are_one_entity(read: Read) -> None:
    entities = named(read)
    spelt = [e for e in KEY["entities"] if len(e["spellings"]) > 1]
    at_least(
        0.75, ((e["id"], len({got for (who, _, _), got in entities.items() if who == e["id"]}) == 1) for e in spelt)
    )


def quoted(read: Read) -> list[tuple[Item, Item, tuple[Item, Item] | None]]:
    """(quotation of the key, instance, the statement and quotation that were read there)."""
    out = []
    system = list(read.quotations())
    for quotation in KEY["quotations"]:
        for one in quotation["instances"]:
            places = read.find_all(one["document"], one["content"])
            hits = [(shared(places, c), (s, q)) for s, q, c in system if matches(places, c)]
            out.append((quotation, one, max(hits, key=lambda hit: hit[0])[1] if hits else None))
    return out


def test_quotations_are_found(read: Read) -> None:
    at_least(0.85, ((f"{one['document']}: {one['content'][0]}", got is not None) for _, one, got in quoted(read)))


def test_direct_quotations_are_found(read: Read) -> None:
    direct = [(one, got) for _, one, got in quoted(read) if one["type"] == "direct"]
    at_least(0.95, ((f"{one['document']}: {one['content'][0]}", got is not None) for one, got in direct))


def test_quotations_have_their_type(read: Read) -> None:
    found = [(one, got[1]) for _, one, got in quoted(read) if got]
    at_least(0.8, ((f"{one['content'][0]} is {one['type']}", one["type"] == got["type"]) for one, got in found))


def test_quotations_have_their_speaker(read: Read) -> None:
    entities = {e["id"]: {e["name"], *e["aliases"]} for e in read.case["entities"]}
    named = {e["id"]: {n for ns in e["mentions"].values() for n in ns} for e in KEY["entities"]}
    known = [(q, got[0]["speaker"]) for q, _, got in quoted(read) if got and q["speaker"]]
    at_least(0.7, ((q["id"], bool(entities.get(speaker, set()) & named[q["speaker"]])) for q, speaker in known))


def test_a_quotation_comes_through_its_medium(read: Read) -> None:
    via = [(one, got[1]) for _, one, got in quoted(read) if got and one["via"]]
    said = [(one, " ".join(got["via"]).casefold()) for one, got in via]
    at_least(0.5, ((f"{o['document']}: {o['via']}", any(v.casefold() in got for v in o["via"])) for o, got in said))


def test_one_utterance_is_one_statement(read: Read) -> None:
    found = quoted(read)
    pairs = [(a, b) for a, b in itertools.combinations(found, 2) if a[0]["id"] == b[0]["id"]]
    at_least(0.5, ((a[0]["id"], bool(a[2] and b[2] and a[2][0]["id"] == b[2][0]["id"])) for a, b in pairs))


def counted(read: Read) -> list[tuple[Item, Item, tuple[Item, Item] | None]]:
    """(figure of the key, instance, the figure and account that were read there)."""
    out = []
    system = list(read.figures())
    for figure in KEY["figures"]:
        for one in figure["instances"]:
            places = read.find(one["document"], one.get("context", one["text"]))
            hits = [
                (f, a)
                for f, a, place in system
                if any(touches(place, p) for p in places) and (a["low"], a["high"]) == (one["low"], one["high"])
            ]
            out.append((figure, one, hits[0] if hits else None))
    return out


def test_figures_are_found_with_their_value(read: Read) -> None:
    at_least(0.85, ((f"{one['document']}: {one['text']}", got is not None) for _, one, got in counted(read)))


def test_one_quantity_is_one_figure(read: Read) -> None:
    pairs = [(a, b) for a, b in itertools.combinations(counted(read), 2) if a[0]["id"] == b[0]["id"]]
    at_least(0.6, ((a[0]["id"], bool(a[2] and b[2] and a[2][0]["id"] == b[2][0]["id"])) for a, b in pairs))


def test_times_have_their_value(read: Read) -> None:
    system = [(read.at(t), t["value"]) for t in read.case["times"]]
    at_least(
        0.7,
        (
            (
                f"{t['document']}: {t['text']}",
                any(
                    value == t["value"] and any(touches(place, p) for p in read.find(t["document"], t["text"]))
                    for place, value in system
                ),
            )
            for t in KEY["times"]
        ),
    )


def test_the_stories_are_told_apart(read: Read) -> None:
    got = sorted(sorted(read.files[d] for d in story["documents"]) for story in read.case["stories"])
    assert got == sorted(sorted(story["documents"]) for story in KEY["stories"])


def test_the_agency_text_is_known_as_a_copy(read: Read) -> None:
    for copy in KEY["copies"]:
        same = [c for c in read.case["copies"] if {read.files[d] for d in c["documents"]} >= set(copy["documents"])]
        places = [read.at(s) for c in same for s in c["spans"]]
        passages = [(file, text) for file in copy["documents"] for text in copy["passages"]]
        at_least(0.75, ((text, any(matches([p], read.find(file, text)) for p in places)) for file, text in passages))


def expected(read: Read, kind: str) -> list[tuple[str, bool]]:
    """Which findings of a kind there are: one that touches two sides of the key's, and whoever is silent."""
    system = [[read.at(a) for a in f["accounts"]] for f in read.case["findings"] if f["kind"] == kind]
    out = []
    for want in (f for f in KEY["findings"] if f["kind"] == kind):
        sides = [read.find(side["document"], side["text"]) for side in want["sides"]]
        out.append((want["id"], any(covered(accounts, sides, want.get("absent", [])) for accounts in system)))
    return out


def covered(accounts: list[Range], sides: list[list[Range]], absent: list[str]) -> bool:
    hit = sum(any(touches(a, p) for a in accounts for p in side) for side in sides)
    return hit >= min(2, len(sides)) and set(absent) <= {file for file, _, _ in accounts}


# Of the conflicts "warning" is not found: "had sent the ministry photographs of cracks" beside "had received no such
# warning". Only who knows that photographs of cracks are a warning sees one happening told and denied there.
@pytest.mark.parametrize(
    ("kind", "floor"), [("conflict", 0.85), ("update", 1.0), ("agreement", 1.0), ("omission", 1.0), ("naming", 1.0)]
)
def test_expected_findings(read: Read, kind: str, floor: float) -> None:
    at_least(floor, expected(read, kind))
