from __future__ import annotations

from rashomon.links.countries import capital, country, people, state


def test_a_capital_is_not_its_country():
    assert country("Nigeria") == "NG"
    assert country("Abuja") is None
    assert country("IS") is None
    assert capital("Abuja") == "NG"


def test_a_country_has_several_names():
    assert country("the United States") == country("U.S.") == country("America")
    assert country("Ivory Coast") == country("Côte d’Ivoire")
    assert country("Burma") == country("Myanmar")
    assert country("Republic of Kenya") == "KE"


def test_china_and_the_republic_of_china_are_two():
    assert country("China") == country("People's Republic of China") == "CN"
    assert country("Republic of China") == "TW"


def test_people_of_one_country_and_of_two():
    assert people("Kazakh") == people("Kazakhs") == "KZ"
    assert people("Congolese") == "CD"
    assert people("Velinese") is None


def test_a_state_by_the_abbreviation_of_the_press():
    assert state("Pa.") == state("Pennsylvania") == "pennsylvania"
    assert state("N.Y.") == "new york"
    assert state("PA") is None
