import pytest
import spacy
from spacy.language import Language

from rashomon.annotations.pipelines import PipelineReader
from rashomon.annotations.reading import PageReader
from rashomon.errors import PipelineError
from rashomon.values import Block, Document, Span
from tests.annotations.pipelines.fake import FakeReader, tagged
from tests.annotations.pipelines.invented import SENTENCES, rows, train

FIRST, SECOND, THIRD = ([row[0] for row in rows(sentence)] for sentence in SENTENCES)


@pytest.fixture(scope="module")
def nlp():
    return train()


@pytest.fixture
def reader(nlp):
    return PipelineReader(FakeReader(), nlp)


def test_all_layers_come_from_the_pipeline(reader):
    [first] = reader.split([FIRST]).sentences
    assert first.words == FIRST
    assert first.upos == "PROPN PROPN VERB DET NOUN ADP PROPN ADP PROPN PUNCT".split()
    assert first.xpos == "NNP NNP VBD DT NNS IN NNP IN NNP .".split()
    assert first.feats == ["Number=Sing" if word == "gates" else "_" for word in FIRST]
    assert first.lemmas == "Ana Tormey open the gate in Berrin on Monday .".split()
    assert first.names == ["B-person", "I-person", "O", "O", "O", "O", "B-place", "O", "O", "O"]
    assert first.heads == [3, 1, 0, 5, 3, 7, 3, 9, 3, 3]
    assert first.labels == "nsubj flat root det obj case obl case obl punct".split()


def test_the_rest_stays_the_readers(reader):
    [first] = reader.split([FIRST]).sentences
    assert (first.mentions[0], first.meaning) == ("person", b"mean")


def test_the_reader_reads_the_sentences_of_the_pipeline(reader):
    discourse = reader.split([[], FIRST + SECOND, THIRD])
    assert reader._reader.asked == [("read", [FIRST, SECOND, THIRD])]
    assert [(t.run, t.start, t.words) for t in discourse.sentences] == [
        (1, 0, FIRST),
        (1, len(FIRST), SECOND),
        (2, 0, THIRD),
    ]
    assert [m.sentence for m in discourse.mentions] == [0, 1, 2]


def test_the_name_says_who_read(reader):
    assert reader.name == "fake-1+en_invented-1.2.3"


def test_what_a_pipeline_lacks_stays_the_readers_and_the_name_says_so():
    reader = PipelineReader(FakeReader(), train("ner"))
    [found] = reader.split([FIRST + SECOND]).sentences
    as_read = tagged(FIRST + SECOND)
    assert (found.upos, found.heads, found.lemmas) == (as_read.upos, as_read.heads, as_read.lemmas)
    assert found.names.count("B-person") == 1
    assert reader.name == "fake-1+en_invented-1.2.3 (names)"


def test_rules_for_sentences_alone_are_enough():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    reader = PipelineReader(FakeReader(), nlp)
    assert [t.words for t in reader.split([FIRST + SECOND]).sentences] == [FIRST, SECOND]
    assert reader.name == "fake-1+en_pipeline-0.0.0 (sentences)"


def test_rules_for_names_count_though_they_found_none_when_the_pipeline_was_tried():
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Quayle Line"}])
    [found] = PipelineReader(FakeReader(), nlp).split([SECOND]).sentences
    assert found.names == ["O", "O", "O", "O", "O", "B-organization", "I-organization", "O"]


def test_a_pipeline_that_gives_nothing_is_refused():
    with pytest.raises(PipelineError, match="gives no tags"):
        PipelineReader(FakeReader(), spacy.blank("en"))


def test_a_pipeline_that_changes_the_words_is_refused():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("joins_first_two")
    with pytest.raises(PipelineError, match="other words than Rashomon"):
        PipelineReader(FakeReader(), nlp)


@Language.component("joins_first_two")
def joins_first_two(doc):
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[:2])
    return doc


def test_a_page_passes_on_the_white_space(nlp):
    seen = []

    class Watching(FakeReader):
        def split(self, runs):
            seen.extend("".join(w + " " * s for w, s in zip(run, run.spaces, strict=True)) for run in runs)
            return super().split(runs)

    text = "The gates (of Berrin)\n are  open."
    document = Document("d-1", "a.txt", text, (Block(Span("d-1", 0, len(text)), "paragraph"),))
    page = PageReader(Watching())(document)
    assert seen == ["The gates (of Berrin) are open."]
    assert page.doc.text == text


def test_an_empty_document_has_no_sentences(reader):
    assert reader.split([]).sentences == []
    assert reader.split([[]]).sentences == []
