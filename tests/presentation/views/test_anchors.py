from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.presentation.views.anchors import anchor, span_anchor, web_address
from rashomon.values import Span


def test_ids_of_content_are_addresses_as_they_are():
    assert anchor("document-0123456789abcdef") == "document-0123456789abcdef"
    assert span_anchor(Span("document-a", 3, 7)) == "document-a.3-7"


@given(st.text())
def test_every_address_can_stand_in_html_and_in_a_link(name):
    made = anchor(name)
    assert made
    assert made.isascii()
    assert not set(made) & set(" \"'<>&#%?")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "//host/path",
        "http://",
        "http://[",
        "",
        None,
        "page.html",
    ],
)
def test_only_the_web_becomes_a_link(url):
    assert web_address(url) is None


def test_web_addresses_are_links():
    assert web_address("https://courier.example/a?b=1") == "https://courier.example/a?b=1"
