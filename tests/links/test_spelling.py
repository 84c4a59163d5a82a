from __future__ import annotations

import pytest

from rashomon.links.spelling import same_given, same_token, slip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kassym", "kassim"),
        ("qasym", "kassym"),
        ("roscosmos", "roskosmos"),
        ("vasilenko", "vassilenko"),
        ("yevgeny", "evgeny"),
        ("sergei", "sergey"),
        ("tokayev", "tokaev"),
        ("zelensky", "zelenskyy"),
        ("mohammed", "muhammad"),
        ("aleksandr", "alexander"),
        ("iurii", "yuri"),
        ("lyudmila", "ludmila"),
        ("fyodor", "fedor"),
        ("romanoff", "romanov"),
        ("centre", "center"),
        ("organisation", "organization"),
    ],
)
def test_transliterations_are_one(one, other):
    assert same_token(one, other) == same_token(other, one) >= 0.9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("petrov", "petrova"),
        ("mario", "maria"),
        ("john", "jane"),
        ("marin", "maron"),
        ("toll", "troll"),
        ("777", "787"),
    ],
)
def test_other_names_are_not(one, other):
    assert same_token(one, other) is None


def test_given_names_may_be_initials_or_nicknames():
    assert same_given("m", "mira") == same_given("bill", "william") == 0.85


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("tovelin", "tofelin", True),
        ("tovelin", "tvoelin", True),
        ("petrov", "petrova", False),
        ("maria", "mario", False),
        ("toll", "tall", False),
        ("12345", "12346", False),
    ],
)
def test_one_letter_is_a_slip_unless_it_makes_another_name(one, other, is_slip):
    assert slip(one, other) is slip(other, one) is is_slip
