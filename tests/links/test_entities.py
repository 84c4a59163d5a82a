from __future__ import annotations

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
