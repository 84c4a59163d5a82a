from __future__ import annotations

import pytest

from rashomon.links import link
from tests.links.building import Page, named


def kinds(links):
    return {(e.kind, e.name) for e in links.entities}


def test_one_person_in_two_spellings_is_one_entity_and_says_why():
    one = Page("Harbour Post", "Visit", "President Kassym-Jomart Tolev spoke. Tolev left.")
    own = one.name("Kassym-Jomart Tolev", "person", role="President")
    one.name("Tolev", "person", own, nth=1)
    two = Page("Delo Daily", "Visit", "Kassim-Jomart Tolev's visit ended.")
    two.name("Kassim-Jomart Tolev's", "person")
    links = link([one.reading(), two.reading()])
    (entity,) = links.entities
    assert entity.name == "Kassim-Jomart Tolev"
    assert {"Kassym-Jomart Tolev", "Tolev", "President"} <= set(entity.aliases)
    assert len(entity.mentions) == 3
    assert any("spell" in m.reason or "agree" in m.reason for m in entity.merges)


def test_a_family_name_joins_the_only_full_name():
    one = Page("Harbour Post", "Ferry sinks", "Mira Toll spoke.")
    one.name("Mira Toll", "person")
    two = Page("Delo Daily", "Ferry sinks", "Ms. Toll spoke.")
    two.name("Ms. Toll", "person")
    (entity,) = link([one.reading(), two.reading()]).entities
    assert entity.name == "Mira Toll"
    assert any("family name alone" in m.reason for m in entity.merges)


def test_a_family_name_of_two_namesakes_stays_alone():
    pages = []
    for outlet, name in (("Harbour Post", "Mira Toll"), ("Delo Daily", "Erik Toll"), ("Coast Wire", "Toll")):
        page = Page(outlet, "Ferry sinks off Velin", f"{name} spoke.")
        page.name(name, "person")
        pages.append(page.reading())
    links = link(pages)
    assert sorted(e.name for e in links.entities) == ["Erik Toll", "Mira Toll", "Toll"]


def test_initials_join_their_name_by_the_text_or_by_their_letters():
    one = Page("Harbour Post", "Strike", "The Free Dockers League (FDL) struck.")
    one.name("Free Dockers League", "organization")
    two = Page("Delo Daily", "Strike", "The FDL struck.")
    two.name("FDL", "organization")
    (entity,) = link([one.reading(), two.reading()]).entities
    assert entity.name == "Free Dockers League"
    assert "FDL" in entity.aliases


def test_he_alone_is_nobody_and_his_quotation_stays():
    page = Page("Harbour Post", "Ferry sinks", 'He said "the ferry sank in minutes".')
    he = page.name("He", "person", form="pronoun")
    page.quote("the ferry sank in minutes", source="He", speaker=he)
    links = link([page.reading()])
    assert links.entities == ()
    assert [s.speaker for s in links.statements] == [None]


def test_descriptions_stay_in_their_document():
    pages = [Page(o, "Fire", "A police spokesman spoke.") for o in ("Harbour Post", "Delo Daily")]
    for page in pages:
        page.name("A police spokesman", "person", form="nominal")
    links = link([p.reading() for p in pages])
    assert [e.name for e in links.entities] == ["A police spokesman"] * 2
    assert len({e.id for e in links.entities}) == 2


def test_the_majority_decides_of_what_kind_a_name_is():
    pages = [Page(o, "Storm", "Storm reached Port Velin today.") for o in ("A", "B", "C")]
    for page, kind in zip(pages, ("place", "place", "person"), strict=True):
        page.name("Port Velin", kind)
    assert kinds(link([p.reading() for p in pages])) == {("place", "Port Velin")}


def test_a_family_name_and_a_town_are_two():
    one = Page("Harbour Post", "Storm", "Storm reached Velin.")
    one.name("Velin", "place")
    two = Page("Delo Daily", "Award", "Ida Velin won. Velin smiled.")
    own = two.name("Ida Velin", "person")
    two.name("Velin", "person", own, nth=1)
    three = Page("Coast Wire", "Award", "Velin smiled.")
    three.name("Velin", "person")
    links = link([p.reading() for p in (one, two, three)])
    assert kinds(links) == {("place", "Velin"), ("person", "Ida Velin")}


def test_ids_survive_another_document():
    one = Page("Harbour Post", "Ferry sinks", "Mira Toll spoke.")
    one.name("Mira Toll", "person")
    two = Page("Delo Daily", "Ferry sinks", "Mira Toll spoke again.")
    two.name("Mira Toll", "person")
    alone, both = link([one.reading()]), link([one.reading(), two.reading()])
    assert named(alone, "Mira Toll").id == named(both, "Mira Toll").id


def one_each(*names, kind="organization", text="{} opened."):
    """A document for each name, all of one story."""
    pages = [Page(f"Outlet {n}", "Harbour news", text.format(name)) for n, name in enumerate(names)]
    for page, name in zip(pages, names, strict=True):
        page.name(name, kind)
    return link([page.reading() for page in pages])


def test_father_and_son_in_one_case_are_two():
    found = one_each("Ilan Droz Sr.", "Ilan Droz Jr.", kind="person")
    assert len(found.entities) == 2


def test_a_city_and_its_airline_are_two():
    one = Page("Harbour Post", "Flights", "Velin Airlines flew. Velin Airlines landed. Velin waited.")
    own = one.name("Velin Airlines", "organization")
    one.name("Velin Airlines", "organization", own, nth=1)
    one.name("Velin", "place", nth=2)
    assert kinds(link([one.reading()])) == {("organization", "Velin Airlines"), ("place", "Velin")}


def test_mrs_toll_is_not_the_only_man_of_that_name():
    one = Page("Harbour Post", "Ferry sinks", "Ilan Toll spoke. He left.")
    own = one.name("Ilan Toll", "person")
    one.name("He", "person", own, form="pronoun")
    two = Page("Delo Daily", "Ferry sinks", "Mrs. Toll spoke.")
    two.name("Mrs. Toll", "person")
    assert sorted(e.name for e in link([one.reading(), two.reading()]).entities) == ["Ilan Toll", "Toll"]


def test_an_office_before_a_name_is_not_part_of_it():
    one = Page("Harbour Post", "Visit", "Head of Harbourline Mira Toll spoke.")
    one.name("Head of Harbourline Mira Toll", "person")
    one.name("Harbourline", "organization")
    two = Page("Delo Daily", "Visit", "Mira Toll spoke.")
    two.name("Mira Toll", "person")
    entity = named(link([one.reading(), two.reading()]), "Mira Toll")
    assert len(entity.mentions) == 2


def test_what_somebody_is_does_not_tell_who():
    found = one_each("Madam Speaker", "President of Kenya", kind="person")
    assert len(found.entities) == 2


def test_a_body_with_and_without_its_country():
    found = one_each("Kenyan Air Guard", "Air Guard")
    (entity,) = found.entities
    assert any("country" in m.reason for m in entity.merges)


def test_a_body_of_two_countries_stays_undecided():
    assert len(one_each("Kenyan Air Guard", "Ugandan Air Guard", "Air Guard").entities) == 3


def test_a_later_shorter_form_is_the_longer_one():
    page = Page("Harbour Post", "Deal", "Tovel Marine sold ships. Tovel said so.")
    page.name("Tovel Marine", "organization")
    page.name("Tovel", "organization", nth=1)
    (entity,) = link([page.reading()]).entities
    assert entity.name == "Tovel Marine"


def test_words_after_a_preposition_are_no_shorter_form():
    page = Page("Harbour Post", "Book", "The Wealth of Tovel sold. Tovel sold.")
    page.name("The Wealth of Tovel", "other")
    page.name("Tovel", "other", nth=1)
    assert len(link([page.reading()]).entities) == 2


def test_the_university_is_that_of_the_document():
    pages = []
    for place in ("Velin", "Ravel"):
        page = Page(f"{place} Post", f"News of {place}", f"{place} University opened. The University said so.")
        page.name(f"{place} University", "organization")
        page.name("University", "organization", nth=1)
        pages.append(page.reading())
    entities = link(pages).entities
    assert sorted(e.name for e in entities) == ["Ravel University", "Velin University"]
    assert all(len({span.document for span, _ in e.mentions}) == 1 for e in entities)


def test_initials_in_brackets_that_do_not_fit_are_a_source():
    one = Page("Harbour Post", "Crash", "Harbour Air (CNN) reports losses.")
    one.name("Harbour Air", "organization")
    two = Page("Delo Daily", "Crash", "CNN reports losses.")
    two.name("CNN", "organization")
    assert len(link([one.reading(), two.reading()]).entities) == 2


def test_names_of_one_chain_that_another_document_keeps_apart_are_not_tied():
    one = Page("Harbour Post", "Shop", "Velin Strip closed. Velin waited.")
    own = one.name("Velin Strip", "place")
    one.name("Velin", "place", own, nth=1)
    two = Page("Delo Daily", "Shop", "Velin lies at the coast. The Velin Strip closed.")
    two.name("Velin", "place")
    two.name("Velin Strip", "place")
    entities = link([one.reading(), two.reading()]).entities
    assert {e.name for e in entities} == {"Velin", "Velin Strip"}


def test_a_country_is_a_place_and_its_government_a_body():
    one = Page("Harbour Post", "Talks", "The Kenyan government spoke. Kenya voted.")
    one.name("The Kenyan government", "organization", form="nominal")
    one.name("Kenya", "organization", nth=0)
    two = Page("Delo Daily", "Talks", "The government of Kenya spoke.")
    two.name("The government of Kenya", "organization", form="nominal")
    assert len(link([one.reading(), two.reading()]).entities) == 2
    assert ("place", "Kenya") in kinds(link([one.reading(), two.reading()]))


def test_a_capital_that_speaks_is_a_government_and_one_where_something_is_a_place():
    one = Page("Harbour Post", "Talks", "Nairobi said talks would go on. The Kenyan government met.")
    speaker = one.name("Nairobi", "place")
    one.quote("talks would go on", source="Nairobi", speaker=speaker, type="indirect")
    one.name("Kenyan government", "organization")
    two = Page("Delo Daily", "Talks", "Talks went on in Nairobi, Nairobi said.")
    there = two.name("Nairobi", "place")
    two.name("Nairobi", "place", there, nth=1)
    two.quote("Talks went on", source="Nairobi", speaker=there, type="indirect")
    entities = {(e.kind, e.name): e for e in link([one.reading(), two.reading()]).entities}
    assert "Nairobi" in {*entities["organization", "Kenyan government"].aliases}
    assert ("place", "Nairobi") in entities


def test_every_chain_is_in_one_entity():
    page = Page("Harbour Post", "Talks", "Mira Toll, the mayor and the Harbour Bay hotel met Toll.")
    page.name("Mira Toll", "person")
    page.name("the mayor", "person", form="nominal")
    page.name("the Harbour Bay hotel", "place", form="nominal")
    page.name("Toll", "person", nth=1)
    held = [chain for e in link([page.reading()]).entities for chain in e.chains]
    assert sorted(held) == sorted(set(held))
    assert len(held) == 4


def told(text, *names, outlet="Harbour Post", title="Harbour news"):
    """A document with these names (words, kind), each for itself, in the order of the text."""
    page, seen = Page(outlet, title, text), []
    for name, kind in names:
        page.name(name, kind, nth=sum(name in other for other in seen))
        seen.append(name)
    return page.reading()


NAMESAKES = [
    (("Ilan Droz Sr.", "person"), ("Ilan Droz Jr.", "person")),
    (("Ilan Droz Senior", "person"), ("Ilan Droz Junior", "person")),
    (("Ilan Droz II", "person"), ("Ilan Droz III", "person")),
    (("Ilan Droz the Elder", "person"), ("Ilan Droz the Younger", "person")),
    (("the elder Droz", "person"), ("the younger Droz", "person")),
    (("Droz Sr.", "person"), ("Droz Jr.", "person")),
    (("Mira Toll", "person"), ("Erik Toll", "person")),
    (("M. Toll", "person"), ("E. Toll", "person")),
    (("Mira K. Toll", "person"), ("Mira P. Toll", "person")),
    (("FC Velin", "organization"), ("Velin", "place")),
    (("Velin United", "organization"), ("Velin", "place")),
    (("Velin United", "organization"), ("Velin City", "organization")),
    (("government of Velin", "organization"), ("Velin", "place")),
    (("Velin City Council", "organization"), ("Velin", "place")),
    (("Kenyan government", "organization"), ("Kenya", "place")),
    (("Ida Velin Foundation", "organization"), ("Ida Velin", "person")),
    (("Toll Group", "organization"), ("Toll", "person")),
    (("Mira Toll Inc.", "organization"), ("Mira Toll", "person")),
]


@pytest.mark.parametrize(("one", "other"), NAMESAKES)
def test_namesakes_are_two_in_one_document_and_across(one, other):
    within = [told(f"{one[0]} spoke. Later {other[0]} left.", one, other)]
    across = [told(f"{name} spoke.", (name, kind), outlet=name) for name, kind in (one, other)]
    elsewhere = [across[0], told(f"{other[0]} spoke.", other, title="An election in the hills")]
    for readings in (within, across, elsewhere):
        assert len(link(readings).entities) == 2


def test_a_father_goes_without_his_generation_where_the_son_stands_beside_him():
    both = told("Ilan Droz Jr. spoke. Later Ilan Droz left.", ("Ilan Droz Jr.", "person"), ("Ilan Droz", "person"))
    alone = [told(f"{name} won.", (name, "person"), outlet=name) for name in ("Ilan Droz", "Ilan Droz Jr.")]
    assert sorted(len(e.mentions) for e in link([both, *alone]).entities) == [2, 2]
    assert len(link(alone).entities) == 1


def test_a_name_that_an_article_has_with_and_without_generation_for_one_is_one():
    page = Page("Harbour Post", "Harbour news", "Ilan Droz Jr. spoke. Later Ilan Droz left.")
    own = page.name("Ilan Droz Jr.", "person")
    page.name("Ilan Droz", "person", own, nth=1)
    apart = told("Ilan Droz Jr. sat. Later Ilan Droz rose.", ("Ilan Droz Jr.", "person"), ("Ilan Droz", "person"))
    assert len(link([page.reading(), apart]).entities) == 1


def test_the_elder_is_the_senior():
    assert len(one_each("Ilan Droz Sr.", "the elder Droz", kind="person").entities) == 1
    assert len(one_each("Ilan Droz Jr.", "the elder Droz", kind="person").entities) == 2


@pytest.mark.parametrize(("times", "found"), [(2, 2), (1, 1)])
def test_a_founder_and_the_house_of_her_name_are_two_where_a_document_has_both_more_than_once(times, found):
    names = [("Mira Toll", "person"), ("Mira Toll", "organization")] * times
    page = Page("Harbour Post", "Fashion", " ".join(f"{name} spoke." for name, _ in names))
    chains = {kind: page.chain() for _, kind in names[:2]}
    for nth, (name, kind) in enumerate(names):
        page.name(name, kind, chains[kind], nth=nth)
    other = told("Mira Toll won.", ("Mira Toll", "person"), outlet="Delo Daily")
    assert len(link([page.reading(), other]).entities) == found
