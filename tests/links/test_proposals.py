from rashomon.links import link, propose
from rashomon.links.certainty import probability, table
from rashomon.values import Decision, Knowledge, Known
from tests.links.building import Page


def page(outlet, *people, kind="person", text=""):
    own = Page(outlet, f"News of the {outlet}", text or " ".join(f"{name} spoke." for name in people))
    for name in people:
        own.name(name, kind)
    return own


def proposed(*pages, known=(), decisions=()):
    readings = [one.reading() for one in pages]
    links = link(readings, Knowledge(tuple(decisions), known))
    return [p for p in propose(readings, links, decisions) if p.about == "entity"]


def told(proposals):
    return {(p.together, frozenset(side.name for side in p.sides)) for p in proposals}


def test_a_merge_on_little_is_proposed_with_both_names_and_the_reason():
    (found,) = proposed(page("Harbour Post", "Mira Toll", "Toll"))
    assert (found.together, {side.name for side in found.sides}) == (True, {"Mira Toll", "Toll"})
    assert (found.score, "family name alone" in found.reason) == (probability(table().together, 0.9), True)


def test_one_name_in_two_documents_is_nothing_to_look_at():
    assert proposed(page("Harbour Post", "Mira Toll"), page("Delo Daily", "Mira Toll")) == []


def test_what_may_be_either_of_two_is_proposed_with_both():
    held = page("Harbour Post", "Mira Toll", "Ilan Toll"), page("Delo Daily", "Toll")
    assert told(proposed(*held)) == {(False, frozenset({"Toll", name})) for name in ("Mira Toll", "Ilan Toll")}


def test_what_was_left_apart_shows_how_likely_it_is_one():
    held = page("Harbour Post", "Mira Toll", "Ilan Toll"), page("Delo Daily", "Toll")
    assert {p.score for p in proposed(*held)} == {probability(table().apart, 0.9)}


def test_two_that_no_name_ties_are_not_proposed():
    assert proposed(page("Harbour Post", "Mira Toll", "Ana Orlo")) == []


def test_an_answered_proposal_is_not_made_again():
    held = page("Harbour Post", "Mira Toll", "Ilan Toll"), page("Delo Daily", "Toll")
    first, second = proposed(*held)
    for kind in ("same", "different", "undecided"):
        decision = Decision(kind, "entity", first.sides, "2031-03-04")
        assert first.id not in {p.id for p in proposed(*held, decisions=[decision])}
    assert second.id in {p.id for p in proposed(*held, decisions=[decision])}


def test_two_that_are_one_entry_come_first():
    first, *_ = proposed(
        page("Harbour Post", "Mira Toll", "Toll", "Ana Orlo"), known=[Known("k1", ("Mira Toll", "Ana Orlo"))]
    )
    assert (first.together, "both are k1 (Mira Toll)" in first.reason) == (False, True)


def test_one_that_is_two_entries_comes_first():
    both = Page("Quay News", "Two", "Mira Toll spoke. Ana Orlo sang.")
    both.name("Ana Orlo", "person", both.name("Mira Toll", "person"))
    first, *_ = proposed(both, known=[Known("k1", ("Mira Toll",)), Known("k2", ("Ana Orlo",))])
    assert first.together
    assert first.reason == "in the gazetteer Mira Toll is k1, and Ana Orlo is k2"
    assert {side.name for side in first.sides} == {"Mira Toll", "Ana Orlo"}


def test_ids_of_proposals_do_not_depend_on_the_order_of_documents():
    held = [page("Harbour Post", "Mira Toll", "Ilan Toll"), page("Delo Daily", "Toll"), page("Quay News", "Toll")]
    assert proposed(*held) == proposed(*held[::-1])


STORM = "A storm broke the pier of Velin harbour and sank eleven boats in the night."
TRIAL = "The court of Ostrel freed the banker whom nobody had accused of theft."
BOATS = "Boats were seen by the mayor of a town nearby, by a teacher, her pupils and a dozen pilgrims from abroad."
FAIR = "The fair of Berrin opened with a parade of carts, cooks and pipers."


def stories(*texts):
    readings = [Page(f"Paper {i}", text[:19], text).reading() for i, text in enumerate(texts)]
    return [p for p in propose(readings, link(readings)) if p.about == "story"]


def test_stories_that_are_nearly_one_are_proposed():
    (found,) = stories(STORM, f"{TRIAL} {FAIR} A storm broke piers in Velin. {BOATS}")
    assert (found.together, {side.name for side in found.sides}) == (False, {STORM[:19], TRIAL[:19]})
    assert "35% make one story" in found.reason


def test_stories_that_are_plainly_two_are_not():
    assert stories(STORM, TRIAL) == []
