from rashomon.values import Anchor, Decision, Side
from rashomon.values.parting import as_decided
from tests.links.building import Page


def page():
    own = Page("Harbour Post", "Two", "Mira Toll met Ana Orlo. Orlo said it rained.")
    chain = own.name("Mira Toll", "person")
    own.name("Ana Orlo", "person", chain)
    own.name("Orlo", "person", chain, nth=1)
    own.quote("it rained", source="Orlo", speaker=chain)
    own.event("met", "meet", [("who", "Mira Toll", chain), ("whom", "Ana Orlo", chain)])
    return own


def side(own, *places):
    return Side(places[0], tuple(Anchor(own.at(words), words) for words in places))


def chains(own, found):
    return {m.span.of(own.text): m.chain for m in found.mentions}


def parted(own, *decisions):
    (found,) = as_decided([own.reading()], decisions)
    return found.annotations


def test_mentions_of_the_first_side_leave_with_what_refers_to_them():
    own = page()
    found = parted(own, Decision("different", "entity", (side(own, "Ana Orlo"), side(own, "Mira Toll")), "2031-03-04"))
    assert chains(own, found) == {"Mira Toll": 0, "Ana Orlo": 1, "Orlo": 0}
    assert [p.chain for p in found.events[0].participants] == [0, 1]


def test_a_speaker_goes_with_the_words_of_the_source():
    own = page()
    orlo = Side("Orlo", (Anchor(own.at("Ana Orlo"), "Ana Orlo"), Anchor(own.at("Orlo", 1), "Orlo")))
    found = parted(own, Decision("split", "entity", (orlo, side(own, "Mira Toll")), "2031-03-04"))
    assert chains(own, found) == {"Mira Toll": 0, "Ana Orlo": 1, "Orlo": 1}
    assert found.quotations[0].source == (own.at("Orlo"),)
    assert found.quotations[0].speaker == 1


def test_a_chain_that_one_side_has_alone_stays_whole():
    own, other = page(), Page("Delo Daily", "One", "Lia Vey slept.")
    decision = Decision("different", "entity", (side(own, "Ana Orlo"), side(other, "Lia Vey")), "2031-03-04")
    assert parted(own, decision) == own.reading().annotations


def test_without_decisions_nothing_is_touched():
    reading = page().reading()
    assert as_decided([reading], ())[0] is reading
