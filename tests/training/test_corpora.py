"""Corpora as labelled sentences, on files made by hand."""

from __future__ import annotations

from pathlib import Path

from training.corpora import our_tags, read_conllu, read_names

CONLLU = """# newdoc id = one
# global.Entity = GRP-etype-infstat
# sent_id = 1
1\tMiners\tminer\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\tEntity=(1-person-new
2\tof\tof\tADP\tIN\t_\t3\tcase\t_\t_
3\tKarsk\tKarsk\tPROPN\tNNP\t_\t1\tnmod\t_\tEntity=(2-place-new)1)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_

# sent_id = 2
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_
2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_

"""


def test_read_conllu_gives_words_trees_and_mention_heads(tmp_path: Path) -> None:
    path = tmp_path / "one.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    first, second = read_conllu(path)
    assert first.words == ["Miners", "of", "Karsk", "left"]
    assert first.heads == [4, 3, 1, 0]
    assert first.layers["head"] == ["person", "O", "place", "O"]
    assert first.opens_document
    assert not second.opens_document
    assert second.words == ["do", "n't"]


def test_our_tags_are_well_formed() -> None:
    assert our_tags(["I-Person", "I-Person", "O", "B-Date", "E-NORP"]) == [
        "B-person",
        "I-person",
        "O",
        "O",
        "B-group",
    ]


def test_read_names_leaves_out_tokenised_mark_up(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("{\tO\n\\\tO\nrtf\tO\n", encoding="utf-8")
    (tmp_path / "b.tsv").write_text("Karsk\tB-Location\n\nmine\tO\n", encoding="utf-8")
    assert list(read_names(tmp_path / "a.tsv")) == []
    assert [s.words for s in read_names(tmp_path / "b.tsv")] == [["Karsk"], ["mine"]]
