import pytest

from benchmarks.accounts import clusters, measure


def test_a_cluster_is_a_folder_with_gold(tmp_path):
    for name in ("b", "a", "no_gold"):
        (tmp_path / name).mkdir()
    for name in ("b", "a"):
        (tmp_path / name / "gold.json").write_text("{}", encoding="utf-8")
    assert [path.name for path in clusters(tmp_path)] == ["a", "b"]


def test_a_folder_without_scorer_or_clusters_is_refused(tmp_path):
    with pytest.raises(SystemExit, match=r"score\.py"):
        measure(tmp_path)
    (tmp_path / "score.py").touch()
    with pytest.raises(SystemExit, match="no cluster"):
        measure(tmp_path)
