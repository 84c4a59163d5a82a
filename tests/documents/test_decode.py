import pytest

from rashomon.documents.decode import decode
from rashomon.errors import UnreadableError

WORDS = "The minister’s “answer” – in Zürich – cost £20.\r\nNothing else is changed.\t"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_comes_back_as_it_was(encoding):
    assert decode((WORDS * 3).encode(encoding)) == WORDS * 3


def test_cyrillic_in_a_code_page_is_found():
    words = "Министр заявил в понедельник, что паром затонул недалеко от порта и что причина пока неизвестна. " * 5
    assert decode(words.encode("cp1251")) == words


def test_a_page_is_read_in_the_charset_it_declares():
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'
    assert decode(page.encode("iso-8859-2"), html=True) == page


def test_a_page_may_not_choose_a_codec_that_is_no_charset():
    page = b'<meta charset="unicode_escape">caf\xe9 \\ud800'
    assert "\\ud800" in decode(page, html=True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04 ...", "ZIP"),
        (b"\x00\x01\x02\x03 binary \x00", "zero"),
        (b"\x01\x02\x03\x04\x05\x06", "control characters"),
        ("Zürich, Genève, Łódź. ".encode() * 5 + b"\xc3 broken", "byte 136"),
        (b"\xff\xfe\x00\xd8", "UTF-16"),
        (b" \n\t", "no words"),
    ],
)
def test_what_is_no_text_is_said(content, words):
    with pytest.raises(UnreadableError, match=words):
        decode(content)
