import spacy
from spacy.tokens import Doc

from rashomon.annotations.writing import write
from tests.annotations.pipelines.fake import tagged

WORDS = ["\n", "Ana", "left", "\n\n", "Menu", "Home", "She", "slept", "\n"]
POSITIONS = [[1, 2], [6, 7]]
READ = [tagged(["Ana", "left"], 0), tagged(["She", "slept"], 1)]


def written(**options):
    doc = Doc(spacy.blank("en").vocab, words=WORDS, spaces=[False] * len(WORDS))
    return doc, write(doc, READ, POSITIONS, **options)


def test_each_sentence_gets_the_numbers_of_its_tokens():
    assert written(apart=True)[1] == POSITIONS


def test_what_was_not_read_hangs_on_nothing_that_was():
    doc, _ = written(apart=True)
    assert [token.i for token in doc if token.head.i != token.i] == [2, 7]


def test_what_was_not_read_belongs_to_the_sentence_before_it_and_the_start_to_the_first():
    doc, _ = written(apart=False)
    assert [[token.i for token in sentence] for sentence in doc.sents] == [[0, 1, 2, 3, 4, 5], [6, 7, 8]]


def test_only_what_was_read_has_tags():
    doc, _ = written(apart=True)
    assert [token.i for token in doc if token.tag_] == [1, 2, 6, 7]
    assert [token.i for token in doc if token.dep_] == [1, 2, 6, 7]


def test_nothing_read_is_nothing_written():
    doc = Doc(spacy.blank("en").vocab, words=["Menu", "Home"])
    assert write(doc, [], [], apart=True) == []
    assert not any(token.tag_ for token in doc)
