from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.documents import read
from rashomon.errors import UnreadableError
from rashomon.values import Fetched

PIECES = st.sampled_from(
    [
        "Read more",
        "Post a Comment",
        "11:43",
        "USD 87.45",
        "PORT VALE, Jan 3 (Reuters) - The ferry that left on Monday sank within sight of the harbour, officials said.",
        "The ferry sank. Source link",
        "A photo of the ferry. © Sputnik",
        "By Ada Brook, The Gull",
        "Comments",
        "Published 2 May 2031",
        "“We saw it go,” she said.",
        "",
        "\r\n",
        "___",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=20).map("\n".join))


def document(text, **known):
    return read(Fetched("x", "text", text.encode(), **known))


def check(doc):
    end = 0
    for block in doc.blocks:
        assert doc.text[end : block.span.start].strip() == ""
        assert block.span.of(doc.text).strip() == block.span.of(doc.text) != ""
        end = block.span.end
    assert doc.text[end:].strip() == ""
    spans = [c.span for c in doc.credits] + list(doc.published.evidence if doc.published else ())
    assert all(s.document == doc.id and s.start < s.end <= len(doc.text) for s in spans)


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=300))
def test_any_bytes_become_a_document_or_are_said_to_be_unreadable(content):
    with suppress(UnreadableError):
        check(read(Fetched("x", "text", content)))


@settings(deadline=None, max_examples=60)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda t: f"<html><p>{t}".encode())))
def test_any_page_becomes_a_document_or_is_said_to_be_unreadable(content):
    with suppress(UnreadableError):
        check(read(Fetched("x", "html", content)))


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_blocks_cover_the_text_and_the_text_is_kept(text):
    try:
        doc = document(text)
    except UnreadableError:
        return
    assert doc.text == text.removeprefix("\ufeff")
    check(doc)
    assert document(text) == doc


def test_the_id_comes_from_outlet_address_and_text():
    assert document("The ferry sank.").id == document("The ferry sank.").id
    assert document("The ferry sank.").id != document("The ferry sank.", outlet="The Gull").id


def test_the_channels_word_comes_first():
    doc = document(
        "Ferry sinks\n\nThe ferry sank.", title="Ferry sinks", outlet="www.gull.co.uk", published="2031-05-02T10:00"
    )
    assert (doc.title, doc.outlet, doc.published.value.value, doc.published.basis) == (
        "Ferry sinks",
        "gull.co.uk",
        "2031-05-02",
        "metadata",
    )


def test_language_is_that_of_the_article_not_of_the_page():
    german = "Die Fähre ist am Montag kurz vor der Einfahrt in den Hafen gesunken, teilte die Polizei mit. " * 2
    assert document(german + "\n\nRead more\nSubscribe to our newsletters\nPost a Comment").language == "de"
    assert document("Ship").language is None


PAGE = """<html lang="en"><head><title>Ferry sinks off Port Vale | The Gull</title>
<meta property="og:title" content="Ferry sinks off Port Vale"><meta property="og:site_name" content="The Gull">
<meta property="article:published_time" content="2031-05-02T10:00:00+02:00"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry sinks off Port Vale</h1><p>A ferry with forty people on board sank on Monday within sight of the
harbour of Port Vale, the coast guard said.</p><p>“We saw it go under in minutes,” said Ada Brook, who sells fish on
the quay and was among the first to call for help.</p><p>The cause of the accident is not known, and an inquiry will
begin on Tuesday, according to Reuters.</p></article><footer>Copyright</footer>
<script>document.write("x")</script></body></html>"""


def test_a_page_is_taken_out_of_its_html():
    doc = read(Fetched("x.html", "html", PAGE.encode(), url="https://www.gull.example/1"))
    assert doc.text.startswith("Ferry sinks off Port Vale\n\nA ferry with forty people")
    assert (doc.title, doc.outlet, doc.url) == ("Ferry sinks off Port Vale", "The Gull", "https://www.gull.example/1")
    assert (doc.published.value.value, doc.published.basis) == ("2031-05-02", "metadata")
    assert doc.original == PAGE.encode()
    assert [b.kind for b in doc.blocks] == ["title", "paragraph", "paragraph", "paragraph"]
    assert [c.agency for c in doc.credits] == ["Reuters"]


@pytest.mark.parametrize("page", ["<html><body></body></html>", "<html><body><script>go()</script></body></html>"])
def test_a_page_without_an_article_is_said(page):
    with pytest.raises(UnreadableError, match="no article"):
        read(Fetched("x", "html", page.encode()))
