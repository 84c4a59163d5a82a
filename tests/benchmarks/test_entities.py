from __future__ import annotations

import json

import pytest

from benchmarks import DATA_FOLDER, entities
from benchmarks.entities import linked, marked, matched, measure, read, reading, sampled


def entry(words, head, chain, *, document="d1", sentence=0, first=0, type="ORGANIZATION"):
    numbers = list(range(first, first + len(words.split())))
    return {
        "topic": "harbours",
        "doc_id": document,
        "sent_id": sentence,
        "tokens_number": numbers,
        "tokens_str": words,
        "mention_head": head,
        "mention_full_type": type,
        "coref_chain": chain,
    }


ENTRIES = [
    entry("the Harbour Line", "Line", "cross_ORG1"),
    entry("it", "it", "cross_intra_ORG1", sentence=1),
    entry("Harbour Line chief executive Mira Toll", "Toll", "intra_PER2", sentence=2, type="PERSON"),
    entry("its ferries", "ferries", "cross_intra_PRO3", sentence=3, type="PRODUCT"),
    entry("Harbour Line Inc.", "Line", "cross_intra_ORG1", document="d2"),
    entry("Mira Toll", "Toll", "cross_PER2", document="d2", sentence=1, type="PERSON"),
    entry("Velin", "Velin", "cross_LOC4", document="d2", sentence=2, type="LOCATION"),
]


@pytest.fixture
def topic(tmp_path):
    path = tmp_path / entities.FILE
    path.write_text(json.dumps(ENTRIES), encoding="utf-8")
    return path


def words(mention):
    first, last = mention.name
    return " ".join(mention.words[first : last + 1])


@pytest.mark.parametrize(
    ("text", "head", "type", "form", "name"),
    [
        ("the Harbour Line", "Line", "ORGANIZATION", "name", "Harbour Line"),
        ("chief executive Mira Toll , who resigned", "Toll", "PERSON", "name", "Mira Toll"),
        ("Bank of Velin ( BV", "Bank", "ORGANIZATION", "name", "Bank of Velin"),
        ("the US", "US", "LOCATION", "name", "US"),
        ("the V380s", "V380s", "PRODUCT", "name", "V380s"),
        ("It", "It", "ORGANIZATION", "pronoun", ""),
        ("the company", "company", "ORGANIZATION", "nominal", ""),
        ("Harbour Line CEO", "CEO", "PERSON", "nominal", ""),
        ("the Harbour 100", "100", "FINANCE", "name", "Harbour 100"),
        ("bonds of Velin", "bonds", "FINANCE", "nominal", ""),
    ],
)
def test_the_form_and_the_name_of_a_mention(text, head, type, form, name):
    mention = marked(entry(text, head, "cross_1", type=type))
    assert (mention.form, words(mention)) == (form, name)


def test_the_prefix_of_a_chain_is_no_part_of_its_number(topic):
    (mentions,) = read(topic)
    assert {m.referent for m in mentions} == {"ORG1", "PER2", "PRO3", "LOC4"}


def test_a_reading_has_the_names_and_not_the_words_around_them(topic):
    (mentions,) = read(topic)
    made = reading([m for m in mentions if m.document == "d1"], lambda m: m.chain)
    spans = [m.span.of(made.document.text) for m in made.annotations.mentions]
    assert spans == ["Harbour Line", "it", "Mira Toll", "its ferries"]
    assert [m.chain for m in made.annotations.mentions] == [0, 0, 1, 2]


def test_links_and_string_match_tie_documents(topic):
    (mentions,) = read(topic)
    by_links = {frozenset(c) for c in linked(mentions, lambda m: m.chain)}
    by_match = {frozenset(c) for c in matched(mentions, lambda m: m.chain)}
    assert sorted(map(len, by_links)) == [2, 3]
    assert sorted(map(len, by_match)) == [2, 2]  # "Harbour Line" and "it"; Mira Toll


def test_the_figures(topic):
    found = measure(topic.parent)
    assert found["conll"] == found["b3_f1"] == 100.0
    assert found["baseline_conll"] < 100.0
    assert (found["mentions"], found["names"]) == (7, 5)
    assert found["merges_right"] == 100.0
    assert found["merges_brier"] is None  # one topic, and none to learn from


def test_the_reasons_of_a_topic_with_and_without_chains(topic):
    (mentions,) = read(topic)
    found = sampled(mentions)
    assert found.apart == ()
    assert len(found.together) >= 2
    assert all(right for _, right in found.together)


@pytest.mark.shared
@pytest.mark.skipif(not (DATA_FOLDER / entities.DATA).exists(), reason="needs the public data")
def test_links_beat_the_string_match():
    found = measure(DATA_FOLDER / entities.DATA)
    assert found["conll"] > found["baseline_conll"]
    assert found["names_conll"] > found["names_baseline_conll"]
