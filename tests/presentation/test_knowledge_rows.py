import json
from pathlib import Path

import jsonschema

from rashomon.presentation import case_json, dossier
from rashomon.values import Anchor, Case, Decision, Entity, Links, Mention, Recognition, Side, Span, Story
from tests.links.building import Page

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/reference/case.schema.json").read_text("utf-8"))


def case(decisions=(), known=()):
    page = Page("Harbour Post", "Two", "Mira Toll met Ana Orlo.")
    spans = [page.at(name) for name in ("Mira Toll", "Ana Orlo")]
    for span in spans:
        page.mentions.append(Mention(span, span, "person", "name", page.chain()))
    entities = tuple(
        Entity(f"entity-{at}", "person", span.of(page.text), (), ((page.id, at),), ((span, "name"),))
        for at, span in enumerate(spans)
    )
    story = Story("story-0", "Two", (page.id,))
    return Case((page.reading(),), Links(entities, stories=(story,), known=known), (), (), "m", decisions), page


def said(page, kind, *words, note=""):
    sides = tuple(Side(word, (Anchor(page.at(word), word),)) for word in words)
    return Decision(kind, "entity", sides, "2031-03-04", note)


def rows(*arguments):
    found = json.loads(case_json(case(*arguments)[0]))
    jsonschema.validate(found, SCHEMA)
    return found


def test_without_knowledge_there_are_no_keys_for_it():
    found = rows()
    assert not {"known", "decisions"} & found["entities"][0].keys()
    assert "decisions" not in found["stories"][0]


def test_a_decision_stands_at_each_thing_that_it_speaks_of():
    _, page = case()
    found = rows((said(page, "different", "Mira Toll", "Ana Orlo", note="seen"),))
    row = {
        "kind": "different",
        "names": ["Mira Toll", "Ana Orlo"],
        "on": "2031-03-04",
        "note": "seen",
        "state": "holds",
    }
    assert [entity["decisions"] for entity in found["entities"]] == [[row], [row]]


def test_what_does_not_hold_says_so():
    _, page = case()
    gone = Side("Lia Vey", (Anchor(Span("elsewhere", 0, 3), "Lia"),))
    lost = Decision("same", "entity", (said(page, "same", "Mira Toll").sides[0], gone), "2031-03-04")
    assert rows((lost,))["entities"][0]["decisions"][0]["state"] == "gone"


def test_an_entry_and_rivals():
    known = (Recognition("entity-0", "Q1", 1.0, "the same name", (), "Toll, Mira"),)
    rival = (Recognition("entity-1", None, 0.9, "two alike", ("Q2", "Q3")),)
    first, second = rows((), known + rival)["entities"]
    assert first["known"] == {"id": "Q1", "name": "Toll, Mira", "score": 1.0, "reason": "the same name", "rivals": []}
    assert second["known"] == {"id": None, "name": None, "score": 0.9, "reason": "two alike", "rivals": ["Q2", "Q3"]}


def test_the_dossier_shows_both_as_text():
    _, page = case()
    known = (Recognition("entity-0", "<Q1>", 1.0, "the same name", (), "Toll"),)
    html = dossier(case((said(page, "different", "Mira Toll", "Ana Orlo", note="<b>"),), known)[0])
    assert "&lt;Q1&gt;" in html
    assert "Decided by a person" in html
    assert "<b>" not in html
