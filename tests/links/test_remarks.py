from __future__ import annotations

from rashomon.links.collection import Collection
from rashomon.links.remarks import rejoined, remarks, settled
from tests.links.building import Page


def told(text, *content, outlet="Harbour Post"):
    """What was quoted, and the article."""
    made = Page(outlet, "Dam fails above Velin", text)
    made.quote(*content)
    article = Collection([made.reading()]).articles[0]
    return made.quotations[0], article


def words(parts, article):
    return [[s.of(article.document.text) for s in part.content] for part in parts]


def test_each_sentence_is_a_remark():
    quotation, article = told(
        "“The dam was old. Nobody repaired the gates,” Mira Toll said. “The valley paid the price.”",
        "The dam was old. Nobody repaired the gates,", "The valley paid the price.")  # fmt: skip
    assert words(remarks(quotation, article), article) == [
        ["The dam was old."], ["Nobody repaired the gates,"], ["The valley paid the price."]]  # fmt: skip


def test_a_sentence_that_a_cue_interrupts_is_one_remark():
    quotation, article = told(
        "“The old dam,” Mira Toll said, “was never repaired.”", "The old dam,", "was never repaired."
    )
    assert remarks(quotation, article) == [quotation]


def test_an_interjection_is_no_remark_of_its_own():
    quotation, article = told(
        "“No. The dam was never repaired. Never,” she said.", "No. The dam was never repaired. Never,"
    )
    assert remarks(quotation, article) == [quotation]


def test_remarks_are_put_together_again():
    quotation, article = told("“The dam was old. The gates were rusty. The valley paid,” she said.",
                              "The dam was old. The gates were rusty. The valley paid,")  # fmt: skip
    parts = remarks(quotation, article)
    assert rejoined(quotation, parts, article) == quotation
    assert words([rejoined(quotation, parts[:2], article)], article) == [["The dam was old. The gates were rusty."]]
    assert words([rejoined(quotation, parts[::2], article)], article) == [["The dam was old.", "The valley paid,"]]


def test_remarks_that_nobody_else_reports_stay_where_the_others_are():
    assert settled([(0, 5), (0, 6), (0, 7), (1, 6)]) == [6, 6, 6, 6]


def test_remarks_that_different_quotations_report_are_told_apart():
    assert settled([(0, 5), (0, 6), (0, 7), (1, 5), (2, 7)]) == [5, 5, 7, 5, 7]


def test_remarks_that_all_report_together_are_one_statement():
    assert settled([(0, 5), (0, 6), (1, 5), (1, 6)]) == [5, 5, 5, 5]


def test_a_quotation_of_nobody_else_stays_whole():
    assert settled([(0, 5), (0, 6), (1, 7)]) == [5, 5, 7]
