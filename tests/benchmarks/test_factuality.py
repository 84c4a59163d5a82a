import json
from types import SimpleNamespace

import pytest

from benchmarks.factuality import measure, parts, summary

TREES = """# newdoc id = one
1\tAna\tAna\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

1\tBen\tBen\tPROPN\tNNP\t_\t3\tnsubj\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t3\taux\t_\t_
3\tstay\tstay\tVERB\tVB\t_\t0\troot\t_\t_

# newdoc id = two
1\tRain\train\tVERB\tVB\t_\t0\troot\t_\t_
"""


def lay(folder, values, parts=("dev",)):
    """The two folders with values by number of the sentence and of the word."""
    data = {
        f"ewt-{part}-{number}": {
            f"ewt-{part}-{number}-semantics-pred-{word}": {"factuality": {"factual": {"value": value}}}
        }
        for part in parts
        for (number, word), value in values.items()
    }
    (folder / "factuality").mkdir()
    (folder / "ewt").mkdir()
    (folder / "factuality" / "uds.json").write_text(json.dumps({"data": data}), encoding="utf-8")
    for part in parts:
        (folder / "ewt" / f"{part}.conllu").write_text(TREES, encoding="utf-8")
    return folder / "factuality"


def test_the_mean_error_and_the_correlation():
    # Errors 1, 0, 1. Both about their means, 1 and 1: (1, -2, 1) and (0, -2, 2) -> (0 + 4 + 2) / sqrt(6 * 8) = 0.866.
    assert summary([(2.0, 1.0), (-1.0, -1.0), (2.0, 3.0)]) == {"pearson": 0.866, "mae": 0.667, "predicates": 3}


@pytest.mark.parametrize("pairs", [[], [(1.0, 1.0)], [(1.0, 2.0), (1.0, 3.0)]])
def test_of_values_that_do_not_differ_no_correlation_is_known(pairs):
    assert summary(pairs)["pearson"] is None


def test_values_are_brought_to_the_scale_of_the_reader_and_train_is_not_measured(tmp_path, monkeypatch):
    asked = []

    class Reader:
        def read(self, sentences):
            asked.append(sentences)
            return SimpleNamespace(
                sentences=[SimpleNamespace(factuality=[0.0, *[3.0] * (len(s) - 1)]) for s in sentences]
            )

    monkeypatch.setattr("rashomon.annotations.reader.Reader", Reader)
    folder = lay(tmp_path, {(1, 2): 1.25, (2, 3): 1.25, (3, 1): -1.25}, ("dev", "train"))
    assert measure(folder) == {"pearson": 1.0, "mae": 1.0, "predicates": 3, "predicates_left_out": 0}
    assert asked == [[["Ana", "left"], ["Ben", "did", "stay"]], [["Rain"]]]


def test_a_file_may_be_named_instead_of_its_folder(tmp_path):
    folder = lay(tmp_path, {(1, 2): 1.0})
    ((predicates, documents),) = parts(folder / "uds.json")
    assert predicates == {1: {2: 1.0}}
    assert [len(document) for document in documents] == [2, 1]


def test_without_the_trees_it_says_what_is_missing(tmp_path):
    folder = lay(tmp_path, {(1, 2): 1.0}, ("train",))
    with pytest.raises(SystemExit, match=r"dev\.conllu"):
        list(parts(folder))
