import gzip
import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from rashomon.sources.channel import File
from rashomon.sources.limits import HEADERS
from rashomon.sources.warc import read_warc
from rashomon.values import Failure, Fetched

PAGE = b"<html><body><p>The ferry sank.</p></body></html>"


def response(writer, url, body=PAGE, kind="text/html; charset=utf-8", status="200 OK", **headers):
    named = [("Content-Type", kind), *((k.replace("_", "-"), v) for k, v in headers.items())]
    http = StatusAndHeaders(status, named, protocol="HTTP/1.1")
    writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=http))


def archive(*pages, packed=True):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for page in pages:
        response(writer, **page)
    return out.getvalue()


def read(content: bytes):
    return list(read_warc(File("a.warc", lambda: io.BytesIO(content))))


@pytest.mark.parametrize("packed", [True, False])
def test_pages_are_read_and_other_records_passed_over(packed):
    content = archive(
        {"url": "http://a.example/1"},
        {"url": "http://a.example/pic", "kind": "image/png", "body": b"\x89PNG"},
        {"url": "http://a.example/robots.txt", "kind": "text/plain"},
        {"url": "http://a.example/old", "status": "301 Moved"},
        {"url": "http://a.example/2", "kind": "text/plain", "body": b"Words."},
        packed=packed,
    )
    items = read(content)
    assert [(i.source, i.media, i.url) for i in items] == [
        ("a.warc#1", "html", "http://a.example/1"),
        ("a.warc#2", "text", "http://a.example/2"),
    ]
    assert items[0].content == PAGE


def test_a_page_that_was_refused_is_said():
    (failure,) = read(archive({"url": "http://a.example/1", "status": "404 Not Found"}))
    assert "404" in failure.reason
    assert failure.place.startswith("record 1")


def test_packed_payloads_are_unpacked_and_bombs_refused(monkeypatch):
    monkeypatch.setattr("rashomon.sources.warc.ARTICLE", 10_000)
    small, bomb = gzip.compress(PAGE), gzip.compress(b"a" * 1_000_000)
    pages = [
        {"url": f"http://a.example/{n}", "body": b, "Content_Encoding": "gzip"} for n, b in enumerate((small, bomb))
    ]
    first, second = read(archive(*pages))
    assert first.content == PAGE
    assert isinstance(second, Failure)


def test_a_cut_off_archive_keeps_what_came_before():
    whole = archive({"url": "http://a.example/1"}, {"url": "http://a.example/2"}, packed=False)
    first, failure = read(whole[:-30])
    assert isinstance(first, Fetched)
    assert "cut off" in failure.reason
    assert failure.place.startswith("record 2, byte ")


def test_what_is_no_archive_is_said():
    for content in (b"", b"not a web archive at all\n", gzip.compress(b"nor this one\n")):
        (failure,) = read(content)
        assert isinstance(failure, Failure)


def test_endless_headers_are_refused():
    (failure,) = read(gzip.compress(b"WARC/1.0\r\n" + b"X: " + b"a" * (HEADERS + 10)))
    assert "headers" in failure.reason
    (failure,) = read(zlib_lines())
    assert "headers" in failure.reason


def zlib_lines() -> bytes:
    packer = zlib.compressobj(wbits=31)
    return packer.compress(b"WARC/1.0\r\n" + b"A: b\r\n" * HEADERS) + packer.flush()


@settings(deadline=None)
@given(st.binary(max_size=120), st.integers(0, 400))
def test_damage_anywhere_is_survived(noise, at):
    whole = archive({"url": "http://a.example/1"}, {"url": "http://a.example/2"}, packed=False)
    assert all(isinstance(i, Fetched | Failure) for i in read(whole[:at] + noise + whole[at:]))
