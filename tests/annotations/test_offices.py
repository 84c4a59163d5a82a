"""Whoever holds one office is not whoever is described by another."""

from __future__ import annotations

import pytest

from rashomon.annotations.mentions import Mentions
from tests.annotations.building import empty, page

INTRODUCED = """
{first} {lower} NN compound 2
{second} {second} NN nmod:desc 3
Dana Dana NNP nsubj 5
Orlo Orlo NNP flat 3
left leave VBD root 0
. . . punct 5
"""
SPOKE = """
The the DT det 3
prime prime JJ amod 3
minister minister NN nsubj 4
spoke speak VBD root 0
. . . punct 4
"""


@pytest.mark.parametrize(
    ("title", "same"),
    [("prime minister", True), ("finance minister", False), ("opera singer", False), ("party leader", True)],
)
def test_an_office(title: str, same: bool) -> None:
    first, second = title.split()
    introduced = INTRODUCED.format(first=first.capitalize(), lower=first, second=second)
    heads = {"Dana": "person", second: "person", "minister": "person"}
    built = page(introduced, SPOKE, names={"Dana Orlo": "person"}, heads=heads, chains={"Dana": 1, "minister": 1})
    mentions = Mentions()(built, empty(built)).mentions
    chains = {m.span.of(built.document.text): m.chain for m in mentions}
    assert (chains["Dana Orlo"] == chains["The prime minister"]) is same
