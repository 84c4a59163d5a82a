import pickle

import pytest
import spacy
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from rashomon.annotations.component import ReaderComponent
from rashomon.annotations.reader import Discourse, Referring
from rashomon.annotations.reader.model import FILES, SHIPPED
from tests.annotations.pipelines.fake import tagged

HAS_MODEL = all((SHIPPED / name).is_file() for name in FILES)
needs_model = pytest.mark.skipif(not HAS_MODEL, reason="the reader's model is not built")


class ByStops:
    """A reader for which every sentence ends at a full stop, ``names`` are persons, and ``mentions`` are given."""

    name = "fake-1"

    def __init__(self, names=(), mentions=()):
        self.names = names
        self.mentions = list(mentions)

    def split(self, runs):
        sentences = []
        for number, run in enumerate(runs):
            ends = [i + 1 for i, word in enumerate(run) if word == "." or i + 1 == len(run)]
            for start, end in zip([0, *ends], ends, strict=False):
                sentences.append(tagged(run[start:end], number, start))
                sentences[-1].names = ["B-person" if word in self.names else "O" for word in run[start:end]]
        return Discourse(sentences, self.mentions)


def read(text, reader=None):
    return ReaderComponent(reader=reader or ByStops())(spacy.blank("en").make_doc(text))


TEXTS = [
    "",
    " ",
    "\n\n",
    "Ana left.",
    "  Ana left. \n\n\n She  is here.\n",
    "Ana left.\tShe is here.",
    "\n\nAna",
    "a\nb\n\nc\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_text_and_its_tokens_stay(text):
    before = spacy.blank("en").make_doc(text)
    doc = read(text)
    assert doc.text == text
    assert [token.text for token in doc] == [token.text for token in before]
    assert all(token.tag_ and token.head.i in range(len(doc)) for token in doc if not token.is_space)


@pytest.mark.parametrize("text", [text for text in TEXTS if text.strip()])
def test_no_sentence_is_white_space_alone_and_each_has_one_root(text):
    sentences = list(read(text).sents)
    assert all(sentence.text.strip() for sentence in sentences)
    assert "".join(sentence.text_with_ws for sentence in sentences) == text
    assert all(sum(token.head == token for token in sentence) == 1 for sentence in sentences)


def test_tags_lemmas_trees_and_names_stand_on_the_tokens():
    doc = read("Ana left.\n\nShe slept.", ByStops({"Ana"}))
    ana, left, stop = doc[0], doc[1], doc[2]
    assert (ana.pos_, ana.tag_, ana.lemma_, ana.dep_) == ("X", "FW", "lemma of Ana", "ROOT")
    assert str(ana.morph) == "Foreign=Yes"
    assert left.head == stop.head == ana
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ana", "person")]
    assert (doc[3].tag_, doc[3].pos_) == ("_SP", "SPACE")


def test_an_empty_line_parts_what_is_read():
    asked = []

    class Asked(ByStops):
        def split(self, runs):
            asked.extend(runs)
            return super().split(runs)

    read("One\nline\n\nAnother one", Asked())
    assert asked == [["One", "line"], ["Another", "one"]]


def test_the_users_own_words_are_read():
    doc = Doc(spacy.blank("en").vocab, words=["New Berrin", "fell", "."], spaces=[True, False, False])
    ReaderComponent(reader=ByStops({"New Berrin"}))(doc)
    assert [ent.text for ent in doc.ents] == ["New Berrin"]


def test_entities_that_are_there_stay():
    doc = spacy.blank("en").make_doc("Ana Tormey left")
    doc.ents = [Words(doc, 0, 2, label="CAPTAIN")]
    ReaderComponent(reader=ByStops({"Tormey", "left"}))(doc)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ana Tormey", "CAPTAIN"), ("left", "person")]


MENTIONED = [
    Referring(0, 0, 1, 1, "person", "name", 4),
    Referring(0, 3, 4, 4, "place", "nominal", 9),
    Referring(1, 0, 0, 0, "person", "pronoun", 4),
    Referring(1, 2, 2, 2, "place", "pronoun", 9),
    Referring(1, 4, 4, 4, "time", "nominal", 5),
]


def test_chains_of_two_or_more_are_clusters_in_text_order():
    doc = read("Ana Tormey left the harbour. She saw it last night.", ByStops(mentions=MENTIONED))
    assert sorted(doc.spans) == ["coref_clusters_1", "coref_clusters_2", "mentions"]
    assert [words.text for words in doc.spans["coref_clusters_1"]] == ["Ana Tormey", "She"]
    assert [words.text for words in doc.spans["coref_clusters_2"]] == ["the harbour", "it"]


def test_all_mentions_are_there_with_their_type():
    doc = read("Ana Tormey left the harbour. She saw it last night.", ByStops(mentions=MENTIONED))
    assert [(words.text, words.label_) for words in doc.spans["mentions"]] == [
        ("Ana Tormey", "person"),
        ("the harbour", "place"),
        ("She", "person"),
        ("it", "place"),
        ("night", "time"),
    ]


def test_reading_again_leaves_no_old_clusters():
    doc = read("Ana Tormey left the harbour. She saw it last night.", ByStops(mentions=MENTIONED))
    ReaderComponent(reader=ByStops())(doc)
    assert list(doc.spans) == ["mentions"]
    assert list(doc.spans["mentions"]) == []


@needs_model
def test_spacy_finds_the_component_by_its_name():
    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_reader")
    doc = nlp("Ana Tormey closed the harbour of Berrin. The gates were locked by her crew.")
    assert [token.tag_ for token in doc[:3]] == ["NNP", "NNP", "VBD"]
    assert len(list(doc.sents)) == 2
    assert doc.has_annotation("DEP")
    assert "Ana Tormey" in [ent.text for ent in doc.ents]


@needs_model
def test_a_pipeline_with_it_is_saved_and_loaded_and_many_texts_go_through(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_reader")
    texts = ["Ana Tormey left Berrin.", "", "The ferry sank.\n\nNobody died."]
    expected = [doc.to_json() for doc in nlp.pipe(texts)]
    nlp.to_disk(tmp_path / "saved")
    again = spacy.load(tmp_path / "saved")
    assert [doc.to_json() for doc in again.pipe(texts)] == expected
    assert [doc.to_json() for doc in again.from_bytes(nlp.to_bytes()).pipe(texts)] == expected


@needs_model
def test_it_goes_to_other_processes():
    nlp = spacy.blank("en")
    component = pickle.loads(pickle.dumps(nlp.add_pipe("rashomon_reader")))
    doc = nlp("Ana Tormey left Berrin.")
    assert component(nlp.make_doc(doc.text)).to_json() == doc.to_json()
