"""What holds for all links, whatever is read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.links import PARTS, infer_dates, link
from rashomon.values import Dated, Links, PartialDate, Reckoning, Time
from tests.links.building import Page

NAMES = ["Mira Toll", "Toll", "Erik Toll", "Kassym Tolev", "Kassim Tolev", "FDL", "Free Dockers League", "Velin", "he"]
SAID = ["the ferry sank in minutes", "the ferry went down within minutes", "the council meets on Friday"]
COUNTED = ["10 people", "at least 10 people", "14 sailors", "40 metres"]


@st.composite
def pages(draw, outlet):
    name, said, counted = (draw(st.sampled_from(held)) for held in (NAMES, SAID, COUNTED))
    page = Page(
        outlet, "Ferry Kestrel sinks", f"{name} said {said}. Some {counted} were lost when the ferry sank off Velin."
    )
    form = "pronoun" if name == "he" else "name"
    own = page.name(name, draw(st.sampled_from(["person", "organization"])), form=form)
    page.quote(said, source=name, speaker=draw(st.sampled_from([own, None])), type="indirect")
    page.figure(counted, 10.0, draw(st.sampled_from([10.0, None])), "people", f"{counted} lost", ["lose"])
    page.event("lost", "lose", [("patient", counted, None)])
    return page.reading()


CASES = st.integers(1, 5).flatmap(lambda n: st.tuples(*(pages(f"Outlet {k}") for k in range(n))))


@settings(max_examples=40, deadline=None)
@given(CASES, st.randoms(use_true_random=False))
def test_the_order_of_the_readings_does_not_matter(readings, random):
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert link(shuffled) == link(readings)


@settings(max_examples=40, deadline=None)
@given(CASES)
def test_everything_that_was_read_is_in_exactly_one_group(readings):
    links = link(readings)
    for part, groups in (
        ("quotations", [s.quotations for s in links.statements]),
        ("figures", [f.accounts for f in links.figures]),
        ("events", [e.accounts for e in links.events]),
    ):
        read = [item for r in readings for item in getattr(r.annotations, part)]
        assert sorted(map(repr, read)) == sorted(repr(item) for group in groups for item in group)
    assert sorted(d for s in links.stories for d in s.documents) == sorted(r.document.id for r in readings)
    chains = [c for e in links.entities for c in e.chains]
    assert len(chains) == len(set(chains))


@settings(max_examples=40, deadline=None)
@given(CASES)
def test_ids_are_unique_and_nobody_is_a_pronoun(readings):
    links = link(readings)
    for group in (links.entities, links.statements, links.figures, links.events, links.stories):
        assert len({item.id for item in group}) == len(group)
        assert [item.id for item in group] == sorted(item.id for item in group)
    assert all(any(form != "pronoun" for _, form in e.mentions) for e in links.entities)
    assert {s.speaker for s in links.statements} - {None} <= {e.id for e in links.entities}


def test_nothing_gives_nothing():
    assert link([]) == Links()


def test_a_document_read_twice_counts_once():
    reading = Page("Harbour Post", "Ferry", "Nobody was hurt.").reading()
    assert link([reading, reading]) == link([reading])


def told(page):
    """The page's reading, with its Tuesday."""
    reading = page.reading()
    tuesday = Time(page.at("Tuesday"), "DATE", "XXXX-WXX-2", Reckoning("weekday", 2, direction="past"))
    return replace(reading, annotations=replace(reading.annotations, times=(tuesday,)))


FERRY = "The ferry Kestrel sank off Velin on Tuesday with forty sailors aboard, the coastguard said."
DATED = told(Page("Harbour Post", "Ferry Kestrel sinks", FERRY, published="2031-03-05"))
UNDATED = told(Page("Inland Mail", "Kestrel sinks off Velin", FERRY))


@pytest.fixture
def parts(monkeypatch):
    """Puts parts in the place of all: a value dates the undated page; a list notes how a part sees both pages."""

    def put(*steps):
        monkeypatch.setattr("rashomon.links.PARTS", tuple(map(part, steps)))

    def part(step):
        if isinstance(step, list):
            return "copies", lambda collection, _: step.append(seen(collection)) or ()
        dates = ((UNDATED.document.id, Dated(PartialDate(step), "inferred")),) if step else ()
        return "dates", lambda *_: dates

    def seen(collection):
        return [
            (article.undated, article.document.published, article.annotations.times[0].value)
            for article in (collection.by_id[r.document.id] for r in (DATED, UNDATED))
        ]

    return put


def test_what_comes_after_dates_reads_by_them(parts):
    before, between, after = [], [], []
    parts(before, "2031-03", between, "2031-03-06", after)
    links = link([DATED, UNDATED])
    assert links.dates == ((UNDATED.document.id, Dated(PartialDate("2031-03-06"), "inferred")),)
    assert before[0][1] == (True, None, "XXXX-WXX-2")
    assert between[0][1][:2] == (True, Dated(PartialDate("2031-03"), "inferred"))
    assert after[0][1] == (True, Dated(PartialDate("2031-03-06"), "inferred"), "2031-03-04")
    assert before[0][0] == after[0][0] == (False, DATED.document.published, "XXXX-WXX-2")


def test_a_date_that_does_not_hold_among_all_documents_is_none(parts):
    after = []
    parts("2031-03-06", None, after)
    assert link([DATED, UNDATED]).dates == ()
    assert after[0][1] == (True, None, "XXXX-WXX-2")


def test_dates_are_found_alone_first_and_then_together(parts):
    assert [part for part, _ in PARTS][:4] == ["dates", "copies", "stories", "dates"]
    between, after = [], []
    parts("2031-03", between, "2031-03-06", after)
    assert [d.value.value for _, d in infer_dates([DATED, UNDATED], alone=True)] == ["2031-03"]
    assert between == []
    assert [d.value.value for _, d in infer_dates([DATED, UNDATED])] == ["2031-03-06"]
    assert (len(between), after) == (1, [])


def test_an_undated_article_is_dated_by_its_words_and_another_of_its_story():
    text = "The ferry Kestrel sank off Velin on 4 March 2031 with forty sailors aboard, the coastguard said."

    def when(outlet, **more):
        page = Page(outlet, "Ferry Kestrel sinks", text, **more)
        reading = page.reading()
        day = Time(page.at("4 March 2031"), "DATE", "2031-03-04")
        return replace(reading, annotations=replace(reading.annotations, times=(day,)))

    stated, undated = when("Harbour Post", published="2031-03-05"), when("Inland Mail")
    [(name, dated)] = link([stated, undated]).dates
    assert (name, dated.basis) == (undated.document.id, "inferred")
    assert dated.value.first() <= stated.document.published.value.day <= dated.value.last()
    assert "4 March 2031" in [span.of(undated.document.text) for span in dated.evidence]
    assert 0 < dated.confidence <= 1
    assert infer_dates([stated, undated]) == link([undated, stated]).dates
    assert infer_dates([stated]) == ()
