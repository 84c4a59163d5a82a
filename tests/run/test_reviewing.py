import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from rashomon import links
from rashomon.errors import RashomonError, UnreadableError
from rashomon.run import Settings, Verdict, decide, decisions, load, read_case, review, reviewing, undo
from rashomon.values import Mention, Span
from tests.run import invented

ARTICLES = {
    "ansel.txt": "Captain Mira Toll came ashore.",
    "berrin.txt": "A storm broke the pier of Velin and Captain Ana Orlo went home.",
    "costa.txt": "Captain Mira Toll sang at the fair of Ostrel.",
}


@dataclass
class Pipeline(invented.Pipeline):
    """Two capitalised words are a person; of the model ``fake-blind`` only who is called Ana."""

    def __call__(self, document):
        found = super().__call__(document)
        wanted = r"Ana [A-Z]\w+" if "blind" in self.model else r"[A-Z]\w+ [A-Z]\w+"
        text = document.text.replace("Captain", "captain")
        spans = [Span(document.id, m.start(), m.end()) for m in re.finditer(wanted, text)]
        return replace(found, mentions=tuple(Mention(s, s, "person", "name", i) for i, s in enumerate(spans)))


def load_pipeline(model, pipeline=None):
    return Pipeline(model.name if model else "fake-1")


STAGES = replace(
    invented.STAGES,
    load_pipeline=load_pipeline,
    link=links.link,
    compare=lambda *_: (),
    read_gazetteer=links.read_gazetteer,
)


@pytest.fixture(autouse=True)
def stages(monkeypatch):
    monkeypatch.setattr(reviewing, "all_stages", lambda: STAGES)


STORM = {
    "ansel.txt": "A storm broke the pier of Velin and the ferry to Ostrel stayed in port.",
    "berrin.txt": "The ferry to Ostrel stayed in port after a storm broke the pier of Velin.",
    "costa.txt": "After a storm broke the pier of Velin the ferry to Ostrel stayed in port.",
}


@pytest.fixture
def case(tmp_path):
    return write_and_read(tmp_path, ARTICLES)


def write_and_read(folder, articles):
    (folder / "articles").mkdir()
    for name, text in articles.items():
        (folder / "articles" / name).write_text(text)
    read(folder)
    return folder / "case.db"


def read(folder, **settings):
    return read_case([folder / "articles"], folder / "case.db", Settings(stages=STAGES, **settings))


def entity(case, name):
    (found,) = [e for e in load(case).links.entities if e.name == name]
    return found


def place(case, name, nth=0):
    span = [span for span, _ in entity(case, name).mentions][nth]
    return f"{span.document}:{span.start}-{span.end}"


def both(case):
    return entity(case, "Mira Toll").id, entity(case, "Ana Orlo").id


def test_a_decision_is_applied_at_once_and_can_be_taken_back(case):
    before = load(case)
    found = decide(case, Verdict("same", both(case), "one  and the same", "2031-03-04"))
    assert (found.state, found.decision.number, found.decision.note) == ("holds", 1, "one and the same")
    assert len(load(case).links.entities) == 1
    assert undo(case, 1) == found.decision
    assert load(case) == before


def test_the_day_is_today_unless_it_is_given(case):
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", decide(case, Verdict("undecided", both(case))).decision.on)


def test_a_decision_for_later_waits_for_the_next_reading(case, tmp_path):
    assert decide(case, Verdict("same", both(case), later=True)).state == "broken"
    assert len(load(case).links.entities) == 2
    assert read(tmp_path).annotated == 0
    assert len(load(case).links.entities) == 1


def test_a_mention_is_split_off(case):
    whole = entity(case, "Mira Toll")
    assert len(whole.mentions) == 2
    found = decide(case, Verdict("split", [whole.id, place(case, "Mira Toll", 1)]))
    assert found.state == "holds"
    assert len(set(found.things)) == 2


def test_a_document_is_split_off_an_entity(case):
    whole = entity(case, "Mira Toll")
    found = decide(case, Verdict("split", [whole.id, whole.mentions[0][0].document]))
    assert [len(side.anchors) for side in found.decision.sides] == [1, 1]
    assert len(load(case).links.entities) == 3


def test_a_document_is_split_off_its_story(tmp_path):
    case = write_and_read(tmp_path, STORM)
    (whole,) = load(case).links.stories
    found = decide(case, Verdict("split", [whole.id, whole.documents[0]]))
    assert (found.decision.about, found.state) == ("story", "holds")
    assert sorted(len(story.documents) for story in load(case).links.stories) == [1, 2]
    with pytest.raises(RashomonError, match="before: 1 split"):
        decide(case, Verdict("same", [story.id for story in load(case).links.stories]))


def test_what_is_decided_of_things_that_are_gone_is_reported_and_kept(case, tmp_path):
    decide(case, Verdict("same", both(case), on="2031-03-04"))
    report = read(tmp_path, model=Path("fake-blind"))
    assert report.unheld == ('1 same "Mira Toll", "Ana Orlo" (2031-03-04)',)
    assert [one.state for one in decisions(case)] == ["gone"]
    assert read(tmp_path).unheld == ()
    assert [one.state for one in decisions(case)] == ["holds"]


def test_contradictions_are_refused_with_what_was_decided_before(case):
    one, last, other = place(case, "Mira Toll"), place(case, "Mira Toll", 1), place(case, "Ana Orlo")
    decide(case, Verdict("same", [one, other], on="2031-03-04"))
    decide(case, Verdict("same", [other, last], on="2031-03-05"))
    with pytest.raises(RashomonError, match=r"before: 1 same .*2031-03-04.*; 2 same .*2031-03-05.*`undo`"):
        decide(case, Verdict("different", [one, last]))
    assert len(decisions(case)) == 2


def test_a_general_decision_contradicts_a_particular_one(case):
    decide(case, Verdict("different", both(case)))
    with pytest.raises(RashomonError, match="before: 1 different"):
        decide(case, Verdict("same", [place(case, "Mira Toll", 1), entity(case, "Ana Orlo").id]))


@pytest.mark.parametrize(
    ("kind", "things", "told"),
    [
        ("same", ["entity-1", "entity-2"], "nothing with the id entity-1"),
        ("same", ["pair-1"], "Nothing with the id pair-1 is proposed"),
        ("same", ["{toll}"], "needs two ids"),
        ("same", ["{toll}", "{toll}"], "one thing in the case"),
        ("different", ["{toll}", "{mention}"], "use `split`"),
        ("same", ["{toll}", "{story}"], "things of one sort"),
        ("split", ["{toll}"], "needs the id of an entity or story, and"),
        ("split", ["{mention}", "{toll}"], "no entity or story"),
        ("split", ["{toll}", "{other}"], "no document or mention"),
        ("split", ["{orlo}", "{other}"], "Nothing would be left"),
        ("split", ["{story}", "{other}"], "no document or mention|Nothing would be left"),
    ],
)
def test_what_cannot_be_decided_is_one_sentence(case, kind, things, told):
    known = {
        "toll": entity(case, "Mira Toll").id,
        "orlo": entity(case, "Ana Orlo").id,
        "mention": place(case, "Mira Toll"),
        "other": place(case, "Ana Orlo"),
        "story": load(case).links.stories[0].id,
    }
    with pytest.raises(RashomonError, match=told):
        decide(case, Verdict(kind, [thing.format(**known) for thing in things]))
    assert decisions(case) == ()


def test_a_decision_is_not_made_twice(case):
    ids = both(case)
    decide(case, Verdict("undecided", ids))
    with pytest.raises(RashomonError, match="already: 1 undecided"):
        decide(case, Verdict("undecided", ids[::-1]))


def test_a_day_that_is_none_is_refused(case):
    with pytest.raises(RashomonError, match="'yesterday' is no day"):
        decide(case, Verdict("same", both(case), on="yesterday"))


def test_a_decision_that_is_not_there_cannot_be_taken_back(case):
    with pytest.raises(RashomonError, match=r"no decision 3 in .*case.db"):
        undo(case, 3)


def test_two_entities_that_are_one_entry_are_proposed_and_not_merged(case, tmp_path):
    (tmp_path / "known.csv").write_text("id,name,aliases\nQ1,Mira Toll,Ana Orlo\n")
    read(tmp_path, gazetteers=(tmp_path / "known.csv",))
    held, (proposal, *_) = review(case)
    assert {one.known for one in held.links.known} == {"Q1"}
    assert len(held.links.entities) == 2
    assert not proposal.together
    assert "both are Q1" in proposal.reason
    decide(case, Verdict("same", [proposal.id]))
    held, rest = review(case)
    assert len(held.links.entities) == 1
    assert proposal.id not in {one.id for one in rest}


def test_a_gazetteer_is_remembered_until_another_is_given(case, tmp_path):
    for own in ("Q1", "Q2"):
        (tmp_path / "known.csv").write_text(f"id,name\n{own},Mira Toll\n")
        read(tmp_path, gazetteers=(tmp_path / "known.csv",))
        (tmp_path / "known.csv").unlink()
        (tmp_path / f"articles/{own}.txt").write_text(f"{own} is new.")
        assert read(tmp_path).annotated == 1
        assert [one.known for one in load(case).links.known] == [own]


def test_a_gazetteer_that_cannot_be_read_leaves_the_case_as_it_was(case, tmp_path):
    before = load(case)
    with pytest.raises(UnreadableError, match=r"known\.csv"):
        read(tmp_path, gazetteers=(tmp_path / "known.csv",))
    assert load(case) == before
