from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.clusters import MEASURES, Score, b_cubed, ceaf_e, clusters, compare, figures, muc


def sets(*words):
    """Clusters of mentions of one letter each."""
    return [frozenset(word) for word in words]


def shares(score):
    return score.recalled / score.gold, score.precise / score.found


def close(*fractions):
    return pytest.approx([float(f) for f in fractions])


# Pradhan et al. 2014, section 4: mentions on one side only (e; h, i), figures 0.40, 0.46 and 0.52.
KEY, RESPONSE = sets("abc", "defg"), sets("ab", "cd", "fghi")


def test_muc_counts_the_links_that_the_other_side_keeps():
    # abc falls into ab | c and defg into d | e | fg; ab stays whole, cd falls into c | d and fghi into fg | h | i.
    recall = Fraction((3 - 2) + (4 - 3), (3 - 1) + (4 - 1))
    precision = Fraction((2 - 1) + (2 - 2) + (4 - 3), (2 - 1) + (2 - 1) + (4 - 1))
    assert (recall, precision) == (Fraction(2, 5), Fraction(2, 5))
    assert shares(muc(KEY, RESPONSE)) == close(recall, precision)


def test_b_cubed_counts_the_share_of_each_mentions_cluster():
    # a, b: 2 of 3; c: 1 of 3; d: 1 of 4; e: none; f, g: 2 of 4. Then a, b: 2 of 2; c, d: 1 of 2; f, g: 2 of 4.
    recall = (2 * Fraction(2, 3) + Fraction(1, 3) + Fraction(1, 4) + 0 + 2 * Fraction(2, 4)) / 7
    precision = (2 * Fraction(2, 2) + 2 * Fraction(1, 2) + 2 * Fraction(2, 4) + 0 + 0) / 8
    assert (recall, precision) == (Fraction(5, 12), Fraction(1, 2))
    assert shares(b_cubed(KEY, RESPONSE)) == close(recall, precision)


def test_ceaf_e_pairs_clusters_one_to_one():
    # abc with ab, defg with fghi; cd is left over.
    likeness = Fraction(2 * 2, 3 + 2) + Fraction(2 * 2, 4 + 4)
    assert (likeness / 2, likeness / 3) == (Fraction(13, 20), Fraction(13, 30))
    assert shares(ceaf_e(KEY, RESPONSE)) == close(likeness / 2, likeness / 3)


def test_the_figures_are_percents_and_conll_is_the_mean_of_three():
    f1 = {"muc": Fraction(2, 5), "b3": 2 * Fraction(5, 24) / Fraction(11, 12), "ceafe": Fraction(2 * 13, 10 * (2 + 3))}
    expected = {name: round(100 * float(share), 2) for name, share in f1.items()}
    mean = round(100 * float(sum(f1.values()) / 3), 2)
    assert figures(compare(KEY, RESPONSE)) == {**expected, "conll": mean}
    assert figures(compare(KEY, RESPONSE), "head_")["head_conll"] == mean


def test_vilain_1995_one_chain_found_in_two_parts():
    assert shares(muc(sets("abcd"), sets("ab", "cd"))) == close(Fraction(4 - 2, 4 - 1), Fraction(1 + 1, 1 + 1))


# Bagga & Baldwin 1998: to join the two large chains is worse than to join the small one to a large one; MUC is blind.
TRUTH = sets("12345", "67", "89ABC")
SMALL_JOINED, LARGE_JOINED = sets("12345", "6789ABC"), sets("1234589ABC", "67")


@pytest.mark.parametrize(
    ("found", "precision"),
    [
        (SMALL_JOINED, (5 * Fraction(5, 5) + 2 * Fraction(2, 7) + 5 * Fraction(5, 7)) / 12),
        (LARGE_JOINED, (10 * Fraction(5, 10) + 2 * Fraction(2, 2)) / 12),
    ],
)
def test_bagga_and_baldwin_1998(found, precision):
    assert shares(muc(TRUTH, found)) == close(1, Fraction(9, 10))
    assert shares(b_cubed(TRUTH, found)) == close(1, precision)


@pytest.mark.parametrize(
    ("found", "likeness"),
    [
        (SMALL_JOINED, 1 + Fraction(2 * 5, 5 + 7)),
        (LARGE_JOINED, Fraction(2 * 5, 5 + 10) + 1),
    ],
)
def test_luo_2005(found, likeness):
    assert shares(ceaf_e(TRUTH, found)) == close(likeness / 3, likeness / 2)


def test_the_best_pair_is_not_always_in_the_best_pairing():
    # abc and abcd are the likest (6/7), but then def and ab have nothing in common; the other pairing gives more.
    found = sets("abce", "bc")
    gold = sets("abc", "ade")
    best = max(Fraction(6, 7) + 0, Fraction(2 * 2, 3 + 2) + Fraction(2 * 2, 3 + 4))
    assert best == Fraction(4, 5) + Fraction(4, 7)
    assert ceaf_e(gold, found).recalled == pytest.approx(float(best))


def test_the_same_clusters_are_all_right():
    assert figures(compare(KEY, KEY)) == {"muc": 100.0, "b3": 100.0, "ceafe": 100.0, "conll": 100.0}


def test_without_a_mention_in_common_nothing_is_right():
    assert figures(compare(sets("ab"), sets("xy"))) == {"muc": 0.0, "b3": 0.0, "ceafe": 0.0, "conll": 0.0}


@pytest.mark.parametrize(("gold", "found"), [(KEY, []), ([], KEY)])
def test_with_one_side_empty_nothing_is_right(gold, found):
    assert figures(compare(gold, found))["conll"] == 0.0


def test_without_chains_on_both_sides_nothing_is_known():
    assert figures(compare([], [])) == {"muc": None, "b3": None, "ceafe": None, "conll": None}


def test_singletons_are_removed():
    assert clusters([(1, "a"), (2, "b"), (1, "c"), (3, "d")]) == sets("ac")


def test_a_mention_that_comes_again_counts_where_it_came_first():
    assert clusters([(1, "a"), (2, "a"), (1, "b"), (2, "c"), (2, "d"), (1, "b")]) == sets("ab", "cd")


def test_over_documents_parts_are_added_and_not_shares():
    # Recall 1/1 and 0/3: together 1/4, not the mean.
    total = muc(sets("ab"), sets("ab")) + muc(sets("abcd"), sets("xy"))
    assert total == Score(recalled=1, gold=4, precise=1, found=2)
    assert total.f1 == pytest.approx(float(2 * Fraction(1, 4) * Fraction(1, 2) / Fraction(3, 4)))


PARTITION = st.dictionaries(st.sampled_from("abcdefghij"), st.integers(0, 3)).map(
    lambda places: clusters((place, mention) for mention, place in places.items())
)


@given(PARTITION, PARTITION)
def test_sides_changed_change_recall_and_precision(gold, found):
    for measure in MEASURES.values():
        there, back = measure(gold, found), measure(found, gold)
        assert (there.recalled, there.gold) == pytest.approx((back.precise, back.found))
        assert 0 <= there.recalled <= there.gold + 1e-9


@given(PARTITION, PARTITION)
def test_no_pairing_is_better_than_that_of_ceaf_e(gold, found):
    few, many = sorted((gold, found), key=len)
    best = max(
        sum(2 * len(a & b) / (len(a) + len(b)) for a, b in zip(few, order, strict=True))
        for order in permutations(many, len(few))
    )
    assert ceaf_e(gold, found).recalled == pytest.approx(best)
