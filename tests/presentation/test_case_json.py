from __future__ import annotations

import dataclasses
import importlib.util
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rashomon.presentation import case_json
from rashomon.values import Case, Links, Order, Span

from . import hostile, invented

ROOT = Path(__file__).parents[2]
EMPTY = Case((), Links(), (), (), "reader-test")


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    text = (ROOT / "docs/reference/case.schema.json").read_text(encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text))


@pytest.mark.parametrize("case", [invented.case(), hostile.case(), EMPTY], ids=["invented", "hostile", "empty"])
def test_follows_the_schema(schema, case):
    text = case_json(case)
    assert text.endswith("}\n")
    assert text.encode("utf-8")
    assert [e.message for e in schema.iter_errors(json.loads(text))] == []


def test_the_schema_refuses_what_is_not_in_the_design(schema):
    rows = json.loads(case_json(invented.case()))
    rows["documents"][1]["published"]["value"] = "2031-5-4"
    rows["findings"][0]["verdict"] = "true"
    assert len(list(schema.iter_errors(rows))) == 2


def test_an_inferred_date_and_no_other_says_how_sure_it_is(schema):
    rows = json.loads(case_json(invented.case()))
    dated = {d["source"]: d["published"] for d in rows["documents"]}
    assert dated["morning.txt"]["confidence"] == 0.96
    assert dated["ferry.txt"]["confidence"] is None
    assert not any("confidence" in dated[source] for source in ("courier.html", "post.txt"))
    dated["courier.html"]["confidence"] = 1
    del dated["ferry.txt"]["confidence"]
    dated["morning.txt"]["confidence"] = 96
    assert len(list(schema.iter_errors(rows))) == 3


def test_keys_stand_in_the_order_of_the_design():
    assert list(json.loads(case_json(EMPTY))) == [
        *("rashomon", "model", "documents", "entities", "statements", "times"),
        *("figures", "events", "stories", "copies", "findings"),
    ]


def test_spans_are_offsets_of_the_text():
    case = invented.case()
    rows = json.loads(case_json(case))
    texts = {d["id"]: d["text"] for d in rows["documents"]}
    said = next(s for s in rows["statements"] if s["id"] == "statement-lights")
    words = [[texts[q["document"]][a:b] for a, b in q["content"]] for q in said["quotations"]]
    assert ["the span had been open and its lights working", "“I can't understand how he failed to see it,”"] in words
    assert said["speaker"] == "entity-vanmeer"


def test_what_the_cue_shows_and_the_circumstances_stand_on_a_quotation():
    rows = json.loads(case_json(invented.case()))
    texts = {d["id"]: d["text"] for d in rows["documents"]}
    [brandt] = next(s["quotations"] for s in rows["statements"] if s["id"] == "statement-brandt")
    assert [texts[brandt["document"]][a:b] for a, b in brandt["medium"]] == ["a statement"]
    assert (brandt["stance"], brandt["hearsay"], brandt["addressee"], brandt["place"]) == ("neutral", False, [], [])


def test_whole_numbers_have_no_point():
    text = case_json(invented.case())
    assert '"low": 1200000,' in text
    assert '"low": 4,\n' in text
    assert '"high": null' in text


def test_participants_are_entities_of_the_case():
    events = {e["id"]: e for e in json.loads(case_json(invented.case()))["events"]}
    [deny] = events["event-deny"]["accounts"]
    assert deny["participants"][0]["entity"] == "entity-tidelines"
    [barge] = [p for a in events["event-crash"]["accounts"] for p in a["participants"]]
    assert barge["entity"] is None


def test_where_an_event_lies_is_told_as_far_as_it_is_known(schema):
    case = invented.case()
    event = next(e for e in case.links.events if e.id == "event-crash")
    first, *others = sorted(event.accounts, key=lambda a: (a.span, a.sentence))
    lies = dataclasses.replace(first, tense="past", within="../2031-05-04")
    links = dataclasses.replace(case.links, events=(dataclasses.replace(event, accounts=(lies, *others)),))
    order = Order(first.span, "begun_by", Span(first.span.document, 3, 7), Span(first.span.document, 0, 2))
    readings = tuple(
        dataclasses.replace(r, annotations=dataclasses.replace(r.annotations, orders=(order,)))
        if r.document.id == first.span.document
        else r
        for r in case.readings
    )
    rows = json.loads(case_json(dataclasses.replace(case, links=links, readings=readings)))
    assert [e.message for e in schema.iter_errors(rows)] == []
    [told] = rows["events"]
    assert told["accounts"][0]["tense"] == "past"
    assert told["accounts"][0]["within"] == "../2031-05-04"
    assert told["accounts"][0]["orders"] == [{"relation": "begun_by", "start": 3, "end": 7}]
    assert all("within" not in account for account in told["accounts"][1:])


def test_unknown_is_null_and_stays_in():
    rows = json.loads(case_json(invented.case()))
    bulletin = next(d for d in rows["documents"] if d["source"] == "bulletin.txt")
    assert bulletin["published"] is None
    assert bulletin["outlet"] is None
    assert sum(s["speaker"] is None for s in rows["statements"]) == 2


def test_the_order_of_the_case_does_not_matter():
    case = invented.case()
    links = case.links
    turned = dataclasses.replace(
        case,
        readings=case.readings[::-1],
        findings=tuple(dataclasses.replace(f, accounts=f.accounts[::-1]) for f in case.findings[::-1]),
        links=dataclasses.replace(
            links,
            entities=tuple(dataclasses.replace(e, mentions=e.mentions[::-1]) for e in links.entities[::-1]),
            statements=tuple(dataclasses.replace(s, quotations=s.quotations[::-1]) for s in links.statements[::-1]),
            figures=tuple(dataclasses.replace(f, accounts=f.accounts[::-1]) for f in links.figures[::-1]),
            events=links.events[::-1],
            stories=links.stories[::-1],
            copies=tuple(
                dataclasses.replace(c, spans=c.spans[::-1], documents=c.documents[::-1]) for c in links.copies
            ),
        ),
    )
    assert case_json(turned) == case_json(case)


def test_a_lone_surrogate_survives():
    text = case_json(hostile.case())
    assert json.loads(text)["documents"][0]["title"] == hostile.EVIL


@pytest.mark.shared
def test_the_scorer_reads_it(tmp_path):
    folder = ROOT / "../shared/accounts"
    if not (folder / "score.py").exists():
        pytest.skip("the folder ../shared is not here")
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    case = invented.case()
    named = [
        dataclasses.replace(r, document=dataclasses.replace(r.document, source=f"cluster/doc{n}.json"))
        for n, r in enumerate(case.readings)
    ]
    for number, reading in enumerate(named):
        (tmp_path / f"doc{number}.json").write_text(json.dumps({"text": reading.document.text}), encoding="utf-8")
    gold = {
        "entities": [],
        "quotations": [],
        "figures": [],
        "facts": [],
        "contradictions": [],
        "wire": [{"doc": "doc2", "agency": "Harbour Wire"}],
    }
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "case.json").write_text(case_json(dataclasses.replace(case, readings=tuple(named))), encoding="utf-8")
    out = score.score([score.Cluster(str(tmp_path), str(tmp_path / "case.json"))])
    assert out["credits"]["recall"] == 100.0
    assert out["contradictions"]["system"] == 3
