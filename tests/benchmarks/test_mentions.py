from dataclasses import dataclass
from types import SimpleNamespace

from benchmarks.mentions import Counts, measure, summary

DOCUMENT = """# newdoc id = one
# global.Entity = GRP-etype-infstat
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new
2\tmayor\tmayor\tNOUN\tNN\t_\t5\tnsubj\t_\t_
3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
4\tBorva\tBorva\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new)1)
5\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
"""


@dataclass(frozen=True)
class Mention:
    sentence: int
    first: int
    last: int
    head: int
    kind: str


def figures(gold, found):
    counts = Counts()
    counts.add(gold, found)
    return summary(counts)


def test_a_head_needs_its_type_and_a_span_its_borders_too():
    gold = [Mention(0, 0, 3, 1, "person"), Mention(0, 3, 3, 3, "place"), Mention(1, 0, 0, 0, "time")]
    found = [Mention(0, 0, 1, 1, "person"), Mention(0, 3, 3, 3, "organization"), Mention(1, 0, 0, 0, "time")]
    # Heads: two of three on both sides. Spans: one of three.
    assert figures(gold, found) == {"head_type_f1": 66.67, "span_type_f1": 33.33, "gold": 3, "found": 3}


def test_sentences_are_told_apart():
    assert figures([Mention(0, 0, 0, 0, "time")], [Mention(1, 0, 0, 0, "time")])["head_type_f1"] == 0.0


def test_two_mentions_of_one_type_with_one_head_are_one_head_and_two_spans():
    gold = [Mention(0, 0, 2, 0, "person"), Mention(0, 0, 0, 0, "person")]
    # Heads: the one is found. Spans: one right of one found and two gold, 2 * 1 / (1 + 2).
    assert figures(gold, gold[1:]) == {"head_type_f1": 100.0, "span_type_f1": 66.67, "gold": 2, "found": 1}


def test_without_any_mention_nothing_is_known():
    assert figures([], []) == {"head_type_f1": None, "span_type_f1": None, "gold": 0, "found": 0}


def test_the_documents_of_a_folder_are_added(tmp_path, monkeypatch):
    class Reader:
        def read(self, sentences):
            assert sentences == [["The", "mayor", "of", "Borva", "left"]]
            return SimpleNamespace(mentions=[Mention(0, 0, 3, 1, "person")])

    monkeypatch.setattr("rashomon.annotations.reader.Reader", Reader)
    for name in ("a", "b"):
        (tmp_path / f"{name}.conllu").write_text(DOCUMENT, encoding="utf-8")
    assert measure(tmp_path) == {
        "head_type_f1": 66.67,
        "span_type_f1": 66.67,
        "gold": 4,
        "found": 2,
        "documents_left_out": 0,
    }
