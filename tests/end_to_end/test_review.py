"""What a person decides about the built-in sample holds, whatever is read after it."""

import json
from itertools import combinations
from pathlib import Path

import pytest

from rashomon import sample
from tests.annotations.pipelines.invented import train
from tests.end_to_end.test_sample import MODEL, rashomon_
from tests.end_to_end.test_sample import pytestmark as needs_model

pytestmark = needs_model
DAY = ("--on", "2031-03-04")


def places(entity):
    """Its first name in each document, as the command line takes mentions."""
    found = {}
    for m in entity["mentions"]:
        if m["form"] == "name":
            found.setdefault(m["document"], f"{m['document']}:{m['start']}-{m['end']}")
    return list(found.values())


def chosen(case):
    """Decisions against all scores, by places: two persons are one, namesakes are two, a document leaves its story."""
    persons = [e for e in case["entities"] if e["kind"] == "person" and len(places(e)) > 1]
    places_ = [e for e in case["entities"] if e["kind"] == "place" and len(places(e)) > 2]
    story = max(case["stories"], key=lambda s: len(s["documents"]))
    (one, other), third = persons[:2], places_[0]
    return [
        ("same", places(one)[0], places(other)[-1]),
        ("different", places(third)[0], places(third)[1]),
        ("split", story["id"], story["documents"][0]),
    ]


def together(case, one, other):
    """Are two mentions of one entity?"""
    spans = [{f"{m['document']}:{m['start']}-{m['end']}" for m in e["mentions"]} for e in case["entities"]]
    return any({one, other} <= held for held in spans)


def all_hold(case, said):
    (_, a, b), (_, c, d), (_, _, alone) = said
    assert together(case, a, b)
    assert not together(case, c, d)
    assert [alone] in [s["documents"] for s in case["stories"]]


def states(folder, case="case.db"):
    found = json.loads(rashomon_("review", case, "decisions", "--json", cwd=folder).stdout)["decisions"]
    return {one["number"]: one["state"] for one in found}


def export(folder, case="case.db"):
    return rashomon_("export", case, cwd=folder).stdout


def read(folder, *options, case="case.db"):
    return rashomon_("read", sample.folder(), "-o", case, *options, cwd=folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("review")
    (folder / "renamed").mkdir()
    for file in MODEL.parent.iterdir():
        if file.suffix in (".onnx", ".json") and file.name != "reader.json":
            (folder / "renamed" / file.name).symlink_to(file)
    described = json.loads(MODEL.with_name("reader.json").read_text("utf-8"))
    (folder / "renamed/reader.json").write_text(json.dumps({**described, "name": "another"}), "utf-8")
    read(folder)
    Path(folder / "fresh.db").write_bytes((folder / "case.db").read_bytes())
    return folder


@pytest.fixture(scope="module")
def fresh(folder):
    return export(folder, "fresh.db")


@pytest.fixture(scope="module")
def said(folder, fresh):
    """What was decided in case.db."""
    found = chosen(json.loads(fresh))
    for number, (kind, *ids) in enumerate(found, start=1):
        row = json.loads(rashomon_("review", "case.db", kind, *ids, *DAY, "--json", cwd=folder).stdout)
        assert (row["number"], row["state"]) == (number, "holds")
    return found


@pytest.fixture(scope="module")
def decided(folder, said):
    return export(folder)


def test_decisions_win_over_scores(fresh, said, decided):
    (_, a, b), (_, c, d), _ = said
    assert not together(json.loads(fresh), a, b)
    assert together(json.loads(fresh), c, d)
    all_hold(json.loads(decided), said)


def test_they_stand_in_the_case_json_and_the_dossier(folder, decided):
    kinds = {
        one["kind"]
        for thing in ("entities", "stories")
        for e in json.loads(decided)[thing]
        for one in e.get("decisions", [])
    }
    assert kinds == {"same", "different", "split"}
    rashomon_("report", "case.db", cwd=folder)
    assert "decided by a person on 2031-03-04" in (folder / "dossier.html").read_text("utf-8")


def test_the_case_stays_sound(folder, decided):
    assert "all say what was read" in rashomon_("verify", "case.db", cwd=folder).stderr


def test_neither_order_nor_workers_nor_waiting_changes_a_byte(folder, said, decided):
    read(folder, "--workers", "2", case="other.db")
    for kind, *ids in reversed(said):
        rashomon_("review", "other.db", kind, *ids, *DAY, "--later", cwd=folder)
    read(folder, "--workers", "2", case="other.db")
    assert export(folder, "other.db") == decided


def test_they_hold_when_all_is_read_again_by_another_model(folder, said, decided):
    again = json.loads(read(folder, "--model", "renamed", "--json").stdout)
    assert (again["annotated"], again["unheld"]) == (7, [])
    case = json.loads(export(folder))
    assert case["model"] == "another"
    all_hold(case, said)
    assert set(states(folder).values()) == {"holds"}
    read(folder)
    assert export(folder) == decided


def test_they_hold_with_more_articles(folder, said, decided):
    (folder / "more").mkdir()
    names = [e["name"] for e in json.loads(decided)["entities"] if e["kind"] in ("person", "place")]
    text = " ".join(f"{name} was named by the mayor on Monday." for name in names if name.istitle())
    (folder / "more/article.txt").write_text(f"Who is named\n\n{text}\n", "utf-8")
    Path(folder / "more.db").write_bytes((folder / "case.db").read_bytes())
    rashomon_("read", "more", "-o", "more.db", "--workers", "2", cwd=folder)
    case = json.loads(export(folder, "more.db"))
    assert len(case["documents"]) == 8
    all_hold(case, said)


def test_they_hold_with_a_pipeline_that_sees_other_names(folder, decided):
    """It knows but one name, so that all others are read as descriptions; then the reader again."""
    ruled = train("tagger")
    ruled.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Interior Ministry"}])
    ruled.to_disk(folder / "rules")
    assert json.loads(read(folder, "--pipeline", "rules", "--json").stdout)["annotated"] == 7
    assert set(states(folder).values()) == {"holds"}
    read(folder)
    assert export(folder) == decided


def test_a_contradiction_names_what_was_decided_before(folder, said, decided):
    (_, one, other), _, _ = said
    told = rashomon_("review", "case.db", "different", one, other, cwd=folder, code=1).stderr
    assert "contradicts what was decided before: 1 same" in told
    assert told.count("\n") == 1
    assert export(folder) == decided


def test_taking_all_back_leaves_what_was(folder, fresh, decided):
    Path(folder / "undone.db").write_bytes((folder / "case.db").read_bytes())
    for number in (2, 1, 3):
        rashomon_("review", "undone.db", "undo", str(number), cwd=folder)
    assert export(folder, "undone.db") == fresh


def test_whole_entities_are_merged_and_the_answer_to_a_proposal_is_not_asked_again(folder, fresh):
    case = json.loads(fresh)
    one, other = next(
        pair
        for pair in combinations([e for e in case["entities"] if len(places(e)) > 1], 2)
        if pair[0]["kind"] == pair[1]["kind"]
    )
    Path(folder / "whole.db").write_bytes((folder / "fresh.db").read_bytes())
    rashomon_("review", "whole.db", "merge", one["id"], other["id"], *DAY, "--note", "met both", cwd=folder)
    merged = json.loads(export(folder, "whole.db"))
    assert all(together(merged, a, b) for a in places(one) for b in places(other))
    asked = json.loads(rashomon_("review", "whole.db", "--json", cwd=folder).stdout)["proposals"]
    rashomon_("review", "whole.db", "undecided", asked[0]["id"], cwd=folder)
    left = json.loads(rashomon_("review", "whole.db", "--json", cwd=folder).stdout)["proposals"]
    assert [p["id"] for p in left] == [p["id"] for p in asked[1:]]


def test_a_gazetteer_is_kept_and_applied_again(folder, fresh):
    person = next(
        e
        for e in json.loads(fresh)["entities"]
        if e["kind"] == "person" and len(e["name"].split()) == 2 and len(places(e)) > 1
    )
    (folder / "known.csv").write_text(f"id,name,kind\nQ-77,{person['name']},person\n", "utf-8")
    Path(folder / "known.db").write_bytes((folder / "fresh.db").read_bytes())
    read(folder, "--gazetteer", "known.csv", case="known.db")
    (folder / "known.csv").unlink()
    (folder / "late").mkdir()
    (folder / "late/article.txt").write_text(f"Late\n\n{person['name']} left late.\n", "utf-8")
    rashomon_("read", "late", "-o", "known.db", cwd=folder)
    for entity in json.loads(export(folder, "known.db"))["entities"]:
        known = entity.get("known")
        assert (known and known["id"]) == ("Q-77" if entity["id"] == person["id"] else None)
    rashomon_("report", "known.db", cwd=folder)
    assert "Q-77" in (folder / "dossier.html").read_text("utf-8")
