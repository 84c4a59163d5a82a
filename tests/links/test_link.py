"""What holds for all links, whatever is read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.links import link
from rashomon.values import Links
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
