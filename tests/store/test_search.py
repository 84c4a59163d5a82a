from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import RashomonError
from rashomon.store import View, Writer
from rashomon.store.search import fts_query
from rashomon.values import Annotations, Block, Document, Reading, Span

TITLE = "Ferry runs aground off Tolmey"
PLAIN = "A ferry ran aground on Sunday, 40 people aboard. «Nobody was hurt», said the café owner. 🙂 Ferries\u00a0stop."
LONG = "word " * 60 + "lighthouse " + "word " * 60


def reading(name, *paragraphs):
    text = "\n\n".join(paragraphs)
    starts = [sum(len(p) + 2 for p in paragraphs[:i]) for i in range(len(paragraphs))]
    blocks = tuple(
        Block(Span(name, start, start + len(p)), "paragraph") for start, p in zip(starts, paragraphs, strict=True)
    )
    return Reading(Document(name, f"{name}.txt", text, blocks, outlet="The Tolmey Post"), Annotations(name))


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    path = tmp_path_factory.mktemp("search") / "case.db"
    with Writer(path) as writer:
        writer.put_readings([reading("document-1", TITLE, PLAIN), reading("document-2", LONG)], reader="r")
    return path


def found(case, words, **options):
    with View(case) as view:
        return view.search(words, **options)


def texts(case):
    with View(case) as view:
        return {document.id: document.text for document in view.documents()}


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("aground Sunday", "aground"),
        ('"people aboard"', "people aboard"),
        ("cafe", "café"),
        ("LIGHTHOUSE", "lighthouse"),
        ("hurt nobody", "Nobody"),
    ],
)
def test_the_span_is_where_the_words_stand(case, words, where):
    (hit,) = found(case, words)
    assert hit.span.of(texts(case)[hit.document]) == where
    start, end = hit.marks[0]
    assert hit.snippet[start:end] == where


def test_endings_do_not_matter(case):
    assert sorted(hit.span.start for hit in found(case, "ferry")) == [0, 33]
    assert len(found(case, "ferries")) == 2


def test_all_words_must_stand_in_one_block(case):
    assert found(case, "lighthouse ferry") == []
    assert found(case, '"aboard people"') == []


def test_a_snippet_is_cut_between_words(case):
    (hit,) = found(case, "lighthouse")
    assert len(hit.snippet) < 250
    assert set(hit.snippet.split()) == {"word", "lighthouse"}


def test_no_more_than_the_limit(case):
    assert len(found(case, "ferry", limit=1)) == 1


@pytest.mark.parametrize("words", ["", "   ", '""', "- * ( )", '"'])
def test_nothing_to_search_for_is_said_so(case, words):
    with pytest.raises(RashomonError, match="no word to search for"):
        found(case, words)


@pytest.mark.parametrize(
    "words",
    [
        "words: x",
        "a OR b",
        "NEAR(a b)",
        'a" OR "b',
        "a* -b",
        "^a",
        "a + b",
        "x; DROP TABLE document",
        "can't",
        '"a',
        "\0a",
        "\ud800a",
    ],
)
def test_signs_have_no_meaning_of_their_own(case, words):
    found(case, words)


@given(st.text(st.characters()))
def test_whatever_is_typed_is_answered(case, words):
    with suppress(RashomonError):
        found(case, words)


def test_words_and_phrases():
    assert fts_query('flood "two people" OR') == '"flood" "two people" "OR"'
    assert fts_query('one"two three"four') == '"one" "two three" "four"'


def test_a_replaced_document_is_found_by_its_new_words_only(tmp_path):
    with Writer(tmp_path / "case.db") as writer:
        writer.put_readings([reading("document-1", "An old harbour.")], reader="r")
        writer.put_readings([reading("document-1", "A new harbour.")], reader="r")
        assert writer.view.search("old") == []
        assert len(writer.view.search("new")) == 1


def test_marks_hold_among_odd_characters(tmp_path):
    with Writer(tmp_path / "case.db") as writer:
        writer.put_readings([reading("document-1", "\ud800 \x00 🙂 harbour \ufdd0 gate")], reader="r")
        for hit in [*writer.view.search("harbour"), *writer.view.search("gate")]:
            assert hit.span.end <= len("\ud800 \x00 🙂 harbour \ufdd0 gate")
