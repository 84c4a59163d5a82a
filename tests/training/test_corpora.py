"""Corpora as labelled sentences, on files made by hand."""

from __future__ import annotations

from pathlib import Path

from tests.training.shown import mentions
from training.corpora import Sentence, our_tags, read_conllu, read_names

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


def entities(tmp_path: Path, *rows: str) -> Sentence:
    """A sentence from rows of form, head and entity."""
    lines = [
        f"{i}\t{form}\t{form}\tX\tX\t_\t{head}\tdep\t_\t{entity}"
        for i, (form, head, entity) in enumerate((row.split() for row in rows), 1)
    ]
    path = tmp_path / "one.conllu"
    path.write_text("# global.Entity = GRP-etype-infstat\n" + "\n".join(lines) + "\n\n", encoding="utf-8")
    return next(read_conllu(path))


def test_mentions_have_their_head_and_what_they_refer_to(tmp_path: Path) -> None:
    sentence = entities(
        tmp_path,
        "the 2 Entity=(1-person-new",
        "mayor 5 _",
        "of 4 _",
        "Varn 2 Entity=(2-place-new)1)",
        "lost 0 _",
        "her 7 Entity=(3-object-new(1-person-giv)",
        "ferry 5 Entity=3)",
    )
    assert mentions(sentence) == [
        ("the mayor of Varn", "mayor", "person", "1"),
        ("Varn", "Varn", "place", "2"),
        ("her ferry", "ferry", "object", "3"),
        ("her", "her", "person", "1"),
    ]
    assert sentence.layers["head"] == ["O", "person", "O", "place", "O", "person", "object"]


def test_of_mentions_with_one_head_the_largest_counts(tmp_path: Path) -> None:
    sentence = entities(
        tmp_path,
        "Ana 3 Entity=(1-person-new(2-person-new)",
        "and 3 _",
        "crew 0 Entity=(3-organization-new)1)",
        "left 3 _",
    )
    assert mentions(sentence) == [("Ana and crew", "crew", "person", "1"), ("Ana", "Ana", "person", "2")]
    assert sentence.layers["head"] == ["person", "O", "person", "O"]


def test_where_nobody_looked_for_mentions_there_are_none(tmp_path: Path) -> None:
    path = tmp_path / "one.conllu"
    path.write_text(CONLLU.replace("# global.Entity", "# other"), encoding="utf-8")
    assert [(s.mentions, "head" in s.layers) for s in read_conllu(path)] == [(None, False)] * 2
    path.write_text(CONLLU, encoding="utf-8")
    assert [len(s.mentions or ()) for s in read_conllu(path)] == [2, 0]


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
