from types import SimpleNamespace

from benchmarks.syntax import Sentence, compare, documents, is_blanked, parse

TWO_DOCUMENTS = """# newdoc id = first
# text = It's here
1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_
1\tIt\tit\tPRON\tPRP\t_\t3\tnsubj\t_\t_
2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_
2.1\tright\tright\tADV\tRB\t_\t_\t_\t_\t_
3\there\there\tADV\tRB\t_\t0\troot\t_\t_

# text = Yes
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_

# newdoc id = second
1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_
"""


def test_words_are_neither_ranges_nor_empty_nodes():
    first = parse(TWO_DOCUMENTS)[0][0]
    assert first == Sentence(
        ("It", "'s", "here"), ("PRON", "AUX", "ADV"), ("PRP", "VBZ", "RB"), (3, 3, 0), ("nsubj", "cop", "root")
    )


def test_newdoc_begins_a_document():
    assert [len(document) for document in parse(TWO_DOCUMENTS)] == [2, 1]


def test_text_without_newdoc_is_one_document():
    assert [len(document) for document in parse("1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_\n")] == [1]


def test_a_folder_is_read_in_order_of_names(tmp_path):
    (tmp_path / "b.conllu").write_text("1\tB\tb\tX\tFW\t_\t0\troot\t_\t_\n", encoding="utf-8")
    (tmp_path / "a.conllu").write_text(TWO_DOCUMENTS, encoding="utf-8")
    assert [document[-1].words for document in documents(tmp_path)] == [("Yes",), ("No",), ("B",)]


def test_compare_counts_an_arc_only_with_its_exact_label():
    gold = Sentence(("a", "b", "c"), ("X", "Y", "Z"), ("x", "y", "z"), (2, 0, 2), ("nmod:poss", "root", "punct"))
    read = SimpleNamespace(
        upos=["X", "Y", "Q"], xpos=["x", "y", "z"], heads=[2, 0, 1], labels=["nmod", "root", "punct"]
    )
    assert compare(gold, read) == {"words": 3, "upos": 2, "xpos": 3, "uas": 2, "las": 1}


def test_a_blanked_document_is_known_by_its_underscores():
    blank = Sentence(("_", "_", "."), ("X",) * 3, ("x",) * 3, (0, 1, 1), ("root",) * 3)
    assert is_blanked([blank])
    assert not is_blanked(parse(TWO_DOCUMENTS)[0])
