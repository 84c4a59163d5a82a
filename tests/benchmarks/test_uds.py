import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import syntax
from benchmarks.syntax import Sentence
from benchmarks.uds import Judged, align, judged, read


def sentence(tags):
    """V is a verb, any other letter none."""
    upos = tuple("VERB" if tag == "V" else "NOUN" for tag in tags)
    return Sentence(tuple(tags), upos, upos, tuple(range(len(tags))), ("dep",) * len(tags))


def documents(*texts):
    """A document is words of sentences."""
    return [[sentence(tags) for tags in text.split()] for text in texts]


def verbs(sentences):
    """A predicate on each verb, numbered from 1, as the file has them; its value tells where it belongs."""
    found = {}
    for number, one in enumerate(sentences, 1):
        words = {word: number + word / 100 for word, tag in enumerate(one.upos, 1) if tag == "VERB"}
        if words:
            found[number] = words
    return found


def test_the_file_names_part_sentence_and_word(tmp_path):
    value = {"factuality": {"factual": {"confidence": 1.0, "value": -1.2}}}
    data = {
        "ewt-dev-17": {"ewt-dev-17-semantics-pred-3": value, "ewt-dev-17-semantics-subpred-9": value},
        "ewt-test-2": {"ewt-test-2-semantics-pred-1": value, "ewt-test-2-semantics-arg-4": {}},
    }
    path = tmp_path / "uds.json"
    path.write_text(json.dumps({"data": data}), encoding="utf-8")
    assert read(path) == {"dev": {17: {3: -1.2, 9: -1.2}}, "test": {2: {1: -1.2}}}


def test_numbers_count_from_one():
    found = judged({1: {2: 0.5}, 2: {1: -0.5}}, documents("nVn", "Vn"))
    assert found == [Judged(0, 0, 1, 0.5), Judged(1, 0, 0, -0.5)]


def test_documents_in_another_order_are_found():
    texts = ["nVnV nnV Vn nVVn", "VnnV nnVn nnnV", "nnVV VnV nnnnV Vnnn"]
    numbered = verbs([s for document in documents(*texts) for s in document])
    there = judged(numbered, documents(texts[2], texts[0], texts[1]))
    assert {(j.document, j.sentence, j.word): j.value for j in there} == {
        (document, at, word): number + (word + 1) / 100
        for document, at, number, tags in [
            (0, 0, 8, "nnVV"),
            (0, 1, 9, "VnV"),
            (0, 2, 10, "nnnnV"),
            (0, 3, 11, "Vnnn"),
            (1, 0, 1, "nVnV"),
            (1, 1, 2, "nnV"),
            (1, 2, 3, "Vn"),
            (1, 3, 4, "nVVn"),
            (2, 0, 5, "VnnV"),
            (2, 1, 6, "nnVn"),
            (2, 2, 7, "nnnV"),
        ]
        for word, tag in enumerate(tags)
        if tag == "V"
    }


def test_a_sentence_joined_to_the_one_before_shifts_what_follows():
    numbered = verbs([sentence(tags) for tags in ["nVnV", "nn", "nnV", "VnV", "nnVV"]])
    later = documents("nVnV nnV VnV nnVV")
    assert align(numbered, later) == {1: 0, 2: 0, 3: 1, 4: 2, 5: 3}
    assert len(judged(numbered, later)) == sum(map(len, numbered.values()))


def test_predicates_of_two_numbers_on_one_sentence_are_left_out():
    numbered = verbs([sentence(tags) for tags in ["nVnV", "nV", "nnVVV", "VnVnV", "nnVVn"]])
    found = judged(numbered, documents("nVnV nnVVV VnVnV nnVVn"))
    assert {j.sentence for j in found} == {1, 2, 3}


def test_predicates_beyond_the_end_of_the_sentence_are_left_out():
    assert judged({1: {1: 1.0, 9: 1.0}}, documents("Vn")) == [Judged(0, 0, 0, 1.0)]


def test_without_predicates_there_is_nothing():
    assert judged({}, documents("Vn")) == []


@given(st.randoms(use_true_random=False), st.integers(1, 6))
def test_the_order_in_the_file_does_not_matter(chance, number):
    texts = [
        " ".join("".join(chance.choices("nV", (3, 1), k=chance.randint(8, 20))) for _ in range(6))
        for _ in range(number)
    ]
    numbered = verbs([s for document in documents(*texts) for s in document])
    assert judged(numbered, documents(*texts)) == judged(dict(reversed(numbered.items())), documents(*texts))
    assert align(numbered, documents(*texts)) == {n: n - 1 for n in range(1, max(numbered, default=0) + 1)}


@pytest.mark.parametrize("seed", range(5))
def test_long_documents_are_found_wherever_they_stand(seed):
    chance = random.Random(seed)
    texts = [
        " ".join("".join(chance.choices("nV", (3, 1), k=chance.randint(10, 20))) for _ in range(8)) for _ in range(5)
    ]
    numbered = verbs([s for document in documents(*texts) for s in document])
    order = chance.sample(range(5), 5)
    place_of = align(numbered, documents(*(texts[at] for at in order)))
    assert [place_of[8 * at + 3] for at in order] == [2, 10, 18, 26, 34]


SHARED = Path(__file__).parents[2] / "../shared/data"


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "factuality").exists(), reason="no ../shared/data/factuality")
def test_predicates_of_the_treebank_fall_on_verbs():
    (path,) = (SHARED / "factuality").glob("*.json")
    documents = list(syntax.documents(SHARED / "ewt/dev.conllu"))
    found = judged(read(path)["dev"], documents)
    verbs = [j for j in found if documents[j.document][j.sentence].upos[j.word] == "VERB"]
    assert len(found) == 2646
    assert len(verbs) > 0.99 * len(found)
