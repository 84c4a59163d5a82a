from __future__ import annotations

from rashomon.links.knowing import recognize
from rashomon.values import Entity, Known


def entity(name, kind, *aliases):
    return Entity(f"e {name}", kind, name, aliases, (), ())


def test_a_person_by_another_spelling_with_the_reason():
    (found,) = recognize([entity("Yevgeny Droz", "person")], [Known("k1", ("Evgeny Droz",), "person")])
    assert (found.entity, found.known) == ("e Yevgeny Droz", "k1")
    assert "name agree" in found.reason


def test_a_name_in_another_script():
    (found,) = recognize([entity("Mira Petrova", "person")], [Known("k1", ("Мира Петрова",), "person")])
    assert found.known == "k1"


def test_two_entries_of_one_name_are_rivals():
    (found,) = recognize([entity("Mira Toll", "person")], [Known(k, ("Mira Toll",), "person") for k in ("k1", "k2")])
    assert found.known is None
    assert found.rivals == ("k1", "k2")


def test_a_family_name_alone_is_nobody():
    assert recognize([entity("Toll", "person")], [Known("k1", ("Mira Toll",), "person")]) == ()


def test_another_kind_is_another_thing():
    assert recognize([entity("Velin", "place")], [Known("k1", ("Velin",), "organization")]) == ()


def test_an_entry_without_kind_may_be_of_any():
    (found,) = recognize([entity("Harbour Line Inc.", "organization")], [Known("k1", ("Harbour Line",))])
    assert found.known == "k1"


def test_names_that_are_two_entries_are_told():
    own = entity("Mira Toll", "person", "Ana Orlo")
    (found,) = recognize([own], [Known("k1", ("Mira Toll",), "person"), Known("k2", ("Ana Orlo",), "person")])
    assert found.known is None
    assert found.parts == (("Mira Toll", "k1"), ("Ana Orlo", "k2"))


def test_two_names_of_one_entry_are_no_parts():
    (found,) = recognize(
        [entity("Mira Toll", "person", "Ana Orlo")], [Known("k1", ("Mira Toll", "Ana Orlo"), "person")]
    )
    assert (found.known, found.name, found.parts) == ("k1", "Mira Toll", ())
