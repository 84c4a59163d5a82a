from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scoring import Tally, chunks, percent, repair


def test_percent_of_nothing_is_unknown():
    assert percent(1, 3) == 33.33
    assert percent(0, 0) is None


def test_f1_counts_what_is_found_and_what_is_missed():
    tally = Tally()
    tally.add(found=["a", "b"], gold=["b", "c", "d"])
    assert tally == Tally(right=1, found=2, gold=3)
    assert tally.f1 == 40.0
    assert (tally + Tally(2, 2, 2)).f1 == 66.67
    assert Tally().f1 is None


def test_repair_begins_a_name_at_an_inside_without_beginning():
    assert repair(["O", "I-person", "I-person"]) == ["O", "B-person", "I-person"]
    assert repair(["B-person", "I-place"]) == ["B-person", "B-place"]
    assert repair(["B-person", "B-person"]) == ["B-person", "B-person"]


def test_repair_reads_bioes():
    assert repair(["B-place", "E-place", "S-place"]) == ["B-place", "I-place", "B-place"]


def test_repair_takes_an_empty_tag_for_none():
    assert repair(["", " O", "B-"]) == ["O", "O", "O"]


def test_chunks_are_first_word_last_word_and_class():
    assert chunks(["B-person", "I-person", "O", "B-place", "B-place"]) == [
        (0, 1, "person"),
        (3, 3, "place"),
        (4, 4, "place"),
    ]


@given(st.lists(st.sampled_from(["O", "B-a", "I-a", "E-a", "S-b", "I-b", ""])))
def test_repaired_tags_are_well_formed_and_repairing_again_changes_nothing(tags):
    fixed = repair(tags)
    assert repair(fixed) == fixed
    assert all(kind == fixed[first][2:] for first, last, kind in chunks(fixed))
    assert sum(last - first + 1 for first, last, _ in chunks(fixed)) == sum(tag != "O" for tag in fixed)
