from __future__ import annotations

import json

import pytest

from benchmarks.events import Marked, clustered, linked, measure, part, read, trigger
from rashomon.values import Event, EventAccount, Links, Span
from tests.annotations.building import empty, page

WORDS = {
    ("1_1x", 0): "Police arrested Toll .",
    ("1_1x", 2): "The arrest took place in Velin .",
    ("1_2x", 0): "Toll was held .",
}
MENTIONS = [
    ("1_1x", 0, [1], "A1"),
    ("1_1x", 2, [2, 3], "Singleton_A2"),
    ("1_1x", 2, [1], "A1"),
    ("1_2x", 0, [2], "A1"),
]


def folder(path, name="Dev"):
    lines = [
        f"{document}\t{sentence}\t{number}\t{word}\t-"
        for (document, sentence), words in WORDS.items()
        for number, word in enumerate(words.split())
    ]
    entries = [
        {"doc_id": d, "sent_id": s, "tokens_number": numbers, "coref_chain": chain} for d, s, numbers, chain in MENTIONS
    ]
    (path / f"ECB_{name}_corpus.txt").write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    (path / f"ECB_{name}_Event_gold_mentions.json").write_text(json.dumps(entries), encoding="utf-8")
    return path


def test_the_mentions_stand_where_the_corpus_has_them(tmp_path):
    texts = read(folder(tmp_path))
    told = [[[text.text[s:e] for s, e in text.places(m)] for m in text.mentions] for text in texts]
    assert told == [[["arrested"], ["arrest"], ["took", "place"]], [["held"]]]
    first = texts[0].document()
    assert [b.span.of(first.text) for b in first.blocks] == [WORDS["1_1x", 0], WORDS["1_1x", 2]]


def test_training_topics_are_left_out_where_there_are_others(tmp_path):
    folder(tmp_path, "Train")
    assert len(read(tmp_path)) == 2
    other = folder(tmp_path, "Test")
    assert len(read(other)) == 2


def test_a_folder_without_mentions_is_named(tmp_path):
    with pytest.raises(SystemExit, match="Event_gold_mentions"):
        read(tmp_path)


def test_singletons_count(tmp_path):
    texts = read(folder(tmp_path))
    assert sorted(map(len, clustered(texts, lambda m: m.chain))) == [1, 3]


def test_a_mention_is_in_the_cluster_of_the_event_that_its_trigger_tells(tmp_path):
    (text, _) = part(folder(tmp_path) / "ECB_Dev_Event_gold_mentions.json")
    marked = Marked([text])
    account = EventAccount(Span("1_1x", 7, 15), "arrest", Span("1_1x", 0, 22))
    marked.trigger[text.mentions[0]] = 7
    links = Links(events=(Event("event-1", "", None, None, (account,)),))
    assert linked(links, marked)(text.mentions[0]) == "event-1"


TOOK_PLACE = """
The the DT det 2
arrest arrest NN nsubj 3
took take VBD root 0
place place NN obj 3
. . . punct 3
"""


@pytest.mark.parametrize(("words", "expected"), [((1,), "arrest"), ((2, 3), "place"), ((1, 2, 3, 4), "arrest")])
def test_the_trigger_is_the_head_unless_it_only_carries_another_word(words, expected):
    doc = page(TOOK_PLACE).doc
    assert trigger([doc[i] for i in words]).lemma_ == expected


def test_gold_mentions_become_event_accounts(tmp_path):
    built = page(TOOK_PLACE)
    text = read(folder(tmp_path))[0]
    text.name, text.mentions = built.document.id, text.mentions[1:]
    text.sentences = {2: dict(enumerate(["The", "arrest", "took", "place", "."]))}
    marked = Marked([text])
    found = marked(built, empty(built))
    assert [e.predicate for e in found.events] == ["arrest", "place"]
    assert sorted(marked.lemma.values()) == ["arrest", "place"]


@pytest.mark.shared
def test_the_links_are_better_than_the_words_alone():
    from benchmarks import DATA_FOLDER

    if not (DATA_FOLDER / "ecbplus").exists():
        pytest.skip("no ../shared")
    found = measure(DATA_FOLDER / "ecbplus")
    assert found["conll"] > found["baseline_conll"]
