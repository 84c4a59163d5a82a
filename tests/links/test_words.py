from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.links.weights import Bag, Weights, containment, likeness
from rashomon.links.words import content, stem, words


@pytest.mark.parametrize(
    "forms",
    [
        ("release", "releases", "released", "releasing"),
        ("stop", "stops", "stopped", "stopping"),
        ("policy", "policies"),
        ("carry", "carried", "carries"),
        ("person", "people", "persons"),
        ("die", "died", "dead", "death"),
        ("free", "freed"),
        ("governor", "governor's", "governors", "governor’s"),
    ],
)
def test_inflections_have_one_stem(forms):
    assert len({stem(form) for form in forms}) == 1


def test_a_country_in_capitals_is_no_pronoun():
    assert content("The US and the U.S. told us") == ["u.s.", "u.s."]


@given(st.text())
def test_words_stand_where_they_say(text):
    for word in words(text):
        assert text[word.start : word.end].strip()


def test_the_rarer_word_weighs_more():
    weights = Weights([["ferry", "said"], ["ferry", "bridge"], ["bridge"]])
    assert weights("kestrelgate") > weights("ferry") > weights("official")


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=3), st.floats(0.1, 9), max_size=6).map(Bag), st.data())
def test_likeness_is_symmetric_and_a_share(left, data):
    right = data.draw(st.dictionaries(st.sampled_from(sorted(left) or ["x"]), st.floats(0.1, 9)).map(Bag))
    for measure in (likeness, containment):
        assert measure(left, right) == pytest.approx(measure(right, left))
        assert -1e-9 <= measure(left, right) <= 1 + 1e-9
