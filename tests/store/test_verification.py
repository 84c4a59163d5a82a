import sqlite3

import pytest

from rashomon.store import View, Writer
from rashomon.values import (
    Annotations,
    Block,
    Dated,
    Document,
    Links,
    Mention,
    PartialDate,
    Quotation,
    Reading,
    Sentence,
    Span,
)

TEXT = "The mill burned. “It was the wind,” Dara Quill said."


def span(words):
    return Span("document-1", TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def path(tmp_path):
    annotations = Annotations(
        "document-1",
        sentences=(Sentence(span("The mill burned.")),),
        mentions=(Mention(span("Dara Quill"), span("Quill"), "person", "name", 0),),
        quotations=(Quotation((span("It was the wind"),), (span("said"),), (span("Dara Quill"),), "direct", 0),),
    )
    document = Document("document-1", "mill.txt", TEXT, (Block(Span("document-1", 0, len(TEXT)), "paragraph"),))
    with Writer(tmp_path / "case.db") as writer:
        writer.put_readings([Reading(document, annotations)], reader="r")
    return tmp_path / "case.db"


def check(path):
    with View(path) as view:
        return view.check()


def change(path, statement):
    with sqlite3.connect(path) as connection:
        connection.execute(statement)


def test_a_sound_case_is_sound(path):
    found = check(path)
    assert (found.documents, found.spans, found.mismatches) == (1, 7, ())


def test_a_moved_span_is_found(path):
    change(path, "UPDATE quotation_span SET start_char = start_char + 1 WHERE part = 'content'")
    (wrong,) = check(path).mismatches
    assert (wrong.source, wrong.item) == ("mill.txt", "quotation_span 1")
    assert (wrong.expected, wrong.found) == ("It was the wind", "t was the wind")


def test_a_moved_head_is_found(path):
    change(path, "UPDATE mention SET head_end_char = 9999")
    assert [wrong.item for wrong in check(path).mismatches] == ["mention head 1"]


def test_the_words_that_tell_a_date_are_re_read(path):
    dated = Dated(PartialDate("2031"), "inferred", (span("wind"),), "it was a windy year", 0.9)
    with Writer(path) as writer:
        writer.put_links(Links(dates=(("document-1", dated),)), [])
    assert (check(path).spans, check(path).mismatches) == (8, ())
    change(path, "UPDATE inferred_date_evidence SET words = 'rain'")
    assert [wrong.item for wrong in check(path).mismatches] == ["inferred_date_evidence 1"]


def test_a_changed_text_is_found(path):
    change(path, "UPDATE document SET text = replace(text, 'wind', 'rain')")
    assert {wrong.item for wrong in check(path).mismatches} == {"document document-1", "block 1", "quotation_span 1"}


def test_a_row_without_its_parent_is_found(path):
    change(path, "DELETE FROM quotation")
    assert {wrong.item for wrong in check(path).mismatches} == {f"quotation_span {i}" for i in (1, 2, 3)}
