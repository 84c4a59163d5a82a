from __future__ import annotations

from rashomon.links import link
from rashomon.links.collection import Collection
from rashomon.links.recurring import recurring
from tests.links.building import Page

WORDS = "We were told on Monday that the upper dam would hold for years"


def quoting(type="direct"):
    made = Page("Harbour Post", "Dam fails above Velin", f"“{WORDS},” Mira Toll said.")
    made.quote(WORDS, source="Mira Toll", speaker=made.name("Mira Toll", "person"), type=type)
    return made


def embedding(text=f"Skip the post. {WORDS}. Mira Toll, 4 March"):
    return Page("Delo Daily", "Dam fails above Velin", text)


def found(*pages):
    articles = Collection([p.reading() for p in pages]).articles
    return [s.of(p.text) for q in recurring(articles) for s in q.content for p in pages if p.id == s.document]


def test_words_that_another_outlet_quotes_are_a_quotation_without_marks():
    assert found(quoting(), embedding()) == [WORDS]


def test_a_few_words_are_anybodys():
    assert found(quoting(), embedding("We were told on Monday that the upper bridge would hold.")) == []


def test_indirect_speech_is_in_the_words_of_the_writer():
    assert found(quoting("indirect"), embedding()) == []


def test_what_was_read_as_quoted_is_not_found_again():
    other = embedding()
    other.quote(WORDS, cue=None)
    assert found(quoting(), other) == []


def test_it_is_in_the_statement_of_its_speaker():
    links = link([quoting().reading(), embedding().reading()])
    assert [(len(s.quotations), s.speaker) for s in links.statements] == [(2, links.entities[0].id)]
    assert sorted(bool(q.source) for q in links.statements[0].quotations) == [False, True]
