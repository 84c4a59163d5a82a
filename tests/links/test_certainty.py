import pytest

from rashomon.links import link
from rashomon.links.certainty import certain, probability, table
from rashomon.links.entities import SURE
from rashomon.values import Anchor, Decision, Knowledge, Merge, Side
from tests.links.building import Page


@pytest.mark.parametrize(("evidence", "expected"), [(0.1, 0.5), (0.8, 0.5), (0.85, 0.7), (0.9, 0.9), (1.0, 0.9)])
def test_a_probability_lies_between_those_of_the_nearest_points(evidence, expected):
    assert probability([(0.8, 0.5), (0.9, 0.9)], evidence) == expected


@pytest.mark.parametrize("name", ["together", "apart"])
def test_the_committed_numbers_rise_and_are_probabilities(name):
    points = getattr(table(), name)
    assert points == tuple(sorted(points))
    assert all(0 < p < 1 for _, p in points)
    assert [p for _, p in points] == sorted(p for _, p in points)


def test_what_was_held_to_be_one_is_likelier_one_than_what_was_not():
    assert probability(table().together, SURE) > probability(table().apart, 1.0)


def test_a_reason_keeps_all_but_its_score():
    found = certain(Merge("Mira Toll", "Toll", 0.9, "the family name alone"))
    assert found == Merge("Mira Toll", "Toll", probability(table().together, 0.9), "the family name alone")


def pages():
    found = [Page(o, "Visit", f"{name} spoke.") for o, name in (("A", "Yevgeny Tolev"), ("B", "Evgeny Tolev"))]
    for page, name in zip(found, ("Yevgeny Tolev", "Evgeny Tolev"), strict=True):
        page.name(name, "person")
    return [page.reading() for page in found]


def test_entities_show_probabilities():
    (entity,) = link(pages()).entities
    (merge,) = entity.merges
    assert merge.score in {probability(table().together, hundredth / 100) for hundredth in range(85, 101)}


def test_a_decision_is_certain():
    readings = pages()
    sides = [Side(m.span.of(r.document.text), (Anchor(m.span),)) for r in readings for m in r.annotations.mentions]
    decision = Decision("same", "entity", tuple(sides), "2031-03-04")
    (entity,) = link(readings, Knowledge((decision,))).entities
    assert [m.score for m in entity.merges if "decided" in m.reason] == [1.0]
