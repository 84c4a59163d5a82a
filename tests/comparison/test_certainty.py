from rashomon.comparison import COMPARISONS
from rashomon.comparison.certainty import certain, certainty, table
from rashomon.values import About, Finding

KINDS = {"conflict", "update", "omission", "naming", "agreement"}


def finding(reason_kind=""):
    return Finding("finding-1", "conflict", About("figure", "figure-1"), "They differ.", (), reason_kind)


def test_the_table_is_of_shares_by_kinds():
    assert set(table()) <= KINDS
    assert all(0 <= share <= 1 for shares in table().values() for share in shares.values())


def test_a_reason_without_a_number_has_that_of_its_kind():
    numbers = {"conflict": {"other": 0.4, "ages": 0.9}}
    assert [certainty("conflict", reason, numbers) for reason in ("ages", "clocks")] == [0.9, 0.4]
    assert certainty("update", "ages", numbers) is None


def test_a_comparison_may_name_the_kind_of_reason_itself():
    found = certain([finding(), finding("figures.dozens")], "figures")
    assert [f.reason_kind for f in found] == ["figures", "figures.dozens"]


def test_comparisons_can_be_told_apart_by_their_files():
    names = [comparison.__module__ for comparison in COMPARISONS]
    assert len(names) == len(set(names))
