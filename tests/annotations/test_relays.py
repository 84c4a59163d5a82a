"""Words that come through another."""

from __future__ import annotations

from rashomon.annotations.mentions import Mentions
from rashomon.annotations.page import Page
from rashomon.annotations.quotations import Quotations
from tests.annotations.building import empty, page

REPORTS = """
Tavia Tavia NNP nsubj 2
reports report VBZ root 0
that that IN mark 5
Brul Brul NNP nsubj 5
said say VBD ccomp 2
it it PRP nsubj 7
held hold VBD ccomp 5
. . . punct 2
"""
NAMES = {"Tavia": "organization", "Brul": "person"}
OUTER = ("reports", "Tavia", "that Brul said it held")
INNER = ("said", "Brul", "it held")


def read(built: Page) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Each quotation as source, content, who speaks and through whom."""
    text, found = built.document.text, Mentions()(built, empty(built))
    names = {m.chain: m.span.of(text) for m in reversed(found.mentions)}
    return [
        (
            " ".join(s.of(text) for s in q.source),
            " ".join(s.of(text) for s in q.content),
            "nobody" if q.speaker is None else names[q.speaker],
            q.via,
        )
        for q in Quotations()(built, found).quotations
    ]


def test_an_outlet_that_only_passes_on_relays_whoever_speaks() -> None:
    assert read(page(REPORTS, names=NAMES, sayings=(OUTER, INNER))) == [
        ("Tavia", "that Brul said it held", "Brul", ("Tavia",)),
        ("Brul", "it held", "Brul", ("Tavia",)),
    ]


def test_what_is_relayed_is_found_where_the_reader_has_the_report_only() -> None:
    assert read(page(REPORTS, names=NAMES, sayings=(OUTER,))) == [
        ("Tavia", "that Brul said it held", "Brul", ("Tavia",)),
        ("Brul", "it held", "Brul", ("Tavia",)),
    ]


def test_a_claim_is_what_is_claimed() -> None:
    tree = """
Orlo Orlo NNP nsubj 2
claimed claim VBD ccomp 7
responsibility responsibility NN obj 2
for for IN case 5
it it PRP nmod 3
, , , punct 2
reported report VBD root 0
Tavia Tavia NNP nsubj 7
. . . punct 7
"""
    names = {"Tavia": "organization", "Orlo": "organization"}
    built = page(tree, names=names, sayings=(("reported", "Tavia", "Orlo claimed responsibility for it"),))
    assert read(built) == [
        ("Tavia", "Orlo claimed responsibility for it", "Orlo", ("Tavia",)),
        ("Orlo", "responsibility for it", "Orlo", ("Tavia",)),
    ]


def test_whoever_says_that_somebody_said_something_speaks_himself() -> None:
    built = page(REPORTS, names={"Tavia": "person", "Brul": "person"}, sayings=(OUTER, INNER))
    assert [(source, speaker) for source, _, speaker, _ in read(built)] == [("Tavia", "Tavia"), ("Brul", "Brul")]
    says = page(REPORTS.replace("report VBZ", "say VBZ"), names=NAMES, sayings=(OUTER, INNER))
    assert [speaker for _, _, speaker, _ in read(says)] == ["Tavia", "Brul"]


def test_a_report_of_more_than_a_saying_is_the_outlets_own() -> None:
    more = REPORTS.replace("Brul Brul NNP nsubj 5\nsaid say", "Brul Brul NNP nsubj 5\nleft leave")
    built = page(more, names=NAMES, sayings=(("reports", "Tavia", "that Brul left it held"),))
    assert read(built) == [("Tavia", "that Brul left it held", "Tavia", ())]
