import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import UnreadableError
from rashomon.sources.article import article, parse
from rashomon.sources.channel import File
from rashomon.sources.json_file import read_json
from rashomon.sources.json_lines import read_json_lines
from rashomon.values import Failure, Fetched


def file(tmp_path, content: bytes | str) -> File:
    path = tmp_path / "x"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return File("x", lambda: path.open("rb"))


def test_title_blank_line_text_verbatim():
    text = "  First line.\r\n\n\tSecond — “line”.  "
    (item,) = article({"title": "A title", "maintext": text, "date_publish": "2031-05-02", "url": "u"}, "x")
    assert isinstance(item, Fetched)
    assert item.content.decode() == f"A title\n\n{text}"
    assert (item.title, item.published, item.url, item.outlet) == ("A title", "2031-05-02", "u", None)


def test_without_a_title_the_text_alone():
    (item,) = article({"title": None, "text": "Words."}, "x")
    assert isinstance(item, Fetched)
    assert item.content == b"Words."


@pytest.mark.parametrize("value", [[], "words", 3, None, True, {}, {"text": " "}, {"title": "T"}, {"text": ["a"]}])
def test_what_is_no_article_is_said(value):
    (item,) = article(value, "x")
    assert isinstance(item, Failure)
    assert item.reason.startswith(("is ", "has "))


def test_half_characters_are_replaced_and_said():
    failure, item = article(json.loads('{"text": "a \\ud800 b"}'), "x")
    assert "U+FFFD" in failure.reason
    assert item.content.decode() == "a \ufffd b"


def test_a_list_is_numbered(tmp_path):
    items = list(read_json(file(tmp_path, '[{"text": "one"}, 5, {"text": "three"}]')))
    assert [i.source for i in items] == ["x#1", "x#2", "x#3"]
    assert [type(i) for i in items] == [Fetched, Failure, Fetched]


def test_broken_json_has_line_and_column(tmp_path):
    (failure,) = read_json(file(tmp_path, '{\n "title": "T",\n "text": oops}'))
    assert failure.place == "line 3, column 10"


def test_deep_nesting_and_huge_numbers_do_no_harm(tmp_path):
    (failure,) = read_json(file(tmp_path, "[" * 200_000))
    assert "nested" in failure.reason
    (item,) = read_json(file(tmp_path, '{"text": "words", "n": ' + "9" * 1_000_000 + "}"))
    assert isinstance(item, Fetched)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_in_any_unicode_encoding(tmp_path, encoding):
    (item,) = read_json(file(tmp_path, '{"text": "Zürich"}'.encode(encoding)))
    assert item.content.decode() == "Zürich"


def test_one_bad_line_does_not_lose_the_others(tmp_path):
    lines = b'\xef\xbb\xbf{"text": "one"}\n\n{"text": broken}\n{"text": "\xff"}\n{"text": "last"}'
    items = list(read_json_lines(file(tmp_path, lines)))
    assert [(i.source, type(i)) for i in items] == [
        ("x#1", Fetched),
        ("x#2", Failure),
        ("x#3", Failure),
        ("x#4", Fetched),
    ]
    assert items[1].place == "line 3, column 10"
    assert items[2].place.startswith("line 4, byte")


def test_a_line_beyond_the_limit_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr("rashomon.sources.json_lines.ARTICLE", 50)
    items = list(read_json_lines(file(tmp_path, '{"text": "' + "a" * 5000 + '"}\n{"text": "short"}\n')))
    assert [type(i) for i in items] == [Failure, Fetched]
    assert items[0].place == "line 1"


def test_empty_collections_are_said(tmp_path):
    assert "empty" in next(read_json_lines(file(tmp_path, "\n\n"))).reason
    assert "empty list" in next(read_json(file(tmp_path, "[]"))).reason


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_said(content):
    try:
        value = parse(content)
    except UnreadableError:
        return
    assert all(isinstance(i, Failure | Fetched) for i in article(value, "x"))


@settings(deadline=None)
@given(st.text(max_size=40).filter(str.strip), st.text(max_size=80).filter(str.strip))
def test_the_text_stands_whole_in_the_content(title, text):
    items = [i for i in article(json.loads(json.dumps({"title": title, "text": text})), "x") if isinstance(i, Fetched)]
    assert items[0].content.decode().endswith("\n\n" + text)
