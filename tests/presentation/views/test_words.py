from __future__ import annotations

from rashomon.presentation.views.index import index
from rashomon.presentation.views.words import LONGEST, quote, quotes
from rashomon.values import Annotations, Case, Links, Reading, Span

from ..invented import case, document, documents, span


def shown(one) -> str:
    return "".join(f"[{p.text}]" if p.marked else p.text for p in one.pieces)


def test_the_sentence_is_shown_with_the_very_words_marked():
    ledger = documents()["ledger"]
    one = quote(index(case()), (span(ledger, "Four people"),))
    assert shown(one) == "[Four people] were killed, according to the river police."
    [place] = one.places
    assert place.href == f"#{ledger.id}.{place.span.start}-{place.span.end}"


def test_words_of_one_sentence_share_a_quote():
    ledger = documents()["ledger"]
    [one] = quotes(index(case()), [span(ledger, "the river police"), span(ledger, "Four people")])
    assert shown(one) == "[Four people] were killed, according to [the river police]."


def test_passages_that_are_word_for_word_the_same_are_shown_once():
    some = [span(documents()[key], "Four people") for key in ("morning", "ledger")]
    [one] = quotes(index(case()), some)
    assert [place.reference.name for place in one.places] == ["Northern Ledger", "Capital Morning"]


def test_overlapping_words_make_one_mark():
    ledger = documents()["ledger"]
    one = quote(index(case()), (span(ledger, "Four people"), span(ledger, "people were")))
    assert shown(one).startswith("[Four people][ were] killed")


def test_outside_of_sentences_the_block_is_shown():
    courier = documents()["courier"]
    assert shown(quote(index(case()), (span(courier, "Ferry subsidies"),))).startswith("Read more\n[Ferry subsidies]")


def test_a_long_passage_is_cut_around_the_words():
    of = document("long.txt", "word " * 300 + "here it is " + "word " * 300)
    look = index(Case((Reading(of, Annotations(of.id)),), Links(), (), (), ""))
    text = shown(quote(look, (span(of, "here it is"),)))
    assert text.startswith("… word")
    assert text.endswith("word …")
    assert "[here it is]" in text
    assert len(text) < LONGEST


def test_an_empty_span_breaks_nothing():
    of = document("short.txt", "A title")
    look = index(Case((Reading(of, Annotations(of.id)),), Links(), (), (), ""))
    assert shown(quote(look, (Span(of.id, 3, 3),))) == "A title"
