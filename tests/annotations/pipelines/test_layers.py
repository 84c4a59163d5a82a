import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from rashomon.annotations.pipelines.layers import found_in, lay
from rashomon.annotations.pipelines.schemes import name_kind, speaks_clear
from rashomon.errors import PipelineError
from tests.annotations.pipelines.fake import tagged


def laid(layer, words, is_clear=False, **columns):
    """A sentence after one layer was laid over it."""
    doc = Doc(Vocab(), words=words, **columns)
    return lay(tagged(words), doc[:], [layer], is_clear=is_clear)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PERSON", "person"),
        ("PER", "person"),
        ("ORG", "organization"),
        ("GPE", "place"),
        ("FAC", "place"),
        ("NORP", "group"),
        ("WORK_OF_ART", "other"),
        ("MISC", "other"),
        ("WEAPON", "other"),
        ("place", "place"),
        ("DATE", None),
        ("CARDINAL", None),
    ],
)
def test_types_of_names(label, kind):
    assert name_kind(label) == kind


def test_names_lose_the_article_and_the_ending():
    words = ["by", "the", "Quayle", "Line", "'s", "crew"]
    ents = ["O", "B-ORG", "I-ORG", "I-ORG", "I-ORG", "O"]
    assert laid("names", words, ents=ents).names == ["O", "O", "B-organization", "I-organization", "O", "O"]


def test_names_side_by_side_stay_two():
    ents = ["B-PERSON", "B-PERSON", "I-PERSON"]
    assert laid("names", ["Ana", "Pedro", "Orlo"], ents=ents).names == ["B-person", "B-person", "I-person"]


def test_a_name_over_the_end_of_a_sentence_is_a_name_in_each():
    doc = Doc(Vocab(), words=["Hotel", "Berrin", "Hotel"], ents=["B-FAC", "I-FAC", "I-FAC"])
    parts = [lay(tagged(["Hotel"]), doc[i : i + 1], ["names"], is_clear=False) for i in range(2)]
    assert [part.names for part in parts] == [["B-place"], ["B-place"]]


def test_a_tag_that_the_rules_do_not_know_is_not_taken():
    assert laid("xpos", ["gates", "open"], tags=["NNS", "VVPP"]).xpos == ["NNS", "FW"]


def test_a_word_without_lemma_keeps_the_readers():
    assert laid("lemmas", ["gates", "open"], lemmas=["gate", ""]).lemmas == ["gate", "lemma of open"]


def test_no_features_are_an_answer_too():
    assert laid("feats", ["gates", "open"], morphs=["Number=Plur", ""]).feats == ["Number=Plur", "_"]


def test_universal_trees_stay_and_older_names_of_relations_become_ours():
    found = laid("parse", ["left", "last", "week"], heads=[0, 2, 0], deps=["ROOT", "amod", "obl:tmod"])
    assert (found.heads, found.labels) == ([0, 3, 1], ["root", "amod", "obl:unmarked"])


def test_a_tree_that_is_cut_by_the_sentence_hangs_together():
    doc = Doc(Vocab(), words=["Go", "on", "there", "now"], heads=[0, 0, 0, 2], deps=["ROOT", "advmod", "obl", "advmod"])
    found = lay(tagged(["on", "there", "now"]), doc[1:], ["parse"], is_clear=False)
    assert (found.heads, found.labels) == ([0, 1, 2], ["root", "parataxis", "advmod"])


def test_the_layers_of_a_document():
    assert found_in(Doc(Vocab(), words=["a", "b"])) == set()
    assert found_in(Doc(Vocab(), words=["a", "b"], tags=["X", "Y"], ents=["O", "O"])) == {"xpos", "names"}


def test_schemes_are_told_by_their_labels():
    assert speaks_clear(["ROOT", "nsubj", "pobj"], "x")
    assert not speaks_clear(["ROOT", "nsubj", "nsubj:pass", "obj", "case"], "x")
    assert not speaks_clear([], "x")


def test_trees_of_an_unknown_scheme_are_refused():
    with pytest.raises(PipelineError, match=r"de_x uses labels that are neither .*: oa, sb\. Name a pipeline"):
        speaks_clear(["ROOT", "sb", "oa", "punct"], "de_x")
