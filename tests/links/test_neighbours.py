from __future__ import annotations

from rashomon.links.collection import Article
from rashomon.links.neighbours import neighbours, repeated, shingles
from rashomon.links.told import told
from tests.links.building import Page


def near(*texts):
    bodies = [told(Article(Page(f"Outlet {n}", "T", text).reading())) for n, text in enumerate(texts)]
    return list(neighbours(repeated(shingles(bodies))))


def test_texts_that_share_pairs_of_words_in_one_place_are_neighbours():
    (found,) = near("Grey lobster nets dry slowly.", "Wet dogs. The grey lobster nets were torn.")
    assert (found.left, found.right) == (0, 1)
    assert (found.ours, found.theirs) == ((0, 1), (3, 4))


def test_words_in_another_order_are_the_same_pair():
    assert near("Grey lobster nets.", "Nets, lobster, grey.")


def test_one_pair_of_words_in_common_is_nothing():
    assert near("Grey lobster swim north.", "The grey lobster nets are torn.") == []


def test_pairs_far_from_each_other_in_one_text_are_nothing():
    far = " ".join(f"word{n}" for n in range(100))
    assert near("Grey lobster nets dry.", f"Grey lobster {far} nets dry.") == []


def test_of_many_that_hold_the_same_words_each_is_a_neighbour_of_some():
    found = near(*[f"Number{n} says grey lobster nets dry slowly in Tarn." for n in range(60)])
    assert len(found) < 60 * 10
    assert {n.left for n in found} | {n.right for n in found} == set(range(60))
