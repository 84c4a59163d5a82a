from hypothesis import given
from hypothesis import strategies as st

from benchmarks.certainty import LEAST, Samples, fitted, held_out, samples
from rashomon.links.collection import Collection
from tests.links.building import Page

KNOWN = st.lists(st.tuples(st.sampled_from([0.7, 0.85, 0.9, 1.0]), st.booleans()), max_size=200)


def told(outlet, title, *names):
    page = Page(outlet, title, " ".join(f"{name} spoke." for name in names))
    for name in names:
        page.name(name, "person")
    return page.reading()


def referents(*readings):
    """Those of the readings' chains, in order: a letter each."""
    letters = iter("abcdefghij")
    return {(r.document.id, m.chain): next(letters) for r in readings for m in r.annotations.mentions}


def test_a_link_is_right_where_gold_has_one():
    pages = told("A", "Visit", "Mira Toll"), told("B", "Visit", "Mira Toll")
    ((evidence, right),) = samples(Collection(pages), referents(*pages)).together
    assert (evidence, right) == (1.0, False)
    ((evidence, right),) = samples(Collection(pages), dict.fromkeys(referents(*pages), "a")).together
    assert (evidence, right) == (1.0, True)


def test_names_that_were_nearly_linked_are_told_too():
    pages = told("A", "Visit", "Mira Toll", "Ilan Toll", "Toll"), told("B", "Fire", "Mira Toll")
    found = samples(Collection(pages), referents(*pages))
    assert [right for _, right in found.apart] == [False, False]


def test_falling_neighbours_and_few_samples_are_pooled():
    many = [(0.8, False)] * LEAST + [(0.8, True)] * LEAST + [(1.0, True)] * 2 * LEAST
    assert [p for _, p in fitted(many)] == [0.5, 0.98]
    assert len(fitted([*many, (0.9, True)])) == 2
    assert len(fitted([(e, e < 0.9) for e, _ in many])) == 1
    assert fitted([]) == []


@given(KNOWN)
def test_points_rise_and_are_probabilities(known):
    points = fitted(known)
    assert points == sorted(points)
    assert [p for _, p in points] == sorted(p for _, p in points)
    assert all(0 < p < 1 for _, p in points)
    assert bool(points) == bool(known)


def test_each_part_is_told_by_the_others():
    sure, wrong = Samples(together=((1.0, True),) * 98), Samples(together=((1.0, False),) * 98)
    assert held_out([sure, sure])["merges_ece"] == 1.0
    assert held_out([sure, wrong])["merges_brier"] > 95
    assert held_out([sure, wrong])["merges_right"] == 50.0
    assert held_out([sure])["merges_brier"] is None
    assert held_out([sure])["near_right"] is None
