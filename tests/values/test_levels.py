from dataclasses import replace

import pytest

from rashomon.values import About, Anchor, Case, Decision, Finding, FindingAccount, Links, Side, Span
from rashomon.values.levels import at_level, shown
from rashomon.values.standing import standings

SPANS = (Span("d-1", 0, 4), Span("d-2", 3, 9))
LEVELS = ("strict", "normal", "all")


def finding(certainty=None, spans=SPANS, kind="conflict", own="finding-1"):
    accounts = tuple(FindingAccount(span, "42 people") for span in spans)
    return Finding(own, kind, About("figure", "figure-1"), "They differ.", accounts, "figures", certainty)


def judged(kind, spans=SPANS, of="conflict"):
    sides = tuple(Side("42 people", (Anchor(span),)) for span in spans)
    return Decision(kind, "finding", sides, "2031-03-04", judged=of)


def case(*findings, decisions=()):
    return Case((), Links(), findings, (), "reader-test", decisions)


@pytest.mark.parametrize(
    ("certainty", "levels"),
    [(0.95, ["strict", "normal", "all"]), (0.6, ["normal", "all"]), (0.2, ["all"]), (None, ["normal", "all"])],
)
def test_a_finding_is_shown_at_the_levels_that_it_is_certain_enough_for(certainty, levels):
    assert [level for level in LEVELS if shown(finding(certainty), level)] == levels


@pytest.mark.parametrize(
    ("kind", "levels"), [("right", ["strict", "normal", "all"]), ("trivial", ["normal", "all"]), ("wrong", ["all"])]
)
def test_what_a_person_judged_counts_for_more(kind, levels):
    for certainty in (0.2, 0.95):
        one = case(finding(certainty), decisions=(judged(kind),))
        assert [level for level in LEVELS if at_level(one, level).findings] == levels


def test_what_is_not_shown_is_counted():
    found = at_level(case(finding(0.2), replace(finding(0.9), id="finding-2")), "strict")
    assert ([f.id for f in found.findings], found.level, found.withheld) == (["finding-2"], "strict", 1)


def test_a_judgement_holds_when_the_finding_gets_another_account():
    grown = finding(0.2, (*SPANS, Span("d-3", 0, 4)), own="finding-9")
    (one,) = standings(case(grown, decisions=(judged("wrong"),)))
    assert (one.state, one.things) == ("holds", ("finding-9",))


def test_a_judgement_of_a_conflict_says_nothing_of_an_update():
    (one,) = standings(case(finding(kind="update"), decisions=(judged("wrong"),)))
    assert (one.state, one.things) == ("gone", (None,))


def test_a_judgement_of_other_places_is_of_another_finding():
    other = finding(0.2, (SPANS[0], Span("d-7", 0, 4), Span("d-8", 0, 4)))
    assert standings(case(other, decisions=(judged("wrong"),)))[0].state == "gone"
